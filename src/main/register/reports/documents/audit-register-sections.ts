import { formatCount, formatDate, formatMoment, formatNumber, groupsOf } from '../house-style.ts';
import type { Block } from '../paper.ts';
import type { AuditReportData } from './audit-report-data.ts';

/**
 * Certificates that were made for signature or signed in the period, and the directorates
 * that have not certified the version in force (CP371 Appendix 3).
 * @param data the report's data
 * @returns blocks
 */
export const certificationBlocks = (data: AuditReportData): Block[] => [
  { kind: 'heading', level: 2, text: 'Certification of Employee Awareness' },
  { kind: 'heading', level: 3, text: `Made or signed in the period: ${formatCount(data.certifications.length, 'certificate')}` },
  {
    kind: 'table',
    caption: 'Certificates made for signature or signed in the period',
    rowHeader: true,
    columns: [
      { header: 'Number', width: 14, align: 'left' },
      { header: 'Directorate', width: 22, align: 'left' },
      { header: 'Policy', width: 16, align: 'left' },
      { header: 'Made on', width: 16, align: 'left' },
      { header: 'How it stands', width: 32, align: 'left' },
    ],
    rows: data.certifications.map((certificate) => [
      certificate.number,
      certificate.kind === 'main' ? certificate.directorate : `${certificate.directorate}, ${certificate.department} (additional)`,
      policyVersion(certificate),
      certificate.preparedOn === '' ? 'Not known' : formatDate(certificate.preparedOn),
      certificate.state,
    ]),
    emptyText: 'No certificate was made or signed in the period.',
    allRowsIn: 'certifications.csv',
  },
  { kind: 'paragraph', style: 'small', words: 'A certificate is kept from the day of its signature, for as long as the policy says, also when a newer version has replaced the one it is for.' },
  { kind: 'heading', level: 3, text: `Not certified: ${formatCount(data.notCertified.length, 'directorate')}` },
  {
    kind: 'table',
    caption: 'Directorates that have not certified the version in force, as it stood when the pack was made',
    rowHeader: true,
    columns: [
      { header: 'Directorate', width: 26, align: 'left' },
      { header: 'Policy', width: 18, align: 'left' },
      { header: 'Who certifies', width: 24, align: 'left' },
      { header: 'How it stands', width: 32, align: 'left' },
    ],
    rows: data.notCertified.map((missing) => [
      missing.directorate,
      policyVersion(missing),
      missing.level,
      missing.state,
    ]),
    emptyText: data.certifications.length === 0
      ? 'None was owed: the register knows of no directorate in the period.'
      : 'Every directorate has certified.',
    allRowsIn: 'not-certified.csv',
  },
];

/** "version" and its number stay on one line. */
const policyVersion = (record: { policyReference: string; versionNumber: string }): string =>
  `${record.policyReference}, version\u00a0${record.versionNumber}`;

/**
 * Imports and changes of the period.
 * @param data the report's data
 * @returns blocks
 */
export const changeBlocks = (data: AuditReportData): Block[] => [
  { kind: 'heading', level: 2, text: 'Imports and changes in the period' },
  {
    kind: 'table',
    caption: 'Imports',
    columns: [
      { header: 'When', width: 24, align: 'left' },
      { header: 'File', width: 25, align: 'left' },
      { header: 'Added', width: 11, align: 'right' },
      { header: 'Changed', width: 11, align: 'right' },
      { header: 'Refused', width: 11, align: 'right' },
      { header: 'By', width: 18, align: 'left' },
    ],
    rows: data.imports.map(({ at, fileName, added, changed, refused, officer }) => [
      formatMoment(at),
      fileName,
      formatNumber(added),
      formatNumber(changed),
      formatNumber(refused),
      officer,
    ]),
    emptyText: 'Nothing was imported in the period.',
  },
  {
    kind: 'table',
    caption: 'Changes to the register',
    rowHeader: true,
    columns: [
      { header: 'Change', width: 80, align: 'left' },
      { header: 'Number', width: 20, align: 'right' },
    ],
    rows: data.changes.map(({ what, count }) => [what, formatNumber(count)]),
    emptyText: 'Nothing was changed in the period.',
  },
];

/**
 * How to check the pack without the app: the trail's head, the checksums, the
 * files.
 * @param data the report's data
 * @returns blocks
 */
export const verificationBlocks = (data: AuditReportData): Block[] => [
  { kind: 'heading', level: 2, text: 'How to check this pack' },
  {
    kind: 'paragraph',
    words: `The audit trail held ${formatCount(data.trail.entries, 'entry', 'entries')} when this pack was made, ${formatNumber(data.trail.entriesInPeriod)} of them from the period. ${
      data.trail.intact
        ? 'The whole chain was computed again and fits.'
        : 'The chain was computed again and does not fit: treat this pack as unproved until that is explained.'
    } The pack’s own copy of the trail begins with entry ${formatNumber(data.trail.firstEntry)}. The head below names the last entry and with it everything before; its first 20 digits stand at the foot of every page.`,
  },
  {
    kind: 'code',
    size: 'small',
    lines: data.trail.head === '' ? ['No entries yet'] : headLines(data.trail.head),
  },
  { kind: 'paragraph', words: 'To check that no file of the pack was changed, unpack it and run this in its folder. Every line must end in OK.' },
  { kind: 'code', size: 'small', lines: ['sha256sum -c SHA256SUMS'] },
  {
    kind: 'table',
    caption: 'Files of this pack',
    rowHeader: true,
    columns: [
      { header: 'File', width: 40, align: 'left' },
      { header: 'What it holds', width: 60, align: 'left' },
    ],
    rows: [
      ...data.files.map(({ path, what }) => [path, what]),
      ['SHA256SUMS', 'Checksum of every other file'],
    ],
    emptyText: '',
  },
];

/** 64 digits in two lines of groups, to be compared by eye. */
const headLines = (head: string): string[] => {
  const groups = groupsOf(head.toUpperCase(), 4);
  return [groups.slice(0, 8).join(' '), groups.slice(8).join(' ')].filter((line) => line !== '');
};

/**
 * The register of approved accounts as it stood when the pack was made, on
 * landscape pages: it has the most columns and closes the report.
 * @param data the report's data
 * @returns blocks
 */
export const registerBlocks = (data: AuditReportData): Block[] => [
  { kind: 'page-break', orientation: 'landscape' },
  { kind: 'heading', level: 2, text: `Register of accounts on ${formatDate(data.registerOn)}` },
  {
    kind: 'table',
    caption: formatCount(data.accounts.length, 'account'),
    rowHeader: true,
    columns: [
      { header: 'Account', width: 15, align: 'left' },
      { header: 'Channel', width: 10, align: 'left' },
      { header: 'Address', width: 20, align: 'left' },
      { header: 'Directorate', width: 12, align: 'left' },
      { header: 'Line manager', width: 12, align: 'left' },
      { header: 'Administrators', width: 13, align: 'left' },
      { header: 'Status', width: 9, align: 'left' },
      { header: 'Approved on', width: 11, align: 'left' },
    ],
    rows: data.accounts.map((account) => [
      account.name,
      account.channel,
      knownOr(account.address),
      knownOr(account.directorate),
      knownOr(account.lineManager),
      account.administrators.join(',\n') || 'None',
      account.status,
      account.approvedOn === '' ? 'Not known' : formatDate(account.approvedOn),
    ]),
    emptyText: 'The register held no account.',
    allRowsIn: 'accounts.csv',
  },
];

const knownOr = (text: string): string => (text === '' ? 'Not known' : text);
