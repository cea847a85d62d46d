import { formatCount, formatDate, formatMoment } from '../house-style.ts';
import type { Block, Paper, TableBlock, Words } from '../paper.ts';
import type { WorksheetAccount, WorksheetData, WorksheetQuestion } from './review-worksheet-data.ts';

export type * from './review-worksheet-data.ts';

/** Stands in a box that a question has no use for. */
const NO_BOX = '–';

/**
 * Worksheets of one reviewer: what to do, then a page for each account with the questions of the checklist (CP371 2.3.1).
 * @param data reviewer, questions and accounts
 * @returns the paper, to be filled in by hand
 * @throws RangeError when a date is not a date
 */
export const worksheetPaper = (data: WorksheetData): Paper => ({
  title: `${titleOf(data)}: ${data.reviewer.name}, ${data.period}`,
  subject: `${titleOf(data)}, ${data.clause}`,
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `Worksheet ${data.number}`,
  trailHead: data.trailHead,
  sample: data.sample,
  blocks: [...coverBlocks(data), ...data.accounts.flatMap((account, place) => accountBlocks(data, account, place))],
});

const titleOf = ({ kind }: WorksheetData): string => (kind === 'line-manager' ? 'Worksheets for the monthly review' : 'Worksheets for the quarterly review');

const coverBlocks = (data: WorksheetData): Block[] => [
  { kind: 'heading', level: 1, text: titleOf(data) },
  { kind: 'paragraph', style: 'lead', words: `${data.period}, ${formatCount(data.accounts.length, 'account')}` },
  {
    kind: 'facts',
    pairs: [
      { label: 'For', value: data.reviewer.role === '' ? data.reviewer.name : `${data.reviewer.name}, ${data.reviewer.role}` },
      { label: 'Due', value: [{ text: formatDate(data.dueOn), bold: true }] },
      { label: data.kind === 'line-manager' ? 'Return to' : 'Enter', value: data.returnTo },
      { label: 'Clause', value: data.clause },
      { label: 'Made', value: `${formatMoment(data.createdAt)} by ${data.officerName}` },
    ],
  },
  { kind: 'heading', level: 2, text: 'How to fill them in' },
  { kind: 'list', ordered: true, items: steps(data) },
  {
    kind: 'table',
    caption: 'The accounts',
    columns: [
      { header: 'No.', width: 7, align: 'right' },
      { header: 'Account', width: 31, align: 'left' },
      { header: 'Channel', width: 18, align: 'left' },
      { header: 'Address', width: 44, align: 'left' },
    ],
    rows: data.accounts.map(({ name, channel, address }, place) => [String(place + 1), name, knownOr(channel), knownOr(address)]),
    emptyText: 'There is no account to review.',
  },
  ...outcomeBlocks(data.outcomes),
  ...groundBlocks(data.questions),
];

const outcomeBlocks = (outcomes: WorksheetData['outcomes']): Block[] =>
  outcomes.some(({ help }) => help !== '')
    ? [
        { kind: 'heading', level: 3, text: 'What the outcomes mean' },
        { kind: 'list', ordered: false, items: outcomes.map(({ title, help }): Words => [{ text: `${title}: `, bold: true }, { text: help === '' ? 'nothing more' : help }]) },
      ]
    : [];

const steps = ({ kind, accounts, questions }: WorksheetData): string[] => [
  'Open each account at its address and read the posts and threads since the last review.',
  'Put a tick into one box for each question. Where the answer is no, say what you saw; where you could not check, say why.',
  'Give the date on which you looked, not the date on which you write. Then choose an outcome and sign.',
  ...questions.filter((question) => question.kind === 'text' && question.help !== '').map(({ question, help }) => `${question}: ${help.charAt(0).toLowerCase()}${help.slice(1)}`),
  ...(kind === 'line-manager'
    ? [`Return ${accounts.length === 1 ? 'the sheet' : 'every sheet'} by the due date, also where nothing was amiss. If you have the table instead, fill in its rows and send it back: that is enough.`]
    : ['Enter the answers in the register when you are back. Until then these accounts count as not reviewed.']),
];

/** Grounds are a long list; asked for by one question, they are printed once. */
const groundBlocks = (questions: readonly WorksheetQuestion[]): Block[] =>
  questions.filter(({ grounds }) => grounds.length > 0).flatMap(({ question, clause, grounds }): Block[] => [
    { kind: 'heading', level: 2, text: `Grounds to name for “${question}” (${clause})` },
    {
      kind: 'list', ordered: false,
      items: [...Map.groupBy(grounds, ({ group }) => group)].map(([group, own]): Words => [{ text: `${group}: `, bold: true }, { text: own.map(({ title }) => title).join('; ') }]),
    },
  ]);

const accountBlocks = (data: WorksheetData, account: WorksheetAccount, place: number): Block[] => [
  { kind: 'page-break' },
  { kind: 'heading', level: 2, text: `${place + 1} of ${data.accounts.length}: ${account.name}` },
  { kind: 'facts', pairs: facts(data, account) },
  questionTable(data.questions.filter(({ kind }) => kind !== 'text'), account.reference === '' ? `Questions for ${data.period}` : `Questions for ${data.period}, reference ${account.reference}`),
  ...textFields(data.questions.filter(({ kind }) => kind === 'text')),
  outcomeTable(data, place),
];

const facts = ({ kind }: WorksheetData, account: WorksheetAccount): { label: string; value: string }[] => [
  { label: 'Account', value: [knownOr(account.channel), knownOr(account.address)].join(', ') },
  ...(kind === 'officer' ? [{ label: 'Purpose and audience', value: [account.purpose, account.audience].filter((part) => part !== '').join('; ') || 'Not known' }] : []),
  { label: 'Administrators', value: account.administrators.join(', ') || 'None on the register' },
  { label: 'Standard, last review', value: `${account.postingStandard === '' ? 'No posting standard agreed' : account.postingStandard}; ${lastReview(account)}` },
];

const lastReview = ({ lastReviewOn, lastOutcome }: WorksheetAccount): string =>
  lastReviewOn === '' ? 'no review known' : `last reviewed on ${formatDate(lastReviewOn)}${lastOutcome === '' ? '' : ` (${lastOutcome})`}`;

const questionTable = (questions: readonly WorksheetQuestion[], caption: string): TableBlock => ({
  kind: 'table', space: 'line', rowHeader: true,
  caption,
  columns: [
    { header: 'Question', width: 53, align: 'left' },
    { header: 'Yes', width: 6, align: 'centre' },
    { header: 'No', width: 6, align: 'centre' },
    { header: 'Could not check', width: 10.5, align: 'centre' },
    { header: 'Number, date or note', width: 24.5, align: 'left' },
  ],
  rows: questions.map((question) => {
    const box = question.kind === 'yes-no' ? '' : NO_BOX;
    return [questionWords(question), box, box, box, LEAD[question.kind]];
  }),
  emptyText: 'The checklist has no question.',
});

const LEAD = { 'yes-no': '', number: 'Number:', date: 'Date:', text: '' } as const;

const questionWords = ({ question, clause, help }: WorksheetQuestion): Words => [
  { text: question, bold: true },
  { text: `${clause === '' ? '' : ` (${clause})`}${help === '' ? '' : `\n${help}`}` },
];

/** Their help stands on the first page: here is room to write instead. */
const textFields = (questions: readonly WorksheetQuestion[]): Block[] =>
  questions.length === 0
    ? []
    : [{ kind: 'fields', longLabels: true, fields: questions.map(({ question, clause }) => ({ label: clause === '' ? question : `${question} (${clause})`, space: 'signature' })) }];

/** Share of the line that the boxes for the outcomes take together. */
const OUTCOMES = 44;

/** One row to tick, date and sign: a worksheet is to stay on its page. */
const outcomeTable = ({ outcomes, reviewer, accounts }: WorksheetData, place: number): TableBlock => ({
  kind: 'table', space: 'line',
  // It may stand on a page of its own, and has to say whose it is.
  caption: `${place + 1} of ${accounts.length}: outcome (tick one), date and signature`,
  columns: [
    ...outcomes.map(({ title }) => ({ header: title, width: OUTCOMES / outcomes.length, align: 'centre' }) as const),
    { header: 'Date of the review', width: 14, align: 'left' },
    { header: 'Name', width: 18, align: 'left' },
    { header: 'Signature', width: 24, align: 'left' },
  ],
  rows: [[...outcomes.map(() => ''), '', reviewer.name, '']],
  emptyText: '',
});

const knownOr = (text: string): string => (text === '' ? 'Not known' : text);
