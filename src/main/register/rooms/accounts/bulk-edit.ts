import type { AccountFacts } from '../../../../preload/contract/accounts.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { AccountsTable } from '../../database/tables.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { PeopleDirectory } from '../people/service.ts';
import { factsOf } from './facts.ts';
import { editAccount, validIds } from './service.ts';
import { accountRow } from './table.ts';

type BulkChange = InputOf<'accounts.bulkEdit'>['change'];

/** Names that a refusal lists; the officer finds the rest by looking at the list again. */
const namesShown = 5;

/**
 * Gives many accounts the same line manager, directorate or next review. All are changed or none is; each leaves its own
 * entry, and one says what was done together.
 *
 * @throws Refusal `not-found`; `conflict` naming those that were changed meanwhile; `invalid` naming the account that cannot be saved
 */
export function bulkEdit(work: Work, { accounts, change }: InputOf<'accounts.bulkEdit'>): OutputOf<'accounts.bulkEdit'> {
  const versions = new Map(accounts.map(({ id, version }) => [id, version]));
  const rows = [...versions.keys()].map((id) => {
    const row = accountRow(work.db, id);
    if (row === undefined) throw missingRecord('account');
    return row;
  });
  refuseChanged(rows.filter(({ id, version }) => versions.get(id) !== version));
  const directory = new PeopleDirectory(work);
  const known = validIds(work);
  const changed = rows.filter((row) => {
    const facts = { ...factsOf(work, row, directory), ...changedPart(change) };
    return naming(row.name, () => editAccount(work, row.id, row.version, facts, { directory, known }).version !== row.version);
  });
  if (changed.length > 0) {
    work.record({
      action: 'accounts.bulk-edited', room: 'accounts', recordId: work.newId(), clause: '2.3.1',
      details: { field: change.field, value: change.value, changed: changed.length, accountIds: changed.map(({ id }) => id) },
    });
  }
  return { changed: changed.length, unchanged: rows.length - changed.length };
}

function changedPart(change: BulkChange): Partial<AccountFacts> {
  if (change.field === 'lineManager') return { lineManager: change.value };
  return change.field === 'directorateId' ? { directorateId: change.value } : { nextReviewOn: change.value };
}

function refuseChanged(stale: readonly AccountsTable[]): void {
  if (stale.length === 0) return;
  const names = stale.slice(0, namesShown).map(({ name }) => `“${name}”`).join(', ');
  const more = stale.length > namesShown ? ` and ${stale.length - namesShown} more` : '';
  throw new Refusal('conflict', `Changed since you chose them: ${names}${more}. Nothing was saved. Look at the list again, then choose them again.`);
}

/** What is wrong with one of many accounts is no help without its name. */
function naming<Value>(name: string, change: () => Value): Value {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, `“${name}” could not be saved: ${error.message} Nothing was saved.`, error.field);
  }
}
