import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workbookBytes } from '../../src/main/register/spreadsheets/write-workbook.ts';
import { changeStatusOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { dryRunOf, importOf, managedAccount, planOf } from '../support/review-lists.ts';
import { entriesOf } from '../support/trail.ts';

const ann = { name: 'Ann Other', email: 'ann@example.org' };

describe('a list of past reviews', () => {
  let house: House;
  let wards = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    wards = await managedAccount(house, 'Ward news', ann, { approvedOn: '2021-02-01' });
    await managedAccount(house, 'Careers', ann, { approvedOn: null });
  });
  afterEach(() => house.end());

  it('counts for the quarters in which its reviews were done, also in years before this register', async () => {
    const run = await dryRunOf(house, [
      'Account,Date of review,Reviewed by,Result,Comments',
      'Ward news,14/05/2024,Jo Reviewer,Satisfactory,',
      'Ward news,2 September 2024,Jo Reviewer,Concern raised,Nothing posted since June',
      'Careers,31.12.2023,Sam Second,met,',
    ].join('\r\n'));
    expect(run.sheet).toMatchObject({ what: 'past', remembered: false, rowCount: 3 });
    expect(run.dryRun).toMatchObject({ counts: { recorded: 3, there: 0, refused: 0, warnings: 0 }, refused: [], warnings: [] });
    expect(run.dryRun.recorded.map(({ period, reviewedOn, outcome, reviewer }) => [period, reviewedOn, outcome, reviewer])).toEqual([
      ['April to June 2024', '2024-05-14', 'Standards met', 'Jo Reviewer'],
      ['July to September 2024', '2024-09-02', 'Concern raised', 'Jo Reviewer'],
      ['October to December 2023', '2023-12-31', 'Standards met', 'Sam Second'],
    ]);
    expect(await importOf(house, run)).toMatchObject({ recorded: 3 });
    const { reviews } = await house.call('accounts.get', { id: wards });
    expect(reviews.map(({ periodId, reviewedOn, outcome }) => [periodId, reviewedOn, outcome])).toEqual([['2024-Q3', '2024-09-02', 'Concern raised'], ['2024-Q2', '2024-05-14', 'Standards met']]);
    const past = await house.call('reviews.worklist', { period: '2024-Q3' });
    expect(past.items.find(({ accountId }) => accountId === wards)).toMatchObject({ state: 'done', outcome: 'Concern raised', lastReviewOn: '2024-09-02' });
    const now = await house.call('reviews.worklist', { period: null });
    expect(now.items.find(({ accountId }) => accountId === wards)).toMatchObject({ state: 'overdue', lastReviewOn: '2024-09-02' });
    expect(await house.call('reviews.get', { id: reviews[0]?.id ?? '' })).toMatchObject({ reviewer: 'Jo Reviewer', recordedBy: 'Test Officer', note: 'Nothing posted since June', answers: [] });
  });

  it('leaves an entry for each review and one for the list, and the columns are known the next time', async () => {
    const text = 'Account,When we looked,Outcome,Reviewed by\r\nWard news,14/05/2024,met,Jo Reviewer\r\nCareers,15/05/2024,concern,Jo Reviewer';
    const sheet = await house.call('reviews.readPastedReturns', { text });
    expect(sheet.columns.map(({ suggested }) => suggested)).toEqual(['account', null, 'outcome', 'reviewer']);
    const run = await planOf(house, sheet, { columns: [{ column: 0, field: 'account' }, { column: 1, field: 'reviewedOn' }, { column: 2, field: 'outcome' }, { column: 3, field: 'reviewer' }] });
    expect(run.dryRun.warnings).toMatchObject([{ row: 3, field: 'remarks', reason: 'The list does not say what the concern was.' }]);
    expect(await entriesOf(house, () => importOf(house, run))).toEqual([['review.recorded', '2.3.1'], ['review.recorded', '2.3.1'], ['reviews.imported', '2.3.1']]);
    const again = await house.call('reviews.readPastedReturns', { text });
    expect(again).toMatchObject({ remembered: true });
    expect(again.columns.map(({ suggested }) => suggested)).toEqual(['account', 'reviewedOn', 'outcome', 'reviewer']);
  });

  it('finds what is there already, in the register and in the list itself', async () => {
    const text = 'Account,Date,Reviewed by,Outcome\r\nWard news,14/05/2024,Jo Reviewer,met\r\nWard news,14/05/2024,jo  reviewer,Standards met\r\nWard news,14/05/2024,Sam Second,met';
    const first = await dryRunOf(house, text);
    expect(first.dryRun).toMatchObject({ counts: { recorded: 2, there: 1 }, there: [{ row: 3, reason: 'The same review stands in row 2.' }] });
    await importOf(house, first);
    const second = await dryRunOf(house, text);
    expect(second.dryRun.counts).toMatchObject({ recorded: 0, there: 3, refused: 0 });
    expect(second.dryRun.there[0]?.reason).toBe('It is recorded already: 14 May 2024, Standards met, Jo Reviewer.');
    const { message } = await house.refusal('reviews.importReturns', { plan: second.plan, fingerprint: second.dryRun.fingerprint });
    expect(message).toBe('There is nothing to record in this list. Correct its rows, or choose another one.');
  });

  it('asks once what the Trust’s own words for an outcome mean', async () => {
    const text = 'Account,Date,Reviewed by,Outcome\r\nWard news,14/05/2024,Jo,Amber\r\nCareers,14/05/2024,Jo,amber \r\nCareers,14/08/2024,Jo,';
    const run = await dryRunOf(house, text);
    expect(run.dryRun).toMatchObject({ counts: { recorded: 0, refused: 3 }, unknownOutcomes: [{ word: 'Amber', rows: 2 }, { word: '', rows: 1 }] });
    const told = await planOf(house, run.sheet, { outcomes: [{ word: 'Amber', outcome: 'concern-raised' }, { word: '', outcome: 'standards-met' }] });
    expect(told.dryRun).toMatchObject({ counts: { recorded: 3, refused: 0 }, unknownOutcomes: [] });
    expect(told.dryRun.recorded.map(({ outcome }) => outcome)).toEqual(['Concern raised', 'Concern raised', 'Standards met']);
  });

  it('refuses by row and field what cannot have been so', async () => {
    await managedAccount(house, 'Careers', ann, { channel: 'facebook', address: 'https://facebook.com/careers', handle: '', approvedOn: null });
    const closed = await managedAccount(house, 'Old clinic', ann, { approvedOn: '2020-01-01' });
    await changeStatusOf(house, closed, 'closed');
    house.clock.moveTo('2026-11-25');
    const run = await dryRunOf(house, [
      'Account,Web address,Date,Reviewed by,Outcome',
      'Ward news,,31/04/2024,Jo,met', // no such day
      'Ward news,,26/11/2026,Jo,met', // tomorrow
      'Ward news,,14/01/2021,Jo,met', // before its approval
      'Nobody knows,,14/05/2024,Jo,met',
      'Careers,,14/05/2024,Jo,met', // two of the name
      'Careers,facebook.com/careers,14/05/2024,Jo,met', // its address tells
      ',,14/05/2024,Jo,met',
      'Old clinic,,24/11/2026,Jo,met', // after it was closed
      'Old clinic,,15/10/2026,Jo,met',
      'Ward news,,,Jo,met',
      'Ward news,,14/05/0226,Jo,met',
      'Ward news,,14/05/2024,,met', // nobody did it
    ].map((line) => line.replace(/ \/\/.*/u, '')).join('\n'));
    expect(run.dryRun.recorded.map(({ row }) => row)).toEqual([7, 10]);
    expect(run.dryRun.refused.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [2, 'reviewedOn', '“31/04/2024” is not a date that exists. Write the day first, such as 31/03/2026.'],
      [3, 'reviewedOn', 'A review cannot have been done in the future. Correct the date.'],
      [4, 'reviewedOn', 'Ward news was approved on 1 February 2021, so it cannot have been reviewed before. Correct this date, or the account’s date of approval.'],
      [5, 'account', 'No account on the register has this name. Correct it, give the web address, or add the account first.'],
      [6, 'account', '2 accounts are called Careers. Give the reference or the web address of the one that is meant.'],
      [8, 'account', 'The row does not say which account it is about. Give its reference, web address, handle or name.'],
      [9, 'reviewedOn', 'Old clinic was given up on 21 November 2026, so it cannot have been reviewed later. Correct this date, or the account’s status.'],
      [11, 'reviewedOn', 'Give the date on which the review was done.'],
      [12, 'reviewedOn', 'The year of “14/05/0226” cannot be right. Correct it in the spreadsheet.'],
      [13, 'reviewer', 'The row does not say who did the review. Name above who did the reviews of such rows, or choose the column.'],
    ]);
    const named = await planOf(house, run.sheet, { reviewer: 'Communications Team' });
    expect(named.dryRun.recorded.map(({ row, reviewer }) => [row, reviewer])).toEqual([[7, 'Jo'], [10, 'Jo'], [13, 'Communications Team']]);
    await house.call('reviews.saveRefusedReturns', named.plan, house.path('correct.csv'));
    expect(readFileSync(house.path('correct.csv'), 'utf8')).toContain('What to correct');
  });

  it('keeps answers where the list has them, and says which could not be read', async () => {
    const run = await dryRunOf(house, 'Account,Date,Kind,Reviewed by,Outcome,Relevant to our services,Adds value,Posts and threads read\n'
      + 'Ward news,14/05/2024,Line manager,Jo,concern,"No: only adverts",perhaps,"1,204"\n');
    expect(run.dryRun).toMatchObject({ counts: { recorded: 1 }, recorded: [{ kind: 'monthly', period: 'May 2024', answers: 2, concerns: 1 }] });
    expect(run.dryRun.warnings).toMatchObject([{ row: 2, field: 'answer:adds-value' }]);
    await importOf(house, run);
    const { reviews } = await house.call('accounts.get', { id: wards });
    const { answers } = await house.call('reviews.get', { id: reviews[0]?.id ?? '' });
    expect(answers.map(({ questionId, answer, note, concern }) => [questionId, answer, note, concern])).toEqual([
      ['posts-read', '1204', '', false], ['relevant', 'No', 'only adverts', true],
    ]);
  });

  it('says when a review is of a time in which the register was in use, because it comes without its checklist', async () => {
    const run = await dryRunOf(house, 'Account,Date,Reviewed by,Outcome\nWard news,21/11/2026,Jo,met\n');
    expect(run.dryRun.warnings).toMatchObject([{ row: 2, field: '', reason: 'The account was on this register by then. The review is recorded without its checklist, and marked as imported.' }]);
  });

  it('is not imported when the register has changed since the dry run', async () => {
    const run = await dryRunOf(house, 'Account,Date,Reviewed by,Outcome\nWard news,14/05/2024,Jo,met\n');
    const { facts } = await house.call('accounts.get', { id: wards });
    await house.call('accounts.edit', { id: wards, version: 1, facts: { ...facts, approvedOn: '2024-06-01' } });
    const refused = await house.refusal('reviews.importReturns', { plan: run.plan, fingerprint: run.dryRun.fingerprint });
    expect(refused).toMatchObject({ code: 'conflict' });
    expect((await house.call('accounts.get', { id: wards })).reviews).toEqual([]);
  });
});

describe('a list of reviews as it comes', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    await managedAccount(house, 'Ward news', ann, { approvedOn: '2021-02-01' });
  });
  afterEach(() => house.end());

  it('is read in UTF-16, as Excel writes “Unicode text”', async () => {
    const text = 'Account\tDate\tReviewed by\tOutcome\tRemarks\r\nWard news\t14/05/2024\tZoë Ångström\tmet\tSeen – fine\r\n';
    const run = await dryRunOf(house, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    expect(run.dryRun.recorded).toMatchObject([{ reviewer: 'Zoë Ångström', reviewedOn: '2024-05-14' }]);
  });

  it('holds formulas as text, and what our own files put before them is taken away', async () => {
    const run = await dryRunOf(house, 'Account,Date,Reviewed by,Outcome,Remarks\nWard news,14/05/2024,Jo,met,"=HYPERLINK(""https://example.org"",""x"")"\nWard news,15/05/2024,Jo,met,\'=1+1\n');
    await importOf(house, run);
    const id = (await house.call('accounts.list', {}))[0]?.id ?? '';
    const { reviews } = await house.call('accounts.get', { id });
    const notes = await Promise.all(reviews.map(async (review) => (await house.call('reviews.get', { id: review.id })).note));
    expect(notes).toEqual(['=1+1', '=HYPERLINK("https://example.org","x")']);
  });

  it('has the values of formula cells of a workbook, which are not worked out', async () => {
    const bytes = await workbookBytes('Reviews', ['Account', 'Date', 'Reviewed by', 'Outcome', 'Remarks'], [['Ward news', '14/05/2024', 'Jo', 'met', 'REMARK']]);
    const parts = unzipSync(bytes);
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
    const withFormula = sheet.replace(/<c r="E2"[^>]*>.*?<\/c>/u, '<c r="E2" t="str"><f>WEBSERVICE("https://example.org")</f><v>As it was saved</v></c>');
    expect(withFormula).not.toBe(sheet);
    const run = await dryRunOf(house, zipSync({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(withFormula) }), {}, 'formula.xlsx');
    await importOf(house, run);
    const id = (await house.call('accounts.list', {}))[0]?.id ?? '';
    const [review] = (await house.call('accounts.get', { id })).reviews;
    expect((await house.call('reviews.get', { id: review?.id ?? '' })).note).toBe('As it was saved');
  });

  it('may have ragged rows, hidden characters and serial numbers for dates, each of which is said', async () => {
    const run = await dryRunOf(house, 'Account,Date,Reviewed by,Outcome,Remarks\nWard news,14/05/2024,Jo,met\nWard news,45000,Jo,met,Fine\u0007 so\nWard news,16/05/2024,Jo,met,a,b,c\n');
    expect(run.dryRun.counts).toMatchObject({ recorded: 3, refused: 0 });
    expect(run.dryRun.warnings.map(({ row, field, reason }) => [row, field, reason.slice(0, 30)])).toEqual([
      [2, '', 'This row has only 4 cells, few'],
      [3, 'reviewedOn', '“45000” was read as Excel’s nu'],
      [3, 'remarks', 'Hidden characters were taken o'],
    ]);
  });

  it('that is none is refused with what to do', async () => {
    expect((await house.refusal('reviews.readPastedReturns', { text: 'nothing but words' })).message).toContain('no rows');
    expect(await house.refusal('reviews.planReturns', { source: '0198c0de-0000-7000-8000-000000000000', what: 'past', kind: 'quarterly', reviewer: '', columns: [], outcomes: [] }))
      .toMatchObject({ code: 'not-found', message: 'The list is no longer open here. Choose it again.' });
  });
});
