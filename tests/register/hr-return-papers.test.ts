import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvText } from '../../src/main/register/reports/csv.ts';
import { readSpreadsheetBytes } from '../../src/main/register/spreadsheets/read-spreadsheet.ts';
import { House } from '../support/house.ts';
import { AnnualReturn, askedOtherwise, fewCases, figuresWith } from '../support/hr-returns.ts';
import { printedGrid, workedOut } from '../support/hr-tables.ts';
import { readMessage } from '../support/messages.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, infoOf, keepPdf, pdfaCheck, textOf } from './reports/read-pdf.ts';

const reader = { from: '2025-04-01', askedOf: 'HR team', askedEmail: 'hr@example.org', replyBy: '2026-12-19', note: '' };

describe('papers of the annual return of HR (10022 6.2)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  it('the message asks HR for a year by a day, carries the form as a table and on paper, and is recorded with it', async () => {
    expect(house.dispatcher.suggestName('hrReturns.ask', reader)).toEqual({ ok: true, value: 'HR annual return 2025-26.eml' });
    const entries = await entriesOf(house, () => house.call('hrReturns.ask', reader, house.path('ask.eml')));
    expect(entries).toEqual([['hr-return.asked', '6.2']]);
    const message = readMessage(readFileSync(house.path('ask.eml')));
    expect(message).toMatchObject({ to: [['HR team', 'hr@example.org']], defects: 0, subject: 'HR annual return 2025/26, by 19 December 2026' });
    expect(message.text).toContain('from 1 April 2025 to 31 March 2026');
    expect(message.text).toContain('no names');
    expect(message.attachments.map(({ name }) => name)).toEqual(['hr-annual-return-2025-26-form.pdf', 'hr-annual-return-2025-26-table.xlsx']);
    const pdf = keepPdf('hr-return-form', Buffer.from(message.attachments[0]?.base64 ?? '', 'base64'));
    expect(textOf(pdf)).toContain('Nil return: there was no formal action');
    if (hasChecker) expect(pdfaCheck([pdf])).toMatch(/^ok /u);
  });

  it('a message that cannot be written leaves nothing behind', async () => {
    expect(await house.refusal('hrReturns.ask', reader, house.path('ask.pdf'))).toMatchObject({ code: 'invalid' });
    expect(await house.refusal('hrReturns.ask', reader, house.path('no such folder/ask.eml'))).toMatchObject({ code: 'not-written' });
    expect((await house.call('hrReturns.list', {})).rows).toEqual([]);
  });

  it('a chase says when HR was asked before', async () => {
    const one = await new AnnualReturn(house).reach('asked');
    one.version = (await house.call('hrReturns.noteChase', { ...one.which(), on: '2026-06-01', replyBy: '2026-06-15' })).version;
    await house.call('hrReturns.chase', { ...one.which(), replyBy: '2026-12-04', note: 'The group meets in December.' }, house.path('chase.eml'));
    const { subject, text } = readMessage(readFileSync(house.path('chase.eml')));
    expect(subject).toBe('Reminder: HR annual return 2025/26, by 4 December 2026');
    expect(text).toContain('We asked on 14 April 2026, and again on 1 June 2026');
    expect(text).toContain('The group meets in December.');
    expect((await one.get()).chases.map(({ on, how }) => [on, how])).toEqual([['2026-06-01', 'otherwise'], ['2026-11-21', 'message']]);
  });

  it('the table that HR fills in is read back, whatever the order of its rows; nothing is saved', async () => {
    const { id } = await house.call('hrReturns.ask', reader, house.path('ask.eml'));
    const xlsx = Buffer.from(readMessage(readFileSync(house.path('ask.eml'))).attachments[1]?.base64 ?? '', 'base64');
    const { headings, rows } = await readSpreadsheetBytes(xlsx);
    const filled = rows.map(({ cells }, row) => headings.map((_, column) => (column < 2 ? (cells[column] ?? '') : String(fewCases[row]?.[column - 2] || ''))));
    writeFileSync(house.path('back.csv'), csvText(headings, [...filled.toReversed(), ['Total', '', '9'], ['Confirmed for HR by (name and post)', 'Hana Resources, HR business partner'], ['Date of the confirmation', '', '12 May']]));
    expect(await entriesOf(house, async () => {
      expect(await house.call('hrReturns.readReturn', { id }, house.path('back.csv')))
        .toEqual({ fileName: 'back.csv', figures: fewCases, nil: false, yearSaid: true, confirmedBy: 'Hana Resources, HR business partner', confirmedOn: '12 May' });
    })).toEqual([]);
    for (const [content, message] of [
      [csvText(['Name', 'Number'], [['a', '1']]), 'there is no column “Kind of breach”'],
      [csvText(headings, [...filled, ['Nil return: write yes if there was no formal action in the year', 'yes']]), 'says that it is a nil return, and has numbers'],
      [csvText(headings, filled.map((row) => (row[0] === 'Year of these figures' ? ['Year of these figures', '2024/25'] : row))), 'This table is for 2024/25, and these are the figures for 2025/26'],
      [csvText(headings, filled.slice(1)), 'The row “Confidential information released” is missing'],
      [csvText(headings, [...filled, filled[0] ?? []]), 'stands there twice'],
      [csvText(headings, [...filled, ['Cyber stuff', '', '3', ...(filled[0] ?? []).slice(3)]]), '“Cyber stuff”, is no kind of breach of this form'],
      [csvText(headings, filled.map((row, at) => (at === 0 ? [...row.slice(0, 2), 'two', ...row.slice(3)] : row))), '“two” is not a whole number'],
    ] as const) {
      writeFileSync(house.path('wrong.csv'), content);
      expect((await house.refusal('hrReturns.readReturn', { id }, house.path('wrong.csv'))).message).toContain(message);
    }
    // One that HR made itself may say nothing of it: the window does.
    writeFileSync(house.path('own.csv'), csvText(headings, filled.filter(([title]) => title !== 'Year of these figures')));
    expect(await house.call('hrReturns.readReturn', { id }, house.path('own.csv'))).toMatchObject({ yearSaid: false, figures: fewCases });
    // Everything that is wrong is told at once.
    writeFileSync(house.path('wrong.csv'), csvText(headings, [...filled.slice(1).map((row, at) => (at === 0 ? [...row.slice(0, 2), '7.5', ...row.slice(3)] : row)), ['Cyber stuff', '', '3']]));
    const { message } = await house.refusal('hrReturns.readReturn', { id }, house.path('wrong.csv'));
    for (const part of ['is missing', '“7.5”', '“Cyber stuff”']) expect(message).toContain(part);
  });

  it('an empty table that says so is a nil return; one that says nothing is only empty', async () => {
    const { id } = await house.call('hrReturns.ask', reader, house.path('ask.eml'));
    const { headings, rows } = await readSpreadsheetBytes(Buffer.from(readMessage(readFileSync(house.path('ask.eml'))).attachments[1]?.base64 ?? '', 'base64'));
    const empty = rows.map(({ cells }) => headings.map((_, column) => cells[column] ?? ''));
    for (const [said, nil] of [['Yes', true], ['', false], ['No', false]] as const) {
      writeFileSync(house.path('back.csv'), csvText(headings, empty.map(([title = '', ...cells]) => (title.startsWith('Nil return') ? [title, said, ...cells.slice(1)] : [title, ...cells]))));
      expect(await house.call('hrReturns.readReturn', { id }, house.path('back.csv'))).toMatchObject({ nil, figures: figuresWith(), confirmedBy: '', confirmedOn: '' });
    }
  });

  it('the blank form is PDF/A with a row for each kind of breach', async () => {
    const one = await new AnnualReturn(house).reach('asked');
    await house.call('hrReturns.blank', { id: one.id }, house.path('blank.pdf'));
    const text = textOf(house.path('blank.pdf'));
    for (const words of ['HR annual return 2025/26', 'Return by', 'Confidential information released', 'Confirmed for HR by (name and post)', 'Date of the confirmation']) expect(text).toContain(words);
    // Who confirms it is on the front, and the whole table on the back.
    expect(infoOf(house.path('blank.pdf'))).toMatch(/Pages:\s+2\b/u);
    if (hasChecker) expect(pdfaCheck([house.path('blank.pdf')])).toMatch(/^ok /u);
  });

  it.each([
    ['10022 alone', ['10022'], false], ['CP371 beside it', ['cp371', '10022'], true],
  ])('with %s the kinds of breach name the types that fall under them', async (_name, packIds, both) => {
    const { trust } = await house.call('settings.get', {});
    await house.call('settings.editTrust', { ...trust, packs: packIds });
    const one = await new AnnualReturn(house).reach('asked');
    await house.call('hrReturns.blank', { id: one.id }, house.path('blank.pdf'));
    const text = textOf(house.path('blank.pdf')).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('Trust logo on a personal page or account');
    for (const title of ['Medical advice given online', 'Trust information advertised or sold', 'Private photograph of patients', 'comment by a member of staff']) expect(text.includes(title), title).toBe(both);
  });

  it('there is no report before there are figures', async () => {
    const one = await new AnnualReturn(house).reach('asked');
    expect(await house.refusal('hrReturns.print', { id: one.id }, house.path('report.pdf'))).toMatchObject({ code: 'invalid' });
    expect(house.dispatcher.suggestName('hrReturns.csv', { id: one.id })).toMatchObject({ ok: false });
  });

  it('the report says year, confirmation, clause and group, sets years side by side, and names nobody', async () => {
    await new AnnualReturn(house).reach('returned', figuresWith([0, 0, 12], [1, 0, 6]), { from: '2023-04-01', askedOn: '2024-04-10', replyBy: '2024-05-10' });
    await new AnnualReturn(house).reach('asked', fewCases, { from: '2024-04-01', askedOn: '2025-04-10', replyBy: '2025-05-10' });
    const one = await new AnnualReturn(house).reach('confirmed');
    expect(await entriesOf(house, () => house.call('hrReturns.print', { id: one.id }, house.path('report.pdf')))).toEqual([['hr-return.report-printed', '6.2']]);
    const text = textOf(house.path('report.pdf'));
    for (const words of ['HR annual report 2025/26', 'Confirmed by HR on 12 May 2026', 'HR Governance Group (10022 6.2)', 'Year against year', '2023/24', 'HR has returned no figures for 2024/25', 'Not confirmed']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Hana Resources');
    expect(text).not.toContain('Nil return');
    expect(infoOf(house.path('report.pdf'))).toMatch(/Title:\s+HR annual report 2025\/26[\s\S]*Tagged:\s+yes/u);
    if (hasChecker) expect(pdfaCheck([house.path('report.pdf')])).toMatch(/^ok /u);
  });

  it('a nil return is called one on paper and in the data, confirmed or not, and beside other years', async () => {
    const nil = await new AnnualReturn(house).reach('confirmed', figuresWith(), { from: '2024-04-01', askedOn: '2025-04-10', replyBy: '2025-05-10' });
    await house.call('hrReturns.print', { id: nil.id }, house.path('nil.pdf'));
    const text = textOf(keepPdf('hr-annual-report-nil', readFileSync(house.path('nil.pdf')))).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('Nil return: HR confirmed that there was no formal action in this year. Confirmed by HR on 10 May 2025.');
    expect(text).toContain('None: a nil return');
    expect(text).not.toMatch(/Cases from/u);
    // Nothing is withheld, so nothing is explained.
    expect(text).not.toContain('[c]');
    expect(infoOf(house.path('nil.pdf'))).toMatch(/Pages:\s+1\b/u);
    await house.call('hrReturns.csv', { id: nil.id }, house.path('nil.csv'));
    const rows = parse(readFileSync(house.path('nil.csv')), { bom: true, columns: true }) as Record<string, string>[];
    expect(new Set(rows.map((row) => [row['What HR returned'], row['Cases'], row['Note']].join('|'))))
      .toEqual(new Set(['Nil return|0|Nil return: HR confirmed that there was no formal action in this year']));
    const one = await new AnnualReturn(house).reach('returned', figuresWith());
    await house.call('hrReturns.print', { id: one.id }, house.path('both.pdf'));
    const both = textOf(house.path('both.pdf')).replaceAll(/\s+/gu, ' ');
    for (const words of ['Nil return, not confirmed: HR reported that there was no formal action in this year', 'Nil return, 10 May 2025 Nil return, not confirmed']) expect(both).toContain(words);
  });

  it('says how often HR was asked again: once, twice', async () => {
    const one = await new AnnualReturn(house).reach('asked');
    for (const on of ['2026-06-01', '2026-07-01']) one.version = (await house.call('hrReturns.noteChase', { ...one.which(), on, replyBy: '2026-08-01' })).version;
    await house.call('hrReturns.enter', { ...one.which(), returnedOn: '2026-08-01', figures: fewCases, nil: false });
    await house.call('hrReturns.print', { id: one.id }, house.path('chased.pdf'));
    expect(textOf(house.path('chased.pdf')).replaceAll(/\s+/gu, ' ')).toContain('chased twice, and returned its figures');
  });

  it('figures that HR has not confirmed are printed as not confirmed', async () => {
    const one = await new AnnualReturn(house).reach('returned');
    await house.call('hrReturns.print', { id: one.id }, house.path('report.pdf'));
    expect(textOf(house.path('report.pdf'))).toContain('Not confirmed by HR.');
  });

  it('the audit pack of a period says whether HR was asked for the years that ended in it, and whether it has confirmed them', async () => {
    await new AnnualReturn(house).reach('asked', fewCases, { from: '2024-04-01', askedOn: '2025-04-10', replyBy: '2025-05-10' });
    await new AnnualReturn(house).reach('confirmed');
    await house.call('reports.auditPack', { from: '2025-01-01', to: '2026-11-21' }, house.path('pack.zip'));
    const report = unzipSync(readFileSync(house.path('pack.zip')))['report.pdf'] ?? new Uint8Array();
    const text = textOf(keepPdf('hr-audit-report', report)).replaceAll(/\s+/gu, ' ');
    for (const words of ['Annual return of HR', '2025/26: confirmed by HR', '2024/25: asked of HR', '2024/25: no answer']) expect(text).toContain(words);
  });

  it('report and data hold exactly the published table, cell by cell', async () => {
    const one = await new AnnualReturn(house).reach('confirmed', figuresWith([0, 0, 12], [0, 1, 7], [1, 0, 6], [1, 1, 2], [4, 5, 9], [9, 6, 1]));
    await house.call('hrReturns.print', { id: one.id }, house.path('report.pdf'));
    await house.call('hrReturns.csv', { id: one.id }, house.path('report.csv'));
    const { table } = await one.get();
    if (table === null) throw new Error('There is no table.');
    const expected = printedGrid(table).map((row) => row.map((value) => (value === null ? '[c]' : String(value))));
    const rows = parse(readFileSync(house.path('report.csv')), { bom: true, columns: true }) as Record<string, string>[];
    const written = rows.map((row) => row['Cases'] ?? '');
    expect(expected.flat()).toEqual(written);
    const lines = textOf(house.path('report.pdf')).split('\n');
    const printed = lines.flatMap((line) => /((?:\s(?:\[c\]|\d+)){8})\s*$/u.exec(line.replaceAll(/ +/gu, ' '))?.[1]?.trim().split(' ') ?? []);
    expect(printed.slice(0, 11 * 8)).toEqual(expected.flat());
  });

  it('from the data alone no number from 1 to 4 can be worked out, whatever HR returned', async () => {
    const one = await new AnnualReturn(house).reach('returned');
    const cell = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) }, { weight: 1, arbitrary: fc.integer({ min: 7, max: 50 }) });
    const matrix = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 10, maxLength: 10 });
    await fc.assert(fc.asyncProperty(matrix, async (figures) => {
      const nil = figures.every((row) => row.every((value) => value === 0));
      const { version } = (await one.get()).row;
      const [newest] = await house.call('hrReturns.figures', { id: one.id });
      fc.pre(JSON.stringify(newest?.figures) !== JSON.stringify(figures));
      const corrected = await house.call('hrReturns.correct', { id: one.id, version, returnedOn: askedOtherwise.replyBy, figures, nil, reason: 'Counted again' });
      if ((await one.get()).withheldSince !== null) await house.call('hrReturns.takeBack', { ...corrected, reason: 'Every copy was handed back' });
      await house.call('hrReturns.csv', { id: one.id }, house.path('each.csv'));
      const cells = (parse(readFileSync(house.path('each.csv')), { bom: true, columns: true }) as Record<string, string>[])
        .map((row) => (row['Cases'] === '[c]' ? null : Number(row['Cases'])));
      const grid = Array.from({ length: 11 }, (_, row) => cells.slice(row * 8, row * 8 + 8));
      const table = {
        cells: grid.slice(0, 10).map((row) => row.slice(0, 7)), rowTotals: grid.slice(0, 10).map((row) => row[7] ?? null),
        columnTotals: (grid[10] ?? []).slice(0, 7), total: grid[10]?.[7] ?? null,
      };
      expect(cells.filter((value) => value !== null && value > 0 && value < 5)).toEqual([]);
      expect(workedOut(figures, table, 5)).toEqual([]);
    }), { numRuns: 40 });
  });
});
