import { Temporal } from 'temporal-polyfill';
import type { HeldAs } from '../../../../preload/contract/accounts-records.ts';

/** Somebody's place on an account, as far as it matters who stays when she goes. */
export interface Place {
  readonly personId: string;
  readonly as: HeldAs;
  /** Her last day has passed: she is on the record, but nobody to count on. */
  readonly left: boolean;
}

/**
 * What somebody leaves behind on an account (CP371 2.3.1: two administrators, and a line manager who approves and reviews).
 *
 * @param mine her place @param onAccount everybody's places on that account, hers included
 * @returns a few words, or '' when others stand ready
 */
export function gapOf(mine: Place, onAccount: readonly Place[]): string {
  if (mine.as === 'line-manager') return 'No line manager';
  if (mine.as === 'contributor' || mine.as === 'access') return '';
  const stays = onAccount.filter((place) => isAdministrator(place.as) && place.personId !== mine.personId && !place.left);
  const people = new Set(stays.map(({ personId }) => personId)).size;
  if (people === 0) return 'No other administrator';
  if (mine.as === 'primary' && !stays.some(({ as }) => as === 'primary')) return people === 1 ? 'Only the backup would be left' : 'No primary administrator';
  return people === 1 ? 'Only one administrator would be left' : '';
}

/** @returns whether somebody who holds an account so signs in to it and answers for it */
export function isAdministrator(as: HeldAs): boolean {
  return as === 'primary' || as === 'backup';
}

/** Nobody takes something over for less than this. */
const shortestDays = 30;

/**
 * Whether somebody goes too soon to follow another: on or before the other's last day, or within 30 days.
 *
 * @param leavesOn her last day, YYYY-MM-DD; null when none is known @param lastDay the other's @param today YYYY-MM-DD
 */
export function goesTooSoon(leavesOn: string | null, lastDay: string, today: string): boolean {
  if (leavesOn === null) return false;
  return leavesOn <= lastDay || leavesOn <= Temporal.PlainDate.from(today).add({ days: shortestDays }).toString();
}

/** Why a password has to be changed when somebody goes, as a login keeps it: always with the name first. */
export const goingDetail = {
  leaves: (name: string, lastDay: string): string => `${name} leaves, last day ${lastDay}`,
  stops: (name: string, account: string, day: string): string => `${name} no longer holds ${account}, since ${day}`,
  /** An agency, a scheduler or a connected app. */
  losesAccess: (holder: string): string => `${holder} no longer has access`,
} as const;

/** Whether a login owes a new password because of somebody already; on which day they go makes no difference. */
export function isOwedFor(name: string, owed: readonly { readonly reason: string; readonly detail: string }[]): boolean {
  const begins = [`${name} leaves,`, `${name} no longer holds `];
  return owed.some(({ reason, detail }) => reason === 'administrator-left' && begins.some((begin) => detail.startsWith(begin)));
}

/** A time in which somebody held an account. Dates are YYYY-MM-DD; null is not known, or not ended. */
export interface Spell {
  readonly as: HeldAs;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Why somebody may know the password of an account's login: she has held the account since it was last changed. A line
 * manager approves and reviews but does not sign in.
 *
 * @param changedOn when the password was last changed, YYYY-MM-DD; null when nobody knows, and then everybody who ever held it may
 * @param longDate writes a date as prose does
 * @returns a few words, or null when she cannot know it
 */
export function whyKnown(spells: readonly Spell[], changedOn: string | null, longDate: (date: string) => string): string | null {
  const signingIn = spells.filter(({ as }) => as !== 'line-manager');
  const present = signingIn.find(({ to }) => to === null);
  if (present !== undefined) return titles[present.as];
  // An ending and a change on one day are a handover and its new password.
  const former = signingIn.filter(({ to }) => changedOn === null || (to ?? '') > changedOn).toSorted((one, other) => (other.to ?? '').localeCompare(one.to ?? ''))[0];
  if (former?.to === undefined || former.to === null) return null;
  return `${titles[former.as]} until ${longDate(former.to)}${changedOn === null ? '' : ', and the password has not been changed since'}`;
}

/** Why somebody knows a password that lies in their keychain. @param place why they may know it anyway; null for no other reason */
export function keeps(place: string | null): string {
  const text = 'Keeps the password: it lies only in their keychain';
  return place === null ? text : `${place}. ${text}`;
}

/** Why somebody may know a password that they saw. @param day as prose writes it */
export function sawOn(day: string): string {
  return `Saw it on ${day}`;
}

/** The names in a box that takes one or several: the whole of it, and what stands between commas, "and" and the like. */
export function namesIn(text: string): string[] {
  return [text, ...text.split(/[,;&/+\n]|\sand\s/iu)].map((name) => name.trim()).filter((name) => name !== '');
}

const titles: Readonly<Record<HeldAs, string>> = {
  'line-manager': 'Line manager', primary: 'Administrator', backup: 'Administrator', contributor: 'Contributor', access: 'Has access on the platform',
};
