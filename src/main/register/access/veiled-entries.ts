import type { Database } from 'better-sqlite3';
import type { TrailEntry } from '../audit/chain.ts';
import { type Queries, sql } from '../database/queries.ts';
import type { Happening } from '../work.ts';

/*
 * The trail leaves the register in audit packs, whole. What was done to a record that only named officers open is therefore
 * no word of the chain: it stands among the details, which the chain commits to and no pack carries.
 */

/** What the chain calls everything that is done to a limited record. */
export const limitedAction = 'record.limited';

/** @returns whether a record is limited to named officers, or is a plan that follows from one; asked of each thing that is recorded */
export function limitedness(database: Database): (recordId: string) => boolean {
  // Prepared by hand: an import records thousands of things in one call.
  const find = database.prepare<[string, string], { limited: number }>(
    'SELECT 1 AS limited FROM record_access WHERE limited = 1 AND (record_id = ? OR record_id = (SELECT source_id FROM action_plans WHERE id = ?))',
  );
  return (recordId) => find.get(recordId, recordId) !== undefined;
}

/** What happened to a limited record as the chain has it: the action and its clause go to the details. */
export function veiled({ action, clause, details, ...where }: Happening): Happening {
  return { ...where, action: limitedAction, details: { ...details, done: { action, clause: clause ?? null } } };
}

/** An entry as it is read by whoever may open the record. @param details null where disposal has removed them: then the entry says no more */
export function unveiled(entry: TrailEntry, details: unknown): TrailEntry {
  if (entry.action !== limitedAction || typeof details !== 'object' || details === null || !('done' in details)) return entry;
  const { action, clause } = details.done as { readonly action: string; readonly clause: string | null };
  return { ...entry, action, clause };
}

/** Ids of the records that are limited, and of the plans that follow from them: what was done to them is counted nowhere by its name. */
export function veiledRecords(queries: Queries): string[] {
  const limited = queries.all(sql.selectFrom('record_access').select('record_id').where('limited', '=', 1)).map((row) => row.record_id);
  if (limited.length === 0) return [];
  return [...limited, ...queries.all(sql.selectFrom('action_plans').select('id').where('source_id', 'in', limited)).map(({ id }) => id)];
}
