import type { CertificateState, CertificationCoverage } from '../../../../preload/contract/certifications-values.ts';
import { oftenInWords } from '../../../../preload/contract/wording.ts';
import type { CertificatesTable } from '../../database/tables-certifications.ts';
import { formatCount, formatDate, formatNumber } from '../../reports/house-style.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { type CellStanding, type Counted, percentOf } from './rules/standing.ts';

/* Where certificates stand, in words: no state is a colour alone. */

/** What is known of the chases of one certificate. */
export interface Chased {
  readonly times: number;
  readonly lastOn: string | null;
}

interface Known {
  /** For how many days it is overdue. */
  readonly days: number;
  readonly chased: Chased;
  /** The number of the certificate by which its directorate has certified; empty for none. */
  readonly instead: string;
}

/** "Signed 3 March 2026, kept until 3 March 2032", "Overdue by 12 days, chased twice". */
export function certificateWords(row: CertificatesTable, state: CertificateState, { days, chased, instead }: Known): string {
  switch (state) {
    case 'withdrawn':
      return `Withdrawn ${formatDate(row.withdrawn_on ?? '')}`;
    case 'certified':
      return `Signed ${formatDate(row.signed_on ?? '')}, kept until ${formatDate(row.retain_until ?? '')}`;
    case 'overdue':
      return `Overdue by ${formatCount(days, 'day')}, ${chased.times === 0 ? 'not chased yet' : `chased ${oftenInWords(chased.times)}`}`;
    case 'sent':
      return `${row.issued_how === 'message' ? 'Sent' : 'Printed'} ${formatDate(row.prepared_on)}, ${instead !== '' ? `no longer owed: certified by ${instead}` : row.due_on === null ? 'no day set' : `due ${formatDate(row.due_on)}`}`;
  }
}

/** The cell of the matrix in words. @param round the number of the open round it is in; empty for none */
export function cellWords(standing: CellStanding<CertificatesTable>, ofCertificate: (row: CertificatesTable) => string, versionInForce: string, round: string): string {
  const { state, certificate } = standing;
  if (certificate === null) return state === 'to-send' ? `In round ${round}, not sent yet` : 'Not asked';
  switch (state) {
    case 'outdated':
      return `Certified for version ${certificate.version_number} only`;
    case 'replaced':
      return `${ofCertificate(certificate)}; replaced by version ${versionInForce}`;
    default:
      return certificate.version_number === versionInForce || state === 'certified' ? ofCertificate(certificate) : `${ofCertificate(certificate)}; replaced by version ${versionInForce}`;
  }
}

/** "9 of 14 directorates are certified for version 1 (64 per cent)." What is voluntary is owed by nobody. */
export function coverageOf(pack: PolicyPack, version: string, counted: Counted): CertificationCoverage {
  const { directorates, certified } = counted;
  if (pack.certification.voluntary) {
    return {
      ...counted, owed: 0,
      words: `Voluntary: ${formatNumber(certified)} of ${formatCount(directorates, 'directorate')} ${certified === 1 ? 'has' : 'have'} certified version ${version}; none is owed.`,
    };
  }
  const words = directorates === 0
    ? 'No directorate is on the register, so no certificate is owed.'
    : `${formatNumber(certified)} of ${formatCount(directorates, 'directorate')} ${certified === 1 ? 'is' : 'are'} certified for version ${version} (${percentOf(certified, directorates)} per cent).`;
  return { ...counted, owed: directorates, words };
}

/** "Voluntary evidence of 4.1.1"; empty where the policy prescribes the certificate. */
export function voluntaryWords({ certification }: PolicyPack): string {
  return certification.voluntary ? `Voluntary evidence of ${certification.clause}` : '';
}
