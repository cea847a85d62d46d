import { describe, expect, test } from 'vitest';

import { csvBytes, workbookText } from '../../../src/main/register/reports/csv.ts';
import { coverageOf, shareOf } from '../../../src/main/register/reports/documents/quarterly-report-data.ts';
import { type QuarterlyReportData, quarterlyReportPaper } from '../../../src/main/register/reports/documents/quarterly-report.ts';
import { standingInWords } from '../../../src/main/register/reports/documents/standing-words.ts';
import { questionHeadings, RETURN_HEADINGS, returnTable } from '../../../src/main/register/reports/documents/review-return.ts';
import { worksheetPaper } from '../../../src/main/register/reports/documents/review-worksheet.ts';
import { worklistPrintPaper } from '../../../src/main/register/reports/documents/worklist-print.ts';
import { type Block, type Paper, runsOf, type TableBlock } from '../../../src/main/register/reports/paper.ts';
import { readSpreadsheetBytes } from '../../../src/main/register/spreadsheets/read-spreadsheet.ts';
import { workbookBytes } from '../../../src/main/register/spreadsheets/write-workbook.ts';
import {
  officerWorksheets, quarterlyData, worklistData, worksheetData,
} from '../../register/reports/sample-reviews.ts';

const everyBlock = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => (block.kind === 'group' ? everyBlock(block.blocks) : [block]));

const tables = (paper: Paper): TableBlock[] => everyBlock(paper.blocks).filter((block) => block.kind === 'table');

const table = (paper: Paper, caption: string): TableBlock => {
  const found = tables(paper).find((block) => block.caption === caption);
  if (found === undefined) throw new Error(`no table ${caption}`);
  return found;
};

const headings = (paper: Paper): string[] => everyBlock(paper.blocks).flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));

const sentences = (paper: Paper): string[] =>
  everyBlock(paper.blocks).flatMap((block) => (block.kind === 'inset' ? block.blocks : [])).flatMap((block) => (block.kind === 'paragraph' ? [runsOf(block.words).map(({ text }) => text).join('')] : []));

describe('the quarterly review report', () => {
  const data = quarterlyData(46);
  const paper = quarterlyReportPaper(data);
  const report = (changes: Partial<QuarterlyReportData>): Paper => quarterlyReportPaper(quarterlyData(46, changes));

  test('gives what was not reviewed the same weight as what was, and puts it first', () => {
    expect(headings(paper).filter((heading) => /reviewed: /iu.test(heading))).toEqual(['2 Not reviewed: 5 accounts', '2 Reviewed: 39 accounts']);
    expect(everyBlock(paper.blocks).find((block) => block.kind === 'tally')?.items.slice(0, 2)).toEqual([{ value: '39', label: 'accounts reviewed' }, { value: '5', label: 'accounts not reviewed' }]);
  });

  test('leaves out no account and names none twice', () => {
    const listed = ['Accounts not reviewed in the quarter', 'Accounts reviewed in the quarter', 'Accounts of which no review of the quarter is known'].flatMap((caption) => table(paper, caption).rows.map(([account]) => account));
    expect(listed.toSorted()).toEqual(data.accounts.map(({ account }) => account).toSorted());
  });

  test('sums up in three sentences that fit its lists', () => {
    expect(sentences(paper)).toEqual([
      '46 accounts were owed a review in July to September 2026: 32 reviewed in time, 5 reviewed late, 2 reviewed before this register, 5 not reviewed and 2 not known, from before this register.',
      'The reviews raised 3 concerns about 2 accounts; 2 have no reply yet, and 2 are open.',
      '5 accounts fell short of the standards: 1 met the standards in the secondary review, 3 are still to be reviewed again (1 overdue) and 1 lost approval.',
    ]);
  });

  test('counts what is not known neither as done nor as not done', () => {
    const coverage = coverageOf(data.accounts);
    expect(coverage).toEqual({ done: 32, late: 5, before: 2, notDone: 5, notYetDue: 0, notKnown: 2, stopped: 0 });
    expect(shareOf(coverage)).toBeCloseTo(39 / 44);
    expect(shareOf({ done: 0, late: 0, before: 0, notDone: 0, notYetDue: 0, notKnown: 3, stopped: 0 })).toBeNull();
  });

  test('counts an account that was given up before its review was due as not owed, and lists it with both days', () => {
    const given = { account: 'Old page', channel: 'X', directorate: 'Surgery', review: { state: 'stopped', stoppedOn: '2026-08-20', dueOn: '2026-09-30' } } as const;
    const more = { ...data, accounts: [...data.accounts, given] };
    const printed = quarterlyReportPaper(more);
    expect(coverageOf(more.accounts)).toMatchObject({ notDone: 5, stopped: 1 });
    expect(sentences(printed)[0]).toMatch(/^46 accounts were owed a review .* 1 more was given up before the review was due\.$/u);
    expect(table(printed, 'Accounts whose approval was rescinded, or that were closed, before the review was due').rows).toEqual([['Old page', 'X', 'Surgery', '20 August 2026', '30 September 2026']]);
    expect(table(printed, 'Accounts not reviewed in the quarter').rows).toHaveLength(5);
  });

  test('lists the never reviewed first, and says so where nobody gave a reason', () => {
    const rows = table(paper, 'Accounts not reviewed in the quarter').rows;
    expect(rows[0]?.[5]).toMatch(/^Never reviewed, 52 days overdue/u);
    expect(rows.at(-1)?.[5]).toMatch(/^52 days overdue/u);
    expect(rows.map((row) => row[6])).toContain('No reason given');
  });

  test('lists by what day a review was due, and since when the account is owed one, so that both figures fit', () => {
    const missed = {
      account: 'Ward news', channel: 'X', directorate: 'Surgery',
      review: { state: 'not-done', standing: 'overdue', dueOn: '2026-09-30', owedSince: '2026-06-30', daysOverdue: 145, reason: '', doneLaterOn: '' },
    } as const;
    expect(table(report({ accounts: [missed] }), 'Accounts not reviewed in the quarter').rows).toEqual([
      ['Ward news', 'X', 'Surgery', '30 September 2026', '30 June 2026', '145 days overdue', 'No reason given'],
    ]);
  });

  test('tells what is not yet due apart, in the figures, the sentences and a list of its own', () => {
    const open = { account: 'Ward news', channel: 'X', directorate: 'Surgery' };
    const review = { state: 'not-yet-due', dueOn: '2026-12-31', reason: '' } as const;
    const running = report({
      accounts: [
        ...data.accounts, { ...open, review: { ...review, standing: 'due', owedSince: '', daysOverdue: 0 } },
        { ...open, account: 'Wards', review: { ...review, standing: 'overdue', owedSince: '2026-06-30', daysOverdue: 145, reason: 'Members only' } },
      ],
    });
    expect(sentences(running)[0]).toMatch(/^48 accounts were owed a review .* 5 not reviewed, 2 not yet due and 2 not known/u);
    expect(table(running, 'Accounts not reviewed in the quarter').rows).toHaveLength(5);
    expect(table(running, 'Accounts whose review may yet be done in time').rows).toEqual([
      ['Wards', 'X', 'Surgery', '31 December 2026', 'Since 30 June 2026, 145 days overdue', 'Members only'], ['Ward news', 'X', 'Surgery', '31 December 2026', 'Nothing', '–'],
    ]);
  });

  test('does not call a monthly review missing before its day has passed', () => {
    const months = [{ owed: 12, returned: 12, notYetDue: 0, chased: 0 }, { owed: 12, returned: 4, notYetDue: 8, chased: 0 }];
    const running = report({ months: ['October 2026', 'November 2026'], managers: [{ manager: 'Ann Other', months }, { manager: 'Bea Other', months: [{ owed: 2, returned: 0, notYetDue: 1, chased: 1 }, { owed: 2, returned: 0, notYetDue: 2, chased: 0 }] }] });
    expect(table(running, 'By month').rows).toEqual([['October 2026', '14', '12', '1', '1', '1'], ['November 2026', '14', '4', '0', '10', '0']]);
    expect(table(running, 'Missing from 1 line manager').rows).toEqual([['Bea Other', '1 of 2 missing, chased once; 1 not yet due', '2 of 2 not yet due']]);
  });

  test('tells a review that was typed in later from one that was late', () => {
    const done = table(paper, 'Accounts reviewed in the quarter').rows.map((row) => row[3]);
    expect(done).toContain('4 October 2026, done late; recorded 5 October 2026');
    expect(done).toContain('1 September 2026');
  });

  test('counts the days of a secondary review from its own day, not from the last of the quarter', () => {
    const standing = (asOf: string): unknown[] => table(report({ asOf }), '5 accounts that fell short').rows.map((row) => row[5]);
    expect(standing('2026-11-21')).toEqual(['23 days left', '20 days overdue', 'Standards met', 'Approval rescinded; closed 20 September 2026', 'No period agreed']);
    expect(standing('2026-12-14')[0]).toBe('Due today');
    expect(standing('2026-12-15')[0]).toBe('1 day overdue');
    expect(standing('2026-12-13')[0]).toBe('1 day left');
  });

  test('says of every concern whether it was written about and answered', () => {
    const rows = table(paper, '3 concerns').rows;
    expect(rows.map((row) => row[3])).toEqual(['3 September 2026', '12 September 2026', 'No letter']);
    expect(rows.map((row) => row[4])).toEqual(['10 September 2026: Both links removed.', 'None yet, 56 days overdue', 'Not asked']);
  });

  test('has every outcome, also one that nobody chose', () => {
    const rows = table(report({ outcomes: ['Standards met', 'Concern raised', 'Shortfall: secondary review to agree', 'Never chosen'] }), 'Outcomes of the reviews').rows;
    expect(rows.at(-1)).toEqual(['Never chosen', '0', '0%']);
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(37);
  });

  test('breaks the quarter down so that the parts add up', () => {
    for (const caption of ['Reviews by directorate', 'Reviews by channel']) {
      const { rows } = table(paper, caption);
      for (const [column, sum] of [[1, 46], [2, 39], [3, 5], [4, 5], [5, 2]] as const) expect(rows.reduce((all, row) => all + Number(row[column]), 0)).toBe(sum);
    }
    expect(table(paper, 'Reviews by directorate').rows.at(-1)?.[0]).toBe('Directorate not known');
  });

  test('says what line managers have not returned, and how often they were chased', () => {
    expect(table(paper, 'By month').rows).toEqual([['July 2026', '13', '13', '0', '0', '0'], ['August 2026', '20', '11', '9', '0', '4'], ['September 2026', '20', '10', '10', '0', '2']]);
    expect(table(paper, 'Missing from 2 line managers').rows).toEqual([
      ['Łukasz Brandt', 'All returned', '2 of 12 missing, chased once', '3 of 12 missing, chased twice'], ['Nguyễn Thi Hoa', 'None owed', '7 of 7 missing, chased 3 times', '7 of 7 missing, not chased'],
    ]);
  });

  test('says of accounts that were active in a part of the quarter since or until when', () => {
    expect(table(paper, 'Accounts that were active in a part of the quarter').rows.map((row) => row[2])).toEqual(['Since 30 September 2026', 'Until 20 September 2026']);
  });

  test('of an empty quarter praises nothing', () => {
    const empty = quarterlyReportPaper(quarterlyData(0, { concerns: [], shortfalls: [], trend: [], partPeriod: [], managers: [] }));
    expect(sentences(empty)).toEqual(['No account was owed a review in July to September 2026.', 'The reviews raised no concern.', 'No account fell short of the standards.']);
    expect(JSON.stringify(empty.blocks)).not.toContain('100%');
    expect(everyBlock(empty.blocks).filter(({ kind }) => kind === 'figure')).toEqual([]);
  });

  test('says in words what every chart shows', () => {
    const figures = everyBlock(paper.blocks).filter((block) => block.kind === 'figure');
    expect(figures).toHaveLength(8);
    expect(figures[1]?.alternative).toBe('How the reviews of the quarter stand. Reviewed in time: 32; Reviewed late: 5; Reviewed before this register: 2; Not reviewed: 5; Not known, before this register: 2.');
    expect(figures[3]?.alternative).toContain('Oct to Dec 2024: nothing known; ');
  });
});

describe('worksheets', () => {
  const data = worksheetData(3);
  const paper = worksheetPaper(data);

  test('ask each account the questions of the month in order, and leave every box to be ticked', () => {
    const sheets = tables(paper).filter(({ caption }) => caption.startsWith('Questions for October 2026'));
    expect(sheets.map(({ caption }) => caption)).toEqual(['Questions for October 2026, reference A-101', 'Questions for October 2026, reference A-102', 'Questions for October 2026, reference A-103']);
    for (const { rows } of sheets) {
      expect(rows.map(([question]) => runsOf(question ?? '')[0]?.text)).toEqual(data.questions.filter(({ kind }) => kind !== 'text').map(({ question }) => question));
      expect(rows[0]?.slice(1)).toEqual(['–', '–', '–', 'Number:']);
      expect(rows[2]?.slice(1)).toEqual(['', '', '', '']);
    }
  });

  test('give the clause and the help of a question', () => {
    expect(runsOf(table(paper, 'Questions for October 2026, reference A-101').rows[3]?.[0] ?? '').map(({ text }) => text).join('')).toBe('Relevant to our services (CP371 2.3.1)\nPosts concern the services of the Trust or the care community it belongs to.');
  });

  test('leave outcome, date and signature to be written by hand', () => {
    const { columns, rows } = table(paper, '1 of 3: outcome (tick one), date and signature');
    expect(columns.map(({ header }) => header)).toEqual(['Standards met', 'Concern raised', 'Could not be reviewed', 'Date of the review', 'Name', 'Signature']);
    expect(rows).toEqual([['', '', '', '', 'Łukasz Brandt', '']]);
  });

  test('of an officer say that nothing counts before it is entered, and have the grounds once', () => {
    const officer = worksheetPaper(officerWorksheets(2));
    expect(JSON.stringify(officer.blocks)).toContain('Until then these accounts count as not reviewed.');
    expect(headings(officer).filter((heading) => heading.includes('Grounds'))).toEqual(['2 Grounds to name for “Links lead only to suitable pages” (CP371 2.7)']);
  });
});

describe('the table that goes out with worksheets', () => {
  const data = worksheetData(3);

  test('has a row for each account and a column for each question', () => {
    const { headings: columns, rows } = returnTable(data);
    expect(columns.slice(0, 6)).toEqual(['Reference', 'Account', 'Address', 'Month', 'Date reviewed', 'Posts and threads read (number)']);
    expect(columns.slice(-2)).toEqual([RETURN_HEADINGS.outcome, RETURN_HEADINGS.remarks]);
    expect(columns.slice(5, -2)).toEqual(questionHeadings(data.questions));
    expect(columns).toContain('Relevant to our services (yes, no or could not check)');
    expect(rows.map((row) => row.slice(0, 4))).toEqual(data.accounts.map(({ reference, name, address }) => [reference, name, address, 'October 2026']));
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test('never has one heading twice', () => {
    const question = { question: 'Relevant', help: '', kind: 'yes-no', grounds: [] } as const;
    const { headings: columns } = returnTable(worksheetData(1, { questions: [{ ...question, clause: 'CP371 2.3.1' }, { ...question, clause: '10022 5.3' }] }));
    expect(columns.slice(5, 7)).toEqual(['Relevant (yes, no or could not check), CP371 2.3.1', 'Relevant (yes, no or could not check), 10022 5.3']);
  });

  test('comes back from a workbook and from a CSV file as it went out', async () => {
    const { headings: columns, rows } = returnTable(data);
    for (const bytes of [await workbookBytes('Return', columns, rows.map((row) => row.map(workbookText))), csvBytes(columns, rows)]) {
      const back = await readSpreadsheetBytes(Buffer.from(bytes));
      expect(back.headings).toEqual(columns);
      expect(back.rows.map(({ cells }) => columns.map((_, place) => cells[place] ?? ''))).toEqual(rows);
    }
  });
});

describe('where an owed review stands on paper', () => {
  test('is overdue once its day has passed, and never called late', () => {
    expect([standingInWords('overdue', 1), standingInWords('never-reviewed', 52), standingInWords('never-reviewed', 0), standingInWords('due', -3)]).toEqual([
      '1 day overdue', 'Never reviewed, 52 days overdue', 'Never reviewed', 'Due',
    ]);
    // What was done is owed no more, however long after its day.
    expect(standingInWords('done', 9)).toBe('Done');
  });
});

describe('the printed worklist', () => {
  test('counts the states apart and says what it leaves out', () => {
    const paper = worklistPrintPaper(worklistData(9));
    expect(everyBlock(paper.blocks).find((block) => block.kind === 'tally')?.items.map(({ value, label }) => `${value} ${label}`)).toEqual(['2 never reviewed', '2 overdue', '3 due', '2 done']);
    expect(JSON.stringify(paper.blocks)).toContain('9 of 14 accounts on the worklist');
    const { rows } = table(paper, '9 accounts');
    expect(rows[2]?.[5]).toBe('52 days overdue');
    expect(rows[3]?.[6]).toBe('None known');
    expect(rows[0]?.[3]).toBe('Nobody yet');
  });
});
