import { formatDate, formatMoment } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';

/** A record that was disposed of, in neutral words, with what its disposal rests on; empty for what went with another one. */
export interface CertifiedRecord {
  title: string;
  scheduleRow: string;
  scheduleSource: string;
  trigger: string;
  /** `YYYY-MM-DD`, or null where no day counts. */
  triggerDay: string | null;
  keepUntil: string | null;
  proposedBy: string;
  proposedOn: string | null;
  confirmedBy: string;
  confirmedOn: string | null;
  onlyOneOfficer: boolean;
  reason: string;
}

/** What a disposal certificate is printed from; plain values, already decided by the retention room. */
export interface DisposalCertificateData {
  trustName: string;
  number: string;
  /** ISO instant of the disposal. */
  disposedAt: string;
  disposedBy: string;
  records: readonly CertifiedRecord[];
  removed: readonly { what: string; count: number }[];
  stays: readonly { what: string; why: string }[];
  files: readonly { bytes: number; sha256: string }[];
  passwords: number;
  passwordsLeft: readonly { machine: string; count: number }[];
  drafts: number;
  trailDetails: number;
  trailDetailsElsewhere: number;
  /** Heads of the audit trail in hexadecimal. */
  headBefore: string;
  headAfter: string;
  /** ISO instant at which the freed room was written over; null while it is not. */
  finishedAt: string | null;
  copies: readonly { kind: 'copy-before-update' | 'old-folder' | 'unfinished-folder' | 'pack'; name: string; day: string }[];
  /** Whether the stub is as the audit trail has it. */
  asRecorded: boolean;
  /** ISO instant. */
  createdAt: string;
  officerName: string;
  trailHead: string;
  sample: boolean;
}

/**
 * The certificate of a disposal: what was removed, under which row of the schedule, who decided, how it was done and what cannot
 * be promised. It names nobody whom the records were about.
 * @param data values of the certificate
 * @returns the paper
 * @throws RangeError when a day is not a date
 */
export const disposalCertificatePaper = (data: DisposalCertificateData): Paper => ({
  title: `Disposal certificate ${data.number}`,
  subject: `What was disposed of on ${formatDate(data.disposedAt)}`,
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `Disposal ${data.number}`,
  trailHead: data.trailHead,
  blocks: [
    { kind: 'heading', level: 1, text: `Disposal certificate ${data.number}` },
    { kind: 'paragraph', style: 'lead', words: leadOf(data) },
    ...warnings(data),
    ...recordBlocks(data),
    ...removedBlocks(data),
    ...proofBlocks(data),
    ...remainingBlocks(data),
    { kind: 'group', blocks: signatureBlocks },
  ],
  sample: data.sample,
});

const leadOf = ({ records, disposedAt, disposedBy }: DisposalCertificateData): string =>
  `${records.length === 1 ? 'A record was' : `${records.length} records were`} removed from the register of social media accounts on ${formatMoment(disposedAt)} by ${disposedBy}.`;

const warnings = ({ finishedAt, asRecorded }: DisposalCertificateData): Block[] => {
  const words = [
    ...(finishedAt === null ? ['The room that was freed in the file has not been written over yet. Lock the register and open it again, then print this certificate once more.'] : []),
    ...(asRecorded ? [] : ['This stub is not as the audit trail has it: somebody has changed it. Tell IT, and check the trail.']),
  ];
  return words.map((text) => ({ kind: 'inset', blocks: [{ kind: 'paragraph', words: text }] }));
};

const recordBlocks = ({ records }: DisposalCertificateData): Block[] => {
  const chosen = records.filter(({ confirmedBy }) => confirmedBy !== '');
  const along = records.filter(({ confirmedBy }) => confirmedBy === '');
  return [
    { kind: 'heading', level: 2, text: 'What was disposed of, and why' },
    {
      kind: 'table', caption: 'Records', emptyText: 'No record is named.', rowHeader: true,
      columns: [
        { header: 'Record', width: 26, align: 'left' }, { header: 'Row of the schedule', width: 28, align: 'left' },
        { header: 'Kept', width: 22, align: 'left' }, { header: 'Decided', width: 24, align: 'left' },
      ],
      rows: chosen.map((record) => [record.title, schedule(record), keptFrom(record), decided(record)]),
    },
    ...(along.length === 0 ? [] : [
      { kind: 'paragraph', words: `These were part of them and went with them: ${inGroups(along.map(({ title }) => title))}.` } as const,
    ]),
  ];
};

/** What is called alike is counted, and so is a long list: nobody reads two hundred reviews by their days. */
const inGroups = (titles: readonly string[]): string => {
  const alike = [...new Set(titles)].map((title) => ({ title: title.charAt(0).toLowerCase() + title.slice(1), count: titles.filter((other) => other === title).length }));
  if (alike.length <= 12) return alike.map(({ title, count }) => (count === 1 ? title : `${title} (${count} times)`)).join('; ');
  const counts = new Map<string, number>();
  for (const title of titles) {
    const word = title.split(/[ ,]/u, 1)[0]?.toLowerCase() ?? '';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${word}: ${count}`).join('; ');
};

const schedule = ({ scheduleRow, scheduleSource }: CertifiedRecord): string => (scheduleSource === '' ? scheduleRow : `${scheduleRow}\n${scheduleSource}`);

const keptFrom = ({ trigger, triggerDay, keepUntil }: CertifiedRecord): string => [
  ...(triggerDay === null ? [trigger] : [`${trigger} ${formatDate(triggerDay)}`.trim()]),
  ...(keepUntil === null ? [] : [`Kept until ${formatDate(keepUntil)}`]),
].filter((line) => line !== '').join('\n');

const decided = ({ proposedBy, proposedOn, confirmedBy, confirmedOn, onlyOneOfficer, reason }: CertifiedRecord): string => [
  `Proposed by ${proposedBy}${onDay(proposedOn)}`,
  onlyOneOfficer ? `Confirmed by ${confirmedBy}${onDay(confirmedOn)}, as the only officer` : `Confirmed by ${confirmedBy}${onDay(confirmedOn)}`,
  ...(reason === '' ? [] : [reason]),
].join('\n');

const onDay = (day: string | null): string => (day === null ? '' : `, ${formatDate(day)}`);

const removedBlocks = (data: DisposalCertificateData): Block[] => [
  { kind: 'heading', level: 2, text: 'What was removed' },
  {
    kind: 'table', caption: 'What was removed, in numbers', emptyText: 'Nothing was removed.',
    columns: [{ header: 'What', width: 80, align: 'left' }, { header: 'How many', width: 20, align: 'right' }], size: 8,
    rows: [
      ...data.removed.map(({ what, count }) => [capital(what), String(count)]),
      ['Files, with their content', String(data.files.length)],
      ['Passwords in keychains', String(data.passwords)],
      ['Drafts', String(data.drafts)],
      ['Entries of the audit trail about them that lost their details', String(data.trailDetails)],
      ['Entries about other work that held a copy of them, and lost their details', String(data.trailDetailsElsewhere)],
    ],
  },
  ...(data.files.length === 0 ? [] : [{
    kind: 'table', caption: 'Files that were removed, by their SHA-256', emptyText: 'No file was removed.',
    columns: [{ header: 'SHA-256', width: 80, align: 'left' }, { header: 'Bytes', width: 20, align: 'right' }],
    rows: data.files.map(({ sha256, bytes }) => [sha256, String(bytes)]), size: 8,
  } as const]),
];

const proofBlocks = ({ headBefore, headAfter, finishedAt }: DisposalCertificateData): Block[] => [
  { kind: 'heading', level: 2, text: 'How it was done' },
  {
    kind: 'facts',
    pairs: [
      { label: 'In the register’s file', value: finishedAt === null ? 'Deleted and overwritten; the file is still to be written anew' : `Deleted and overwritten; the file was written anew on ${formatMoment(finishedAt)}, so that no part of it holds a copy` },
      { label: 'In the audit trail', value: 'The entries stay and the chain verifies as before. Their details are removed: the chain commits to them under a random salt and does not hold them.' },
    ],
  },
  { kind: 'paragraph', words: 'Head of the audit trail before the disposal, and after it:' },
  { kind: 'code', lines: [headBefore, headAfter], size: 'small' },
];

const kinds = {
  'copy-before-update': 'Copy of the register from before an update of the app, in the register’s own folder',
  'old-folder': 'Folder of an earlier register, beside the register’s own',
  'unfinished-folder': 'Folder of a register that was not finished, beside the register’s own',
  pack: 'Audit pack that was handed out',
} as const;

const remainingBlocks = ({ stays, copies, passwordsLeft }: DisposalCertificateData): Block[] => [
  { kind: 'heading', level: 2, text: 'What remains' },
  ...(stays.length === 0 ? [] : [{ kind: 'list', ordered: false, items: stays.map(({ what, why }) => `${what}. ${why}`) } as const]),
  {
    kind: 'table', caption: 'Older copies, which still hold what was removed', emptyText: 'The app knows of no older copy.',
    columns: [{ header: 'What', width: 50, align: 'left' }, { header: 'Name', width: 32, align: 'left' }, { header: 'From', width: 18, align: 'left' }],
    rows: copies.map(({ kind, name, day }) => [kinds[kind], name, formatDate(day)]),
  },
  ...passwordsLeft.map(({ machine, count }) => ({
    kind: 'paragraph', words: `${count === 1 ? '1 password lies' : `${count} passwords lie`} in a keychain on ${machine === '' ? 'a computer that is not known' : machine}. Remove ${count === 1 ? 'it' : 'them'} there.`,
  } as const)),
  { kind: 'paragraph', words: 'What this certificate cannot promise:' },
  {
    kind: 'list', ordered: false,
    items: [
      'Backups of this computer or of the folder of the register, made before, hold the record until they are replaced or destroyed.',
      'Papers, messages and packs that left the register before are wherever they were taken.',
      'A solid-state drive can keep old blocks for a while. They are encrypted with the register’s key, as the file itself is.',
      'Other records are kept for periods of their own. Where somebody wrote about this one in them, those words stay until they go.',
    ],
  },
];

const signatureBlocks: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'Older copies dealt with' },
  { kind: 'fields', fields: [{ label: 'What was done with them', space: 'lines' }, { label: 'Name', space: 'line' }, { label: 'Signature', space: 'signature' }, { label: 'Date', space: 'date' }] },
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
