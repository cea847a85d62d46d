import { enquiryAction, enquiryField, enquiryValue } from '../../../../preload/contract/enquiries-history-words.ts';
import type { EnquiryDetail, EnquiryKind, EnquiryRow } from '../../../../preload/contract/enquiries.ts';
import { criticismWords, enquiryGist, enquiryKindWords, enquiryStandingWords, enquiryStateTitle, readableFacts } from '../../../../preload/contract/enquiries-words.ts';
import { formatCount, formatDate, formatMoment, formatNumber, formatPeriod } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';

/** What both papers of the room have in common. */
interface Made {
  readonly trustName: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
}

export interface EnquiryPaperData extends Made {
  readonly enquiry: EnquiryDetail;
}

/** The log of a period, already chosen and sorted. */
export interface EnquiryLogData extends Made {
  /** YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  /** "Consent", or empty for all kinds. */
  readonly kind: string;
  readonly rows: readonly EnquiryRow[];
}

const paper = (made: Made, title: string, subject: string, reference: string, blocks: readonly Block[]): Paper => ({
  title, subject, organisation: made.trustName, language: 'en-GB', created: made.createdAt, author: made.officerName, reference, trailHead: made.trailHead, blocks, sample: made.sample,
});

/**
 * One enquiry: where it stands, what it holds, its answer, the files kept with it, and what was done and changed since, when and by whom.
 * @param data the enquiry as the register has it
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const enquiryPaper = (data: EnquiryPaperData): Paper => {
  const { row, evidence, history, recordedAt, recordedBy } = data.enquiry;
  const kind = enquiryKindWords[row.facts.kind];
  return paper(data, `Enquiry ${row.number}: ${kind}`, row.clause, row.number, [
    { kind: 'heading', level: 1, text: kind },
    { kind: 'paragraph', style: 'lead', words: row.number },
    {
      kind: 'facts',
      pairs: [
        { label: 'State', value: stateInWords(row) },
        { label: 'Clause', value: row.clause },
        ...readableFacts(row.facts, row, formatDate).map(({ label, words }) => ({ label, value: words })),
        ...some('What was done', criticismWords(row.facts, row.answer !== null)),
        { label: 'Recorded', value: `${formatMoment(recordedAt)} by ${recordedBy}` },
      ],
    },
    ...answered(row),
    { kind: 'heading', level: 2, text: 'Evidence' },
    evidence.length === 0 ? { kind: 'paragraph', words: 'No file is kept with this enquiry.' } : {
      kind: 'table', rowHeader: true, caption: 'Files kept with this enquiry in the register', emptyText: '',
      columns: [{ header: 'What it shows', width: 34, align: 'left' }, { header: 'File', width: 40, align: 'left' }, { header: 'Kept', width: 26, align: 'left' }],
      rows: evidence.map((item) => [item.kind, item.name, `${formatDate(item.addedAt)}, ${item.addedBy}`]),
    },
    ...historyBlocks(row.facts.kind, history),
  ]);
};

const some = (label: string, value: string): { label: string; value: string }[] => (value === '' ? [] : [{ label, value }]);

const stateInWords = (row: EnquiryRow): string => {
  const title = enquiryStateTitle(row.facts, row.state);
  if (row.standing === 'late' || row.standing === 'open') return `${title}${row.waitingDays === 0 ? '' : `, for ${formatCount(row.waitingDays, 'day')}`}${row.standing === 'late' ? ' (late)' : ''}`;
  return row.stateOn === null ? title : `${title}, ${row.state === 'in-force' || row.state === 'expiring' ? 'until ' : ''}${formatDate(row.stateOn)}`;
};

const answered = ({ answer }: EnquiryRow): Block[] =>
  answer === null ? [] : [
    { kind: 'heading', level: 2, text: 'Answer' },
    ...answer.answer.split(/\n+/u).map((words): Block => ({ kind: 'paragraph', words })),
    { kind: 'paragraph', style: 'small', words: `${answer.answeredBy}, ${formatDate(answer.answeredOn)}` },
  ];

/** What was done with it and what was changed, when and by whom, the oldest first as it is told. */
const historyBlocks = (kind: EnquiryKind, history: EnquiryDetail['history']): Block[] => [
  { kind: 'heading', level: 2, text: 'History' },
  {
    kind: 'table', rowHeader: true, caption: 'What was noted and changed, the oldest first', emptyText: 'Nothing is known of it.',
    columns: [{ header: 'When', width: 28, align: 'left' }, { header: 'What', width: 52, align: 'left' }, { header: 'By', width: 20, align: 'left' }],
    rows: history.toReversed().map(({ at, officer, action, reason, changes }) => [
      formatMoment(at),
      [
        { text: enquiryAction(action), bold: true }, ...(reason === '' ? [] : [{ text: `: ${reason}` }]),
        ...changes.map(({ field, from, to }) => ({
          text: `\n${enquiryField(kind, field)}: ${enquiryValue(kind, field, to, formatDate)}${from === '' ? '' : ` (before: ${enquiryValue(kind, field, from, formatDate)})`}`,
        })),
      ],
      officer,
    ]),
  },
];

/**
 * The log of enquiries of a period on landscape pages: what waits first, kind by kind after it.
 * @param data the rows, the oldest first
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const enquiryLogPaper = (data: EnquiryLogData): Paper => {
  const kinds = [...new Set(data.rows.map(({ facts }) => facts.kind))];
  const of = data.kind === '' ? 'Log of enquiries' : `Log of enquiries: ${data.kind.toLowerCase()}`;
  return paper(data, `${of}, ${formatPeriod(data.from, data.to)}`, 'CP371 2.3.1, 2.5.1, 2.6, App 1; 10022 4.3.2, 5.1, 5.2', 'Log of enquiries', [
    { kind: 'page-break', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: of },
    { kind: 'paragraph', style: 'lead', words: `${data.trustName}, ${formatPeriod(data.from, data.to)}` },
    {
      kind: 'tally',
      items: (['late', 'open', 'soon', 'settled'] as const).map((standing) => ({
        value: formatNumber(data.rows.filter((row) => row.standing === standing).length), label: enquiryStandingWords[standing].toLowerCase(),
      })),
    },
    ...(data.rows.length === 0 ? [{ kind: 'paragraph', words: 'No enquiry was noted in this period.' } as const] : []),
    ...kinds.flatMap((kind) => kindBlocks(enquiryKindWords[kind], data.rows.filter(({ facts }) => facts.kind === kind))),
    ...(data.rows.length === 0 ? [] : [{ kind: 'paragraph', style: 'small', words: 'States are as they were when this log was printed.' } as const]),
  ]);
};

const kindBlocks = (title: string, rows: readonly EnquiryRow[]): Block[] => [
  { kind: 'heading', level: 2, text: `${title}: ${formatNumber(rows.length)}` },
  {
    kind: 'table', rowHeader: true, caption: `${title}, the oldest first`, emptyText: '', allRowsIn: 'the CSV table that “Save the log” writes',
    columns: [
      { header: 'Number', width: 11, align: 'left' }, { header: 'On', width: 12, align: 'left' }, { header: 'From or by', width: 15, align: 'left' }, { header: 'What', width: 42, align: 'left' },
      { header: 'State', width: 20, align: 'left' },
    ],
    rows: rows.map((row) => [
      row.number, formatDate(row.facts.askedOn), row.facts.askedBy,
      [row.facts.question, enquiryGist(row.facts, row.activityTitle), row.account, row.answer === null ? '' : `Answer: ${row.answer.answer}`].filter((part) => part !== '').join('\n'),
      stateInWords(row),
    ]),
  },
];
