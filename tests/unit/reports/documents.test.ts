import { describe, expect, test } from 'vitest';

import { auditReportPaper } from '../../../src/main/register/reports/documents/audit-report.ts';
import { certificatePaper } from '../../../src/main/register/reports/documents/certificate.ts';
import { recoverySheetPaper } from '../../../src/main/register/reports/documents/recovery-sheet.ts';
import type { Block, Paper } from '../../../src/main/register/reports/paper.ts';
import { auditData, certificateData, HEAD } from '../../register/reports/sample-papers.ts';

const block = <K extends Block['kind']>(paper: Paper, kind: K, index = 0): Extract<Block, { kind: K }> => {
  const found = paper.blocks.filter((item): item is Extract<Block, { kind: K }> => item.kind === kind)[index];
  if (!found) throw new Error(`no ${kind} ${index}`);
  return found;
};

const table = (paper: Paper, caption: string): Extract<Block, { kind: 'table' }> => {
  const found = paper.blocks.find((item) => item.kind === 'table' && item.caption === caption);
  if (found?.kind !== 'table') throw new Error(`no table ${caption}`);
  return found;
};

const wording = (paper: Paper): string => JSON.stringify(paper.blocks);

describe('the certificate of CP371 Appendix 3', () => {
  const paper = certificatePaper(certificateData);

  test('has the fields of the form, in its order and with its labels', () => {
    expect(block(paper, 'fields', 0).fields.map(({ label }) => label)).toEqual(['Document Title', 'Version (number)', 'Version (date)']);
    expect(block(paper, 'fields', 1).fields.map(({ label }) => label)).toEqual(['Signature', 'Print name', 'Date', 'Directorate/ Department']);
  });

  test('leaves signature, name and date to be written by hand', () => {
    expect(block(paper, 'fields', 1).fields.map(({ value }) => value)).toEqual([undefined, undefined, undefined, 'Women’s and Children’s Health']);
  });

  test('names the level for a clinical and a non-clinical directorate', () => {
    expect(wording(paper)).toContain('General manager (clinical directorate)');
    const other = certificatePaper({ ...certificateData, directorateKind: 'non-clinical', level: 'deputy director or equivalent' });
    expect(wording(other)).toContain('Deputy director or equivalent (non-clinical directorate)');
  });

  test('is kept six years from the signature, not from the printing', () => {
    expect(wording(paper)).toContain('Six years from the date of signature, even if later versions come into use. If signed on 21 November 2026, until 21 November 2032.');
  });

  test('says that later versions of the document change nothing about that', () => {
    expect(wording(paper)).toContain('even if later versions come into use');
  });

  test('takes the date of the version as the policy library has it', () => {
    expect(block(certificatePaper({ ...certificateData, versionDate: 'August 2016' }), 'fields').fields[2]?.value).toBe('August 2016');
    expect(block(paper, 'fields').fields[2]?.value).toBe('1 August 2016');
  });

  test('says when it is voluntary, because 10022 has no such form', () => {
    expect(wording(certificatePaper({ ...certificateData, voluntaryNote: 'A voluntary record under 10022 4.1.1' }))).toContain('A voluntary record under 10022 4.1.1');
    expect(wording(paper)).not.toContain('oluntary');
  });
});

describe('the audit report', () => {
  const data = auditData(60);
  const paper = auditReportPaper(data);

  test('gives what was not done the same weight as what was done', () => {
    expect(block(paper, 'tally').items.slice(0, 2)).toEqual([
      { value: '48', label: 'reviews done' },
      { value: '12', label: 'reviews not done' },
    ]);
    const levels = paper.blocks.filter((item) => item.kind === 'heading' && /^(Done|Not done): /.test(item.text));
    expect(levels).toMatchObject([{ level: 3, text: 'Done: 48 reviews' }, { level: 3, text: 'Not done: 12 reviews' }]);
  });

  test('lists every account that was not reviewed, the never reviewed first', () => {
    const { rows } = table(paper, 'Accounts not reviewed under 2.3.1');
    expect(rows).toHaveLength(12);
    expect(rows[0]?.[4]).toMatch(/^Never reviewed, \d+ days overdue$/);
    expect(rows.at(-1)?.[4]).toMatch(/^\d+ days overdue$/);
    expect(rows.map((row) => row[5])).toContain('No reason given');
  });

  test('counts an account that was reviewed twice in a quarter once, and lists both', () => {
    const [first] = data.reviews;
    if (first === undefined) throw new Error('The data have no review.');
    const twice = auditReportPaper({ ...data, reviews: [...data.reviews, { ...first, outcome: 'Meets the standard now', counted: false }] });
    expect(block(twice, 'tally').items[0]).toEqual({ value: '48', label: 'reviews done' });
    expect(wording(twice)).toContain('"Done: 48 reviews"');
    expect(wording(twice)).toContain('All 49 are listed.');
    expect(table(twice, 'Reviews done under 2.3.1').rows.at(-1)).toContain('Meets the standard now');
    expect(wording(paper)).not.toContain('are listed.');
  });

  test('says when a review was typed in later than on the day it was done', () => {
    const { rows } = table(paper, 'Reviews done under 2.3.1');
    expect(rows[0]?.[2]).toBe('1 September 2026, recorded 2 October 2026');
    expect(rows[1]?.[2]).toBe('2 September 2026');
  });

  test('puts a concern under each clause its question rests on, and counts it once', () => {
    const concern = data.concerns[0]?.account ?? '';
    for (const caption of ['CP371 2.7: Content stays within the Trust’s standards', '10022 5.3']) expect(table(paper, caption).rows[0]?.[0]).toBe(concern);
    expect(wording(paper)).toContain('2 concerns in all. One whose question rests on several clauses stands under each of them and is counted once.');
    expect(block(paper, 'tally').items[2]).toEqual({ value: '2', label: 'concerns seen' });
    const single = auditReportPaper({ ...data, concerns: data.concerns.slice(1) });
    expect(wording(single)).not.toContain('stands under each of them');
  });

  test('keeps clauses of one number in two policies apart, and those that name no policy', () => {
    const [, concern] = data.concerns;
    if (concern === undefined) throw new Error('The data have no second concern.');
    const clauses = [{ reference: '10022', clause: '2.7' }, { reference: '', clause: '4.1' }];
    const captions = auditReportPaper({ ...data, concerns: [{ ...concern, clauses }] }).blocks
      .flatMap((item) => (item.kind === 'table' && item.allRowsIn === 'concerns.csv' ? [item.caption] : []));
    expect(captions).toEqual(['Clause 4.1', '10022 2.7']);
  });

  test('says of every concern under which clause it was seen, and nothing of who was told, which nobody can record', () => {
    expect(table(paper, 'CP371 2.3.1: Quarterly review of every approved account').rows[0]).toEqual([
      '@northmoor_ward_10', 'Are posts regular?', 'Nothing since May. 🎉 was the last post.', '10 September 2026',
    ]);
    expect(wording(paper)).not.toMatch(/told|Nobody yet/u);
  });

  test('names directorates that have not certified the version in force, with how each stands', () => {
    expect(table(paper, 'Directorates that have not certified the version in force, as it stood when the pack was made').rows.map((row) => [row[0], row[3]])).toEqual([
      ['Surgery', 'Not asked'], ['Estates', 'Certified for version 0 only'],
    ]);
    expect(table(paper, 'By clause').rows.at(-1)).toEqual(['CP371 App 3', 'Certification of Employee Awareness', '2 certificates made or signed in the period', '2 directorates not certified']);
    expect(table(paper, 'Certificates made for signature or signed in the period').rows.map((row) => row[4])).toEqual(['Signed 23 September 2026, kept until 23 September 2032', 'Overdue by 30 days, chased twice']);
  });

  test('prints the whole head of the trail and how to check the pack', () => {
    const code = block(paper, 'code');
    expect(code.lines.join('').replaceAll(' ', '').toLowerCase()).toBe(HEAD);
    expect(block(paper, 'code', 1).lines).toEqual(['sha256sum -c SHA256SUMS']);
    expect(table(paper, 'Files of this pack').rows.map((row) => row[0])).toEqual(['audit-report.pdf', 'accounts.csv', 'SHA256SUMS']);
  });

  test('does not hide a chain that does not fit', () => {
    const broken = auditReportPaper({ ...data, trail: { ...data.trail, intact: false } });
    expect(wording(broken)).toContain('does not fit');
  });

  test('never prints a nought beside what is owed', () => {
    const never = { ...data, notDone: data.notDone.filter(({ state }) => state === 'never-reviewed') };
    expect(wording(auditReportPaper(never))).toContain('never reviewed at all');
    expect(wording(auditReportPaper(never))).not.toContain('0 overdue');
  });

  test('tells what is not yet due apart from what was not done, with what the account owes from before', () => {
    const row = { clause: '2.3.1', account: 'Ward news', directorate: '', quarter: 'Oct to Dec 2026', dueOn: '2026-12-31', reason: '' };
    const running = auditReportPaper({
      ...data, notDone: [],
      notYetDue: [{ ...row, state: 'due', owedSince: '', daysOverdue: 0 }, { ...row, account: 'Surgery', state: 'overdue', owedSince: '2026-06-30', daysOverdue: 145, reason: 'Members only' }],
    });
    expect(table(running, 'Reviews under 2.3.1 that are not yet due').rows).toEqual([
      ['Surgery', 'Not known', 'Oct to Dec 2026', '31 December 2026', 'Since 30 June 2026, 145 days overdue', 'Members only'],
      ['Ward news', 'Not known', 'Oct to Dec 2026', '31 December 2026', 'Nothing', '–'],
    ]);
    expect(wording(running)).toContain('Every review of the period whose day has passed was done.');
    expect(wording(running)).toContain('0 not done, 2 not yet due');
  });

  test('counts accounts that were never reviewed, not their quarters', () => {
    const never = data.notDone.filter(({ state }) => state === 'never-reviewed').slice(0, 1);
    const twice = auditReportPaper({ ...data, notDone: [...never, ...never.map((item) => ({ ...item, quarter: 'Oct to Dec 2026', dueOn: '2026-12-31' }))] });
    expect(wording(twice)).toContain('Not done: 1 account never reviewed at all (2 of these reviews).');
  });

  test('says of a review that was made up for when that was', () => {
    const late = data.notDone.filter(({ state }) => state === 'overdue').slice(0, 1).map((item) => ({ ...item, daysOverdue: 144, doneLaterOn: '2026-11-21' }));
    const paperOfLate = auditReportPaper({ ...data, notDone: late });
    expect(table(paperOfLate, 'Accounts not reviewed under 2.3.1').rows[0]?.[4]).toBe('144 days overdue; done later, on 21 November 2026');
    expect(wording(paperOfLate)).toContain('1 overdue, 1 of them done in a later quarter.');
  });

  test('lists what could not be checked with the reason under each clause', () => {
    const [, concern] = data.concerns;
    const unchecked = auditReportPaper({
      ...data, answers: [{
        account: 'Ward news', quarter: 'July to September 2026', answeredOn: '2026-09-10', question: 'Are posts regular?', clauses: concern?.clauses ?? [],
        answer: 'Could not check', checked: false, grounds: [], note: 'Members only', concern: false,
      }],
    });
    expect(table(unchecked, 'CP371 2.3.1: Quarterly review of every approved account, not checked').rows).toEqual([
      ['Ward news', 'Are posts regular?', 'Members only', '10 September 2026'],
    ]);
    expect(wording(unchecked)).toContain('1 answer “could not check”, each with its reason.');
    expect(wording(paper)).toContain('No review of the period left a question unchecked.');
  });

  test('says “Not known” where a directorate or a line manager is missing', () => {
    const [account] = data.accounts;
    if (account === undefined) throw new Error('The data have no account.');
    const bare = auditReportPaper({ ...data, accounts: [{ ...account, directorate: '', lineManager: '', administrators: [] }] });
    expect(table(bare, '1 account').rows[0]?.slice(3, 6)).toEqual(['Not known', 'Not known', 'None']);
  });

  test('says that every review was done only where one was due', () => {
    expect(wording(auditReportPaper({ ...data, notDone: [] }))).toContain('Every review due in the period was done.');
  });

  test('of an empty period says so instead of leaving gaps', () => {
    const empty = auditReportPaper({
      ...data, clauses: [], reviews: [], notDone: [], concerns: [], accounts: [], certifications: [], notCertified: [], imports: [], changes: [],
    });
    expect(wording(empty)).toContain('No review was due in the period.');
    expect(wording(empty)).not.toContain('Every review due');
    expect(wording(empty)).toContain('No concern was recorded in the period.');
    expect(table(empty, '0 accounts').emptyText).toBe('The register held no account.');
  });
});

test('the recovery sheet prints the code in lines of four groups and keeps it out of the title', () => {
  const paper = recoverySheetPaper({
    trustName: 'Northmoor and Vale NHS Foundation Trust',
    officerName: 'Zoë Fairweather',
    registerId: 'R-1',
    codeGroups: ['K7QF', 'M2XD', '9RTA', 'HW4P', 'B6NC', '3ZGE', 'VYJ8', '5VKS'],
    createdAt: '2026-11-21T17:30:00Z',
    trailHead: '',
    sample: false,
  });
  expect(block(paper, 'code').lines).toEqual(['K7QF   M2XD   9RTA   HW4P', 'B6NC   3ZGE   VYJ8   5VKS']);
  expect(`${paper.title} ${paper.subject} ${paper.reference}`).not.toContain('K7QF');
});
