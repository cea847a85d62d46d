import type { PlanState, StepState } from '../../../../../preload/contract/actions.ts';

/** What can be done with a plan. */
export type Move =
  | 'edit' | 'put-in-hand' | 'add-step' | 'edit-step' | 'finish-step' | 'reopen-step' | 'give-up-step' | 'sign-off' | 'send-back' | 'reopen' | 'abandon';

/**
 * From which states each is allowed (CP371 3): Communications develops a plan, it is in hand, its steps are done, the Head of
 * Communications signs it off. What is over is taken up again first, with a reason.
 */
const allowed: Readonly<Record<Move, readonly PlanState[]>> = {
  edit: ['developing', 'in-hand'],
  'put-in-hand': ['developing'],
  'add-step': ['developing', 'in-hand'],
  'edit-step': ['developing', 'in-hand'],
  'finish-step': ['in-hand'],
  'reopen-step': ['developing', 'in-hand', 'carried-out'],
  'give-up-step': ['developing', 'in-hand'],
  'sign-off': ['carried-out'],
  'send-back': ['carried-out'],
  reopen: ['signed-off', 'abandoned'],
  abandon: ['developing', 'in-hand'],
};

/** Whether a plan in this state allows something. */
export function isAllowed(move: Move, state: PlanState): boolean {
  return allowed[move].includes(state);
}

const sentences: Readonly<Record<PlanState, string>> = {
  developing: 'This action plan is still being developed. Put it in hand first.',
  'in-hand': 'This action plan is in hand and not carried out yet. Finish its steps first.',
  'carried-out': 'This action plan is carried out and waits to be signed off. Send it back first if something is still to be done.',
  'signed-off': 'This action plan is signed off. Take it up again first.',
  abandoned: 'This action plan was abandoned. Take it up again first.',
};

/** Why something is not allowed now, and what to do. */
export function refusalSentence(move: Move, state: PlanState): string {
  if (move === 'put-in-hand' && state === 'in-hand') return 'This action plan is in hand already.';
  if (move === 'sign-off' && state === 'signed-off') return 'This action plan is signed off already.';
  if (move === 'reopen') return 'This action plan is not over. Change it as it stands, or send it back when it is carried out.';
  return sentences[state];
}

const stepMoves: Readonly<Partial<Record<Move, readonly StepState[]>>> = {
  'edit-step': ['open'], 'finish-step': ['open'], 'give-up-step': ['open'], 'reopen-step': ['done', 'given-up'],
};

/** Why something cannot be done with a step in this state; null when it can. */
export function stepProblem(move: Move, state: StepState): string | null {
  if (stepMoves[move]?.includes(state) ?? true) return null;
  return state === 'open' ? 'This step is open already.' : `This step ${state === 'done' ? 'is done' : 'was given up'}. Open it again first.`;
}

/**
 * Whether all that was planned has been done: no step is open, and at least one was done. A plan whose steps were all given up
 * is not carried out; it is abandoned or gets another step.
 */
export function isCarriedOut(steps: readonly { readonly state: StepState }[]): boolean {
  return steps.every(({ state }) => state !== 'open') && steps.some(({ state }) => state === 'done');
}

/** What a plan needs before it is in hand, by field. */
export function missingToBeInHand(
  plan: { readonly owner: string; readonly dueOn: string | null }, steps: readonly { readonly state: StepState }[],
): { readonly field: string; readonly message: string }[] {
  return [
    ...(plan.owner === '' ? [{ field: 'owner', message: 'Name who carries the plan out.' }] : []),
    ...(plan.dueOn === null ? [{ field: 'dueOn', message: 'Agree the day by which it is to be carried out.' }] : []),
    ...(steps.some(({ state }) => state === 'open') ? [] : [{ field: 'steps', message: 'Add at least one step that is to be done.' }]),
  ];
}

/** Number of a plan: `AP 2026-003`. @param last the highest number given in this year, 0 for none */
export function planNumber(year: number, last: number): string {
  return `AP ${year}-${String(last + 1).padStart(3, '0')}`;
}
