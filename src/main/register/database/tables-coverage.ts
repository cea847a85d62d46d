/* What the policies ask for and does not apply to the Trust. */

/** Why an obligation, or a whole clause, does not apply under a version of a policy. Taken back, it stays with the reason for that. */
export interface CoverageNotApplicableTable {
  id: string;
  policy_id: string;
  version_number: string;
  clause: string;
  /** Null for the whole clause. */
  obligation_id: string | null;
  reason: string;
  set_on: string;
  set_by: string;
  taken_back_on: string | null;
  taken_back_by: string;
  taken_back_reason: string;
}

export interface CoverageTables {
  coverage_not_applicable: CoverageNotApplicableTable;
}
