import { stringify } from 'csv-stringify/sync';

/** What a cell can hold; null and undefined become an empty cell. */
export type CsvValue = string | number | boolean | null | undefined;

/** Who made an export and when, on every row, so that it is said of rows that were copied out as well. */
export const madeTitles = ['Exported on', 'Exported by'] as const;

/** The column of an export of sample data. */
export const sampleTitle = 'SAMPLE DATA';

/**
 * The last column of an export of sample data, because rows are copied without their file's name; none where the data are real.
 * @param sample whether the data are invented
 * @returns titles to add, and the cells to add to each row
 */
export const sampleColumn = (sample: boolean): { readonly titles: readonly string[]; readonly cells: readonly string[] } =>
  (sample ? { titles: [sampleTitle], cells: ['fictional'] } : { titles: [], cells: [] });

/**
 * Spreadsheets read a cell that begins like this as a formula (also in the full-width forms), and some of them pass over
 * spaces and marks that nobody sees. Apostrophes that stand there already count with it: one more is put before them, so
 * that taking one away gives back what it was.
 */
const FORMULA = /^['\p{Cf}\p{Z}]*[=+\-@\t\r\n＝＋－＠]/u;

/** Plain numbers may begin with a sign; telephone numbers and sums are not plain numbers. */
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/**
 * Rows as a CSV file (RFC 4180) that opens safely in a spreadsheet: UTF-8 with
 * byte order mark, CRLF, and an apostrophe in front of text that would be run as
 * a formula.
 * @param headers names of the columns
 * @param rows cells in the order of the headers
 * @returns the whole file
 */
export const csvText = (headers: readonly string[], rows: Iterable<readonly CsvValue[]>): string => {
  const cells = [headers.map(safeCell)];
  for (const row of rows) cells.push(row.map(safeCell));
  // A lone line feed breaks the row as well, wherever the file is opened.
  return stringify(cells, { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
};

/**
 * Rows as the bytes of a CSV file.
 * @param headers names of the columns
 * @param rows cells in the order of the headers
 * @returns UTF-8 with byte order mark
 */
export const csvBytes = (headers: readonly string[], rows: Iterable<readonly CsvValue[]>): Uint8Array =>
  new TextEncoder().encode(csvText(headers, rows));

/**
 * One cell, defused.
 * @param value any value
 * @returns text; begins with an apostrophe where it would otherwise be a formula
 */
export const safeCell = (value: CsvValue): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
};

/**
 * The reverse of `safeCell` for text.
 * @param cell a cell of a file that this program may have written
 * @returns the text that was meant, without the apostrophe that kept it from being run
 */
export const meantText = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/**
 * Text for a cell of a workbook. Its type keeps it from being run, so that it stands as it is; only what `meantText`
 * would take an apostrophe from is given one.
 * @param text any text
 * @returns what to write into the cell
 */
export const workbookText = (text: string): string => (meantText(text) === text ? text : `'${text}`);
