import type { ConductKind, ConductStep } from '../../../../../preload/contract/conduct.ts';
import { type Route, stepOf, whosePolicy } from '../../../../../preload/contract/conduct-standing.ts';

/** What stands when a step is noted. */
export interface Standing {
  /** Those that no later one of their kind has replaced, in the order in which they were noted. */
  readonly steps: readonly ConductStep[];
  /** Malpractice was raised: Speaking Up advice comes before any formal step (10022 3.4). */
  readonly adviceFirst: boolean;
  /** Who brought it, or how it was found, is on record (10022 6.1). */
  readonly hasSource: boolean;
  /** YYYY-MM-DD. */
  readonly reportedOn: string;
  /** The incident is closed. */
  readonly closed: boolean;
  readonly route: Route | null;
  /** Ids of what stands for the policies of another employer; empty where the pack names none. */
  readonly ofEmployer: ReadonlySet<string>;
}

export interface StepProblem {
  readonly field: string;
  readonly message: string;
}

/**
 * What a kind of step waits for, whatever is typed into it: facts are asked for before they are found, found before
 * anybody decides more than that it is open, and HR ends only what was passed to it.
 *
 * @returns what has to be done first, or null
 */
export function waitsFor(kind: ConductKind, { steps, hasSource, closed, route, adviceFirst }: Standing): string | null {
  const has = (other: ConductKind): boolean => steps.some((step) => step.kind === other);
  const formal = stepOf(steps, 'decision')?.formal;
  if (closed && kind !== 'outcome') return 'The incident is closed. Reopen it with a reason first.';
  // Also where it came out only after the decision that malpractice had been raised.
  const adviceMissing = adviceFirst && !has('advice') ? `${closed ? 'Reopen the incident with a reason, then take' : 'Take'} Speaking Up advice first and note it: malpractice was raised, and no formal step comes before that advice (10022 3.4).` : null;
  switch (kind) {
    case 'employer':
      return route?.elsewhere === true ? null : 'Say first who it is about and that somebody else employs them (10022 2.1).';
    case 'findings':
      return has('asked') ? null : 'Ask the manager first: the manager finds the facts (10022 4.1.2).';
    case 'decision':
      return personMissing(has, route) ?? (has('asked') ? null : 'Ask the manager for the facts first: the decision follows them (10022 4.1.2).');
    case 'to-hr':
      return formal === 'yes' ? (personMissing(has, route) ?? adviceMissing) : 'Note first that formal action follows, and under which policy (10022 4.1.2).';
    case 'outcome':
      if (formal === undefined || formal === 'not-yet') return 'Note first whether formal action follows (10022 4.1.2).';
      if (formal === 'no') return null;
      return has('to-hr') ? adviceMissing : 'Note first that HR has taken the case on: HR tells how it ended.';
    case 'search':
      return hasSource ? null : 'Say first in the facts who brought this to the Trust, or how the Trust found it: without a source nobody is searched for (10022 6.1).';
    case 'person':
    case 'asked':
    case 'advice':
    case 'assistance':
      return null;
  }
}

/** Who employs them decides the way, so that nothing is decided before that is known, and that employer told (10022 2.1). */
function personMissing(has: (kind: ConductKind) => boolean, route: Route | null): string | null {
  if (!has('person')) return 'Say first who it is about and how they work for the Trust: the way follows from it (10022 2.1).';
  return route?.elsewhere === true && !has('employer') ? 'Note first that whoever employs them was told (10022 2.1).' : null;
}

/**
 * Why a step cannot be noted as it is typed.
 *
 * @param outcomes what the policies call an ending, and whether it is one of formal action
 * @returns the field of the step and what to do, or null
 */
export function stepProblem(step: ConductStep, standing: Standing, inWords: (day: string) => string): StepProblem | null {
  const waiting = waitsFor(step.kind, standing);
  if (waiting !== null) return { field: 'kind', message: waiting };
  const early = earlyProblem(step, standing, inWords);
  if (early !== null) return early;
  if (step.kind === 'decision') return decisionProblem(step, standing);
  if (step.kind === 'person' && step.employer === '' && standing.route?.elsewhere === true) {
    return { field: 'employer', message: 'Say who employs them: the manager tells that employer (10022 2.1).' };
  }
  if (step.kind === 'asked' && step.replyBy !== null && step.replyBy < step.on) return { field: 'replyBy', message: `They were asked on ${inWords(step.on)}. Enter that day or a later one.` };
  return null;
}

/** The step that each one answers; no step lies before it, and none before the report. */
const answers: Readonly<Partial<Record<ConductKind, readonly ConductKind[]>>> = {
  'findings': ['asked'], 'decision': ['findings', 'asked'], 'to-hr': ['decision'], 'outcome': ['to-hr', 'decision'],
};

function earlyProblem(step: ConductStep, { steps, reportedOn, adviceFirst }: Standing, inWords: Words): StepProblem | null {
  if (step.kind === 'person') return null;
  if (step.on < reportedOn) return { field: 'on', message: `It was reported on ${inWords(reportedOn)}. Enter that day or a later one.` };
  const advice = stepOf(steps, 'advice');
  if (adviceFirst && advice !== undefined && step.on < advice.on && isFormal(step, steps)) {
    return { field: 'on', message: `Speaking Up advice was given on ${inWords(advice.on)}. No formal step comes before it (10022 3.4).` };
  }
  for (const kind of answers[step.kind] ?? []) {
    const before = stepOf(steps, kind);
    if (before !== undefined && before.kind !== 'person' && step.on < before.on) return { field: 'on', message: `${said[kind] ?? ''} on ${inWords(before.on)}. Enter that day or a later one.` };
  }
  return null;
}

/** A decision that formal action follows, and what follows from it. */
function isFormal(step: ConductStep, steps: readonly ConductStep[]): boolean {
  if (step.kind === 'decision') return step.formal === 'yes';
  return step.kind === 'to-hr' || (step.kind === 'outcome' && stepOf(steps, 'decision')?.formal === 'yes');
}

type Words = (day: string) => string;

const said: Readonly<Partial<Record<ConductKind, string>>> = {
  'asked': 'The manager was asked', 'findings': 'The facts were found', 'decision': 'It was decided', 'to-hr': 'HR took it on',
};

function decisionProblem(step: Extract<ConductStep, { kind: 'decision' }>, { steps, adviceFirst, route, ofEmployer }: Standing): StepProblem | null {
  if (step.formal !== 'not-yet' && stepOf(steps, 'findings') === undefined) {
    return { field: 'formal', message: 'Note first what the manager found: whether formal action follows is decided on the facts (10022 4.1.2).' };
  }
  if (step.formal !== 'yes') return step.policy === '' ? null : { field: 'policy', message: 'A policy belongs to formal action only. Leave it empty.' };
  if (adviceFirst && stepOf(steps, 'advice') === undefined) {
    return { field: 'formal', message: 'Take Speaking Up advice first and note it: malpractice was raised, and no formal step comes before that advice (10022 3.4).' };
  }
  if (step.policy === '') return { field: 'policy', message: 'Choose the policy under which formal action is taken (10022 4.1.2).' };
  const whose = whosePolicy(step.policy, route, ofEmployer);
  if (whose === null) return null;
  return { field: 'policy', message: whose === 'employer' ? 'Somebody else employs them, and decides on formal action. Choose the policy of their own employer (10022 2.1).' : 'Nobody else employs them. Choose the policy of the Trust (10022 2.1).' };
}

/** What comes next, or null where nothing waits here. */
export function nextStep(standing: Standing): ConductKind | null {
  const { steps, adviceFirst, route, closed } = standing;
  const has = (kind: ConductKind): boolean => steps.some((step) => step.kind === kind);
  // Also late: it may have come out only then that somebody else employs them.
  const employerWaits = route?.elsewhere === true && !has('employer') && !closed;
  if (employerWaits && has('person')) return 'employer';
  if (has('outcome')) return null;
  const formal = stepOf(steps, 'decision')?.formal;
  const adviceWaits = adviceFirst && !has('advice');
  if (formal === 'yes' && adviceWaits) return closed ? null : 'advice';
  if (formal === 'yes') return has('to-hr') ? 'outcome' : closed ? null : 'to-hr';
  if (formal === 'no') return 'outcome';
  if (closed) return null;
  if (!has('person')) return 'person';
  if (!has('asked')) return 'asked';
  if (!has('findings')) return 'findings';
  return adviceWaits ? 'advice' : 'decision';
}
