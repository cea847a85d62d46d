import type { Trail } from '../../../audit/trail.ts';
import type { Queries } from '../../../database/queries.ts';
import { digestOf } from './digest.ts';
import { disposalRow, disposalRows, recordRows } from './table.ts';
import { ask } from './walk.ts';

/** @returns whether a disposal and its stubs are as the audit trail has them: the details of its entry hold their checksum */
export function isAsRecorded(db: Queries, trail: Trail, disposalId: string): boolean {
  const row = disposalRow(db, disposalId);
  const [told] = trail.detailsNaming([disposalId], 'stub');
  if (row === undefined || told === undefined) return false;
  const { stub } = JSON.parse(told) as { readonly stub: string };
  return stub === digestOf(row, recordRows(db, disposalId));
}

/**
 * Compares every disposal with the audit trail, for whoever checks a register from outside.
 *
 * @returns how many there are, and a sentence for each that was changed, added or taken away past the trail
 */
export function checkStubs(db: Queries, trail: Trail): { readonly count: number; readonly problems: readonly string[] } {
  const rows = disposalRows(db);
  const ids = new Set(rows.map(({ id }) => id));
  const recorded = ask<{ sequence: number; id: string }>(db, "SELECT sequence, record_id AS id FROM trail_entries WHERE room = 'retention' AND text ->> '$.action' = 'records.disposed' ORDER BY sequence");
  return {
    count: rows.length,
    problems: [
      ...rows.filter(({ id }) => !isAsRecorded(db, trail, id)).map(({ number }) => `Disposal ${number} is not as the audit trail has it.`),
      ...recorded.filter(({ id }) => !ids.has(id)).map(({ sequence }) => `Entry ${sequence} of the audit trail records a disposal whose stub is missing.`),
    ],
  };
}
