import { parse } from 'csv-parse/sync';
import { Refusal } from '../../../refusal.ts';
import { readListFile, readSpreadsheetBytes, type SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';
import { readKeePassXml } from './keepass-xml.ts';

/** A password list as rows, and what kind of file it was. */
interface ReadList {
  readonly kind: 'spreadsheet' | 'keepass-xml';
  readonly rows: SheetRows;
}

/** How every KeePass database begins, whichever its version. */
const keePassMark = [0x03, 0xd9, 0xa2, 0x9a];

/** What KeePass writes above its own CSV, in which a backslash stands before a quotation mark. */
const keePassCsv = /^"Account","Login Name","Password","Web Site","Comments"\r?\n/u;

/**
 * Reads a password list: a spreadsheet, a CSV export of a password manager or browser, or KeePass XML. What it is
 * shows in its content, not in its name. Nothing of it is written anywhere.
 *
 * @param path of the file that a dialog has chosen
 * @throws Refusal `invalid` that says what is wrong with the file and what to do
 */
export async function readList(path: string): Promise<ReadList> {
  const bytes = await readListFile(path);
  if (keePassMark.every((byte, index) => bytes[index] === byte)) {
    throw new Refusal('invalid', 'This is an encrypted KeePass database. Open it in KeePass, choose File, Export, and then KeePass XML (2.x) or CSV. Choose the file that this makes.');
  }
  const text = decoded(bytes);
  if (text !== null && /^\s*</u.test(text)) return { kind: 'keepass-xml', rows: readKeePassXml(text) };
  if (text !== null && keePassCsv.test(text)) return { kind: 'spreadsheet', rows: readKeePassCsv(text) };
  return { kind: 'spreadsheet', rows: await readSpreadsheetBytes(bytes, { exact: true }) };
}

/** @returns the text without its byte order mark; null when it is none in UTF-8 or UTF-16 */
function decoded(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readKeePassCsv(text: string): SheetRows {
  try {
    const [headings = [], ...rows] = parse(text, { escape: '\\', relaxColumnCount: true });
    return { sheet: null, headings, rows: rows.map((cells, index) => ({ number: index + 2, cells })) };
  } catch {
    throw new Refusal('invalid', 'This KeePass export could not be read. Export it again, as KeePass XML (2.x).');
  }
}
