import { formatDate } from '../house-style.ts';
import type { Block, CheckboxBlock, FieldsBlock, Paper } from '../paper.ts';

/** The words of the form. They are the policy's, so they come from its pack. */
export interface ApplicationFormWords {
  readonly clause: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly fields: readonly { readonly id: string; readonly label: string }[];
  readonly logNote: string;
  readonly certification: string;
  readonly certifiers: readonly { readonly id: string; readonly label: string }[];
  readonly decision: { readonly date: string; readonly approved: string; readonly declined: string; readonly reason: string };
}

/** What one of the three has certified; without a date there is only space to sign. */
export interface FormCertification {
  readonly certifier: string;
  /** As the form names her; empty while it does not. */
  readonly named: string;
  /** `YYYY-MM-DD`. */
  readonly certifiedOn: string | null;
  readonly ticked: boolean;
  /** The page with the signature is kept with the application. */
  readonly signedPageKept: boolean;
  /** What she has signed was changed since. */
  readonly formChangedSince: boolean;
  /** Why nobody is named; then the certification reads "not named". */
  readonly notNamedReason: string;
}

/** What the form of Appendix 2 is printed from; empty values are left to write in. */
export interface ApplicationFormData {
  readonly words: ApplicationFormWords;
  readonly kind: 'new-account' | 'contribute';
  /** The application's number; empty for a blank form. */
  readonly number: string;
  readonly trustName: string;
  readonly policyReference: string;
  readonly decidingBody: string;
  readonly returnTo: string;
  /** By the boxes of the words; a box without a value is left to write in. A password has no place here. */
  readonly values: Readonly<Record<string, string>>;
  /** Of a contribution: the account it is asked for. */
  readonly existingAccount: string;
  readonly postingStandard: string;
  readonly certifications: readonly FormCertification[];
  readonly decision: {
    readonly decision: 'approved' | 'declined'; readonly decidedOn: string; readonly decidedBy: string; readonly body: string; readonly reason: string;
  } | null;
  /** ISO instant. */
  readonly createdAt: string;
  readonly officerName: string;
  /** SHA-256 in hexadecimal; empty when the trail is empty. */
  readonly trailHead: string;
  readonly sample: boolean;
}

/** What stands in the box for the password, always. */
const PASSWORD_BOX = 'Agree with the Communications Team';

/**
 * The form of CP371 Appendix 2, blank or filled: the policy's labels in the policy's order. For a contribution it asks for
 * the account that is there already, where a new one would have its channel and its proposed name.
 * @param data words of the form and what is known
 * @returns the paper; it never holds a password
 * @throws RangeError when a date is not a date
 */
export const applicationFormPaper = (data: ApplicationFormData): Paper => ({
  title: data.number === '' ? `${data.words.title}: blank form` : `${data.words.title}: ${data.number}`,
  subject: `${data.policyReference} ${data.words.clause}`,
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: data.number === '' ? `${data.policyReference} ${data.words.clause}` : `Application ${data.number}`,
  trailHead: data.trailHead,
  blocks: formBlocks(data),
  sample: data.sample,
});

const formBlocks = (data: ApplicationFormData): Block[] => [
  { kind: 'heading', level: 1, text: data.words.title },
  ...(data.kind === 'contribute' ? [{ kind: 'paragraph', style: 'lead', words: 'Contributing to an account that the Trust has already' } as const] : []),
  ...data.words.lead.map((words): Block => ({ kind: 'paragraph', words })),
  boxes(data, ['date', 'name', 'jobTitle', 'email', 'phone', 'directorate']),
  boxes(data, [
    'lineManager', 'lineManagerPhone', 'lineManagerEmail', 'firstAdministrator', 'firstAdministratorEmail', 'secondAdministrator', 'secondAdministratorEmail',
  ]),
  ...(data.number === ''
    ? [{ kind: 'paragraph', style: 'small', words: 'Two administrators are asked for. If only one can be named, write the reason in the place of the second name.' } as const]
    : []),
  ...newPage(data),
  { kind: 'heading', level: 2, text: data.kind === 'contribute' ? 'The account and what it is for' : 'The network and what it is for' },
  boxes(data, ['channel', 'visibility', 'audience', 'expectedNumbers', 'reason', 'successMeasure', 'similarNetwork']),
  {
    kind: 'group',
    blocks: [
      { kind: 'heading', level: 2, text: 'Account details' },
      { kind: 'paragraph', words: data.words.logNote },
      boxes(data, ['accountName', 'webAddress', 'userName', 'associatedEmail', 'password']),
      { kind: 'paragraph', style: 'small', words: 'Do not write a password on this form. The Communications Team agrees it with you when the account is set up.' },
    ],
  },
  ...newPage(data),
  { kind: 'group', blocks: certificationBlocks(data) },
  { kind: 'group', blocks: [...decisionBlocks(data), returnBlock(data)] },
];

/** A blank form has its pages in a fixed place; a filled one goes on as long as its answers are. */
const newPage = ({ number }: ApplicationFormData): Block[] => (number === '' ? [{ kind: 'page-break' }] : []);

const returnBlock = ({ returnTo }: ApplicationFormData): Block => ({
  kind: 'inset',
  blocks: [{ kind: 'paragraph', words: [{ text: 'Where to return this form: ', bold: true }, { text: `${returnTo}. The line manager sends it in.` }] }],
});

/** Answers that take more than a line by hand. */
const LONG = new Set(['reason', 'successMeasure', 'similarNetwork']);

const boxes = (data: ApplicationFormData, ids: readonly string[]): FieldsBlock => ({
  kind: 'fields',
  longLabels: true,
  fields: data.words.fields.filter(({ id }) => ids.includes(id)).flatMap(({ id, label }) => {
    if (data.kind === 'contribute') {
      if (id === 'channel') return [box('line', 'Which existing account are you asking to contribute to?', data.existingAccount)];
      if (id === 'accountName') return [];
    }
    if (id === 'password') return [box('line', label, PASSWORD_BOX)];
    return [box(LONG.has(id) && data.number === '' ? 'lines' : 'line', label, data.values[id] ?? '')];
  }),
});

const box = (space: FieldsBlock['fields'][number]['space'], label: string, value: string): FieldsBlock['fields'][number] =>
  value === '' ? { label, space } : { label, space, value };

const certificationBlocks = ({ words, certifications }: ApplicationFormData): Block[] => {
  const given = words.certifiers.map(({ id, label }) => ({ label, by: certifications.find(({ certifier }) => certifier === id) }));
  return [
    { kind: 'heading', level: 2, text: 'Certification' },
    { kind: 'paragraph', words: [{ text: words.certification, bold: true }] },
    ...given.map(({ label, by }) => tick(isNotNamed(by) ? `${label}: not named` : label, by?.ticked ?? false)),
    {
      kind: 'table', space: 'signature', rowHeader: true,
      caption: 'Signatures',
      columns: [
        { header: 'Certified by', width: 20, align: 'left' },
        { header: 'Signature', width: 34, align: 'left' },
        { header: 'Print name', width: 27, align: 'left' },
        { header: 'Date', width: 19, align: 'left' },
      ],
      rows: given.map(({ label, by }) => [label, signature(by), isNotNamed(by) ? '' : (by?.named ?? ''), dateOr(by?.certifiedOn ?? null)]),
      emptyText: '',
    },
  ];
};

const isNotNamed = (by: FormCertification | undefined): boolean => by !== undefined && by.notNamedReason !== '';

const signature = (by: FormCertification | undefined): string => {
  if (by === undefined) return '';
  if (by.notNamedReason !== '') return `Not named: ${by.notNamedReason}`;
  if (by.certifiedOn === null || !by.signedPageKept) return '';
  return by.formChangedSince ? 'Signed before the form was last changed. The signed page is kept with the application.' : 'Signed. The signed page is kept with the application.';
};

const dateOr = (day: string | null): string => (day === null ? '' : formatDate(day));

const tick = (words: string, ticked: boolean): CheckboxBlock => ({ kind: 'checkbox', words: [{ text: words, bold: true }], ticked });

const decisionBlocks = ({ words, decision, decidingBody, postingStandard }: ApplicationFormData): Block[] => [
  { kind: 'heading', level: 2, text: 'Decision' },
  { kind: 'fields', longLabels: true, fields: [box('date', `${decision?.body ?? decidingBody} ${words.decision.date}`, dateOr(decision?.decidedOn ?? null))] },
  tick(words.decision.approved, decision?.decision === 'approved'),
  tick(words.decision.declined, decision?.decision === 'declined'),
  {
    kind: 'fields',
    longLabels: true,
    fields: [
      box(decision === null ? 'signature' : 'line', words.decision.reason, decision?.reason ?? ''),
      box('line', 'Decided by', decision?.decidedBy ?? ''),
      box('line', 'Agreed standard of posting (2.3.1)', postingStandard),
    ],
  },
];
