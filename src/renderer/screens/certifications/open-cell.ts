import type { CertificationMatrix } from '../../../preload/contract/certifications-values.ts';

/** A cell that is open. */
export interface OpenCell {
  readonly matrix: CertificationMatrix;
  readonly row: CertificationMatrix['rows'][number];
  readonly version: string;
}

/** The cell that an address names: by its certificate, or by policy, directorate and version; null where there is none. */
export function openCell(policies: readonly CertificationMatrix[], params: Readonly<Record<string, string | undefined>>, version: string): OpenCell | null {
  for (const matrix of policies) {
    for (const row of matrix.rows) {
      const cell = params['id'] === undefined
        ? row.cells.find(({ versionNumber }) => matrix.policyId === params['policyId'] && row.directorateId === params['directorateId'] && versionNumber === version)
        : row.cells.find(({ certificateId }) => certificateId === params['id']);
      if (cell !== undefined) return { matrix, row, version: cell.versionNumber };
    }
  }
  return null;
}
