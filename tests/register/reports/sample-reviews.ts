import { readFileSync } from 'node:fs';

import { chaseLetter, type ChaseLetterData } from '../../../src/main/register/reports/documents/chase-letter.ts';
import { lettersPaper, type LetterHead } from '../../../src/main/register/reports/documents/letter.ts';
import { type QuarterlyAccount, type QuarterlyReportData, quarterlyReportPaper } from '../../../src/main/register/reports/documents/quarterly-report.ts';
import {
  concernLetter, type ConcernLetterData, type RescindedLetterData, rescindedLetter, type ShortfallLetterData, shortfallLetter,
  type StandardsMetLetterData, standardsMetLetter,
} from '../../../src/main/register/reports/documents/review-letters.ts';
import { worksheetLetter } from '../../../src/main/register/reports/documents/review-return.ts';
import { type WorksheetData, worksheetPaper, type WorksheetQuestion } from '../../../src/main/register/reports/documents/review-worksheet.ts';
import { type WorklistPrintData, worklistPrintPaper } from '../../../src/main/register/reports/documents/worklist-print.ts';
import type { Paper } from '../../../src/main/register/reports/paper.ts';
import { HEAD } from './sample-papers.ts';

/** Fictional reviews in the shape the services give them. */

const TRUST = 'Northmoor and Vale NHS Foundation Trust';
const OFFICER = 'Zoë Fairweather';
const CREATED = '2026-11-21T17:30:00Z';
const DIRECTORATES = ['Women’s and Children’s Health', 'Surgery', 'Medicine', 'Estates', ''];
const CHANNELS = ['Facebook', 'X (Twitter)', 'Instagram', 'Blog'];
const PEOPLE = ['Łukasz Brandt', 'Ġorġ Pell', 'Siân Ŵyn', 'Nguyễn Thi Hoa'];
const QUARTERS = ['Oct to Dec 2024', 'Jan to Mar 2025', 'Apr to Jun 2025', 'Jul to Sep 2025', 'Oct to Dec 2025', 'Jan to Mar 2026', 'Apr to Jun 2026', 'Jul to Sep 2026'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
const day = (month: string, index: number): string => `${month}-${String((index % 28) + 1).padStart(2, '0')}`;

const reviewOf = (index: number): QuarterlyAccount['review'] => {
  switch (index % 10) {
    case 3:
      return { state: 'done-late', doneOn: day('2026-10', index), recordedOn: day('2026-10', index + 1), reviewer: pick(PEOPLE, index), outcome: 'Standards met' };
    case 5:
      return {
        state: 'not-done', standing: (['overdue', 'never-reviewed'] as const)[Math.floor(index / 10) % 2] ?? 'overdue', dueOn: '2026-09-30', owedSince: '2026-09-30', daysOverdue: 52,
        reason: index % 4 === 1 ? 'Members only and no access' : '', doneLaterOn: index % 20 === 5 ? '2026-11-03' : '',
      };
    case 8:
      return index % 20 === 8 ? { state: 'not-known', registeredOn: '2026-10-05' } : { state: 'before', doneOn: day('2026-07', index) };
    default:
      return { state: 'done', doneOn: day('2026-09', index), recordedOn: day('2026-09', index), reviewer: pick(PEOPLE, index), outcome: index % 9 === 0 ? 'Concern raised' : index % 11 === 0 ? 'Shortfall: secondary review to agree' : 'Standards met' };
  }
};

/** A quarter with the given number of accounts. */
export const quarterlyData = (accounts: number, changes: Partial<QuarterlyReportData> = {}): QuarterlyReportData => ({
  number: 'Q-2026-03',
  trustName: TRUST,
  quarter: 'July to September 2026',
  from: '2026-07-01',
  to: '2026-09-30',
  addressee: 'For the Digital Board and the Head of Communications',
  createdAt: CREATED,
  officerName: OFFICER,
  trailHead: HEAD,
  sample: true,
  asOf: '2026-11-21',
  policies: [{ reference: 'CP371', title: 'Social Media Policy', version: '1' }],
  clauses: { quarterly: 'CP371 2.3.1', secondary: 'CP371 2.3.1', monthly: 'CP371 2.3.1 and 3', concerns: 'CP371 2.3.1' },
  accounts: Array.from({ length: accounts }, (_, index) => ({
    account: `@northmoor_ward_${index + 1}`, channel: pick(CHANNELS, index), directorate: pick(DIRECTORATES, Math.floor(index / 2)), review: reviewOf(index),
  })),
  outcomes: ['Standards met', 'Concern raised', 'Shortfall: secondary review to agree'],
  concerns: [
    { account: '@northmoor_ward_1', clauses: ['CP371 2.7', '10022 5.3'], question: 'Links are suitable', seen: 'Two links to a shop that sells to patients.', seenOn: '2026-09-01', letterOn: '2026-09-03', replyDueOn: '2026-09-17', repliedOn: '2026-09-10', reply: 'Both links removed.', state: 'Settled', open: false },
    { account: '@northmoor_ward_10', clauses: ['CP371 2.3.1'], question: 'Regular against its own standard', seen: 'Nothing since May. 🎉 was the last post.', seenOn: '2026-09-10', letterOn: '2026-09-12', replyDueOn: '2026-09-26', repliedOn: '', reply: '', state: 'Reply awaited', open: true },
    { account: '@northmoor_ward_10', clauses: ['CP371 App 1'], question: 'Posts keep to the editorial guidelines', seen: '', seenOn: '2026-09-10', letterOn: '', replyDueOn: '', repliedOn: '', reply: '', state: 'Letter to write', open: true },
  ],
  shortfalls: [
    { account: '@northmoor_ward_12', foundOn: '2026-09-12', letterOn: '2026-09-14', agreedUntil: '2026-12-14', reviewedOn: '', result: 'open', closedOn: '' },
    { account: '@northmoor_ward_23', foundOn: '2026-08-01', letterOn: '2026-08-03', agreedUntil: '2026-11-01', reviewedOn: '', result: 'open', closedOn: '' },
    { account: '@northmoor_ward_34', foundOn: '2026-08-02', letterOn: '2026-08-03', agreedUntil: '2026-10-01', reviewedOn: '2026-10-01', result: 'met', closedOn: '' },
    { account: '@northmoor_ward_45', foundOn: '2026-07-02', letterOn: '2026-07-03', agreedUntil: '2026-09-01', reviewedOn: '2026-09-02', result: 'rescinded', closedOn: '2026-09-20' },
    { account: '@northmoor_ward_56', foundOn: '2026-09-28', letterOn: '', agreedUntil: '', reviewedOn: '', result: 'open', closedOn: '' },
  ],
  trend: QUARTERS.map((quarter, index) => ({
    quarter, done: index < 2 ? 0 : 20 + index, doneLate: index < 2 ? 0 : index % 3, notDone: index < 2 ? 0 : (index * 5) % 9, notYetDue: 0, notKnown: index < 2 ? 30 : 0, concerns: index < 2 ? null : (index * 7) % 5,
  })),
  partPeriod: [
    { account: '@northmoor_new', channel: 'Blog', since: '2026-09-30', until: '', why: 'Approved' },
    { account: '@northmoor_ward_45', channel: 'Facebook', since: '', until: '2026-09-20', why: 'Closed after rescinding' },
  ],
  months: ['July 2026', 'August 2026', 'September 2026'],
  managers: [
    { manager: 'Łukasz Brandt', months: [{ owed: 12, returned: 12, notYetDue: 0, chased: 0 }, { owed: 12, returned: 10, notYetDue: 0, chased: 1 }, { owed: 12, returned: 9, notYetDue: 0, chased: 2 }] },
    { manager: 'Siân Ŵyn', months: [{ owed: 1, returned: 1, notYetDue: 0, chased: 0 }, { owed: 1, returned: 1, notYetDue: 0, chased: 0 }, { owed: 1, returned: 1, notYetDue: 0, chased: 0 }] },
    { manager: 'Nguyễn Thi Hoa', months: [{ owed: 0, returned: 0, notYetDue: 0, chased: 0 }, { owed: 7, returned: 0, notYetDue: 0, chased: 3 }, { owed: 7, returned: 0, notYetDue: 0, chased: 0 }] },
  ],
  leavesOut: ['Personal accounts of staff, which the register does not hold.', 'Whether what line managers returned was checked a second time.'],
  allRowsIn: 'the file that “Export” writes from the worklist',
  ...changes,
});

interface PackChecklist {
  readonly cadence: string;
  readonly questions: readonly { readonly question: string; readonly help: string; readonly clause: string; readonly kind: string; readonly core: boolean }[];
}

/** The questions as the policy in the house asks them: worksheets have to hold those, not some of a test's own. */
const questionsOf = (cadence: 'monthly' | 'quarterly', only: (core: boolean) => boolean): WorksheetQuestion[] => {
  const pack = JSON.parse(readFileSync(new URL('../../../resources/policies/cp371.json', import.meta.url), 'utf8')) as { checklists: PackChecklist[] };
  const { questions } = pack.checklists.find((checklist) => checklist.cadence === cadence) ?? { questions: [] };
  return questions.filter(({ core }) => only(core)).map(({ question, help, clause, kind }) => ({
    question, help, clause: `CP371 ${clause}`, kind: kind === 'yes-no-could-not-check' ? 'yes-no' : (kind as 'number' | 'date' | 'text'), grounds: [],
  }));
};

/** A reviewer's worksheets with the given number of accounts. */
export const worksheetData = (accounts: number, changes: Partial<WorksheetData> = {}): WorksheetData => ({
  kind: 'line-manager',
  number: 'M-2026-10-004',
  trustName: TRUST,
  reviewer: { name: 'Łukasz Brandt', role: 'General Manager, Surgery' },
  period: 'October 2026',
  dueOn: '2026-11-06',
  clause: 'CP371 2.3.1',
  returnTo: 'the Communications Team, communications@northmoor.example',
  questions: questionsOf('monthly', () => true),
  outcomes: [{ title: 'Standards met', help: 'Nothing more until the next review.' }, { title: 'Concern raised', help: 'Say what you saw; the Communications Team takes it up.' }, { title: 'Could not be reviewed', help: 'Say why; the review stays due.' }],
  accounts: Array.from({ length: accounts }, (_, index) => ({
    reference: `A-${String(index + 101)}`,
    name: index === 1 ? 'Northmoor Women’s and Children’s Health: news from the wards and from the community midwives' : `Northmoor ward ${index + 1}`,
    channel: pick(CHANNELS, index),
    address: index === 2 ? '' : `https://social.example/northmoor/${index + 1}`,
    purpose: 'News of the ward for patients and their families',
    audience: 'Patients and families',
    postingStandard: index === 2 ? '' : 'Two posts a week',
    administrators: index === 2 ? [] : [pick(PEOPLE, index), pick(PEOPLE, index + 1), ...(index === 1 ? PEOPLE : [])],
    lastReviewOn: index === 2 ? '' : '2026-09-30',
    lastOutcome: index === 2 ? '' : 'Standards met',
  })),
  createdAt: CREATED,
  officerName: OFFICER,
  trailHead: HEAD,
  sample: true,
  ...changes,
});

/** An officer's worksheets for the quarterly review. */
export const officerWorksheets = (accounts: number): WorksheetData => {
  const [first, ...rest] = questionsOf('quarterly', (core) => core);
  const grounds = [{ group: 'Harm', title: 'Violence' }, { group: 'Harm', title: 'Self-harm' }, { group: 'Commerce', title: 'Selling to patients' }];
  return worksheetData(accounts, {
    kind: 'officer', number: 'Q-2026-03-1', reviewer: { name: OFFICER, role: '' }, period: 'July to September 2026', returnTo: 'in the register, screen Reviews',
    questions: [...(first === undefined ? [] : [first]), ...rest.map((question) => (question.clause === 'CP371 2.7' ? { ...question, grounds } : question))],
  });
};

const reader = { name: 'Łukasz Brandt', role: 'General Manager, Surgery' };
const account = { name: 'Northmoor ward 4', channel: 'Facebook', address: 'https://social.example/northmoor/4' };
const points = [
  { clauses: ['CP371 2.7', '10022 5.3'], question: 'Links are suitable', seen: 'Two links to a shop that sells to patients.', grounds: ['Commerce: selling to patients'] },
  { clauses: ['CP371 2.3.1'], question: 'Regular against its own standard', seen: 'Nothing since May.', grounds: [] },
];
const shared = { reader, account, reviewedOn: '2026-09-12', note: '', copies: ['Siân Ŵyn (primary administrator)'] };

export const concernData: ConcernLetterData = { ...shared, points, replyBy: '2026-09-26' };
export const shortfallData: ShortfallLetterData = { ...shared, points, secondaryOn: '2026-12-15', period: { kind: 'proposed', until: '2026-12-14', replyBy: '2026-09-26' } };
export const standardsMetData: StandardsMetLetterData = { ...shared, reviewedOn: '2026-12-15', foundOn: '2026-09-12', changed: ['Two posts a week since October.', 'Both links removed.'], nextReview: 'January to March 2027' };
export const rescindedData: RescindedLetterData = {
  ...shared, reviewedOn: '2026-12-15', decidedOn: '2026-12-18', decidedBy: 'the Head of Communications', reasons: ['One post since September.', 'Both links are still there.'], closeBy: '2027-01-15', captured: ['All posts and pictures since 2021', 'Comments, with their dates'],
};
export const chaseData: ChaseLetterData = {
  reader, returnTo: 'the Communications Team', replyBy: '2026-11-30', note: '', copies: [],
  missing: [
    { month: 'September 2026', accounts: [{ name: 'Northmoor ward 4', channel: 'Facebook', dueOn: '2026-10-07', notYetDue: false, chasedBefore: 2, lastChasedOn: '2026-11-02' }] },
    { month: 'October 2026', accounts: [{ name: 'Northmoor ward 4', channel: 'Facebook', dueOn: '2026-11-06', notYetDue: false, chasedBefore: 0, lastChasedOn: '' }, { name: 'Northmoor ward 5', channel: '', dueOn: '2026-11-06', notYetDue: false, chasedBefore: 1, lastChasedOn: '2026-11-12' }] },
  ],
};

export const letterHead: LetterHead = {
  title: 'Letters about reviews', reference: 'Letters 2026', trustName: TRUST, writtenOn: '2026-11-21', createdAt: CREATED, officerName: OFFICER, trailHead: HEAD, sample: true,
};

/** A quarter's worklist with the given number of accounts. */
export const worklistData = (accounts: number): WorklistPrintData => ({
  trustName: TRUST, quarter: 'October to December 2026', filter: 'Directorate: Surgery', onWorklist: accounts + 5, createdAt: CREATED, officerName: OFFICER, trailHead: HEAD, sample: true,
  items: Array.from({ length: accounts }, (_, index) => ({
    account: `@northmoor_ward_${index + 1}`, channel: pick(CHANNELS, index), address: index % 9 === 0 ? '' : `https://social.example/northmoor/${index + 1}`, directorate: pick(DIRECTORATES, index),
    reviewer: index % 4 === 0 ? '' : pick(PEOPLE, index), dueOn: '2026-12-31', state: (['due', 'done', 'overdue', 'never-reviewed'] as const)[index % 4] ?? 'due', daysOverdue: index % 4 === 2 ? 52 : 0,
    lastReviewOn: index % 4 === 3 ? '' : '2026-09-30', lastOutcome: index % 4 === 3 ? '' : 'Standards met',
  })),
});

/** Every paper about reviews, by the name of its file. */
export const reviewPapers = (): Readonly<Record<string, Paper>> => ({
  'quarterly-report': quarterlyReportPaper(quarterlyData(46)),
  'quarterly-report-empty': quarterlyReportPaper(quarterlyData(0, { concerns: [], shortfalls: [], trend: [], partPeriod: [], managers: [], leavesOut: [], addressee: '', trailHead: '' })),
  'worksheets-manager': worksheetPaper(worksheetData(4)),
  'worksheets-officer': worksheetPaper(officerWorksheets(2)),
  'review-letters': lettersPaper(letterHead, [
    concernLetter(concernData), shortfallLetter(shortfallData),
    shortfallLetter({ ...shortfallData, period: { kind: 'agreed', until: '2026-12-14', agreedOn: '2026-09-20', agreedWith: 'Łukasz Brandt' } }),
    standardsMetLetter(standardsMetData), rescindedLetter(rescindedData), chaseLetter(chaseData), worksheetLetter(worksheetData(3), { paper: true, table: true }),
  ]),
  worklist: worklistPrintPaper(worklistData(40)),
});
