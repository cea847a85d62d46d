import { z } from 'zod';
import { call, nothing } from './call.ts';
import { ownPlace } from './prose.ts';
import { id, instant, isoDate, line, requiredLine, writtenFile } from './values.ts';

/** Why everything about somebody or something is asked for. */
export const requestKind = z.enum(['foi', 'subject-access', 'other']);
export type RequestKind = z.output<typeof requestKind>;

export const requestKindTitles: Readonly<Record<RequestKind, string>> = {
  foi: 'Freedom of information', 'subject-access': 'Subject access', other: 'Another reason',
};

/** Finds more than somebody can look through: then words or a period are to be added. */
export const mostFound = 5000;

/** What everything is asked for. */
const searchSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account'), accountId: id }),
  z.strictObject({ kind: z.literal('person'), personId: id }),
  z.strictObject({
    kind: z.literal('words'),
    words: ownPlace(requiredLine(200, 'Type the words to look for.'), 'What a request asks for, which can be an address or a number; it is searched for.'),
    /** Also where they stand inside longer words. */
    inside: z.boolean(),
  }),
]);

/** Days from and to, both included; null for all there is. */
const searchPeriod = z
  .strictObject({ from: isoDate, to: isoDate })
  .refine(({ from, to }) => from <= to, { message: 'The first day must not be after the last.', path: ['to'] })
  .nullable();

/** What is looked for, and when. */
export const searchAsked = z.strictObject({ subject: searchSubject, period: searchPeriod });
export type SearchAsked = z.output<typeof searchAsked>;

/** Words as they stand in a record, with what was looked for in the middle. Without it they only say what the record is about. */
const excerpt = z.strictObject({ field: z.string(), before: z.string(), match: z.string(), after: z.string() });
export type Excerpt = z.output<typeof excerpt>;

/** One entry of the register that was found. */
const foundEntry = z.strictObject({
  key: z.string(),
  /** Its number in this search, from 1; the list, the export and the files use it. */
  number: z.int(),
  group: z.string(),
  /** What it is: "review", "entry of a timeline". */
  what: z.string(),
  /** The record it belongs to, by its name for somebody who may open it. */
  record: z.string(),
  /** The address of that record's screen; null where it has none. */
  screen: z.string().nullable(),
  on: isoDate.nullable(),
  /** Because it is what was asked for, belongs to it, is linked with it, or holds the words. */
  because: z.enum(['itself', 'belongs', 'linked', 'words']),
  excerpts: z.array(excerpt),
  /** Keys of what it belongs to, up to the record; of an entry of the audit trail, of what it tells about. See `allLeftOut`. */
  partOf: z.array(z.string()),
  /** Of an entry of the audit trail: keys of whatever else was found that it names, or whose words it repeats. */
  names: z.array(z.string()),
  file: z.strictObject({ bytes: z.int(), sha256: z.string() }).nullable(),
});
export type FoundEntry = z.output<typeof foundEntry>;

const searchResult = z.strictObject({
  /** Names what was found: a list or an export of another state of the register is refused. */
  basis: z.string(),
  /** What was asked for, in words, and the words that were looked for. */
  asked: z.string(),
  lookedFor: z.array(z.string()),
  /** What to keep in mind, such as somebody of the same name. */
  cautions: z.array(z.string()),
  groups: z.array(z.strictObject({ id: z.string(), title: z.string(), entries: z.int() })),
  entries: z.array(foundEntry),
  /** What was looked through: how many entries of each kind. */
  searched: z.array(z.strictObject({ what: z.string(), entries: z.int(), found: z.int() })),
  notSearched: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  /** Records of limited access that are closed to whoever searches. */
  closed: z.int(),
  /** Numbers of limited records that she may open and has not since she unlocked the register. */
  toOpen: z.array(z.string()),
  /** Records that are gone and are named by their stub. */
  disposed: z.array(z.strictObject({ title: z.string(), number: z.string(), on: isoDate })),
});
export type SearchResult = z.output<typeof searchResult>;

/** The request that is answered. */
const requestFacts = z.strictObject({
  kind: requestKind,
  reference: requiredLine(80, 'Enter the reference of the request.'),
  receivedOn: isoDate.nullable(),
});

/** What is handed out: the search as it was seen, and what is left out of it. */
const handOut = z.strictObject({
  ...searchAsked.shape,
  request: requestFacts,
  basis: z.string().regex(/^[0-9a-f]{64}$/u, 'Search again first.'),
  leftOut: z.array(z.strictObject({ key: z.string().max(400), reason: requiredLine(300, 'Say why it is left out.') })).max(mostFound),
});
export type HandOut = z.output<typeof handOut>;

const handedOut = { number: z.string(), file: writtenFile, found: z.int(), leftOut: z.int() };

/** Finding everything about an account, a person or words, for a request for information. */
export const disclosure = {
  /** The day by which a request is to be answered; null where the law names none. */
  deadline: call({
    input: z.strictObject({ kind: requestKind, receivedOn: isoDate }),
    output: z.strictObject({ answerBy: isoDate.nullable(), rule: line() }),
    access: 'officer',
    effect: 'read',
  }),
  search: call({ input: searchAsked, output: searchResult, access: 'officer', effect: 'job' }),
  /** The list of what was searched, found, left out and not searched. */
  print: call({
    input: handOut,
    output: z.strictObject(handedOut),
    access: 'officer',
    effect: 'job',
    file: { kind: 'save', title: 'Save the list', suggestedName: 'Found for a request.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
  /** What was found as files: the list as a table, the records field by field, and the kept files. */
  export: call({
    input: z.strictObject({ ...handOut.shape, files: z.boolean() }),
    output: z.strictObject({ ...handedOut, files: z.int() }),
    access: 'officer',
    effect: 'job',
    file: { kind: 'save', title: 'Save what was found', suggestedName: 'Found for a request.zip', filters: [{ name: 'Zip archive', extensions: ['zip'] }] },
  }),
  /** Searches that were printed or exported, the newest first. */
  list: call({
    input: nothing,
    output: z.array(z.strictObject({
      id, number: z.string(), reference: z.string(), kind: requestKind, receivedOn: isoDate.nullable(), answerBy: isoDate.nullable(), asked: z.string(),
      from: isoDate.nullable(), to: isoDate.nullable(), madeAt: instant, madeBy: z.string(), form: z.enum(['list', 'files']),
      found: z.int(), leftOut: z.int(), closed: z.int(), fileName: z.string(), sha256: z.string(),
    })),
    access: 'officer',
    effect: 'read',
  }),
};
