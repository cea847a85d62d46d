import { type AccountStatus, accountStatus } from '../../../../preload/contract/accounts.ts';
import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';
import { packIds } from '../settings/service.ts';
import { channelsFor } from './pack-channels.ts';
import { cadencesFor, dutiesFor, outcomesFor, statusesFor } from './pack-library.ts';
import type { PackApplicationForm, PackCadence, PackChannel, PackDuty, PackHrReturn, PackOutcome, PackStatus, PolicyPack } from './pack-schema.ts';
import { knownVersions } from './versions.ts';

export { policyRows } from './library.ts';

/** The packs that are on, in the Trust's order. */
export function packsOn(work: Work): PolicyPack[] {
  return packIds(work).flatMap((id) => work.packs.get(id) ?? []);
}

/** The channels an account can be on. */
export function channelsOn(work: Work): PackChannel[] {
  return channelsFor(packsForAccounts(work));
}

/** Titles of those channels by id. */
export function channelTitles(work: Work): ReadonlyMap<string, string> {
  return new Map(channelsOn(work).map(({ id, title }) => [id, title]));
}

/** The states an account can be in, with the clause of each. */
export function statusesOn(work: Work): { id: AccountStatus; title: string; clause: string }[] {
  return statusesFor(packsForAccounts(work)).flatMap(({ id, title, clause }) => (isStatus(id) ? [{ id, title, clause }] : []));
}

/** The states an account can be in, with the steps that lead from each to others. */
export function statusRules(work: Work): PackStatus[] {
  return statusesFor(packsForAccounts(work));
}

/** What is asked of each account, each once, in the order of the policies. */
export function dutiesOn(work: Work): PackDuty[] {
  return dutiesFor(packsForAccounts(work));
}

/** How often a kind of review is done under the policies that are on; undefined where none asks for it. */
export function cadenceOn(work: Work, id: string): PackCadence | undefined {
  // The team's own review is what the register of accounts is for, so it is done whichever policy is on.
  const packs = id === 'quarterly' ? packsForAccounts(work) : packsOn(work);
  return cadencesFor(packs).find((cadence) => cadence.id === id);
}

/** How a review of a cadence can end. */
export function outcomesOn(work: Work, cadence: string): PackOutcome[] {
  return outcomesFor(packsForAccounts(work), cadence);
}

/**
 * The packs that rule accounts and their reviews: those that are on, and CP371 behind them, because the
 * register of accounts, its channels and its states come from it even where only 10022 is on.
 */
export function packsForAccounts(work: Work): PolicyPack[] {
  const on = packsOn(work);
  const base = work.packs.get('cp371');
  return base === undefined || on.some((pack) => pack.id === base.id) ? on : [...on, base];
}

/** The form on which an account is applied for, in the words of the policy (CP371 App 2). @throws Error when no pack has one, which the shipped packs rule out */
export function applicationForm(work: Work): PackApplicationForm {
  const form = packsForAccounts(work).find((pack) => pack.applicationForm !== null)?.applicationForm;
  if (form === undefined || form === null) throw new Error('No policy pack has an application form.');
  return form;
}

/** What HR is asked for once a year by a policy that is on, with its reference and the titles of the types of all that are on; undefined where none asks. */
export function hrReturnOn(work: Work): (PackHrReturn & { readonly reference: string; readonly incidentTitles: ReadonlyMap<string, string> }) | undefined {
  const on = packsOn(work);
  for (const pack of on) {
    if (pack.hrReturn === null) continue;
    // Its own titles last, so that they win over those of another policy for the same type.
    const types = [...on.filter((other) => other !== pack), pack].flatMap(({ incidentTypes }) => incidentTypes);
    return { ...pack.hrReturn, reference: pack.reference, incidentTitles: new Map(types.map(({ id, title }) => [id, title])) };
  }
  return undefined;
}

/** What first run offers to choose from. */
export function availablePolicies(packs: ReadonlyMap<string, PolicyPack>): OutputOf<'policies.available'> {
  return [...packs.values()].map((pack) => ({
    id: pack.id, reference: pack.reference, title: pack.title, about: pack.issuer.note,
  }));
}

/** A version of a policy as the library has it. */
export interface PolicyVersion {
  readonly number: string;
  /** As the document states it: "August 2016". */
  readonly date: string;
  /** The first day that this date can mean, YYYY-MM-DD; null where it cannot be read. */
  readonly sortableDay: string | null;
}

/** The versions of a policy that the library knows, the one in force last. */
export function versionsOf(work: Work, pack: PolicyPack): PolicyVersion[] {
  return knownVersions(work, pack).map(({ number, date, sortableDay }) => ({ number, date, sortableDay }));
}

/** Number and date of the version in force, from the document control, never from a form (App 3 names an older one). */
export function newestVersion(work: Work, pack: PolicyPack): PolicyVersion {
  return versionsOf(work, pack).at(-1) ?? { number: pack.documentControl.version, date: '', sortableDay: null };
}

function isStatus(id: string): id is AccountStatus {
  return accountStatus.safeParse(id).success;
}
