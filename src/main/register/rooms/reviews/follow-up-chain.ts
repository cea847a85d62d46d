import type { FollowUpStep } from '../../../../preload/contract/reviews-follow-ups.ts';
import type { FollowUpsTable, FollowUpStepsTable } from '../../database/tables-follow-ups.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { followUpRow, followUpRowsOf, followUpStepRows, insertFollowUpStep, type ListedFollowUp, updateFollowUp } from './follow-ups-table.ts';
import { stepInSentence } from './follow-up-words.ts';
import { canTake, isOver, openSteps, type Refused, skippedBy, type Taking } from './rules/follow-up.ts';
import type { DatedStep } from './rules/follow-up-days.ts';

/** A follow-up with everything that was noted on it. */
export interface Chain {
  readonly row: ListedFollowUp;
  readonly steps: readonly FollowUpStepsTable[];
  readonly taken: readonly DatedStep[];
}

/** @param steps of this follow-up, in the order in which they were noted */
function chainWith(row: ListedFollowUp, steps: readonly FollowUpStepsTable[]): Chain {
  return {
    row, steps, taken: steps.map(({ step, how, reason, happened_on: on, due_on: dueOn }) => ({ step: step as FollowUpStep, how, reason, on, dueOn })),
  };
}

/** Follow-ups with their steps, read at once. */
export function chainsOf(work: Work, rows: readonly ListedFollowUp[]): Chain[] {
  const steps = Map.groupBy(followUpStepRows(work.db, rows.map(({ id }) => id)), (step) => step.follow_up_id);
  return rows.map((row) => chainWith(row, steps.get(row.id) ?? []));
}

/** @throws Refusal `not-found` */
export function chainById(work: Work, id: string): Chain {
  const row = followUpRow(work.db, id);
  if (row === undefined) throw missingRecord('follow-up');
  return chainWith(row, followUpStepRows(work.db, [id]));
}

/** Open follow-ups of an account, the newest first. */
export function openChainsOf(work: Work, accountId: string): Chain[] {
  return chainsOf(work, followUpRowsOf(work.db, accountId).filter(({ state }) => state === 'open'));
}

/** The shortfall of an account that is being followed; there is one at most. */
export function openShortfall(work: Work, accountId: string): Chain | undefined {
  return openChainsOf(work, accountId).find(({ row }) => row.kind === 'shortfall');
}

/** The shortfall that waits for its secondary review, and what has to be done before that. */
export function awaitingSecondary(work: Work, accountId: string): { readonly chain: Chain; readonly before: readonly FollowUpStep[] } | undefined {
  const chain = openShortfall(work, accountId);
  if (chain === undefined || !canTake('shortfall', chain.taken, 'secondary')) return undefined;
  return { chain, before: skippedBy('shortfall', chain.taken, 'secondary') };
}

/** What goes with a step that was done. */
export interface StepFacts {
  /** YYYY-MM-DD; today where nothing else is said. */
  readonly on?: string;
  /** To whom, from whom or with whom. */
  readonly person?: string;
  readonly said?: string;
  readonly reason?: string;
  readonly dueOn?: string | null;
  readonly reviewId?: string;
  readonly file?: { readonly name: string; readonly sha256: string };
}

/** What a use case notes on a chain. */
export interface Noted {
  /** For the trail: `reply-recorded`. */
  readonly action: string;
  readonly taking: Taking;
  readonly facts?: Readonly<Partial<Record<FollowUpStep, StepFacts>>>;
  /** What changes on the follow-up itself. */
  readonly change?: Partial<Pick<FollowUpsTable, 'second_review_due' | 'stood'>>;
}

/**
 * Notes steps on a follow-up, and closes it once nothing is left to do, with one entry of the trail.
 *
 * @throws Refusal `invalid` where the chain refuses the step, `conflict` when it was changed meanwhile
 */
export function note(work: Work, { row, taken }: Chain, { action, taking, facts = {}, change = {} }: Noted): Chain {
  if (!taking.ok) throw refusedStep(row.number, taking.refused);
  const today = work.clock.today();
  for (const { step, how, reason } of taking.rows) {
    const fact: StepFacts = how === 'skipped' ? { reason } : facts[step] ?? {};
    addStep(work, row.id, step, how, fact);
  }
  const isClosed = isOver(row.kind, [...taken, ...taking.rows]);
  const closing = isClosed && row.state === 'open' ? { state: 'closed' as const, closed_on: today } : {};
  if (!updateFollowUp(work.db, row.id, { ...change, ...closing }, row.version)) throw conflict('This follow-up', { version: row.version });
  const skipped = taking.rows.filter(({ how }) => how === 'skipped');
  work.record({
    action: `follow-up.${action}`, room: 'reviews', recordId: row.id, clause: '2.3.1',
    details: {
      number: row.number, account: row.account, steps: taking.rows.flatMap(({ step, how }) => (how === 'done' ? [{ step, ...facts[step] }] : [])),
      ...(skipped.length === 0 ? {} : { skipped: skipped.map(({ step }) => step), reason: skipped[0]?.reason ?? '' }),
      ...(change.second_review_due === undefined ? {} : { secondaryOn: change.second_review_due }),
      ...('state' in closing ? { closed: true } : {}),
    },
  });
  return chainById(work, row.id);
}

/** Notes beside a chain what is no step of it: an attempt, a shortfall that was found again. */
export function noteBeside(work: Work, { row }: Chain, step: 'attempt' | 'found-again', fact: StepFacts): void {
  addStep(work, row.id, step, 'done', fact);
  if (!updateFollowUp(work.db, row.id, {}, row.version)) throw conflict('This follow-up', { version: row.version });
  work.record({
    action: step === 'attempt' ? 'follow-up.attempted' : 'follow-up.found-again', room: 'reviews', recordId: row.id, clause: '2.3.1',
    details: { number: row.number, account: row.account, ...fact },
  });
}

function addStep(work: Work, followUpId: string, step: FollowUpStep, how: 'done' | 'skipped', fact: StepFacts): void {
  insertFollowUpStep(work.db, {
    id: work.newId(), follow_up_id: followUpId, step, how, happened_on: fact.on ?? work.clock.today(), person: fact.person ?? '', said: fact.said ?? '',
    reason: fact.reason ?? '', due_on: fact.dueOn ?? null, review_id: fact.reviewId ?? null, file_name: fact.file?.name ?? '',
    file_sha256: fact.file?.sha256 ?? '', recorded_at: work.clock.now(), officer_name: work.officer.name,
  });
}

/** @param before what comes first, in its order */
export function inOrder(before: readonly FollowUpStep[]): string {
  return before.map(stepInSentence).join(', then ');
}

function refusedStep(number: string, { why, open }: Refused): Refusal {
  switch (why) {
    case 'before':
      return new Refusal('invalid', `First comes ${inOrder(open)}. Do that first, or say why it is left out.`, 'step.skipReason');
    case 'over':
      return new Refusal('invalid', `${number} is closed, so nothing more is noted on it.`);
    case 'taken':
      return new Refusal('invalid', `This step of ${number} was taken already.`);
    case 'undecided':
      return new Refusal('invalid', `The secondary review of ${number} was done and waits for the decision. Decide first: the account may also stand, with the reason.`);
    case 'not-here':
      return new Refusal('invalid', `This is no step of ${number} as it stands now.`);
  }
}

/** What is open on a chain, the next step first. */
export function openOf({ row, taken }: Chain): FollowUpStep[] {
  return openSteps(row.kind, taken);
}
