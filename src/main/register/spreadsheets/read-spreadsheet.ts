import { open } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { Refusal } from '../refusal.ts';
import { readWorkbook, tooManyColumns, tooManyRows } from './read-workbook.ts';

/** A spreadsheet as text: headings, and rows with the numbers that the spreadsheet program shows. */
export interface SheetRows {
  readonly sheet: string | null;
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As the spreadsheet shows it, the heading's row counted. */
  readonly number: number;
  readonly cells: readonly string[];
  /** A row of text that has fewer cells than there are headings: one of them may have been lost, and the others moved. */
  readonly short?: true;
}

interface ReadOptions {
  /** Keeps spaces at both ends of a cell, where they may belong to a password. */
  readonly exact?: boolean;
}

/** More than any team's list, and small enough to read whole. */
const maxBytes = 20 * 1024 * 1024;
const limits = { rows: 20_000, columns: 200 };

/**
 * Reads a spreadsheet file. What it is shows in its first bytes, not in its name.
 *
 * @param path of the file that a dialog has chosen
 * @throws Refusal `invalid` that says what is wrong with the file and what to do
 */
export async function readSpreadsheet(path: string, options: ReadOptions = {}): Promise<SheetRows> {
  return await readSpreadsheetBytes(await readListFile(path), options);
}

/** Reads a spreadsheet whose bytes are there already. @throws Refusal `invalid` as `readSpreadsheet` does */
export async function readSpreadsheetBytes(bytes: Buffer, { exact = false }: ReadOptions = {}): Promise<SheetRows> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return await readXlsx(bytes, exact);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOrProtected(bytes);
  // A PDF and a web page can be text throughout, and would be read as rows of nonsense.
  if (/^\s*(?:%PDF-|<|\{\\rtf)/u.test(bytes.subarray(0, 200).toString('latin1').replace(/^\u00ef\u00bb\u00bf/u, ''))) throw noSpreadsheet();
  return readText(decode(bytes), { exact });
}

const separators = ['\t', ';', ',', '|'];

/** Reads rows that were pasted or stand in a CSV file. The separator is found in the first line that has one. */
export function readText(text: string, { exact = false }: ReadOptions = {}): SheetRows {
  const line = text.slice(0, 100_000).split(/[\r\n]+/u).find((candidate) => separators.some((mark) => candidate.includes(mark))) ?? '';
  const delimiter = separators.reduce((best, mark) => (line.split(mark).length > line.split(best).length ? mark : best), ',');
  try {
    const rows = parse(text, {
      delimiter, bom: true, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false, trim: !exact, maxRecordSize: 1_000_000,
    });
    const sheet = tidy(null, rows.map((row) => row.map(String)));
    // In a workbook empty cells at the end of a row are simply not there; in text a separator is.
    const named = sheet.headings.findLastIndex((heading) => heading !== '') + 1;
    return { ...sheet, rows: sheet.rows.map((row) => (row.cells.length < named ? { ...row, short: true } : row)) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('invalid', 'This text could not be read as rows and columns. Save the spreadsheet as .xlsx or CSV and choose it again.');
  }
}

async function readXlsx(bytes: Buffer, exact: boolean): Promise<SheetRows> {
  const sheet = await readWorkbook(bytes, limits, { exact });
  if (sheet === undefined) throw empty();
  return tidy(sheet.sheet, sheet.data.map((row) => row.map((cell) => (exact ? cellText(cell) : cellText(cell).trim()))));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  // A date cell has no time zone; the reader gives midnight UTC of that day.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** Takes the first row with two filled cells as headings, drops empty rows and columns without a heading and cells. */
function tidy(sheet: string | null, table: readonly (readonly string[])[]): SheetRows {
  // A line with one cell is a title above the headings, unless the whole sheet is one column.
  const wide = table.findIndex((row) => row.filter((cell) => cell !== '').length >= 2);
  const headingAt = wide === -1 ? table.findIndex((row) => row.some((cell) => cell !== '')) : wide;
  const headings = table[headingAt];
  if (headings === undefined) throw empty();
  const rows = table
    .map((cells, index): SheetRow => ({ number: index + 1, cells }))
    .slice(headingAt + 1)
    .filter((row) => row.cells.some((cell) => cell !== ''));
  if (rows.length === 0) throw empty();
  if (rows.length > limits.rows) throw tooManyRows(limits);
  const width = Math.max(headings.length, ...rows.map((row) => row.cells.length));
  if (width > limits.columns) throw tooManyColumns(limits);
  return {
    sheet,
    headings: Array.from({ length: width }, (_, column) => headings[column] ?? ''),
    rows,
  };
}

/** Windows programs still write CSV in their own code page, and Excel's "Unicode text" is UTF-16. */
function decode(bytes: Buffer): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8000).includes(0)) {
    throw noSpreadsheet();
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The bytes of a file with a list in it. @throws Refusal `invalid` when it cannot be opened, is empty or is larger than any list */
export async function readListFile(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => {
    throw new Refusal('invalid', 'This file could not be opened. Close it in other programs, or copy it to this computer, and choose it again.');
  });
  try {
    const { size } = await file.stat();
    if (size > maxBytes) throw new Refusal('invalid', `This file is larger than ${maxBytes / 1024 / 1024} MB. Keep only the sheet that is wanted and save it again.`);
    if (size === 0) throw empty();
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Excel puts a workbook with a password into the container of its old format, under a name of its own. */
function oldOrProtected(bytes: Buffer): Refusal {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new Refusal('invalid', 'This file is protected with a password. Open it in Excel, take the password off, save it as .xlsx, then choose it again.');
  }
  return new Refusal('invalid', 'This is an old .xls file or it is protected with a password. Save it as .xlsx without a password, then choose it again.');
}

function noSpreadsheet(): Refusal {
  return new Refusal('invalid', 'This is not a spreadsheet. Choose an .xlsx or CSV file.');
}

function empty(): Refusal {
  return new Refusal('invalid', 'There are no rows in this file. The first row should hold the headings, and each row below it one entry.');
}
