import { type FoundEntry, type RequestKind, requestKindTitles, type SearchResult } from '../../../../preload/contract/disclosure.ts';
import { formatCount, formatDate, formatMoment, formatNumber } from '../house-style.ts';
import type { Block, Paper, Run, TableColumn } from '../paper.ts';

/** Something that was found; left out of what is handed out where there is a reason. */
export type ListedEntry = FoundEntry & { readonly leftOut: string | null };

/** What the list of a search for a request is made from. */
export interface HandedOutData {
  readonly number: string;
  readonly trustName: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
  readonly request: { readonly kind: RequestKind; readonly reference: string; readonly receivedOn: string | null; readonly answerBy: string | null };
  /** Whom or what was asked for, and when, in words. */
  readonly asked: string;
  readonly lookedFor: readonly string[];
  readonly cautions: readonly string[];
  /** Everything that was found, by kind, what is left out as well. */
  readonly groups: readonly { readonly title: string; readonly entries: readonly ListedEntry[] }[];
  readonly searched: SearchResult['searched'];
  readonly notSearched: SearchResult['notSearched'];
  readonly disposed: SearchResult['disposed'];
  readonly found: number;
  readonly leftOut: number;
}

/** Why something was found, in words. */
export const foundBecause: Readonly<Record<FoundEntry['because'], string>> = {
  itself: 'What was asked for', belongs: 'Belongs to it', linked: 'Linked with it', words: 'Holds the words',
};

/**
 * What was searched for a request, what was found, what is left out and why, and what was not searched.
 * @param data the search in words
 * @returns the paper, on landscape pages
 * @throws RangeError when a date is not a date
 */
export const requestSearchPaper = (data: HandedOutData): Paper => ({
  title: `Found for a request, ${data.number}`, subject: requestKindTitles[data.request.kind], organisation: data.trustName, language: 'en-GB', created: data.createdAt, author: data.officerName,
  reference: data.number, trailHead: data.trailHead, sample: data.sample, marking: 'Personal information: only for whoever answers this request',
  blocks: [
    { kind: 'page-break', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: 'Found for a request' },
    { kind: 'paragraph', style: 'lead', words: data.asked },
    {
      kind: 'tally', items: [
        { value: formatNumber(data.found), label: data.found === 1 ? 'entry found' : 'entries found' },
        { value: formatNumber(data.found - data.leftOut), label: 'listed here' },
        { value: formatNumber(data.leftOut), label: 'left out' },
      ],
    },
    {
      kind: 'facts', caption: 'The request', pairs: [
        { label: 'Kind', value: requestKindTitles[data.request.kind] }, { label: 'Reference', value: data.request.reference },
        { label: 'Received on', value: data.request.receivedOn === null ? 'Not noted' : formatDate(data.request.receivedOn) },
        ...(data.request.answerBy === null ? [] : [{ label: 'To be answered by', value: formatDate(data.request.answerBy) }]),
        { label: 'Searched by', value: `${data.officerName}, ${formatMoment(data.createdAt)}` },
        ...(data.lookedFor.length === 0 ? [] : [{ label: 'Words looked for', value: data.lookedFor.join('; ') }]),
      ],
    },
    ...(data.cautions.length === 0 ? [] : [{ kind: 'inset', blocks: data.cautions.map((words) => ({ kind: 'paragraph' as const, words })) } satisfies Block]),
    { kind: 'heading', level: 2, text: 'What was found' },
    ...foundBlocks(data),
    ...leftOutBlocks(data),
    ...disposedBlocks(data),
    { kind: 'heading', level: 2, text: 'What was not searched, and why' },
    { kind: 'list', ordered: false, items: data.notSearched.map(({ what, why }) => [{ text: `${what}. `, bold: true }, { text: why }]) },
    { kind: 'heading', level: 2, text: 'What was searched' },
    ...searchedBlocks(data),
    { kind: 'paragraph', style: 'small', words: `Case and accents do not count. An entry belongs to a period by its own day or that of its record; what has no day is always found. Numbers are those of the search, also in the files that go with it.` },
  ],
});

const left = (header: string, width: number): TableColumn => ({ header, width, align: 'left' });

const foundBlocks = ({ groups }: HandedOutData): Block[] => {
  const listed = groups.map(({ title, entries }) => ({ title, entries: entries.filter(({ leftOut }) => leftOut === null) })).filter(({ entries }) => entries.length > 0);
  if (listed.length === 0) return [{ kind: 'paragraph', words: 'Nothing that is handed out.' }];
  return listed.map(({ title, entries }): Block => ({
    kind: 'table', caption: `${title}: ${formatCount(entries.length, 'entry', 'entries')}`, rowHeader: true,
    columns: [{ header: 'No.', width: 5, align: 'right' }, left('Record', 26), left('What it is', 17), left('Day', 12), left('Words', 40)],
    rows: entries.map((entry) => [
      String(entry.number), entry.record, `${entry.what}\n${foundBecause[entry.because]}`, entry.on === null ? 'None' : formatDate(entry.on), excerptRuns(entry),
    ]),
    emptyText: 'Nothing.', allRowsIn: 'the files of this search (found.csv)',
  }));
};

const excerptRuns = ({ excerpts }: ListedEntry): readonly Run[] => {
  const runs = excerpts.flatMap(({ field, before, match, after }, at): Run[] => [
    { text: field === '' ? '' : `${field}: `, italic: true }, { text: before }, { text: match, bold: true }, { text: `${after}${at === excerpts.length - 1 ? '' : '\n'}` },
  ]).filter(({ text }) => text !== '');
  return runs.length === 0 ? [{ text: '–' }] : runs;
};

/** What is left out is named by its number and kind only: its words would be handed out with the reason. */
const leftOutBlocks = ({ groups, leftOut }: HandedOutData): Block[] => [
  { kind: 'heading', level: 2, text: 'What is left out, and why' },
  leftOut === 0 ? { kind: 'paragraph', words: 'Nothing that was found is left out.' } : {
    kind: 'table', caption: `Left out: ${formatCount(leftOut, 'entry', 'entries')}`, rowHeader: true,
    columns: [{ header: 'No.', width: 5, align: 'right' }, left('Kind of record', 24), left('What it is', 22), left('Why', 49)],
    rows: groups.flatMap(({ title, entries }) => entries.flatMap((entry) => (entry.leftOut === null ? [] : [[String(entry.number), title, entry.what, entry.leftOut]]))),
    emptyText: 'Nothing.', allRowsIn: 'the files of this search (left-out.csv)',
  },
];

const disposedBlocks = ({ disposed }: HandedOutData): Block[] => (disposed.length === 0 ? [] : [
  { kind: 'heading', level: 2, text: 'What is gone' },
  { kind: 'list', ordered: false, items: disposed.map(({ title, number, on }) => `${title}: disposed of on ${formatDate(on)}, ${number}`) },
]);

/** Kinds of which the register has none are named together: they would fill pages. */
const searchedBlocks = ({ searched }: HandedOutData): Block[] => {
  const empty = searched.filter(({ entries }) => entries === 0).map(({ what }) => what);
  return [searchedTable(searched.filter(({ entries }) => entries > 0)), ...(empty.length === 0 ? [] : [{ kind: 'paragraph', words: `The register has no ${empty.join(', ')}.` } satisfies Block])];
};

const searchedTable = (searched: HandedOutData['searched']): Block => ({
  kind: 'table', caption: 'Everything that was looked through', rowHeader: true,
  columns: [left('Kind of entry', 60), { header: 'Looked through', width: 20, align: 'right' }, { header: 'Found', width: 20, align: 'right' }],
  rows: searched.map(({ what, entries, found }) => [`${what.charAt(0).toUpperCase()}${what.slice(1)}`, formatNumber(entries), formatNumber(found)]),
  emptyText: 'Nothing.',
});
