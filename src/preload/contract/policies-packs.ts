import { z } from 'zod';
import { call } from './call.ts';
import { line, packId, paragraph, version, writtenFile } from './values.ts';

/* What a Trust may change of a policy in the app: described once here, so that every form and every check of it follows from it. */

/** What can be typed or chosen for one thing. */
export type PackFieldKind =
  /** One line, or several as one text. */
  | 'line' | 'paragraph'
  /** A list, one entry a line. */
  | 'lines'
  /** An answer that always stands in the pack, and one that stands there only where it is yes. */
  | 'yes-no' | 'flag'
  | 'number' | 'choice'
  /** Whom an incident is told. */
  | 'people';

export interface PackField {
  readonly name: string;
  /** Where it stands in the entry, where that is not under its name. */
  readonly at?: readonly string[];
  readonly label: string;
  readonly hint?: string;
  readonly kind: PackFieldKind;
  /** Nothing may be said. */
  readonly optional?: true;
  readonly choices?: readonly { readonly value: string; readonly title: string }[];
  /** The choices are what this pack lists there. */
  readonly from?: 'clauses' | 'runbooks' | 'retention';
}

const clause: PackField = { name: 'clause', label: 'Clause', kind: 'choice', from: 'clauses' };

/** How severe a type of incident is, as it is shown. */
const severities = [{ value: 'low', title: 'Low' }, { value: 'medium', title: 'Medium' }, { value: 'high', title: 'High' }, { value: 'critical', title: 'Critical' }];

/** When somebody must be told. */
export const tellTitles = { 'at-once': 'At once', 'before-replying': 'Before anybody replies', 'as-soon-as-possible': 'As soon as possible', 'when-known': 'When it is known' } as const;

const answerKinds = [
  { value: 'yes-no-could-not-check', title: 'Yes, no, or could not check' }, { value: 'number', title: 'A number' }, { value: 'date', title: 'A date' }, { value: 'text', title: 'Words' },
];

/** The fields of each kind of entry that can be changed here. */
export const packForms = {
  contact: [
    { name: 'role', label: 'Role', hint: 'As letters and lists name it. The name and numbers are typed in Settings, Contacts.', kind: 'line' },
    clause,
    { name: 'asked', label: 'What is asked of them', hint: 'Stands in the letter when they are told of an incident.', kind: 'paragraph', optional: true },
    { name: 'perCase', label: 'A different person in each case, such as somebody’s line manager', kind: 'yes-no' },
    { name: 'outside', label: 'Not part of the Trust', kind: 'flag' },
  ],
  cadence: [
    { name: 'title', label: 'What is done', kind: 'line' },
    { name: 'doneBy', label: 'Who does it', kind: 'line' },
    clause,
    {
      name: 'unit', at: ['period', 'unit'], label: 'Period', kind: 'choice',
      choices: [{ value: 'day', title: 'Days' }, { value: 'month', title: 'Months' }, { value: 'quarter', title: 'Quarters' }, { value: 'year', title: 'Years' }, { value: 'agreed', title: 'As agreed in each case' }],
    },
    { name: 'every', at: ['period', 'every'], label: 'Every how many of them', hint: '1 is every one. Leave it empty where it is agreed in each case.', kind: 'number', optional: true },
    { name: 'dueSoonDays', label: 'Days before the day from which it is due soon', kind: 'number' },
  ],
  hours: [
    { name: 'at-once', label: '“At once” is within this many hours', kind: 'number', optional: true, hint: 'Leave it empty where the policy sets no time.' },
    { name: 'as-soon-as-possible', label: '“As soon as possible” is within this many hours', kind: 'number', optional: true },
    { name: 'when-known', label: '“When it is known” is within this many hours', kind: 'number', optional: true },
  ],
  certificate: [
    { name: 'title', label: 'Heading of the certificate', kind: 'line' },
    { name: 'statementLead', label: 'The statement begins', kind: 'paragraph' },
    { name: 'statementPoints', label: 'What is certified', hint: 'One point a line.', kind: 'lines' },
    { name: 'subordinateNote', label: 'About certificates of subordinates', kind: 'paragraph' },
  ],
  application: [
    { name: 'certification', label: 'What the line manager and the administrators sign', kind: 'paragraph' },
  ],
  question: [
    { name: 'question', label: 'Question', hint: 'Reviews that are done keep the words of their day.', kind: 'line' },
    { name: 'help', label: 'Help beside it', kind: 'paragraph' },
    { name: 'topic', label: 'Topic', hint: 'Questions of one topic stand together.', kind: 'line' },
    clause,
    { name: 'kind', label: 'How it is answered', kind: 'choice', choices: answerKinds },
    {
      name: 'concernWhen', label: 'When the answer is a concern', kind: 'choice', optional: true,
      choices: [{ value: 'no', title: 'When it is no' }, { value: 'yes', title: 'When it is yes' }],
    },
    { name: 'required', label: 'Has to be answered', kind: 'yes-no' },
    { name: 'core', label: 'Stands in the short list', kind: 'yes-no' },
  ],
  'incident-type': [
    { name: 'title', label: 'Title', kind: 'line' },
    clause,
    { name: 'severity', label: 'How severe it is', kind: 'choice', choices: severities },
    { name: 'notify', label: 'Who is told', kind: 'people' },
    { name: 'runbook', label: 'Runbook', hint: 'What is done, in which order.', kind: 'choice', from: 'runbooks' },
    { name: 'keep', label: 'What is kept as evidence', hint: 'One thing a line.', kind: 'lines' },
    { name: 'retention', label: 'How long it is kept', kind: 'choice', from: 'retention' },
    { name: 'staffConduct', label: 'It is about what a member of staff did', hint: 'Cannot be changed later.', kind: 'flag' },
    { name: 'grossMisconduct', label: 'The policy calls it possible gross misconduct', kind: 'yes-no' },
    { name: 'owesNewPassword', label: 'Every login of the account needs a new password', kind: 'flag' },
  ],
} as const satisfies Readonly<Record<string, readonly PackField[]>>;

/** A kind of entry. */
export const packFormId = z.enum(['contact', 'cadence', 'hours', 'certificate', 'application', 'question', 'incident-type']);
export type PackFormId = z.output<typeof packFormId>;

/** The parts of a policy that can be changed, in the order of the screen. */
export const packSection = z.enum(['contacts', 'periods', 'statements', 'checklists', 'incident-types']);
export type PackSection = z.output<typeof packSection>;

export const packSectionTitles: Readonly<Record<PackSection, string>> = {
  contacts: 'Contacts', periods: 'Periods', statements: 'Statements', checklists: 'Checklists', 'incident-types': 'Incident types',
};

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u).max(60);

/** Somebody who is told of a type of incident. */
const toldPerson = z.strictObject({ contact: slug, when: z.enum(['at-once', 'before-replying', 'as-soon-as-possible', 'when-known']), onlyIf: line(400) });

/** The value of one field of a form. */
const packValue = z.union([paragraph(1200), z.boolean(), z.int(), z.null(), z.array(line(1200)).max(60), z.array(toldPerson).max(60)]);
export type PackValue = z.output<typeof packValue>;

const packValues = z.record(z.string().max(40), packValue);
export type PackValues = z.output<typeof packValues>;

/** Which entry of a pack: `contacts/pals`, `checklists/quarterly/regular`. */
const entryKey = z.string().min(1).max(200);

/** One change of a pack. */
const packEdit = z.discriminatedUnion('take', [
  z.strictObject({ take: z.literal('change'), key: entryKey, values: packValues }),
  /** @see `PackPart.addTo` */
  z.strictObject({ take: z.literal('add'), to: entryKey, values: packValues }),
  z.strictObject({ take: z.literal('move'), key: entryKey, by: z.literal([-1, 1]) }),
  z.strictObject({ take: z.literal('retire'), key: entryKey, retired: z.boolean() }),
  /** Back to what the policy came with; what the Trust has added goes. */
  z.strictObject({ take: z.literal('reset'), key: entryKey }),
  /** The whole policy as this version of the app ships it, where what the register has cannot be read any more. */
  z.strictObject({ take: z.literal('start-again') }),
]);
export type PackEdit = z.output<typeof packEdit>;

/** One entry that differs, in words. */
const packChange = z.strictObject({
  key: z.string(),
  /** "Checklist of the quarterly communications review, question “Regular”" */
  name: z.string(),
  what: z.enum(['added', 'removed', 'changed', 'order']),
  /** What of it differs; where it is added or removed, all of it. */
  rows: z.array(z.strictObject({ label: z.string(), before: z.string(), after: z.string() })),
});
export type PackChange = z.output<typeof packChange>;

const packProblem = z.strictObject({ field: z.string(), message: z.string() });

const packItem = z.strictObject({
  key: z.string(), title: z.string(), note: z.string(), values: packValues,
  /** Beside the policy as it came. */
  own: z.enum(['as-shipped', 'changed', 'added']),
  retired: z.boolean(),
});
export type PackItem = z.output<typeof packItem>;

const packPart = z.strictObject({
  section: packSection, form: packFormId, title: z.string(),
  /** Where a new entry goes; null where none can be added. */
  addTo: z.string().nullable(),
  items: z.array(packItem),
});
export type PackPart = z.output<typeof packPart>;

const choice = z.strictObject({ value: z.string(), title: z.string() });

const packContents = z.strictObject({
  id: packId, reference: z.string(), title: z.string(), version,
  /** It came with the app, so that updates can come; otherwise it is a policy of the Trust's own. */
  shipped: z.boolean(),
  /** Why the Trust's own cannot be read and the shipped one holds; empty where all is well. */
  problem: z.string(),
  /** Entries of a shipped update that wait for an answer. */
  waiting: z.int(),
  parts: z.array(packPart),
  choices: z.strictObject({ clauses: z.array(choice), runbooks: z.array(choice), retention: z.array(choice), contacts: z.array(choice) }),
});
export type PackContents = z.output<typeof packContents>;

const offered = packChange.extend({
  /** What the Trust has there, where it has changed the same entry; empty where it has not. */
  own: z.string(),
  bothChanged: z.boolean(),
});

const reason = paragraph(1000).min(1, 'Say why, for whoever reads the history.');
const json = [{ name: 'Policy packs', extensions: ['json'] }];

const previewed = z.strictObject({ changes: z.array(packChange), problems: z.array(packProblem), affects: z.array(z.string()) });
const done = z.strictObject({ version, key: z.string() });

/** A policy that needs somebody: it cannot be read, or an update waits. */
const packStanding = z.strictObject({ id: packId, reference: z.string(), title: z.string(), problem: z.string(), waiting: z.int() });
export type PackStanding = z.output<typeof packStanding>;

export const policiesPacks = {
  /** The policies that need somebody. */
  standings: call({ input: z.strictObject({}), output: z.array(packStanding), access: 'viewer', effect: 'read' }),
  /** What can be changed of a policy. */
  contents: call({ input: z.strictObject({ id: packId }), output: packContents, access: 'viewer', effect: 'read' }),
  /** What the Trust has changed since the policy came, or since an update was answered. */
  ownChanges: call({ input: z.strictObject({ id: packId }), output: z.array(packChange), access: 'viewer', effect: 'read' }),
  /** What a change would do, and what stands against it. */
  previewEdit: call({ input: z.strictObject({ id: packId, version, edit: packEdit }), output: previewed, access: 'head', effect: 'read' }),
  edit: call({ input: z.strictObject({ id: packId, version, edit: packEdit, reason }), output: done, access: 'head', effect: 'change' }),
  /** What this version of the app would change, and nobody has answered. */
  offered: call({ input: z.strictObject({ id: packId }), output: z.strictObject({ version, entries: z.array(offered) }), access: 'viewer', effect: 'read' }),
  answerUpdate: call({
    input: z.strictObject({ id: packId, version, take: z.array(entryKey).max(2000), leave: z.array(entryKey).max(2000), reason }), output: done, access: 'head', effect: 'change',
  }),
  /** Saves a policy as a file that this app, also at another Trust, can read. */
  exportPack: call({
    input: z.strictObject({ id: packId }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the policy as a file', suggestedName: 'policy.json', filters: json },
  }),
  /** Reads a file; nothing is saved until it is confirmed. */
  readPack: call({
    input: z.strictObject({}),
    output: z.strictObject({
      fileName: z.string(), id: packId, reference: z.string(), title: z.string(),
      /** The version that is replaced; 0 for a policy that is new here. */
      version: z.int(), changes: z.array(packChange), problems: z.array(z.string()),
    }),
    access: 'head', effect: 'job', file: { kind: 'open', title: 'Choose the file with the policy', filters: json },
  }),
  /** Takes the file that was read last. */
  importPack: call({ input: z.strictObject({ id: packId, version: z.int().min(0), reason }), output: done, access: 'head', effect: 'job' }),
};
