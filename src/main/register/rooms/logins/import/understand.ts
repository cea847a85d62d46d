import { createHash } from 'node:crypto';
import type { LoginField } from '../../../../../preload/contract/logins-import.ts';
import type { SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';
import type { Job, Work } from '../../../work.ts';
import { knownPassword } from '../leaks.ts';
import { possiblePasswords } from '../rules/leaks.ts';
import { allFingerprints } from '../table.ts';
import { secretsIn } from './columns.ts';
import { type ListedRow, readRow } from './read-row.ts';

/** The rows of a list by its columns, without any text that gives a password away. */
export interface Understood {
  /** Names the columns and what the register knew when the rows were read. */
  readonly basis: string;
  readonly rows: readonly ListedRow[];
}

/** Rows between two breaths: each text is compared with every password of the list and of the register. */
const rowsAtOnce = 200;

/**
 * Reads the rows of a list. Every text is compared with all passwords of the list, and with those that the register knows
 * or knew: what one row holds as a password may stand in another one's note.
 *
 * @param before what was read last; taken again when nothing has changed
 * @throws Refusal `cancelled`
 */
export async function understand(
  job: Job, list: SheetRows, columns: Partial<Record<LoginField, number>>, before: Understood | null,
): Promise<Understood> {
  const { basis, isKnown } = job.read((work) => ({ basis: basisOf(work, columns), isKnown: knownPassword(work) }));
  if (before?.basis === basis) return before;
  const secrets = secretsIn(list, columns.password ?? -1);
  const leaks = (text: string): boolean => [...possiblePasswords(text)].some((one) => secrets.has(one) || isKnown?.(one) === true);
  const rows: ListedRow[] = [];
  for (const [index, row] of list.rows.entries()) {
    rows.push(readRow(row, columns, leaks));
    if (index % rowsAtOnce === 0) {
      job.progress(index, list.rows.length, 'Comparing with the register');
      await job.breathe();
    }
  }
  return { basis, rows };
}

/** Names what the reading of rows depends on: the columns, and the passwords that the register knows. Says nothing of either. */
export function basisOf(work: Work, columns: Partial<Record<LoginField, number>>): string {
  const known = [...allFingerprints(work.db)].toSorted().join(' ');
  return createHash('sha256').update(JSON.stringify([columns, known])).digest('hex');
}
