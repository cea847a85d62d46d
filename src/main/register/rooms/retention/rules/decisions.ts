import type { DecisionInput } from '../../../../../preload/contract/retention.ts';
import type { Standing } from './standing.ts';

/** Who decides, and whether anybody else could. */
export interface Deciding {
  readonly officerId: string;
  /** There are two officers or heads who can open the register. */
  readonly second: boolean;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Why a decision cannot be taken; a field where one of the form is to blame. */
export interface DecisionProblem {
  readonly field?: string;
  readonly message: string;
}

/**
 * Why something cannot be decided on a record as it stands. Disposal is proposed by one officer and confirmed by another; where there
 * is only one she confirms it herself, and the record says so. A hold blocks everything but its lifting.
 *
 * @param said days as the officer reads them
 */
export function decisionProblem(decision: DecisionInput, standing: Standing, { officerId, second, today }: Deciding, said: (day: string) => string): DecisionProblem | null {
  const { state, keepUntil, holds } = standing;
  if (decision.take === 'hold') return null;
  if (decision.take === 'lift') {
    return holds.some(({ hold }) => hold.id === decision.hold) ? null : { message: 'This hold does not stand any more.' };
  }
  if (state === 'held') return { message: 'It is on hold. Lift the hold first, where it was set.' };
  if (decision.take === 'withdraw') return state === 'proposed' || state === 'confirmed' ? null : { message: 'Nobody has proposed to dispose of it.' };
  if (decision.take === 'confirm') {
    if (state !== 'proposed') return { message: state === 'confirmed' ? 'Its disposal is confirmed already.' : 'Nobody has proposed to dispose of it, or the proposal no longer stands.' };
    return second && standing.proposal?.officerId === officerId ? { message: 'You proposed this yourself. Another officer has to confirm it.' } : null;
  }
  if (decision.take === 'keep-longer') return laterProblem(decision.until, standing, today, said);
  if (decision.take === 'transfer' && decision.on > today) return { field: 'decision.on', message: 'This day has not come yet. Enter the day on which it was handed over.' };
  if (state === 'due') return null;
  if (state === 'open') return { message: 'It is still open, or something that belongs to it is.' };
  if (state === 'life') return { message: 'It is kept while the organisation exists.' };
  if (state === 'kept') return { message: `It must be kept until ${said(keepUntil ?? today)}.` };
  // Handing over what is to be disposed of is what a transfer is for; a second proposal is none.
  if (decision.take === 'transfer') return null;
  return { message: 'Its disposal is proposed already.' };
}

function laterProblem(until: string, { state, keepUntil, longer }: Standing, today: string, said: (day: string) => string): DecisionProblem | null {
  if (until <= today) return { field: 'decision.until', message: 'Enter a day to come.' };
  if (state === 'proposed' || state === 'confirmed') return { message: 'Its disposal is proposed. Take the proposal back first.' };
  if (state === 'life') return { message: 'It is kept while the organisation exists.' };
  if (keepUntil !== null && until <= keepUntil && !longer) return { field: 'decision.until', message: `It is kept until ${said(keepUntil)} anyway. Enter a later day.` };
  return null;
}
