import { writeDurably } from '../../../database/durable-write.ts';
import { Refusal } from '../../../refusal.ts';
import { csvBytes } from '../../../reports/csv.ts';
import { describeFile, type WrittenFile } from '../../../written-file.ts';
import { isSecretHeading } from './columns.ts';
import type { Refused } from './row-cells.ts';
import { correctTitle } from './titles.ts';
import type { SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';

/**
 * The rows that need her hand as a spreadsheet of their own, in her columns, with what to correct in a last one. Read
 * again it is what it was: an earlier last column does not stand twice. A column of passwords is left behind, because
 * this file is another copy of it.
 *
 * @returns the bytes of a CSV file that is safe to open in a spreadsheet program
 * @throws Refusal `invalid` when no row needs correcting
 */
export function rowsToCorrect(sheet: SheetRows, columns: Readonly<Record<string, number>>, wrong: readonly Pick<Refused, 'row' | 'field' | 'reason'>[]): Uint8Array {
  if (wrong.length === 0) throw new Refusal('invalid', 'There are no rows to correct. Those that only repeat another row are left out.');
  const byRow = Map.groupBy(wrong, ({ row }) => row);
  const headingOf = new Map(Object.entries(columns).map(([field, column]): [string, string] => [field, sheet.headings[column] ?? '']));
  const kept = sheet.headings.flatMap((heading, column) => (isSecretHeading(heading) || heading === correctTitle ? [] : [column]));
  return csvBytes(
    [...kept.map((column) => sheet.headings[column] ?? ''), correctTitle],
    sheet.rows.flatMap(({ number, cells }) => {
      const reasons = byRow.get(number);
      return reasons === undefined ? [] : [[...kept.map((column) => cells[column] ?? ''), reasons.map((entry) => sentence(entry, headingOf)).join(' ')]];
    }),
  );
}

/** Puts a whole file there, or none. @throws Refusal `not-written` when the disk refuses */
export function writeRows(path: string, content: Uint8Array): WrittenFile {
  const file = describeFile(path, content);
  try {
    writeDurably(path, Buffer.from(content));
    return file;
  } catch {
    throw new Refusal('not-written', `${file.name} could not be saved there. Close it if it is open in another program, or choose another folder.`);
  }
}

function sentence({ field, reason }: Pick<Refused, 'field' | 'reason'>, headingOf: ReadonlyMap<string, string>): string {
  const heading = headingOf.get(field) ?? '';
  return heading === '' ? reason : `${heading}: ${reason}`;
}
