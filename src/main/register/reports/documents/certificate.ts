import { formatDate } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';

/** The words of the form that is signed. They are the policy's, so they come from its pack. */
export interface CertificateForm {
  title: string;
  statementLead: string;
  statementPoints: readonly string[];
  labels: {
    documentTitle: string;
    versionNumber: string;
    versionDate: string;
    signature: string;
    printName: string;
    date: string;
    directorate: string;
  };
}

/** What an Appendix 3 certificate is printed from; plain values, already decided by the certifications room. */
export interface CertificateData {
  number: string;
  trustName: string;
  policyTitle: string;
  policyReference: string;
  versionNumber: string;
  /** `YYYY-MM-DD`, or as the policy library has it ("August 2016"). */
  versionDate: string;
  directorate: string;
  directorateKind: 'clinical' | 'non-clinical';
  /** The part of the directorate that a subordinate's form is for; empty for the directorate's own. */
  department: string;
  /** A form of a level below, which is additional. */
  subordinate: boolean;
  /** Who is asked to sign, and her post; empty where nobody was named. */
  manager: string;
  managerPost: string;
  /** `YYYY-MM-DD` by which it is asked back; null where no day is set. */
  dueOn: string | null;
  /** "general manager" or "deputy director or equivalent". */
  level: string;
  /** `YYYY-MM-DD`: the day the form is printed. */
  preparedOn: string;
  /** `YYYY-MM-DD`: end of the retention if it is signed on that day. */
  retainUntil: string;
  retainYears: number;
  /** The form as the policy pack has it: its title, what is certified, and the labels in the form's order. */
  form: CertificateForm;
  /** For a policy without an Appendix 3, for example "A voluntary record under 10022 4.1.1". */
  voluntaryNote?: string;
  /** ISO instant. */
  createdAt: string;
  officerName: string;
  /** SHA-256 in hexadecimal; empty when the trail is empty. */
  trailHead: string;
  sample: boolean;
}

/**
 * The form of CP371 Appendix 3, "Certification of Employee Awareness", filled in
 * as far as the register knows and ready to be signed. One A4 page. Print it
 * with `strictCharacters`: what is signed must say exactly what was entered.
 * @param data values of the form
 * @returns the paper
 * @throws RangeError when `preparedOn`, `retainUntil` or `createdAt` is not a date
 */
export const certificatePaper = (data: CertificateData): Paper => ({
  title: `${data.form.title}: ${data.policyTitle}, ${data.directorate}`,
  subject: `Certificate ${data.number}, ${data.policyReference} version ${data.versionNumber}`,
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `Certificate ${data.number}`,
  trailHead: data.trailHead,
  blocks: certificateBlocks(data),
  sample: data.sample,
});

const certificateBlocks = (data: CertificateData): Block[] => [
  { kind: 'heading', level: 1, text: data.form.title },
  {
    kind: 'qr',
    text: data.number,
    alternative: `QR code of certificate ${data.number}`,
    note: `Certificate for ${data.policyReference}, prepared ${formatDate(data.preparedOn)}. Return a scan or photograph of the whole signed page: the code is how it is matched.`,
  },
  ...voluntaryBlocks(data),
  {
    kind: 'fields',
    fields: [
      { label: data.form.labels.documentTitle, space: 'line', value: data.policyTitle },
      { label: data.form.labels.versionNumber, space: 'line', value: data.versionNumber },
      { label: data.form.labels.versionDate, space: 'line', value: writtenDate(data.versionDate) },
    ],
  },
  { kind: 'paragraph', words: [{ text: data.form.statementLead, bold: true }] },
  { kind: 'list', ordered: false, items: data.form.statementPoints },
  {
    kind: 'fields',
    fields: [
      { label: data.form.labels.signature, space: 'signature' },
      { label: data.form.labels.printName, space: 'line' },
      { label: data.form.labels.date, space: 'date' },
      { label: data.form.labels.directorate, space: 'line', value: [data.directorate, data.department].filter((part) => part !== '').join(', ') },
    ],
  },
  { kind: 'heading', level: 2, text: 'Who signs, and how long this is kept' },
  {
    kind: 'facts',
    pairs: [
      { label: 'Level of certification', value: data.subordinate ? data.level : `${capital(data.level)} (${data.directorateKind} directorate)` },
      ...askedPairs(data),
      { label: 'Keep until', value: keepUntil(data) },
    ],
  },
  {
    kind: 'paragraph',
    style: 'small',
    words: 'The manager who completes this certification keeps it, for audit and other purposes. Subordinate levels of the directorate or department may complete this form as well; that is always additional and replaces nothing.',
  },
];

/** Who is asked, and by when it is asked back. */
const askedPairs = ({ manager, managerPost, dueOn }: CertificateData): { label: string; value: string }[] => [
  ...(manager === '' ? [] : [{ label: 'For', value: [manager, managerPost].filter((part) => part !== '').join(', ') }]),
  ...(dueOn === null ? [] : [{ label: 'Return by', value: `${formatDate(dueOn)}: a copy to Communications. Keep the original.` }]),
];

const voluntaryBlocks = ({ voluntaryNote }: CertificateData): Block[] =>
  voluntaryNote === undefined ? [] : [{ kind: 'paragraph', words: [{ text: voluntaryNote, bold: true }] }];

/** The period runs from the signature, which the register cannot know when it prints. */
const keepUntil = (data: CertificateData): string =>
  `${capital(years(data.retainYears))} from the date of signature, even if later versions come into use. If signed on ${formatDate(data.preparedOn)}, until ${formatDate(data.retainUntil)}.`;

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

const years = (count: number): string => `${WORDS[count] ?? count} ${count === 1 ? 'year' : 'years'}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const writtenDate = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date) : date);
