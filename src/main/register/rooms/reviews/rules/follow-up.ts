import type { FollowUpKind, FollowUpStep } from '../../../../../preload/contract/reviews-follow-ups.ts';

/*
 * What follows a review (CP371 2.3.1). A concern goes to the approving manager, whose reply is recorded. After a shortfall a
 * period is agreed, and a secondary review within it finds the standards met, or approval is rescinded and the account closed
 * with a letter. No step is left out without a reason.
 */

/** A step that was done, or left out with its reason. */
export interface Taken {
  readonly step: FollowUpStep;
  readonly how: 'done' | 'skipped';
  readonly reason: string;
}

/** A step of the chain as it stands. */
export interface Link {
  readonly step: FollowUpStep;
  readonly state: 'done' | 'skipped' | 'next' | 'later';
}

/** A step that was refused. */
export interface Refused {
  /** It is not part of this chain as it stands; it has been taken; the chain is over; steps before it are open. */
  readonly why: 'not-here' | 'taken' | 'over' | 'before';
  readonly open: readonly FollowUpStep[];
}

export type Taking = { readonly ok: true; readonly rows: readonly Taken[] } | { readonly ok: false; readonly refused: Refused };

const untilDecided = ['letter', 'period', 'secondary'] as const satisfies readonly FollowUpStep[];

/** The steps of a chain in their order, as far as its end is known. */
function planOf(kind: FollowUpKind, taken: readonly Taken[]): readonly FollowUpStep[] {
  const isClosed = isDone(taken, 'account-closed');
  if (kind === 'concern') return ['letter', 'reply', isClosed ? 'account-closed' : 'settled'];
  if (isDone(taken, 'met')) return [...untilDecided, 'met', ...(isDone(taken, 'met-letter') ? ['met-letter' as const] : [])];
  if (isDone(taken, 'rescinded')) return [...untilDecided, 'rescinded', 'rescinded-letter', 'account-closed'];
  return [...untilDecided, isClosed ? 'account-closed' : 'outcome'];
}

/** The chain as one picture: what was done, what was left out, what is next. */
export function chainOf(kind: FollowUpKind, taken: readonly Taken[]): Link[] {
  let isNextFound = false;
  return planOf(kind, taken).map((step): Link => {
    if (isDone(taken, step)) return { step, state: 'done' };
    if (isSkipped(taken, step)) return { step, state: 'skipped' };
    const state = isNextFound ? 'later' : 'next';
    isNextFound = true;
    return { step, state };
  });
}

/** The steps that are neither done nor left out, the next one first. */
export function openSteps(kind: FollowUpKind, taken: readonly Taken[]): FollowUpStep[] {
  return chainOf(kind, taken).filter(({ state }) => state === 'next' || state === 'later').map(({ step }) => step);
}

/** Whether nothing is left to do. */
export function isOver(kind: FollowUpKind, taken: readonly Taken[]): boolean {
  return openSteps(kind, taken).length === 0;
}

/** What has to be done or left out before a step. The letter and the agreement on a period may come in either order. */
const before: Readonly<Partial<Record<FollowUpStep, readonly FollowUpStep[]>>> = {
  reply: ['letter'], settled: ['letter', 'reply'], secondary: ['letter', 'period'], met: untilDecided, rescinded: untilDecided,
};

/** Whether a step can be taken as the chain stands, whatever is open before it. */
function stands(kind: FollowUpKind, taken: readonly Taken[], step: FollowUpStep): Refused['why'] | null {
  const isDecided = isDone(taken, 'met') || isDone(taken, 'rescinded');
  switch (step) {
    // A letter can be made again at any time: another copy, or the message beside the paper.
    case 'letter':
      return null;
    case 'met-letter':
      return isDone(taken, 'met') ? null : 'not-here';
    case 'rescinded-letter':
      return isDone(taken, 'rescinded') ? null : 'not-here';
    case 'reply':
      // Managers write again, and reply to a shortfall as well.
      return isOver(kind, taken) ? 'over' : null;
    case 'period':
      if (kind === 'concern') return 'not-here';
      return isOver(kind, taken) ? 'over' : isSettled(taken, 'secondary') ? 'taken' : null;
    case 'secondary':
      if (kind === 'concern') return 'not-here';
      return isDone(taken, 'secondary') || isDecided ? 'taken' : isOver(kind, taken) ? 'over' : null;
    case 'met':
    case 'rescinded':
      if (kind === 'concern') return 'not-here';
      return isDecided ? 'taken' : isOver(kind, taken) ? 'over' : null;
    case 'settled':
      if (kind === 'shortfall') return 'not-here';
      return isDone(taken, 'settled') ? 'taken' : isOver(kind, taken) ? 'over' : null;
    case 'account-closed':
      return isDone(taken, 'account-closed') ? 'taken' : isOver(kind, taken) ? 'over' : null;
    case 'outcome':
    case 'attempt':
    case 'found-again':
      return 'not-here';
  }
}

/** The steps that would have to be left out for a step to be taken now; none where it is its turn. */
export function skippedBy(kind: FollowUpKind, taken: readonly Taken[], step: FollowUpStep): FollowUpStep[] {
  const open = new Set(openSteps(kind, taken));
  return (kind === 'shortfall' && step === 'reply' ? [] : before[step] ?? []).filter((earlier) => open.has(earlier));
}

/** Whether a step can be taken now, if need be by leaving out others with a reason. */
export function canTake(kind: FollowUpKind, taken: readonly Taken[], step: FollowUpStep): boolean {
  return stands(kind, taken, step) === null;
}

/**
 * Takes a step. Steps before it that are open are left out with the reason given; without one the step is refused.
 *
 * @param skipReason why earlier steps are left out; empty for none
 * @returns what is to be noted, in order, or why it is refused
 */
export function take(kind: FollowUpKind, taken: readonly Taken[], step: FollowUpStep, skipReason = ''): Taking {
  const why = stands(kind, taken, step);
  if (why !== null) return { ok: false, refused: { why, open: [] } };
  const open = skippedBy(kind, taken, step);
  if (open.length > 0 && skipReason === '') return { ok: false, refused: { why: 'before', open } };
  return { ok: true, rows: [...open.map((earlier) => leftOut(earlier, skipReason)), { step, how: 'done', reason: '' }] };
}

/** Takes several steps, one after the other, or none of them. @param skipReason why steps before the first are left out */
export function takeInTurn(kind: FollowUpKind, taken: readonly Taken[], steps: readonly FollowUpStep[], skipReason = ''): Taking {
  const rows: Taken[] = [];
  for (const step of steps) {
    const taking = take(kind, [...taken, ...rows], step, skipReason);
    if (!taking.ok) return taking;
    rows.push(...taking.rows);
  }
  return { ok: true, rows };
}

/** Leaves the next step out. How a shortfall ended is decided, never left out: a chain that goes no further is ended. */
export function skipNext(kind: FollowUpKind, taken: readonly Taken[], reason: string): Taking {
  const [next] = openSteps(kind, taken);
  if (next === undefined) return { ok: false, refused: { why: 'over', open: [] } };
  if (next === 'outcome' || reason === '') return { ok: false, refused: { why: next === 'outcome' ? 'not-here' : 'before', open: [next] } };
  return { ok: true, rows: [leftOut(next, reason)] };
}

/** Ends a chain: everything that is open is left out, with the one reason. */
export function end(kind: FollowUpKind, taken: readonly Taken[], reason: string): Taking {
  const open = openSteps(kind, taken);
  if (open.length === 0) return { ok: false, refused: { why: 'over', open } };
  return reason === '' ? { ok: false, refused: { why: 'before', open } } : { ok: true, rows: open.map((step) => leftOut(step, reason)) };
}

/**
 * The account was closed. After approval was rescinded that is the chain's own last step, beside its letter; otherwise the
 * closing ends the chain, and its reason is the reason for what was not done.
 */
export function accountClosed(kind: FollowUpKind, taken: readonly Taken[], reason: string): Taking {
  if (isDone(taken, 'rescinded')) return take(kind, taken, 'account-closed');
  if (!canTake(kind, taken, 'account-closed')) return { ok: false, refused: { why: 'over', open: [] } };
  const open = openSteps(kind, taken).filter((step) => step !== 'outcome' && step !== 'settled');
  return { ok: true, rows: [...open.map((step) => leftOut(step, reason)), { step: 'account-closed', how: 'done', reason: '' }] };
}

export function isDone(taken: readonly Taken[], step: FollowUpStep): boolean {
  return taken.some((row) => row.step === step && row.how === 'done');
}

function isSkipped(taken: readonly Taken[], step: FollowUpStep): boolean {
  return taken.some((row) => row.step === step && row.how === 'skipped');
}

function isSettled(taken: readonly Taken[], step: FollowUpStep): boolean {
  return isDone(taken, step) || isSkipped(taken, step);
}

function leftOut(step: FollowUpStep, reason: string): Taken {
  return { step, how: 'skipped', reason };
}
