import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../audit/chain.ts';
import type { DisposalsTable, DisposedRecordsTable } from '../../../database/tables-disposals.ts';

/**
 * What the audit trail keeps of a stub, so that one that was changed later is found: SHA-256 of the disposal with its records as
 * canonical JSON. The head after it is left out, since it follows from this very entry.
 *
 * @returns 64 hexadecimal digits
 */
export function digestOf({ head_after: _after, ...disposal }: DisposalsTable, records: readonly DisposedRecordsTable[]): string {
  const ordered = records.toSorted((one, other) => (one.record_id < other.record_id ? -1 : 1));
  return createHash('sha256').update(canonicalJson({ disposal, records: ordered }), 'utf8').digest('hex');
}
