import type { AuditClauseReference, AuditReportData } from './audit-report-data.ts';

/**
 * Each clause once: first those the report answers, in its order, then the others by policy and number.
 * @param data the report's data
 * @param clauses clauses in any order, also repeated
 * @returns each of them once
 */
export const inOrder = (data: AuditReportData, clauses: readonly AuditClauseReference[]): AuditClauseReference[] => {
  const met = new Map(clauses.map((clause) => [keyOf(clause), clause]));
  const listed = data.clauses.map(({ policy, clause }) => ({ reference: policy, clause })).filter((clause) => met.delete(keyOf(clause)));
  return [...listed, ...[...met.values()].toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en', { numeric: true }))];
};

/**
 * What tells clauses of two policies apart.
 * @param clause a clause with its policy
 * @returns its key
 */
export const keyOf = ({ reference, clause }: AuditClauseReference): string => `${reference} ${clause}`.trim();

/**
 * What stands over a clause's own part.
 * @param data the report's data, whose list of clauses knows the titles
 * @param clause a clause with its policy
 * @returns a line of words
 */
export const headline = (data: AuditReportData, { reference, clause }: AuditClauseReference): string => {
  const entry = data.clauses.find((item) => item.policy === reference && item.clause === clause);
  if (entry !== undefined) return `${entry.policy} ${clause}: ${entry.title}`;
  return reference === '' ? `Clause ${clause}` : `${reference} ${clause}`;
};
