import type { CoveredClause, CoveredObligation, CoverageState, RecordBehind } from '../../../preload/contract/coverage.ts';
import type { Period } from '../reports/periods.ts';
import { followUpPath } from '../reviews/follow-up-words.ts';
import { everything, reviewPath } from '../reviews/worklist.ts';

/* The obligations of a policy: where they are looked at, and where the records behind them are. */

/** What is missing stands out in words and in colour. */
export const stateTones: Readonly<Record<CoverageState, 'red' | 'warm' | 'blue' | 'green' | 'grey'>> = {
  'not-shown': 'red', 'in-part': 'warm', 'not-yet-due': 'blue', 'shown': 'green', 'nothing-arose': 'grey', 'nothing-to-keep': 'grey', 'not-applicable': 'grey',
};

/** Address of a policy's obligations in a period. @param state only those that stand so */
export function coveragePath(policyId: string, { from, to }: Period, state: CoverageState | null = null): string {
  return `/policies/${policyId}/obligations?from=${from}&to=${to}${state === null ? '' : `&state=${state}`}`;
}

/** Address of the record behind an obligation. */
export function recordPath({ room, id, period }: NonNullable<RecordBehind['link']>): string {
  switch (room) {
    case 'reviews':
      return reviewPath(period, id, everything);
    case 'monthly-reviews':
      return reviewPath(period, id, { ...everything, cadence: 'monthly' });
    case 'follow-ups':
      return followUpPath(id, 'all');
    case 'certifications':
      return '/certifications';
    case 'accounts':
    case 'incidents':
    case 'enquiries':
    case 'applications':
    case 'actions':
    case 'monitoring':
    case 'hr-returns':
    case 'policies':
      return `/${room}/${id}`;
  }
}

/** The clauses with those of their obligations that stand so; a clause without any is left out. */
export function clausesWith(clauses: readonly CoveredClause[], state: CoverageState | null): readonly CoveredClause[] {
  if (state === null) return clauses;
  return clauses.map((clause) => ({ ...clause, obligations: clause.obligations.filter((one) => one.state === state) })).filter(({ obligations }) => obligations.length > 0);
}

/** Whether somebody said of the whole clause that it does not apply. */
export function isClauseOut({ obligations }: CoveredClause): boolean {
  return obligations.some(({ notApplicable }) => notApplicable?.wholeClause === true);
}

/** What is being said not to apply, or to apply again. */
export type Asked =
  | { readonly kind: 'set'; readonly clause: string; readonly obligation: CoveredObligation | null }
  | { readonly kind: 'take-back'; readonly clause: string; readonly exemption: NonNullable<CoveredObligation['notApplicable']> };
