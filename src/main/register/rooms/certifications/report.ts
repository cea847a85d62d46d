import type { CertificateItem, CertificationCell, CertificationCoverage, CertificationState } from '../../../../preload/contract/certifications-values.ts';
import type { Work } from '../../work.ts';
import { matrixOf } from './matrix.ts';
import { CertificationBook } from './reading.ts';

/* What papers and Today say of certifications. */

/** A directorate that has not certified the version in force of a policy that asks for it. */
export interface NotCertified {
  readonly directorateId: string;
  readonly directorate: string;
  readonly kind: 'clinical' | 'non-clinical';
  readonly policyId: string;
  readonly policyReference: string;
  readonly versionNumber: string;
  readonly level: string;
  readonly state: CertificationState;
  /** "Overdue by 12 days, chased twice". */
  readonly words: string;
}

/** What a report says of certifications in a period. */
export interface ReportedCertifications {
  /** Forms made in the period, whatever became of them, and those that were signed in it, by number. */
  readonly certificates: readonly CertificateItem[];
  /** Directorates that have not certified the version in force, as it stands now. */
  readonly notCertified: readonly NotCertified[];
  /** How far each policy's version in force is certified, as it stands now; voluntary ones apart. */
  readonly coverage: readonly { readonly policyId: string; readonly policyReference: string; readonly voluntary: boolean; readonly coverage: CertificationCoverage }[];
}

/** Where each active directorate stands with the version in force of each policy, as it stands now. */
export function standingsInForce(work: Work): (CertificationCell & { readonly policyId: string; readonly voluntary: boolean; readonly directorateId: string; readonly directorate: string })[] {
  const book = new CertificationBook(work);
  return book.packs(null).map((pack) => matrixOf(work, book, pack)).flatMap(({ policyId, voluntary, versions, rows }) => {
    const inForce = versions.findIndex((version) => version.inForce);
    return rows.filter(({ active }) => active).flatMap(({ directorateId, directorate, cells }) => {
      const cell = cells[inForce];
      return cell === undefined ? [] : [{ ...cell, policyId, voluntary, directorateId, directorate }];
    });
  });
}

/** What a report says of certifications (CP371 App 3). @param from @param to YYYY-MM-DD, both included */
export function certificationsForReport(work: Work, from: string, to: string): ReportedCertifications {
  const book = new CertificationBook(work);
  const within = (day: string | null): boolean => day !== null && day >= from && day <= to;
  const matrices = book.packs(null).map((pack) => matrixOf(work, book, pack));
  return {
    certificates: book.certificates.filter((row) => (row.issued_how !== 'none' && within(row.prepared_on)) || within(row.signed_on))
      .map((row) => book.itemOf(row)).toSorted((one, other) => one.number.localeCompare(other.number, 'en-GB', { numeric: true })),
    notCertified: matrices.filter(({ voluntary }) => !voluntary).flatMap((matrix) => {
      const inForce = matrix.versions.findIndex((version) => version.inForce);
      return matrix.rows.filter(({ active }) => active).flatMap((row) => {
        const cell = row.cells[inForce];
        return cell === undefined || cell.state === 'certified' ? [] : [{
          directorateId: row.directorateId, directorate: row.directorate, kind: row.kind, policyId: matrix.policyId, policyReference: matrix.policyReference,
          versionNumber: cell.versionNumber, level: row.level, state: cell.state, words: cell.words,
        }];
      });
    }),
    coverage: matrices.map(({ policyId, policyReference, voluntary, coverage }) => ({ policyId, policyReference, voluntary, coverage })),
  };
}

/** What Today says: directorates whose certificate is overdue, and those that nobody has asked for the version in force. */
export function certificationsToDo(work: Work): { readonly overdue: NotCertified[]; readonly toAsk: NotCertified[] } {
  const today = work.clock.today();
  const { notCertified } = certificationsForReport(work, today, today);
  return {
    overdue: notCertified.filter(({ state }) => state === 'overdue'),
    toAsk: notCertified.filter(({ state }) => state !== 'overdue' && state !== 'sent'),
  };
}
