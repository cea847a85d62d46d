import type { AccountFacts, AccountRow } from '../../../../preload/contract/accounts.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import type { AccountsTable } from '../../database/tables.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { refuseFutureDay, refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { PeopleDirectory, people } from '../people/service.ts';
import { channelsOn, channelTitles, statusesOn } from '../policies/service.ts';
import { directorates } from '../settings/service.ts';
import { setAdministrators } from './administrators.ts';
import { dropAccountDraft } from './drafts.ts';
import { factsOf, rowFrom, samePeople } from './facts.ts';
import { noteFormerHandle } from './handles.ts';
import { rowOf } from './listing.ts';
import { earlierReviewProblem, nextReviewProblem } from './review-days.ts';
import { addressKey, checkAddress, checkInternalAddress } from './rules/address.ts';
import { isRun } from './rules/alarms.ts';
import { pastDates } from './rules/facts.ts';
import type { DaysBefore } from './rules/review-days.ts';
import { noteFirstStatus } from './status.ts';
import { noteTold } from './told.ts';
import {
  accountByAddress, accountNameRows, accountRow, administratorsOf, channelStatuses, insertAccount, listedAccount,
  listedAccounts, presentAdministrators, updateAccount,
} from './table.ts';

/** The register of approved accounts, by name (CP371 2.3.1). */
export function accounts(work: Work): AccountRow[] {
  const titles = channelTitles(work);
  return listedAccounts(work.db, work.clock.today()).map((row) => rowOf(work, row, titles));
}

/** An account with what other rooms ask of it. */
interface DescribedAccount {
  readonly version: number;
  readonly facts: AccountFacts;
  readonly row: AccountRow;
  readonly lineManagerId: string | null;
  /** The day by which a handover that still goes on was to be settled, once it has passed, YYYY-MM-DD. */
  readonly handoverWasDue: string | null;
}

/** One account with its version. @throws Refusal `not-found` */
export function account(work: Work, id: string): DescribedAccount {
  const row = listedAccount(work.db, work.clock.today(), id);
  if (row === undefined) throw missingRecord('account');
  return {
    version: row.version, facts: factsOf(work, row, new PeopleDirectory(work)), row: rowOf(work, row, channelTitles(work)), lineManagerId: row.line_manager_id,
    handoverWasDue: row.handover_was_due,
  };
}

/** Every account with all its facts, by name; the people are read once for all of them. */
export function describedAccounts(work: Work): { facts: AccountFacts; row: AccountRow }[] {
  const directory = new PeopleDirectory(work);
  const titles = channelTitles(work);
  const held = Map.groupBy(presentAdministrators(work.db), (administrator) => administrator.account_id);
  return listedAccounts(work.db, work.clock.today()).map((row) => ({ facts: factsOf(work, row, directory, held.get(row.id) ?? []), row: rowOf(work, row, titles) }));
}

/** Channels on which the Trust runs an account. */
export function usedChannels(work: Work): ReadonlySet<string> {
  return new Set(channelStatuses(work.db).filter(({ status }) => isRun(status)).map(({ channel }) => channel));
}

/** What the account form offers to choose from. */
export function accountChoices(work: Work): OutputOf<'accounts.choices'> {
  return {
    channels: channelsOn(work).map(({ id, title }) => ({ id, title })),
    statuses: statusesOn(work),
    directorates: directorates(work),
    people: people(work),
  };
}

/** How the facts of an account come in, and what was read once for many of them. */
export interface FactsOptions {
  readonly directory?: PeopleDirectory;
  readonly known?: ValidIds;
  /** They come from a register kept elsewhere, whose agreed days may have passed: those are arrears, and stay visible. */
  readonly imported?: boolean;
}

/** Adds an account. @throws Refusal `invalid` for its address, channel or a day, `duplicate` when the address is on the register */
export function addAccount(work: Work, facts: AccountFacts, options: FactsOptions = {}): { id: string; version: number } {
  const { directory = new PeopleDirectory(work) } = options;
  const id = work.newId();
  const row = rowFrom(work, id, checked(work, facts, null, options), directory, null);
  insertAccount(work.db, row);
  setAdministrators(work, id, facts, directory, []);
  noteFirstStatus(work, row);
  work.record({ action: 'account.added', room: 'accounts', recordId: id, clause: '2.3.1', details: { ...facts } });
  return { id, version: row.version };
}

/** Adds the account of the form that was typed, and forgets its draft. @throws what `addAccount` throws */
export function addTypedAccount(work: Work, facts: AccountFacts): { id: string; version: number } {
  const added = addAccount(work, facts);
  dropAccountDraft(work, null);
  return added;
}

/** What goes with a change of an account's facts. */
export interface EditOptions extends FactsOptions {
  /** When Communications was told, and by whom (CP371 App 2). */
  readonly told?: { readonly on: string; readonly by: string } | undefined;
}

/**
 * Changes an account. The facts replace all that stand there, but the status, which has rules and reasons of its own. A
 * handle or address that is given up is kept with its last day, and watched.
 *
 * @throws Refusal `not-found`, `conflict` when it was changed meanwhile, `invalid`, `duplicate`
 */
export function editAccount(
  work: Work, id: string, version: number, facts: AccountFacts, options: EditOptions = {},
): { id: string; version: number } {
  const { directory = new PeopleDirectory(work), told } = options;
  const before = accountRow(work.db, id);
  if (before === undefined) throw missingRecord('account');
  const old = factsOf(work, before, directory);
  if (before.version !== version) throw conflict('This account', { version: before.version, facts: old });
  if (facts.status !== before.status) {
    throw new Refusal('invalid', 'A change of status needs its reason and clause. Save the other changes first, then use “Change the status”.', 'status');
  }
  const row = rowFrom(work, id, checked(work, facts, before, options), directory, before);
  if (JSON.stringify(old) === JSON.stringify(factsOf(work, row, directory)) && samePeople(old, facts)) {
    if (told !== undefined) throw new Refusal('invalid', 'No detail has been changed, so there is nothing to have been told of. Change what was told, or leave these boxes empty.', 'told.on');
    return { id, version };
  }
  noteFormerHandle(work, before, row);
  if (!updateAccount(work.db, row, version)) throw conflict('This account', { version: before.version, facts: old });
  setAdministrators(work, id, facts, directory, administratorsOf(work.db, id), before.line_manager_id);
  const changed = changedFields(old, factsOf(work, row, directory));
  if (told !== undefined) noteTold(work, id, told, changed.changes.map(({ field }) => field));
  work.record({
    action: 'account.edited', room: 'accounts', recordId: id, clause: '2.3.1', details: { ...changed, ...(told === undefined ? {} : { told }) },
  });
  return { id, version: row.version };
}

/** Changes the account of the form that was typed, and forgets its draft. @throws what `editAccount` throws */
export function editTypedAccount(work: Work, { id, version, facts, told }: InputOf<'accounts.edit'>): { id: string; version: number } {
  const edited = editAccount(work, id, version, facts, { told });
  if (edited.version !== version) dropAccountDraft(work, id);
  return edited;
}

/** Names of all accounts by id. */
export function accountNames(work: Work): ReadonlyMap<string, string> {
  return new Map(accountNameRows(work.db).map(({ id, name }) => [id, name]));
}

/** Ids that an account may refer to; read once for a whole import. */
export interface ValidIds {
  readonly channels: ReadonlySet<string>;
  readonly directorates: ReadonlySet<string>;
}

/** @returns the ids that accounts may refer to now */
export function validIds(work: Work): ValidIds {
  return {
    channels: new Set(channelsOn(work).map((channel) => channel.id)),
    directorates: new Set(directorates(work).map((directorate) => directorate.id)),
  };
}

function checked(work: Work, facts: AccountFacts, before: AccountsTable | null, { known = validIds(work), imported = false }: FactsOptions): AccountFacts {
  const address = facts.internal ? checkInternalAddress(facts.address) : checkAddress(facts.address);
  if (!address.ok) throw new Refusal('invalid', address.reason, 'address');
  if (!known.channels.has(facts.channel)) throw new Refusal('invalid', 'Choose a channel from the list.', 'channel');
  if (facts.directorateId !== null && !known.directorates.has(facts.directorateId)) {
    throw new Refusal('invalid', 'Choose a directorate from the list.', 'directorateId');
  }
  const today = work.clock.today();
  refuseOddDay(facts.nextReviewOn, 'nextReviewOn');
  for (const field of pastDates) refuseFutureDay(facts[field], today, field);
  refuseLaterReview(facts, before);
  const standing = before === null ? null : daysOf(before);
  const problem = earlierReviewProblem(facts, standing) ?? (imported ? null : nextReviewProblem(facts, standing, today));
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  const key = addressKey(address.address);
  // Two accounts of one address may stand from before it was seen to be one: they are told of, and each can still be changed.
  const isKept = before !== null && addressKey(before.address) === key;
  const other = key === null || isKept ? undefined : accountByAddress(work.db, key);
  if (other !== undefined && other.id !== before?.id) {
    throw new Refusal('duplicate', `This address is already on the register, as ${other.name}. Open that account instead, or correct the address.`, 'address');
  }
  return { ...facts, address: address.address };
}

function daysOf(row: AccountsTable): DaysBefore {
  return { approvedOn: row.approved_on, lastReviewBefore: row.last_review_before, nextReviewOn: row.next_review_on, status: row.status };
}

/** A review since the account came into this register has its own record; a bare date would only hide that it is missing. */
function refuseLaterReview({ lastReviewBefore }: AccountFacts, before: AccountsTable | null): void {
  if (lastReviewBefore === null || before === null || lastReviewBefore === before.last_review_before || lastReviewBefore <= before.registered_on) return;
  throw new Refusal('invalid', 'This date is for reviews from before the account came into this register. Record a later review in Reviews.', 'lastReviewBefore');
}
