import { goneBeside } from '../../../stubs/stubs.ts';
import type { Work } from '../../../work.ts';
import { keptTable } from '../../../record-map/tables.ts';
import { removeTold } from './told-elsewhere.ts';
import { asParameter, change, isOneOfKeys, type Staying } from './walk.ts';
import type { Weighed } from './weigh.ts';

/**
 * Removes what was weighed, and puts neutral words into what stays. Runs in the caller's transaction, which records it.
 * Foreign keys stay on: they are asked at its end, so that the order does not matter and nothing can dangle.
 *
 * @param gone number and day of the disposal, YYYY-MM-DD
 * @returns how many rows were deleted
 */
export function removeWeighed({ db }: Pick<Work, 'db'>, { going, staying, told }: Weighed, gone: { readonly number: string; readonly on: string }): number {
  db.database.pragma('defer_foreign_keys = ON');
  for (const one of staying) neutralise({ db }, one, gone);
  removeTold(db, told);
  let deleted = 0;
  for (const [table, rows] of going) deleted += change(db, `DELETE FROM ${table} WHERE ${isOneOfKeys(table)}`, asParameter(rows));
  return deleted;
}

function neutralise({ db }: Pick<Work, 'db'>, { table, reference, rows }: Staying, { number, on }: { readonly number: string; readonly on: string }): void {
  if (reference.fate !== 'neutral') return;
  const words = goneBeside(keptTable(reference.to).called.one, number, on);
  const parameters: string[] = [];
  const sets = Object.entries(reference.set).map(([column, what]) => {
    if (what === 'nothing') return `${column} = NULL`;
    parameters.push(words);
    return what === 'the stub' ? `${column} = ?` : `${column} = iif(${column} = '', ?, ${column})`;
  });
  change(db, `UPDATE ${table} SET ${sets.join(', ')} WHERE ${isOneOfKeys(table)}`, ...parameters, asParameter(rows));
}
