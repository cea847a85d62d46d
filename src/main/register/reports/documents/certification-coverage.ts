import { formatCount, formatDate, formatNumber } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';

/** A directorate of the matrix, in the order of the versions. */
interface CoverageRow {
  readonly directorate: string;
  readonly kind: 'clinical' | 'non-clinical';
  readonly level: string;
  readonly active: boolean;
  /** In words: "Signed 3 March 2026, kept until 3 March 2032". */
  readonly cells: readonly string[];
}

/** One policy of the paper. */
export interface CoveragePolicy {
  readonly reference: string;
  readonly title: string;
  /** "Voluntary evidence of 4.1.1"; empty where the policy prescribes the certificate. */
  readonly voluntaryWords: string;
  /** "9 of 14 directorates are certified for version 1 (64 per cent)." */
  readonly words: string;
  readonly counted: { readonly certified: number; readonly sent: number; readonly overdue: number; readonly notAsked: number };
  readonly versions: readonly { readonly number: string; readonly date: string; readonly inForce: boolean }[];
  readonly rows: readonly CoverageRow[];
  readonly overdue: readonly { readonly directorate: string; readonly number: string; readonly dueOn: string; readonly daysOver: number; readonly chased: number; readonly lastChasedOn: string | null }[];
}

/** What the committee's paper on certifications is printed from. */
export interface CoverageData {
  readonly trustName: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly policies: readonly CoveragePolicy[];
  readonly createdAt: string;
  readonly officerName: string;
  readonly trailHead: string;
  readonly sample: boolean;
}

/** Versions that stand side by side on a page; older ones are in the register and in its table. */
const mostVersions = 3;

/**
 * How far each policy is certified, directorate by directorate, for the committee (CP371 App 3). Landscape.
 * @param data words and figures
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const certificationCoveragePaper = (data: CoverageData): Paper => ({
  title: `Certification coverage, ${formatDate(data.asOf)}`,
  subject: 'Certification of Employee Awareness, CP371 App 3',
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: 'Certification coverage',
  trailHead: data.trailHead,
  sample: data.sample,
  blocks: [
    { kind: 'page-break', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: 'Certification coverage' },
    { kind: 'paragraph', style: 'lead', words: `${data.trustName}, as it stood on ${formatDate(data.asOf)}` },
    ...data.policies.flatMap(policyBlocks),
    {
      kind: 'paragraph', style: 'small',
      words: 'Only a directorate’s own signed certificate makes it certified. Certificates of levels below it are additional and are not counted. A certificate is kept for six years from its signature, whatever happens to the version, the directorate or the manager.',
    },
  ],
});

const policyBlocks = (policy: CoveragePolicy): Block[] => [
  { kind: 'heading', level: 2, text: `${policy.reference}: ${policy.title}` },
  ...(policy.voluntaryWords === '' ? [] : [{ kind: 'paragraph', words: `${policy.voluntaryWords}: this policy prescribes no certificate.` } as const]),
  { kind: 'paragraph', words: [{ text: policy.words, bold: true }] },
  {
    kind: 'tally', items: [
      { value: formatNumber(policy.counted.certified), label: 'certified' }, { value: formatNumber(policy.counted.sent), label: 'sent, not due' },
      { value: formatNumber(policy.counted.overdue), label: 'overdue' }, { value: formatNumber(policy.counted.notAsked), label: 'not asked' },
    ],
  },
  matrixBlock(policy),
  ...overdueBlocks(policy),
];

const matrixBlock = (policy: CoveragePolicy): Block => {
  const first = Math.max(0, policy.versions.length - mostVersions);
  const shown = policy.versions.slice(first);
  const width = 76 / shown.length;
  return {
    kind: 'table',
    caption: `${policy.reference}: directorates by versions`,
    rowHeader: true,
    columns: [
      { header: 'Directorate', width: 24, align: 'left' },
      ...shown.map(({ number, date, inForce }) => ({ header: `Version ${number}, ${date}${inForce ? ', in force' : ''}`, width, align: 'left' as const })),
    ],
    rows: policy.rows.map((row) => [`${row.directorate} (${row.level.toLocaleLowerCase('en-GB')})${row.active ? '' : ', no longer in use'}`, ...row.cells.slice(first)]),
    emptyText: 'No directorate is on the register.',
  };
};

const overdueBlocks = (policy: CoveragePolicy): Block[] => (policy.overdue.length === 0 ? [] : [
  { kind: 'heading', level: 3, text: `Overdue: ${formatCount(policy.overdue.length, 'directorate')}` },
  {
    kind: 'table',
    caption: `${policy.reference}: certificates that are overdue`,
    rowHeader: true,
    columns: [
      { header: 'Directorate', width: 30, align: 'left' }, { header: 'Certificate', width: 16, align: 'left' }, { header: 'Was due', width: 18, align: 'left' },
      { header: 'Days over', width: 12, align: 'right' }, { header: 'Chased', width: 24, align: 'left' },
    ],
    rows: policy.overdue.map((one) => [
      one.directorate, one.number, formatDate(one.dueOn), formatNumber(one.daysOver),
      one.lastChasedOn === null ? 'Not yet' : `${formatCount(one.chased, 'time')}, last ${formatDate(one.lastChasedOn)}`,
    ]),
    emptyText: '',
  },
]);
