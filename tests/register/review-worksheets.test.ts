import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSpreadsheetBytes, type SheetRows } from '../../src/main/register/spreadsheets/read-spreadsheet.ts';
import { House } from '../support/house.ts';
import { readMessage, type ReadMessage } from '../support/messages.ts';
import { managedAccount } from '../support/review-lists.ts';
import { hasChecker, infoOf, keepPdf, pdfaCheck, rawTextOf, structureOf } from './reports/read-pdf.ts';

const ann = { name: 'Ann Other', email: 'ann@example.org' };
const zoe = { name: 'Zoë Ångström', email: 'zoe@example.org' };

describe('worksheets for line managers (CP371 2.3.1)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-10-02');
    await house.setUp();
    await managedAccount(house, 'Ward news', ann);
    await managedAccount(house, '=SUM(Clinic)', ann, { handle: '@clinic', address: 'https://x.com/clinic' });
    await managedAccount(house, 'Careers', zoe);
    const { trust } = await house.call('settings.get', {});
    await house.call('settings.editTrust', { ...trust, returnAddress: 'comms@example.org' });
  });
  afterEach(() => house.end());

  /** A PDF that was made, where people find it after the run. */
  const kept = (name: string, bytes: Uint8Array): string => {
    const path = keepPdf(name, bytes);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
    return path;
  };

  /** The drafts of a zip as Python reads them, by file name. */
  const drafts = (path: string): [string, ReadMessage][] => Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, readMessage(bytes)]);

  it('are one PDF/A, those of each line manager together, with reference, due date and where they go', async () => {
    await house.call('reviews.worksheets', { period: '2026-10', managerIds: null, onlyMissing: false }, house.path('w.pdf'));
    const path = kept('line-manager-worksheets', readFileSync(house.path('w.pdf')));
    const text = rawTextOf(path).replaceAll(/\s+/gu, ' ');
    for (const words of ['Ann Other', 'Zoë Ångström', 'Ward news', '=SUM(Clinic)', 'Careers', '31 October 2026', 'comms@example.org', 'CP371 2.3.1', 'Managed in keeping with the policy']) {
      expect(text).toContain(words);
    }
    expect(text.match(/R-[0-9A-F]{5}-[0-9A-F]{5}/gu)?.length).toBeGreaterThanOrEqual(3);
    expect(structureOf(path).match(/Worksheets for the monthly review/gu)?.length).toBe(2);
    expect(Number(/Pages: +(\d+)/u.exec(infoOf(path))?.[1])).toBeGreaterThanOrEqual(5);
    // Ann's two accounts stand before Zoë's one: nobody gets another's sheet.
    expect(text.indexOf('2 of 2: Ward news')).toBeLessThan(text.indexOf('1 of 1: Careers'));
  });

  it('go out as a message to each line manager, with the sheets and a table that is safe to open', async () => {
    expect(await house.call('reviews.worksheetMessages', { period: '2026-10', managerIds: null, onlyMissing: false }, house.path('m.zip')))
      .toMatchObject({ managers: 2, accounts: 3, withoutEmail: [], left: [] });
    const messages = drafts(house.path('m.zip'));
    expect(messages.map(([name]) => name)).toEqual(['1-ann-other.eml', '2-zoe-angstrom.eml']);
    const [, message] = messages[0] ?? [];
    expect(message).toMatchObject({ to: [['Ann Other', 'ann@example.org']], cc: [], bcc: [], defects: 0, subject: 'Social media: monthly review for October 2026, due 31 October 2026' });
    expect(message?.headers).toContainEqual(['X-Unsent', '1']);
    expect(message?.text).toContain('Dear Ann Other');
    expect(message?.text).toContain('comms@example.org');
    expect(message?.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['worksheets-october-2026.pdf', 'application/pdf'], ['return-table-october-2026.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ]);
    const [pdf = new Uint8Array(), table = new Uint8Array()] = message?.attachments.map(({ base64 }) => Buffer.from(base64, 'base64')) ?? [];
    expect(rawTextOf(kept('worksheet-attached', pdf))).not.toContain('Careers');
    expect(Buffer.from(unzipSync(table)['xl/worksheets/sheet1.xml'] ?? []).toString()).not.toContain('<f>');
    const sheet: SheetRows = await readSpreadsheetBytes(Buffer.from(table));
    expect(sheet.headings.slice(0, 6)).toEqual(['Reference', 'Account', 'Address', 'Month', 'Date reviewed', 'Posts and threads read (number)']);
    expect(sheet.rows.map(({ cells }) => cells.slice(1, 4))).toEqual([['=SUM(Clinic)', 'https://x.com/clinic', 'October 2026'], ['Ward news', 'https://x.com/wardnews', 'October 2026']]);
  });

  it('are chased by letters that count, and by messages with the sheets that are missing', async () => {
    const chase = { period: '2026-10', managerIds: null, monthsBefore: 0, replyBy: '2026-11-20', note: 'The ward has moved.' } as const;
    house.clock.moveTo('2026-11-06');
    await house.call('reviews.chase', { ...chase, as: 'letters' }, house.path('c.pdf'));
    house.clock.moveTo('2026-11-13');
    await house.call('reviews.chase', { ...chase, as: 'messages' }, house.path('c.zip'));
    const first = rawTextOf(kept('chase-letters', readFileSync(house.path('c.pdf')))).replaceAll(/\s+/gu, ' ');
    expect(first).toContain('Monthly reviews missing: October 2026');
    expect(first).not.toMatch(/Chase letter \d/u);
    expect(first).toContain('Ward news (X): was due 31 October 2026, not chased before');
    const [, message] = drafts(house.path('c.zip'))[0] ?? [];
    expect(message?.subject).toBe('Chase letter 2: Monthly reviews missing: October 2026');
    expect(message?.text).toContain('Ward news (X): was due 31 October 2026, chased once before, last on 6 November 2026');
    expect(message?.text).toContain('The ward has moved.');
    expect(message?.attachments.map(({ name }) => name)).toEqual(['worksheets-october-2026.pdf', 'return-table-october-2026.xlsx']);
  });

  it('of the quarter’s worklist go along with an officer who works away', async () => {
    const filter = { state: 'to-do', directorate: '', channel: '', reviewer: '', unshared: false, text: '' } as const;
    expect(await house.call('reviews.worklistPrint', { period: null, filter, worksheets: true }, house.path('l.pdf'))).toMatchObject({ accounts: 3, worksheets: 3 });
    const path = kept('worklist-and-worksheets', readFileSync(house.path('l.pdf')));
    const text = rawTextOf(path).replaceAll(/\s+/gu, ' ');
    for (const words of ['Worklist of reviews', 'October to December 2026', 'still to do', 'Worksheets for the quarterly review', 'Alternative text']) expect(text).toContain(words);
    const empty = await house.refusal('reviews.worklistPrint', { period: null, filter: { ...filter, text: 'nothing like it' }, worksheets: false }, house.path('e.pdf'));
    expect(empty.message).toBe('There is no account on this list. Show another part of the worklist, then print it.');
    expect(await house.call('reviews.worklistPrint', { period: null, filter, worksheets: false }, house.path('o.pdf'))).toMatchObject({ accounts: 3, worksheets: 0 });
  });
});
