import { truncateSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workbookBytes } from '../../src/main/register/spreadsheets/write-workbook.ts';
import { dryRunOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const headings = ['Account name', 'URL', 'Purpose'];
const rows = [['Ward news', 'x.com/wardnews', 'Share news'], ['Careers', 'x.com/careers', '']];
const sheetPart = 'xl/worksheets/sheet1.xml';

/** A workbook whose parts a test has changed. */
async function workbook(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await workbookBytes('Accounts', headings, rows));
  change(parts);
  return zipSync(parts);
}

const withSheet = (change: (xml: string) => string) => workbook((parts) => {
  parts[sheetPart] = strToU8(change(strFromU8(parts[sheetPart] ?? new Uint8Array())));
});

/** The same archive whose directory calls every part one byte large. */
function lying(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4)) bytes.writeUInt32LE(1, at + 24);
  return bytes;
}

const bomb = () => workbook((parts) => { parts[sheetPart] = new Uint8Array(120 * 1024 * 1024).fill(32); });
const wide = (xml: string) => xml.replaceAll('"B2"', '"XFD2"');
const deep = (xml: string) => xml.replace('<row r="3">', '<row r="1048576">').replaceAll(/"([A-C])3"/gu, '"$11048576"');
const manyRows = (xml: string) => xml.replace('</sheetData>', `${'<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(50_000)}</sheetData>`);

describe('a spreadsheet file that is wrong or hostile', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const unreadable = 'This file could not be read as an Excel workbook. Open it in Excel, save it as .xlsx, and choose it again.';
  const unpacks = 'This workbook unpacks to more than 100 MB. Keep only the sheet with the list and save it again.';
  const tooManyRows = 'This spreadsheet has more than 20,000 rows. Import it in parts.';
  const tooManyColumns = 'This spreadsheet has more than 200 columns. Leave out those you do not need.';
  const encrypted = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)]);

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['protected with a password', () => encrypted, 'This file is protected with a password. Open it in Excel, take the password off, save it as .xlsx, then choose it again.'],
    ['which unpacks to more than any list needs', bomb, unpacks],
    ['whose archive has thousands of parts', () => workbook((parts) => { for (let part = 0; part < 3000; part += 1) parts[`xl/media/${part}`] = new Uint8Array(); }), unpacks],
    ['whose archive lies about its size', async () => lying(await workbook(() => undefined)), unreadable],
    ['with a value in the last row that Excel has', () => withSheet(deep), tooManyRows],
    ['with more rows than it counts', () => withSheet(manyRows), tooManyRows],
    ['with a value in the last column that Excel has', () => withSheet(wide), tooManyColumns],
    ['cut off in the middle', async () => (await workbookBytes('Accounts', headings, rows)).slice(0, 900), unreadable],
    ['that is another kind of document', () => zipSync({ 'word/document.xml': strToU8('<document/>') }), unreadable],
    ['whose sheet is not XML', () => withSheet((xml) => xml.slice(0, 700)), unreadable],
  ])('is refused: %s', async (_what, content, message) => {
    const path = house.path('accounts.xlsx');
    writeFileSync(path, await content());
    expect(await entriesOf(house, async () => {
      expect(await house.refusal('accounts.readSpreadsheet', {}, path)).toEqual({ code: 'invalid', message });
    })).toEqual([]);
    expect(house.failures).toEqual([]);
  });

  it('is refused before it is read when it has 100 MB', async () => {
    for (const name of ['accounts.xlsx', 'accounts.csv']) {
      writeFileSync(house.path(name), '');
      truncateSync(house.path(name), 100 * 1024 * 1024);
      const before = process.memoryUsage().rss;
      expect(await house.refusal('accounts.readSpreadsheet', {}, house.path(name))).toEqual({
        code: 'invalid', message: 'This file is larger than 20 MB. Keep only the sheet that is wanted and save it again.',
      });
      expect(process.memoryUsage().rss - before).toBeLessThan(80 * 1024 * 1024);
    }
  });

  it('with macros is read as values: the program in it is neither unpacked nor run', async () => {
    const content = await workbook((parts) => {
      parts['xl/vbaProject.bin'] = Buffer.from('d0cf11e0a1b11ae1', 'hex');
      parts['[Content_Types].xml'] = strToU8(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
        .replace('spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml')
        .replace('</Types>', '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'));
    });
    const { dryRun } = await dryRunOf(house, content, [], 'accounts.xlsm');
    expect(dryRun.added.map(({ name }) => name)).toEqual(['Ward news', 'Careers']);
  });

  it('with a formula is read as the value that Excel has last shown, and the formula is not worked out', async () => {
    const content = await withSheet((xml) => xml.replace(
      /<c r="C2"[^>]*>.*?<\/c>/u, '<c r="C2" t="str"><f>WEBSERVICE("http://example.org")</f><v>Share =news</v></c>',
    ));
    const { dryRun, plan } = await dryRunOf(house, content, [], 'accounts.xlsx');
    await house.call('accounts.runImport', { plan, fingerprint: dryRun.fingerprint });
    const row = (await house.call('accounts.list', {})).find(({ name }) => name === 'Ward news');
    expect((await house.call('accounts.get', { id: row?.id ?? '' })).facts.purpose).toBe('Share =news');
  });

  it('is read where somebody only coloured cells far below and beside the list', async () => {
    const coloured = '<row r="1048576" spans="1:1"><c r="XFD1048576" s="1"/><c r="A1048576" s="1"></c></row><row r="1048575" ht="12"/>';
    const { sheet } = await dryRunOf(house, await withSheet((xml) => xml.replace('</sheetData>', `${coloured}</sheetData>`)), [], 'accounts.xlsx');
    expect([sheet.rowCount, sheet.columns.length]).toEqual([2, 3]);
  });

  it('with ragged rows is read cell by cell: too few are empty, too many are nobody’s', async () => {
    const { sheet, dryRun } = await dryRunOf(house, 'Account name,URL,Purpose\r\nWard news,x.com/wardnews\r\nCareers,x.com/careers,Jobs,more,still more\r\n,,,,,x');
    expect(sheet.columns.map(({ heading, suggested }) => [heading, suggested])).toEqual([
      ['Account name', 'name'], ['URL', 'address'], ['Purpose', 'purpose'], ['', null], ['', null], ['', null],
    ]);
    expect(dryRun.added.map(({ row, name }) => [row, name])).toEqual([[2, 'Ward news'], [3, 'Careers']]);
    expect(dryRun.warnings.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [2, 'name', 'This row has only 2 cells, fewer than there are headings. Check that none is missing in the middle.'],
    ]);
    expect(dryRun.refused.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [4, 'channel', 'Say which channel this is, or give its address.'], [4, 'name', 'Give the account a name.'],
    ]);
  });
});
