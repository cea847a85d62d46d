import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Question } from '../../src/preload/contract/reviews.ts';
import { readSpreadsheetBytes } from '../../src/main/register/spreadsheets/read-spreadsheet.ts';
import { workbookBytes } from '../../src/main/register/spreadsheets/write-workbook.ts';
import { House } from '../support/house.ts';
import { readMessage } from '../support/messages.ts';
import { dryRunOf, importOf, managedAccount } from '../support/review-lists.ts';

/** What a line manager writes into the cell of a question. */
const written = ({ value, text, note }: Answer): string => {
  if (value === null) return text;
  const word = { yes: 'Yes', no: 'No', 'could-not-check': 'Could not check' }[value];
  return note === '' ? word : `${word}: ${note}`;
};

const plainText = (most: number) => fc.string({ unit: 'grapheme', maxLength: most })
  .map((text) => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').replaceAll(/ +/gu, ' ').trim())
  // An apostrophe before a formula is what our own tables put there: it is taken away.
  .filter((text) => text.isWellFormed() && !text.startsWith("'"));

const answerTo = (question: Question): fc.Arbitrary<Answer> => {
  const base = { questionId: question.id, grounds: [] as string[] };
  if (question.kind === 'number') return fc.nat(99_999).map((number) => ({ ...base, value: null, text: String(number), note: '' }));
  if (question.kind === 'date') return fc.integer({ min: 1, max: 30 }).map((day) => ({ ...base, value: null, text: `2026-09-${String(day).padStart(2, '0')}`, note: '' }));
  if (question.kind === 'text') return plainText(100).map((text) => ({ ...base, value: null, text, note: '' }));
  return fc.record({ value: fc.constantFrom('yes' as const, 'no' as const, 'could-not-check' as const), note: plainText(60) }).map(({ value, note }) => {
    const needed = value === 'could-not-check' || value === question.concernWhen;
    return { ...base, value, text: '', note: needed && note === '' ? 'Seen on the page' : note };
  });
};

describe('a return table that comes back filled in', () => {
  let house: House;
  let questions: Question[] = [];
  const names = ['Ward news', '=1+1', 'Clinic, “north”', 'Ward news'];
  beforeEach(async () => {
    house = new House('2026-10-02');
    await house.setUp();
    const ids = await Promise.all(names.map((name, place) =>
      managedAccount(house, name, { name: 'Ann Other', email: 'ann@example.org' }, { address: `https://x.com/account${place}`, handle: `@account${place}` })));
    ({ questions } = await house.call('reviews.form', { accountId: ids[0] ?? '', period: '2026-10', kind: 'monthly' }));
  });
  afterEach(() => house.end());

  const table = async () => {
    await house.call('reviews.worksheetMessages', { period: '2026-10', managerIds: null, onlyMissing: false }, house.path('m.zip'));
    const [message = new Uint8Array()] = Object.values(unzipSync(readFileSync(house.path('m.zip'))));
    return await readSpreadsheetBytes(Buffer.from(readMessage(message).attachments[1]?.base64 ?? '', 'base64'));
  };

  it('loses nothing, whatever is written into it', async () => {
    const { headings, rows } = await table();
    const first = headings.indexOf('Date reviewed') + 1;
    let day = 1;
    house.clock.moveTo('2026-10-31');
    await fc.assert(fc.asyncProperty(
      fc.array(fc.tuple(fc.tuple(...questions.map(answerTo)), plainText(200)), { minLength: names.length, maxLength: names.length }),
      async (filled) => {
        const reviewedOn = `2026-10-${String(day).padStart(2, '0')}`;
        day += 1;
        const cells = rows.map((row, place) => {
          const [answers, remarks] = filled[place] ?? [[], ''];
          return [...row.cells.slice(0, first - 1), reviewedOn, ...answers.map(written), '', remarks];
        });
        const run = await dryRunOf(house, await workbookBytes('Reviews', headings, cells), {}, 'returned.xlsx');
        expect(run.sheet).toMatchObject({ what: 'returned' });
        expect(run.dryRun.refused).toEqual([]);
        expect(run.dryRun.counts).toMatchObject({ recorded: names.length, there: 0, warnings: 0 });
        await importOf(house, run);
        const { reviews } = await house.call('reviews.returnsOf', { period: '2026-10', managerId: (await house.call('reviews.returns', { period: '2026-10' })).managers[0]?.managerId ?? '' });
        const back = await Promise.all(reviews.map(async ({ accountId }) => {
          const { reviews: all } = await house.call('accounts.get', { id: accountId });
          return house.call('reviews.get', { id: all.find((review) => review.reviewedOn === reviewedOn)?.id ?? '' });
        }));
        // Rows of one name are told apart by their reference.
        expect(reviews.map(({ address }) => address)).toEqual(rows.map((row) => row.cells[2]));
        for (const [place, review] of back.entries()) {
          const [answers, remarks] = filled[place] ?? [[], ''];
          const given = answers.filter(({ value, text }) => value !== null || text !== '');
          const spoken = { yes: 'Yes', no: 'No', 'could-not-check': 'Could not check' };
          expect(review.answers.map(({ questionId, answer, note }) => [questionId, answer, note])).toEqual(given.map(({ questionId, value, text, note }) => [questionId, value === null ? text : spoken[value], note]));
          expect(review).toMatchObject({ note: remarks, reviewer: 'Ann Other', kind: 'monthly', period: { id: '2026-10' } });
          expect(review.outcome).toBe(review.answers.some(({ concern }) => concern) ? 'Concern raised' : 'Standards met');
        }
      },
    ), { numRuns: 25, endOnFailure: true });
  }, 120_000);

  it('records only the rows that are filled in, and refuses those that the form would refuse, by row and question', async () => {
    const { headings, rows } = await table();
    const good = questions.map((question) => (question.kind === 'number' ? '3' : question.kind === 'date' ? '1/10/2026' : question.kind === 'text' ? '' : 'yes'));
    const nothing = questions.map(() => '');
    const row = (place: number, day: string, answers: readonly string[], outcome = '', remarks = ''): string[] => [...(rows[place]?.cells.slice(0, 4) ?? []), day, ...answers, outcome, remarks];
    const withAnswer = (id: string, text: string): string[] => good.map((answer, place) => (questions[place]?.id === id ? text : answer));
    house.clock.moveTo('2026-11-10');
    const cells = [
      row(0, '', nothing), // not filled in
      row(1, '30/10/2026', withAnswer('regular', 'No')), // a concern without a word
      row(1, '30/10/2026', withAnswer('regular', 'No'), '', 'Nothing posted since June'), // the word stands under the remarks
      row(2, '3/11/2026', good).map((cell) => (cell === 'October 2026' ? '2026-10' : cell)), // done in the month after
      row(3, '30/10/2026', withAnswer('adds-value', 'perhaps')),
      row(3, '30/10/2026', withAnswer('adds-value', '')),
      row(3, '30/10/2026', good, 'Concern raised'),
      row(3, '30/10/2026', nothing, 'Could not be reviewed', 'Suspended by the platform'),
      row(3, '30/10/2026', nothing),
      row(3, '30/10/2026', withAnswer('last-post-date', '1/1/2031')),
      row(3, '30/10/2026', withAnswer('last-post-date', '31/10/2026')),
    ];
    const run = await dryRunOf(house, await workbookBytes('Reviews', headings, cells), {}, 'returned.xlsx');
    expect(run.dryRun.counts).toMatchObject({ recorded: 3, notFilledIn: 1, refused: 7 });
    expect(run.dryRun.recorded.map(({ row: number, period, outcome, concerns }) => [number, period, outcome, concerns])).toEqual([
      [4, 'October 2026', 'Concern raised', 1], [5, 'November 2026', 'Standards met', 0], [9, 'October 2026', 'Could not be reviewed', 0],
    ]);
    expect(run.dryRun.warnings).toMatchObject([{ row: 5, field: 'period', reason: 'The row says “2026-10”, and the review was done on 3 November 2026: it counts for November 2026.' }]);
    expect(run.dryRun.refused.map(({ row: number, field, reason }) => [number, field, reason])).toEqual([
      [3, 'answer:regular', 'Say what you saw: Regular against its own standard'],
      [6, 'answer:adds-value', '“perhaps” should begin with yes, no or could not check. What was seen follows it: “No: no posts since August”.'],
      [7, 'answer:adds-value', 'Answer: Adds value'],
      [8, 'remarks', 'Say what the concern is.'],
      [10, '', 'No question of this row is answered. Have the worksheet filled in, or take the list as one of past reviews.'],
      [11, 'answer:last-post-date', 'This date lies after the day of the review. Enter that day or an earlier one: Date of the last post'],
      [12, 'answer:last-post-date', 'This date lies after the day of the review. Enter that day or an earlier one: Date of the last post'],
    ]);
    await importOf(house, run);
    expect((await house.call('reviews.returns', { period: '2026-10' })).totals).toEqual({ accounts: 4, returned: 1, missing: 3, notYetDue: 0 });
    const again = await dryRunOf(house, await workbookBytes('Reviews', headings, cells), {}, 'returned.xlsx');
    expect(again.dryRun.counts).toMatchObject({ recorded: 0, there: 3 });
  });

  it('of an officer’s own reviews holds no shortfall: the day of the secondary review is asked in the form', async () => {
    const { questions: quarterly } = await house.call('reviews.form', { accountId: (await house.call('accounts.list', {}))[0]?.id ?? '', period: '2026-Q4' });
    const row = (outcome: string): string[] => [
      'https://x.com/account0', '2/10/2026', outcome, 'Nothing posted', ...quarterly.map(({ kind, concernWhen }) => (kind === 'number' ? '1' : kind === 'date' ? '1/9/2026' : kind === 'text' ? '' : concernWhen === 'yes' ? 'no' : 'yes')),
    ];
    const headings = ['Address', 'Date reviewed', 'Outcome', 'Remarks', ...quarterly.map(({ question }) => question)];
    const run = await dryRunOf(house, await workbookBytes('Reviews', headings, [row('Shortfall'), row('Standards met')]), { what: 'returned', kind: 'quarterly' }, 'own.xlsx');
    expect(run.dryRun.refused).toMatchObject([{ row: 2, field: 'outcome' }]);
    expect(run.dryRun.recorded).toMatchObject([{ row: 3, kind: 'quarterly', period: 'October to December 2026', reviewer: 'Test Officer', outcome: 'Standards met' }]);
  });
});
