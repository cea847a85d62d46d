import type { ConductChoices, ConductKind, ConductStep } from './conduct.ts';

/* Which steps about a member of staff still stand once a later one is noted: for the register, and for the window that says so beforehand. */

/** A category of worker, as far as the order of steps depends on it. */
export interface Route {
  /** Somebody else employs them: that employer is told by the manager (10022 2.1). */
  readonly elsewhere: boolean;
  /** Although somebody else employs them, formal action can be taken under a policy of the Trust. */
  readonly underTrustPolicies: boolean;
}

/** What the policies say of the ways that a report can take. */
export interface Ways {
  /** Of a category, by its id; null for one that the policies have no more. */
  readonly routeOf: (category: string) => Route | null;
  /** Ids of what stands for the policies of another employer; empty where the pack names none. */
  readonly ofEmployer: ReadonlySet<string>;
}

export function waysOf({ categories, policies }: ConductChoices): Ways {
  return {
    routeOf: (category) => categories.find(({ id }) => id === category) ?? null,
    ofEmployer: new Set(policies.flatMap(({ id, ofEmployer }) => (ofEmployer ? [id] : []))),
  };
}

/** The step of a kind that was noted last. */
export function stepOf<Kind extends ConductKind>(steps: readonly ConductStep[], kind: Kind): Extract<ConductStep, { kind: Kind }> | undefined {
  return steps.findLast((step): step is Extract<ConductStep, { kind: Kind }> => step.kind === kind);
}

/** Whose policy it has to be where a policy of formal action does not fit the way that the report takes (10022 2.1); null where it fits. */
export function whosePolicy(policy: string, route: Route | null, ofEmployer: ReadonlySet<string>): 'employer' | 'trust' | null {
  if (policy === '' || ofEmployer.size === 0 || route === null) return null;
  if (route.elsewhere && !route.underTrustPolicies && !ofEmployer.has(policy)) return 'employer';
  return !route.elsewhere && ofEmployer.has(policy) ? 'trust' : null;
}

/**
 * How that can end which was decided: an ending of formal action belongs to formal action, and what their own employer concluded
 * to formal action under that employer's policy.
 */
export function endingsOf({ policies, outcomes }: Pick<ConductChoices, 'policies' | 'outcomes'>, decision: Decision | undefined): ConductChoices['outcomes'] {
  const formal = decision?.formal === 'yes';
  // A pack that names no policy of another employer cannot tell the two apart.
  const theirs = !policies.some(({ ofEmployer }) => ofEmployer) || policies.some(({ id, ofEmployer }) => ofEmployer && id === decision?.policy);
  return outcomes.filter((outcome) => outcome.formal === formal && (theirs || !outcome.ofEmployer));
}

type Decision = Pick<Extract<ConductStep, { kind: 'decision' }>, 'formal' | 'policy'>;

/** Kinds of which every one counts; of all others the newest does. */
const manifold: ReadonlySet<ConductKind> = new Set(['assistance', 'search']);

/**
 * Whether a later step takes the place of an earlier one, or the ground from under it. One of the same kind takes its place.
 * Moreover, what was done for one way that a report can take is not done for another one:
 * - an employer who was told is not the one of whoever it is about now;
 * - formal action under a policy that no longer fits, or under that of another employer, is not decided on;
 * - HR has no case where formal action does not follow, and how it ended is how that ended which was decided then.
 *
 * @param steps all that were noted, in their order @param place of the step in question
 */
export function isSuperseded(steps: readonly ConductStep[], place: number, ways: Ways): boolean {
  const step = steps[place];
  if (step === undefined) return false;
  const later = steps.slice(place + 1);
  if (!manifold.has(step.kind) && later.some(({ kind }) => kind === step.kind)) return true;
  if (step.kind === 'employer' || step.kind === 'decision') return losesItsWay(steps, place, ways);
  if (step.kind !== 'to-hr' && step.kind !== 'outcome') return false;
  const decidedAt = steps.slice(0, place).findLastIndex(({ kind }) => kind === 'decision');
  const decided = steps[decidedAt];
  if (decided?.kind !== 'decision') return false;
  // HR has the case under whichever policy it is; how it ended is how it ended under that one.
  const differs = (other: ConductStep): boolean => other.kind === 'decision' && (other.formal !== decided.formal || (step.kind === 'outcome' && other.policy !== decided.policy));
  return later.some(differs) || losesItsWay(steps, decidedAt, ways);
}

/** Whether somebody was noted later as whom it is about for whom this employer, or this decision, is not the one. */
function losesItsWay(steps: readonly ConductStep[], place: number, { routeOf, ofEmployer }: Ways): boolean {
  const step = steps[place];
  const before = stepOf(steps.slice(0, place), 'person');
  return steps.slice(place + 1).some((other) => {
    if (other.kind !== 'person') return false;
    const route = routeOf(other.category);
    const othersEmployer = route?.elsewhere === false || (before !== undefined && !isSameName(before.employer, other.employer));
    if (step?.kind === 'employer') return othersEmployer;
    if (step?.kind !== 'decision' || step.formal !== 'yes') return false;
    return whosePolicy(step.policy, route, ofEmployer) !== null || (ofEmployer.has(step.policy) && othersEmployer);
  });
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB');
}

/**
 * Kinds of steps that stand now and must be noted again once another step is noted, beside what that takes the place of.
 *
 * @param steps all that were noted, in their order
 */
export function droppedBy(steps: readonly ConductStep[], adding: ConductStep, ways: Ways): ConductKind[] {
  const after = [...steps, adding];
  return steps.flatMap(({ kind }, place) => (kind !== adding.kind && !isSuperseded(steps, place, ways) && isSuperseded(after, place, ways) ? [kind] : []));
}
