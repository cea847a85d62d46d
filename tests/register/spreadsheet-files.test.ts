import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { dryRunOf, importOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const rows = [['Account name', 'URL', 'Purpose'], ['Łódź café', 'x.com/cafe', 'News, views; and “more”'], ['Zoë', 'x.com/zoe', '']];
const csv = (separator: string): string => rows.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join('\r\n');
const windows1252 = Buffer.from([...'Account name;URL\r\nCaf\u00e9 \u2019s;x.com/cafe'].map((letter) => (letter === '\u2019' ? 0x92 : letter.codePointAt(0) ?? 0)));

const workbook = async (data: SheetData): Promise<Buffer> => await writeXlsxFile(data).toBuffer();

describe('a spreadsheet file', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const names = async () => (await house.call('accounts.list', {})).map(({ name }) => name);

  describe('is read', () => {
    it.each([
      ['as UTF-8', csv(',')],
      ['as UTF-8 with its mark', `\uFEFF${csv(',')}`],
      ['as UTF-16, little end first', Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le')],
      ['as UTF-16, big end first', Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le').swap16()],
      ['with semicolons', csv(';')],
      ['with tabs', csv('\t')],
      ['with bars', csv('|')],
      ['with Excel’s line that names the separator', `sep=;\r\n${csv(';')}`],
      ['with a title above the headings', `Register of accounts\r\n\r\n${csv(';')}`],
      ['with line feeds alone and empty lines between', csv(',').replaceAll('\r\n', '\n\n')],
    ])('%s', async (_how, content) => {
      const { sheet } = await importOf(house, content);
      expect(sheet).toMatchObject({ rowCount: 2, sheet: null, fileName: 'accounts.csv' });
      expect(sheet.columns.map(({ heading, suggested }) => [heading, suggested])).toEqual([['Account name', 'name'], ['URL', 'address'], ['Purpose', 'purpose']]);
      expect(await names()).toEqual(['Zoë', 'Łódź café']);
      const [, cafe] = await house.call('accounts.list', {});
      expect((await house.call('accounts.get', { id: cafe?.id ?? '' })).facts.purpose).toBe('News, views; and “more”');
    });

    it('in the code page that Windows programs write', async () => {
      await importOf(house, windows1252);
      expect(await names()).toEqual(['Café ’s']);
    });

    it('as pasted rows', async () => {
      const sheet = await house.call('accounts.readPasted', { text: csv('\t') });
      expect(sheet).toMatchObject({ fileName: 'Pasted rows', rowCount: 2 });
    });

    it('with row numbers as the spreadsheet program shows them', async () => {
      const { dryRun } = await dryRunOf(house, 'List of 2026\r\n\r\nAccount name,URL\r\n"Ward\r\nnews",x.com/a\r\n\r\nBad,nowhere');
      expect(dryRun.added.map(({ row, name }) => [row, name])).toEqual([[4, 'Ward news']]);
      expect(dryRun.refused.map(({ row, field }) => [row, field])).toEqual([[6, 'address'], [6, 'channel']]);
    });

    it('as a workbook, with dates as cells, numbers and ticks', async () => {
      const content = await workbook([
        [{ value: 'Register of accounts' }, null, null, null],
        [{ value: 'Account name' }, { value: 'URL' }, { value: 'Date approved' }, { value: 'Disclaimer' }],
        [{ value: 'Ward news' }, { value: 'x.com/wardnews' }, { value: new Date('2024-02-29T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }, { value: true, type: Boolean }],
        [{ value: 2026, type: Number }, { value: 'x.com/y2026' }, { value: new Date('2026-03-29T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }, null],
      ]);
      const { dryRun } = await importOf(house, content, [], 'accounts.xlsx');
      expect(dryRun.refused).toEqual([]);
      expect((await house.call('accounts.list', {})).map(({ name, approvedOn }) => [name, approvedOn])).toEqual([['2026', '2026-03-29'], ['Ward news', '2024-02-29']]);
    });

    it('as a workbook, with a directorate that was broken into two lines with Alt and Enter', async () => {
      const cell = (value: string) => ({ value });
      const content = await workbook([['Account name', 'URL', 'Directorate'].map(cell), ['Ward news', 'x.com/wardnews', 'Work\nforce'].map(cell), ['Careers', 'x.com/careers', 'Medicine\n'].map(cell)]);
      const { dryRun } = await importOf(house, content, [{ name: 'Work force', take: 'non-clinical', existingId: null }], 'accounts.xlsx');
      expect(dryRun.refused).toEqual([]);
      expect((await house.call('accounts.list', {})).map(({ name, directorate }) => [name, directorate])).toEqual([['Careers', 'Medicine'], ['Ward news', 'Work force']]);
    });

    it('from the longest sheet of a workbook, and says which', async () => {
      const cell = (value: string) => ({ value });
      const content = await writeXlsxFile([
        { sheet: 'Notes', data: [[cell('Ask Bea'), cell('about the list')]] },
        { sheet: 'Accounts', data: rows.map((row) => row.map(cell)) },
      ]).toBuffer();
      const { sheet } = await importOf(house, content, [], 'accounts.xlsx');
      expect(sheet).toMatchObject({ sheet: 'Accounts', rowCount: 2 });
      expect(await names()).toEqual(['Zoë', 'Łódź café']);
    });
  });

  describe('that cannot be read says why, and nothing is stored', () => {
    const noRows = 'There are no rows in this file. The first row should hold the headings, and each row below it one entry.';
    const noSpreadsheet = 'This is not a spreadsheet. Choose an .xlsx or CSV file.';
    const oldOrProtected = 'This is an old .xls file or it is protected with a password. Save it as .xlsx without a password, then choose it again.';

    it.each<[string, string, string | Uint8Array, string]>([
      ['an old .xls file or one with a password', 'accounts.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), oldOrProtected],
      ['a PDF that was renamed', 'accounts.xlsx', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog, /Pages 2 0 R >>\nendobj\n', noSpreadsheet],
      ['a web page that calls itself a spreadsheet', 'accounts.csv', '<html><table><tr><td>Account name</td></tr></table></html>', noSpreadsheet],
      ['a picture', 'accounts.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), noSpreadsheet],
      ['a zip that is no workbook', 'accounts.xlsx', Buffer.from('504b0304140000000000', 'hex'), 'This file could not be read as an Excel workbook. Open it in Excel, save it as .xlsx, and choose it again.'],
      ['an empty file', 'accounts.csv', '', noRows],
      ['nothing but empty lines', 'accounts.csv', '\r\n,,\r\n\r\n', noRows],
      ['a heading alone', 'accounts.csv', 'Account name,URL\r\n', noRows],
      ['more than 20 MB', 'accounts.csv', Buffer.alloc(21 * 1024 * 1024, 'a'), 'This file is larger than 20 MB. Keep only the sheet that is wanted and save it again.'],
      ['a quote that is never closed', 'accounts.csv', 'Account name,URL\r\n"Ward news,x.com/wardnews\r\n', 'This text could not be read as rows and columns. Save the spreadsheet as .xlsx or CSV and choose it again.'],
      ['more columns than any list has', 'accounts.csv', `${'a,'.repeat(250)}\r\n${'b,'.repeat(250)}`, 'This spreadsheet has more than 200 columns. Leave out those you do not need.'],
      ['more rows than can be looked through', 'accounts.csv', `Account name,URL\r\n${'a,b\r\n'.repeat(20_001)}`, 'This spreadsheet has more than 20,000 rows. Import it in parts.'],
    ])('%s', async (_what, name, content, message) => {
      const path = house.path(name);
      writeFileSync(path, content);
      expect(await entriesOf(house, async () => {
        expect(await house.refusal('accounts.readSpreadsheet', {}, path)).toEqual({ code: 'invalid', message });
      })).toEqual([]);
      expect(house.failures).toEqual([]);
    });

    it('a workbook with a heading alone', async () => {
      const path = house.path('accounts.xlsx');
      writeFileSync(path, await workbook([[{ value: 'Account name' }, { value: 'URL' }]]));
      expect(await house.refusal('accounts.readSpreadsheet', {}, path)).toEqual({ code: 'invalid', message: noRows });
    });

    it('a file that has gone', async () => {
      expect(await house.refusal('accounts.readSpreadsheet', {}, house.path('gone.csv'))).toEqual({
        code: 'invalid', message: 'This file could not be opened. Close it in other programs, or copy it to this computer, and choose it again.',
      });
    });
  });
});
