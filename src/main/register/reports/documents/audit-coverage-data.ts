/* What an audit report says of the obligations of the policies. */

/** One policy, obligation by obligation in the order of its clauses. */
export interface AuditCoverage {
  policy: string;
  title: string;
  version: string;
  /** How many obligations stand how, what is missing first. */
  totals: readonly { state: string; count: number; meaning: string }[];
  obligations: readonly AuditCoveredObligation[];
}

export interface AuditCoveredObligation {
  policy: string;
  clause: string;
  clauseTitle: string;
  who: string;
  /** "Every quarter" */
  often: string;
  duty: string;
  state: string;
  /** What there is, counted and in words. */
  onRecord: readonly string[];
  notOnRecord: readonly string[];
  /** Why it does not apply, or why nothing is kept; empty otherwise. */
  reason: string;
}
