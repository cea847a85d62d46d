import { XMLParser } from 'fast-xml-parser';
import { Refusal } from '../../../refusal.ts';
import type { SheetRow, SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';

/* What KeePass 2 and KeePassXC write under "Export, KeePass XML (2.x)": groups within groups, and entries of named strings. */

interface XmlString { readonly Key?: XmlText; readonly Value?: XmlText }
interface XmlEntry { readonly String?: readonly XmlString[] }
interface XmlGroup { readonly UUID?: XmlText; readonly Name?: XmlText; readonly Entry?: readonly XmlEntry[]; readonly Group?: readonly XmlGroup[] }
interface XmlFile {
  readonly KeePassFile?: { readonly Meta?: { readonly RecycleBinUUID?: XmlText }; readonly Root?: { readonly Group?: readonly XmlGroup[] } };
}
/** An element's text: bare, or beside attributes and untouched sections. */
type XmlText = string | { readonly '#text'?: string; readonly '#cdata'?: string | readonly string[]; readonly '@Protected'?: string };

const keys = ['Title', 'UserName', 'Password', 'URL', 'Notes'] as const;
const maxRows = 20_000;
const noUuid = /^A*={0,2}$/u;

// Values stay as they are: a password may look like a number, or begin and end with spaces. A file cannot make up
// entities of its own that grow into gigabytes.
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false,
  processEntities: false, cdataPropName: '#cdata', ignoreDeclaration: true, ignorePiTags: true,
  isArray: (name) => name === 'Group' || name === 'Entry' || name === 'String',
});

/**
 * Reads the entries in use: earlier states of an entry and the recycle bin are left out.
 *
 * @returns rows with headings, numbered in the order of the file
 * @throws Refusal `invalid` that says what is wrong with the file and what to do
 */
export function readKeePassXml(text: string): SheetRows {
  const file = parsed(text).KeePassFile;
  if (file === undefined) throw notKeePass();
  const bin = textOf(file.Meta?.RecycleBinUUID).trim();
  const rows: SheetRow[] = [];
  for (const entry of entriesOf(file.Root?.Group ?? [], bin)) {
    const cells = cellsOf(entry);
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows.push({ number: rows.length + 1, cells });
    if (rows.length > maxRows) throw new Refusal('invalid', `This file has more than ${maxRows.toLocaleString('en-GB')} entries. Export it group by group.`);
  }
  if (rows.length === 0) throw new Refusal('invalid', 'There are no entries in this KeePass file. Choose the export of the database that holds the passwords.');
  return { sheet: null, headings: keys, rows };
}

function parsed(text: string): XmlFile {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw notKeePass();
  try {
    return parser.parse(text, true) as XmlFile;
  } catch {
    throw notKeePass();
  }
}

function* entriesOf(groups: readonly XmlGroup[], bin: string): Iterable<XmlEntry> {
  for (const group of groups) {
    const isBin = noUuid.test(bin) ? textOf(group.Name).trim() === 'Recycle Bin' : textOf(group.UUID).trim() === bin;
    if (isBin || typeof group !== 'object') continue;
    // An earlier state stands in the entry's own History, which is not looked into.
    yield* group.Entry ?? [];
    yield* entriesOf(group.Group ?? [], bin);
  }
}

function cellsOf(entry: XmlEntry): string[] {
  const strings = new Map((entry.String ?? []).map(({ Key, Value }) => [textOf(Key), Value]));
  const secret = strings.get('Password');
  if (typeof secret === 'object' && secret['@Protected']?.toLowerCase() === 'true') {
    throw new Refusal('invalid', 'The passwords in this file are encrypted. Export it from KeePass again, as KeePass XML (2.x) or CSV.');
  }
  return keys.map((key) => textOf(strings.get(key)));
}

function textOf(value: XmlText | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return decoded(value);
  const untouched = value['#cdata'] ?? '';
  return decoded(value['#text'] ?? '') + (typeof untouched === 'string' ? untouched : untouched.join(''));
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities that every XML file has, and letters by number. */
function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/giu, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  });
}

function notKeePass(): Refusal {
  return new Refusal('invalid', 'This is not a KeePass export that can be read. In KeePass choose File, Export, and then KeePass XML (2.x) or CSV.');
}
