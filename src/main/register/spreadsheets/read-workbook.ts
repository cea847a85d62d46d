import { strFromU8, unzipSync, type UnzipFileInfo, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { Refusal } from '../refusal.ts';

/** The sheet of a workbook that holds the rows. */
export interface WorkbookSheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** Unpacked, a list of 20,000 rows and 40 columns of names is half as large. */
const maxUnpacked = 100 * 1024 * 1024;
const maxParts = 2000;

/** What a list can have at most. */
export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Reads the longest sheet of an Excel workbook as values. Teams keep notes and lists of names on other sheets; the
 * register is the longest one. Formulas are not worked out, macros are not read at all.
 *
 * @param exact keeps spaces at both ends of a cell
 * @throws Refusal `invalid` when it is none, or unpacks to more than any list needs
 */
export async function readWorkbook(bytes: Uint8Array, limits: SheetLimits, { exact = false }: { readonly exact?: boolean } = {}): Promise<WorkbookSheet | undefined> {
  let sheets: readonly WorkbookSheet[];
  try {
    sheets = await readXlsxFile(Buffer.from(zipSync(withoutEmptyCells(unpacked(bytes), limits), { level: 0 })), { trim: !exact });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('invalid', 'This file could not be read as an Excel workbook. Open it in Excel, save it as .xlsx, and choose it again.');
  }
  return sheets.toSorted((one, other) => other.data.length - one.data.length)[0];
}

/** Only the parts that hold the cells; a program in the file, its pictures and its links stay packed. */
const wantedParts = /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/.*|worksheets\/.*\.xml))$/iu;

/**
 * Unpacks what is needed and no more than fits: a few kilobytes can unpack to gigabytes. The size that the directory of
 * the archive gives is what is set aside, so that one which lies cannot take more.
 */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  let parts = 0;
  const fits = ({ name, originalSize }: UnzipFileInfo): boolean => {
    const wanted = wantedParts.test(name);
    if (wanted) size += originalSize;
    parts += 1;
    if (size > maxUnpacked || parts > maxParts) {
      throw new Refusal('invalid', 'This workbook unpacks to more than 100 MB. Keep only the sheet with the list and save it again.');
    }
    return wanted;
  };
  return unzipSync(bytes, { filter: fits });
}

/**
 * Takes out cells and rows that are formatted and hold nothing. One cell that was coloured at the foot of a sheet makes
 * a million rows of it, more than fit into memory, and so would cells with a value out there: those are refused.
 */
function withoutEmptyCells(parts: Record<string, Uint8Array>, limits: SheetLimits): Record<string, Uint8Array> {
  const kept = Object.entries(parts).map(([name, content]): [string, Uint8Array] => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/iu.test(name)) return [name, content];
    const cells = strFromU8(content)
      .replaceAll(/<(?:\w+:)?c\b[^>]*(?:\/>|>\s*<\/(?:\w+:)?c>)/gu, '')
      .replaceAll(/<(?:\w+:)?row\b[^>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/gu, '');
    refuseFarCells(cells, limits);
    return [name, new TextEncoder().encode(cells)];
  });
  return Object.fromEntries(kept);
}

function refuseFarCells(xml: string, limits: SheetLimits): void {
  let rows = 0;
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?row\b([^>]*)/gu)) {
    const number = Number(/\br=["'](\d+)["']/u.exec(attributes)?.[1] ?? 0);
    rows = Math.max(rows + 1, number);
    // Titles and empty rows above and between are no accounts, so that they may come on top.
    if (rows > limits.rows * 2) throw tooManyRows(limits);
  }
  for (const [, letters = '', row = '0'] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]+)(\d+)["']/gu)) {
    if (columnNumber(letters) > limits.columns) throw tooManyColumns(limits);
    if (Number(row) > limits.rows * 2) throw tooManyRows(limits);
  }
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** @returns what is said of a list that is too long */
export function tooManyRows({ rows }: SheetLimits): Refusal {
  return new Refusal('invalid', `This spreadsheet has more than ${rows.toLocaleString('en-GB')} rows. Import it in parts.`);
}

/** @returns what is said of a list that is too wide */
export function tooManyColumns({ columns }: SheetLimits): Refusal {
  return new Refusal('invalid', `This spreadsheet has more than ${columns} columns. Leave out those you do not need.`);
}
