import type { FormerHandle } from '../../../../preload/contract/accounts-records.ts';
import type { InputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import type { AccountHandlesTable } from '../../database/tables-accounts.ts';
import type { AccountsTable } from '../../database/tables.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { refuseFutureDay, refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { channelTitles } from '../policies/service.ts';
import { isRun } from './rules/alarms.ts';
import { firstLook, type Held, releasedPart, sameHandle } from './rules/handles.ts';
import { accountRow, handleRow, handleRows, insertHandle, updateHandle } from './table.ts';

/**
 * Keeps a handle or address that an account gives up, with its last day, and puts it on the watch list. Only an account that
 * somebody runs takes back what it holds: that of a closed one stays watched, however its details are edited.
 */
export function noteFormerHandle(work: Work, before: AccountsTable, after: AccountsTable): void {
  if (isRun(after.status)) takeBack(work, after);
  const released = releasedPart(before, after);
  if (released !== null) watch(work, before.id, released, work.clock.today());
}

/**
 * Puts the present handle of an account that is closed on the watch list: impostors register it again.
 *
 * @param on its last day, YYYY-MM-DD
 */
export function releaseHandle(work: Work, account: AccountsTable, on: string): void {
  if (account.handle !== '' || account.address !== '') watch(work, account.id, account, on);
}

/** Released handles of all accounts, or of one: those that are due to be looked at first. */
export function watchList(work: Work, accountId?: string): FormerHandle[] {
  const today = work.clock.today();
  const titles = channelTitles(work);
  const handles = handleRows(work.db, accountId);
  const accounts = new Map([...new Set(handles.map((row) => row.account_id))].map((id) => [id, accountRow(work.db, id)]));
  const before = new Map<string, string>();
  return handles
    .map((row): FormerHandle => {
      const account = accounts.get(row.account_id);
      // Oldest first: what was held before this one ended when this one began.
      const began = before.get(row.account_id);
      before.set(row.account_id, row.held_until);
      return {
        id: row.id, version: row.version, accountId: row.account_id, account: account?.name ?? '',
        channelTitle: titles.get(account?.channel ?? '') ?? account?.channel ?? '', handle: row.handle, address: row.address,
        heldFrom: began ?? account?.registered_on ?? row.held_until, heldFromOrEarlier: began === undefined, heldUntil: row.held_until, watched: row.watched === 1, nextLookOn: row.next_look_on, lastLookedOn: row.last_looked_on,
        found: row.found, note: row.note, due: row.watched === 1 && row.next_look_on !== null && row.next_look_on <= today,
      };
    })
    .toSorted((one, other) => (one.nextLookOn ?? '9999').localeCompare(other.nextLookOn ?? '9999') || one.account.localeCompare(other.account, 'en-GB'));
}

/**
 * Notes what a look at a released handle has found, and when to look again; without a next day it leaves the watch list.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid` for a look in the future or a next one that is not
 */
export function recordLook(work: Work, input: InputOf<'accounts.recordLook'>): Record<string, never> {
  const before = handleRow(work.db, input.id);
  if (before === undefined) throw missingRecord('former handle');
  const today = work.clock.today();
  refuseFutureDay(input.lookedOn, today, 'lookedOn');
  refuseOddDay(input.nextLookOn, 'nextLookOn');
  if (input.nextLookOn !== null && input.nextLookOn <= input.lookedOn) {
    throw new Refusal('invalid', 'The next look comes after this one. Enter a later day, or leave it empty to stop watching.', 'nextLookOn');
  }
  if (input.nextLookOn !== null && input.nextLookOn <= today) {
    throw new Refusal('invalid', 'The next look lies ahead. Enter a day after today, or leave it empty to stop watching.', 'nextLookOn');
  }
  const after: AccountHandlesTable = {
    ...before, last_looked_on: input.lookedOn, found: input.found, next_look_on: input.nextLookOn, note: input.note,
    watched: input.nextLookOn === null ? 0 : 1, version: before.version + 1,
  };
  if (!updateHandle(work.db, after, input.version)) throw conflict('This former handle', { version: before.version });
  work.record({
    action: 'handle.looked-at', room: 'accounts', recordId: before.account_id, clause: '2.8',
    details: { handle: before.handle, address: before.address, ...changedFields(before, after) },
  });
  return {};
}

/** A handle that the account holds again is no longer anybody else's to take. */
export function takeBack(work: Work, after: AccountsTable): void {
  for (const row of handleRows(work.db, after.id)) {
    if ((row.watched === 1 || row.found === 'taken') && sameHandle(row, after)) {
      updateHandle(work.db, { ...row, watched: 0, next_look_on: null, found: 'held-by-us', version: row.version + 1 }, row.version);
    }
  }
}

/** Puts a handle or address on the watch list, unless it stands there already. */
function watch(work: Work, accountId: string, held: Held, heldUntil: string): void {
  if (handleRows(work.db, accountId).some((row) => row.watched === 1 && sameHandle(row, held))) return;
  insertHandle(work.db, {
    id: work.newId(), account_id: accountId, handle: held.handle, address: held.address, address_key: held.address_key,
    held_until: heldUntil, watched: 1, next_look_on: firstLook(heldUntil), last_looked_on: null, found: 'not-looked', note: '', version: 1,
  });
}
