/* Duties by role, for the paper of CP371 App 5. Pure. */

/** An obligation as far as the paper shows it. */
interface Obligation {
  readonly clause: string;
  readonly who: string;
  readonly duty: string;
  readonly frequency: string;
}

/** How often, where that says something; a standing rule says it by itself. */
const oftenWords: Readonly<Record<string, string>> = {
  daily: 'Daily', monthly: 'Monthly', quarterly: 'Quarterly', annually: 'Annually', 'each-version': 'With each version', 'at-once': 'At once', 'at-review-date': 'By the review date',
};

/** The obligations of some clauses, put together by who has them, in the order of the policy. */
export function dutiesByRole(obligations: readonly Obligation[], clauses: readonly string[]): { who: string; duties: { duty: string; clause: string; often: string }[] }[] {
  const asked = obligations.filter(({ clause }) => clauses.includes(clause));
  const roles = [...new Set(asked.map(({ who }) => who))];
  return roles.map((who) => ({
    who, duties: asked.filter((one) => one.who === who).map(({ duty, clause, frequency }) => ({ duty, clause, often: oftenWords[frequency] ?? '' })),
  }));
}
