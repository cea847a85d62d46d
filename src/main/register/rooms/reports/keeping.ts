import type { Work } from '../../work.ts';
import { packRows } from './table.ts';

/** Every audit pack that was made: its number, file and day (YYYY-MM-DD). @param work the unit of work, to read */
export function packsToKeep(work: Work): { readonly id: string; readonly number: string; readonly fileName: string; readonly madeOn: string }[] {
  return packRows(work.db).map((row) => ({ id: row.id, number: row.number, fileName: row.file_name, madeOn: row.made_at.slice(0, 10) }));
}
