import type { FollowUpKind, FollowUpStep } from '../../../../../preload/contract/reviews-follow-ups.ts';

/*
 * What follows a review (CP371 2.3.1). A concern goes to the approving manager, whose reply is recorded. After a shortfall a
 * period is agreed, and a secondary review within it finds the standards met, or that little or nothing has improved. What
 * follows from that is decided by somebody, because approval "may" be rescinded: it is, and the account closed with a letter;
 * or a further period is agreed, with another secondary review; or the account may stand. No step is left out without a reason.
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
  /** 0 until a further period is agreed, then 1, and so on. */
  readonly round: number;
}

/** A step that was refused. */
export interface Refused {
  /** It is not part of this chain as it stands; it has been taken; the chain is over; steps before it are open; a finding waits to be decided. */
  readonly why: 'not-here' | 'taken' | 'over' | 'before' | 'undecided';
  readonly open: readonly FollowUpStep[];
}

export type Taking = { readonly ok: true; readonly rows: readonly Taken[] } | { readonly ok: false; readonly refused: Refused };

const untilDecided = ['letter', 'period', 'secondary'] as const satisfies readonly FollowUpStep[];

/** The ways in which a shortfall is decided for good. */
const decisions = ['met', 'rescinded', 'stands'] as const satisfies readonly FollowUpStep[];

/** What was noted, from one further period to the next: each has an agreed day and a secondary review of its own. */
export function roundsOf<Row extends Taken>(taken: readonly Row[]): Row[][] {
  const rounds: Row[][] = [[]];
  for (const row of taken) {
    if (row.step === 'further' && row.how === 'done') rounds.push([]);
    rounds.at(-1)?.push(row);
  }
  return rounds;
}

type Place = Pick<Link, 'step' | 'round'>;

/** The steps of a chain in their order, as far as its end is known. */
function planOf(kind: FollowUpKind, taken: readonly Taken[], rounds: readonly (readonly Taken[])[]): readonly Place[] {
  const last = rounds.length - 1;
  const at = (...steps: readonly FollowUpStep[]): Place[] => steps.map((step) => ({ step, round: last }));
  const isClosed = isDone(taken, 'account-closed');
  if (kind === 'concern') return at('letter', 'reply', isClosed ? 'account-closed' : 'settled');
  const untilNow = rounds.flatMap((_, round): Place[] => (round === 0 ? untilDecided : ['further', 'period', 'secondary'] as const).map((step) => ({ step, round })));
  const decided = decisions.find((step) => isDone(taken, step));
  if (decided === 'rescinded') return [...untilNow, ...at('rescinded', 'rescinded-letter', 'account-closed')];
  if (decided === undefined) return [...untilNow, ...at(isClosed ? 'account-closed' : 'outcome')];
  const letter = decided === 'met' ? 'met-letter' : 'stands-letter';
  return [...untilNow, ...at(decided, ...(isDone(taken, letter) ? [letter] as const : []))];
}

/** The chain as one picture: what was done, what was left out, what is next. */
export function chainOf(kind: FollowUpKind, taken: readonly Taken[]): Link[] {
  let isNextFound = false;
  const rounds = roundsOf(taken);
  return planOf(kind, taken, rounds).map(({ step, round }): Link => {
    const where = isOfRound(step) ? rounds[round] ?? [] : taken;
    if (isDone(where, step)) return { step, round, state: 'done' };
    if (isSkipped(where, step)) return { step, round, state: 'skipped' };
    const state = isNextFound ? 'later' : 'next';
    isNextFound = true;
    return { step, round, state };
  });
}

/** Whether a step is taken once in each round, and not once in the chain. */
export function isOfRound(step: FollowUpStep): boolean {
  return step === 'period' || step === 'secondary' || step === 'further';
}

/** What was noted since the newest further period was agreed, or from the beginning where none was. */
function thisRound(taken: readonly Taken[]): readonly Taken[] {
  return roundsOf(taken).at(-1) ?? [];
}

/** Whether the secondary review was done, and nobody has decided yet what follows from it. */
export function isUndecided(kind: FollowUpKind, taken: readonly Taken[]): boolean {
  return kind === 'shortfall' && isDone(thisRound(taken), 'secondary') && openSteps(kind, taken)[0] === 'outcome';
}

/**
 * What can be decided as a chain stands; nothing until its turn has come. Standards that a secondary review did not find met
 * are not said to be: the account may stand all the same, with the reason.
 */
export function decisionsOf(kind: FollowUpKind, taken: readonly Taken[]): ('met' | 'rescinded' | 'further' | 'stands')[] {
  if (kind === 'concern' || openSteps(kind, taken)[0] !== 'outcome') return [];
  return isUndecided(kind, taken) ? ['rescinded', 'further', 'stands'] : ['met', 'further', 'rescinded'];
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
  reply: ['letter'], settled: ['letter', 'reply'], secondary: ['letter', 'period'],
  met: untilDecided, rescinded: untilDecided, stands: untilDecided, further: untilDecided,
};

/** Whether a step can be taken as the chain stands, whatever is open before it. */
function stands(kind: FollowUpKind, taken: readonly Taken[], step: FollowUpStep): Refused['why'] | null {
  const isDecided = decisions.some((decision) => isDone(taken, decision));
  switch (step) {
    // A letter can be made again at any time: another copy, or the message beside the paper.
    case 'letter':
      return null;
    case 'met-letter':
      return isDone(taken, 'met') ? null : 'not-here';
    case 'rescinded-letter':
      return isDone(taken, 'rescinded') ? null : 'not-here';
    case 'stands-letter':
      return isDone(taken, 'stands') ? null : 'not-here';
    case 'reply':
      // Managers write again, and reply to a shortfall as well.
      return isOver(kind, taken) ? 'over' : null;
    case 'period':
      if (kind === 'concern') return 'not-here';
      return isOver(kind, taken) ? 'over' : isSettled(thisRound(taken), 'secondary') ? 'taken' : null;
    case 'secondary':
      if (kind === 'concern') return 'not-here';
      return isDone(thisRound(taken), 'secondary') || isDecided ? 'taken' : isOver(kind, taken) ? 'over' : null;
    case 'met':
    case 'rescinded':
    case 'stands':
    case 'further':
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

/**
 * Ends a chain: everything that is open is left out, with the one reason. What a secondary review found is decided by
 * somebody, and not ended past them.
 */
export function end(kind: FollowUpKind, taken: readonly Taken[], reason: string): Taking {
  const open = openSteps(kind, taken);
  if (isUndecided(kind, taken)) return { ok: false, refused: { why: 'undecided', open } };
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
