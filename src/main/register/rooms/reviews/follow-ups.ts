import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { FollowUpDetail, FollowUpItem, FollowUpLetter, FollowUpLink, FollowUpStep } from '../../../../preload/contract/reviews-follow-ups.ts';
import type { ReviewKind } from '../../../../preload/contract/reviews.ts';
import type { ReviewsTable } from '../../database/tables-reviews.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { channelTitles } from '../policies/service.ts';
import { groundTitles, outcomeTitles } from './checklist.ts';
import { type Chain, chainById, chainsOf, openOf } from './follow-up-chain.ts';
import { closedFollowUps, followUpRows, followUpRowsBetween, followUpRowsOf, openFollowUpRows, underReviewWithoutShortfall } from './follow-ups-table.ts';
import { stepInSentence, stepsToDo, stepTitles, standsInWords, titleInPicture, wordsOf } from './follow-up-words.ts';
import { periodById } from './rules/calendar.ts';
import { canTake, chainOf, decisionsOf, isDone, isOfRound, isUndecided, roundsOf, skippedBy } from './rules/follow-up.ts';
import { daysLeft, dueOf } from './rules/follow-up-days.ts';
import { quarterOf } from './secondary-quarter.ts';
import { kindOf } from './service.ts';
import { answersOf, reviewRow } from './table.ts';

/** Follow-ups with what is to be done next; open ones by urgency, closed ones with the newest first. */
export function followUps(work: Work, { show }: InputOf<'reviews.followUps'>): OutputOf<'reviews.followUps'> {
  const today = work.clock.today();
  const open = openFollowUps(work);
  const overdue = open.filter((item) => item.daysLeft !== null && item.daysLeft < 0);
  const undecided = open.filter(({ next }) => next?.step === 'outcome');
  const closed = show === 'closed' || show === 'all' ? itemsOf(work, followUpRows(work.db).filter(({ state }) => state === 'closed')) : [];
  return {
    today, totals: { open: open.length, overdue: overdue.length, closed: closedFollowUps(work.db), undecided: undecided.length },
    items: { open, overdue, undecided, closed, all: [...open, ...closed] }[show],
    withoutPeriod: underReviewWithoutShortfall(work.db).map(({ id, name }) => ({ accountId: id, name })),
  };
}

/** Every open follow-up: what is late first, then by the day on which the next step is due. */
export function openFollowUps(work: Work): FollowUpItem[] {
  const last = '9999-12-31';
  return itemsOf(work, openFollowUpRows(work.db)).toSorted((one, other) => ((one.dueOn ?? last) < (other.dueOn ?? last) ? -1 : (one.dueOn ?? last) > (other.dueOn ?? last) ? 1 : 0));
}

/** A secondary review that was agreed and is still to come. Days are YYYY-MM-DD. */
export interface SecondaryReviewDue {
  readonly followUpId: string;
  readonly number: string;
  readonly accountId: string;
  readonly account: string;
  readonly dueOn: string;
  /** Negative once the day has passed. */
  readonly daysLeft: number;
}

/** The secondary reviews that are to come, the nearest first (CP371 2.3.1). */
export function secondaryReviewsDue(work: Work): SecondaryReviewDue[] {
  const today = work.clock.today();
  return openFollowUps(work).flatMap(({ id, number, accountId, account: name, secondaryOn }) =>
    (secondaryOn === null ? [] : [{ followUpId: id, number, accountId, account: name, dueOn: secondaryOn, daysLeft: daysLeft(secondaryOn, today) ?? 0 }]))
    .toSorted((one, other) => one.daysLeft - other.daysLeft);
}

/** Follow-ups that were open at any time between two days, both included, each as it stands now. @param from @param to YYYY-MM-DD */
export function followUpsBetween(work: Work, from: string, to: string): FollowUpDetail[] {
  return detailsOf(work, chainsOf(work, followUpRowsBetween(work.db, from, to)));
}

/** A follow-up with what became of its steps. */
export interface FollowUpStanding {
  readonly item: FollowUpItem;
  /** The day agreed for the newest secondary review, whether or not it was done; null where none was agreed. */
  readonly secondaryDue: string | null;
  /** The newest time that each step was done or left out. */
  readonly steps: ReadonlyMap<FollowUpStep, { readonly how: 'done' | 'skipped'; readonly on: string }>;
}

/** Follow-ups that were open at any time between two days, both included, without their details. @param from @param to YYYY-MM-DD */
export function followUpStandings(work: Work, from: string, to: string): FollowUpStanding[] {
  const today = work.clock.today();
  return chainsOf(work, followUpRowsBetween(work.db, from, to)).map((chain) => ({
    item: itemOf(chain, today), secondaryDue: chain.row.second_review_due, steps: new Map(chain.taken.map(({ step, how, on }) => [step, { how, on }])),
  }));
}

/** The follow-ups of one account, the newest first. */
export function followUpsOfAccount(work: Work, { accountId }: InputOf<'reviews.followUpsOfAccount'>): FollowUpDetail[] {
  return detailsOf(work, chainsOf(work, followUpRowsOf(work.db, accountId)));
}

/** Number and id of an account's follow-ups. */
export function followUpNumbers(work: Work, accountId: string): ReadonlyMap<string, string> {
  return new Map(followUpRowsOf(work.db, accountId).map(({ id, number }) => [id, number]));
}

/** One follow-up with its chain. @throws Refusal `not-found` */
export function followUp(work: Work, { id }: InputOf<'reviews.followUp'>): FollowUpDetail {
  const [detail] = detailsOf(work, [chainById(work, id)]);
  if (detail === undefined) throw new Refusal('not-found', 'This follow-up is not on the register.');
  return detail;
}

function itemsOf(work: Work, rows: Parameters<typeof chainsOf>[1]): FollowUpItem[] {
  const today = work.clock.today();
  return chainsOf(work, rows).map((chain) => itemOf(chain, today));
}

function itemOf(chain: Chain, today: string): FollowUpItem {
  const { row, taken } = chain;
  const open = openOf(chain);
  const [next] = open;
  const dueOn = dueOf({ kind: row.kind, openedOn: row.opened_on, secondaryDue: row.second_review_due, taken });
  return {
    id: row.id, number: row.number, kind: row.kind, accountId: row.account_id, account: row.account, status: row.status,
    directorate: row.directorate ?? '', lineManager: row.lineManager ?? '', openedOn: row.opened_on, state: row.state, closedOn: row.closed_on,
    next: next === undefined ? null : { step: next, title: stepsToDo[next] }, dueOn, daysLeft: daysLeft(dueOn, today),
    secondaryOn: open.includes('secondary') ? row.second_review_due : null, stands: standsInWords(row.kind, taken, next),
  };
}

/** What every detail needs, read once. */
interface Titles {
  readonly grounds: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly outcomes: Readonly<Record<ReviewKind, ReadonlyMap<string, string>>>;
}

function detailsOf(work: Work, chains: readonly Chain[]): FollowUpDetail[] {
  const titles: Titles = {
    grounds: groundTitles(work), channels: channelTitles(work),
    outcomes: { quarterly: outcomeTitles(work, 'quarterly'), monthly: outcomeTitles(work, 'monthly'), secondary: outcomeTitles(work, 'secondary') },
  };
  return chains.map((chain) => detailOf(work, chain, titles));
}

function detailOf(work: Work, chain: Chain, { grounds, channels, outcomes }: Titles): FollowUpDetail {
  const { row } = chain;
  const today = work.clock.today();
  const review = reviewRow(work.db, row.review_id);
  if (review === undefined) throw new Error(`Follow-up ${row.number} has no review.`);
  const kind = kindOf(review.cadence);
  return {
    item: itemOf(chain, today), version: row.version, today,
    account: { id: row.account_id, name: row.account, channelTitle: channels.get(row.channel) ?? row.channel, address: row.address, postingStandard: row.postingStandard },
    manager: row.lineManager === null ? null : { name: row.lineManager, role: row.managerRole ?? '', email: row.managerEmail ?? '' },
    review: {
      id: review.id, kind, period: periodById(review.period).title, periodId: review.period, reviewedOn: review.reviewed_on,
      reviewer: review.reviewer_name, outcome: outcomes[kind].get(review.outcome) ?? review.outcome, note: review.note,
    },
    points: pointsOf(work, chain, grounds),
    chain: linksOf(chain),
    happened: chain.steps.map((step) => ({
      id: step.id, title: stepTitles[step.step as FollowUpStep], on: step.happened_on, recordedAt: step.recorded_at, by: step.officer_name, words: wordsOf(step),
      reason: step.how === 'skipped' ? step.reason : '', reviewId: step.review_id, skipped: step.how === 'skipped',
    })),
    letter: letterOf(chain),
    may: maysOf(chain),
    decisions: decisionsOf(row.kind, chain.taken),
    finding: findingOf(work, chain, outcomes.secondary),
    secondaryPeriod: secondaryPeriod(work, chain),
  };
}

/** What was seen, by clause: the answers that raised a concern, of the review and of those that found it again, each once. */
function pointsOf(work: Work, { row, steps }: Chain, grounds: ReadonlyMap<string, string>): FollowUpDetail['points'] {
  const reviews = [row.review_id, ...steps.filter(({ step }) => step === 'found-again').flatMap(({ review_id: id }) => id ?? [])];
  const found = reviews.flatMap((id) => {
    const points = answersOf(work.db, id).filter(({ concern }) => concern === 1).map((answer) => ({
      clause: answer.clause, question: answer.question, seen: answer.note,
      grounds: (JSON.parse(answer.grounds) as string[]).map((ground) => grounds.get(ground) ?? ground),
    }));
    const said = reviewRow(work.db, id)?.note ?? '';
    return said === '' ? points : [...points, { clause: 'CP371 2.3.1', question: 'The review as a whole', seen: said, grounds: [] }];
  });
  return [...new Map(found.map((point) => [JSON.stringify(point), point])).values()];
}

/** What the newest secondary review found, while it waits to be decided. */
function findingOf(work: Work, { row, steps, taken }: Chain, titles: ReadonlyMap<string, string>): FollowUpDetail['finding'] {
  const review = isUndecided(row.kind, taken) ? secondaryReviewOf(work, steps) : undefined;
  if (review === undefined) return null;
  return {
    reviewId: review.id, reviewedOn: review.reviewed_on, reviewer: review.reviewer_name, outcome: titles.get(review.outcome) ?? review.outcome, note: review.note,
  };
}

/** The newest secondary review that was done in a chain, or in one round of it. */
export function secondaryReviewOf(work: Work, steps: Chain['steps']): ReviewsTable | undefined {
  const id = steps.findLast(({ step, how }) => step === 'secondary' && how === 'done')?.review_id ?? null;
  return id === null ? undefined : reviewRow(work.db, id);
}

function linksOf({ row, steps, taken }: Chain): FollowUpLink[] {
  const rounds = roundsOf(taken);
  // Steps and what the rules know of them stand in the same order.
  const starts = rounds.map((_, round) => rounds.slice(0, round).reduce((sum, rows) => sum + rows.length, 0));
  return chainOf(row.kind, taken).map(({ step, state, round }) => {
    const noted = isOfRound(step) ? steps.slice(starts[round], (starts[round] ?? 0) + (rounds[round]?.length ?? 0)) : steps;
    // The first that was done says when, of letters the one that was sent first; of an agreed period the newest counts.
    const ofStep = noted.filter((one) => one.step === step && one.how === (state === 'skipped' ? 'skipped' : 'done'));
    const shown = step === 'period' ? ofStep.at(-1) : step === 'letter' ? earliest(ofStep) : ofStep[0];
    return {
      step, round, title: titleInPicture(step, state === 'next'), state, on: shown?.happened_on ?? null, by: shown?.officer_name ?? '',
      words: shown === undefined || state === 'skipped' ? [] : wordsOf(shown), reason: state === 'skipped' ? shown?.reason ?? '' : '',
      dueOn: state === 'next' || state === 'later' ? dueOfOpen(row.second_review_due, step) : null, reviewId: shown?.review_id ?? null,
    };
  });
}

function earliest(steps: Chain['steps']): Chain['steps'][number] | undefined {
  return steps.toSorted((one, other) => (one.happened_on < other.happened_on ? -1 : one.happened_on > other.happened_on ? 1 : 0))[0];
}

/** Of the steps to come only the secondary review has a day of its own that the picture names. */
function dueOfOpen(secondaryDue: string | null, step: FollowUpStep): string | null {
  return step === 'secondary' ? secondaryDue : null;
}

const letterTitles: Readonly<Record<FollowUpLetter, string>> = {
  'concern': 'Letter about the concern',
  'shortfall-proposed': 'Letter about the shortfall, with the period proposed',
  'shortfall-agreed': 'Letter about the shortfall, with the period agreed',
  'further': 'Letter about the further period',
  'met': 'Letter that the standards are met',
  'rescinded': 'Letter that approval is rescinded',
  'stands': 'Letter that the account stands',
};

/** The letter that fits how a follow-up stands. */
export function letterKindOf({ row, taken }: Chain): FollowUpLetter {
  if (row.kind === 'concern') return 'concern';
  if (isDone(taken, 'met')) return 'met';
  if (isDone(taken, 'rescinded')) return 'rescinded';
  if (isDone(taken, 'stands')) return 'stands';
  if (isDone(taken, 'further')) return 'further';
  return row.second_review_due === null ? 'shortfall-proposed' : 'shortfall-agreed';
}

/** The step that making a letter is. */
export function stepOfLetter(kind: FollowUpLetter): 'letter' | 'met-letter' | 'rescinded-letter' | 'stands-letter' {
  return kind === 'met' ? 'met-letter' : kind === 'rescinded' ? 'rescinded-letter' : kind === 'stands' ? 'stands-letter' : 'letter';
}

function letterOf(chain: Chain): FollowUpDetail['letter'] {
  const kind = letterKindOf(chain);
  return { kind, title: letterTitles[kind], made: isDone(kind === 'further' ? roundsOf(chain.taken).at(-1) ?? [] : chain.taken, stepOfLetter(kind)) };
}

function maysOf(chain: Chain): FollowUpDetail['may'] {
  const { row, taken } = chain;
  const [next] = openOf(chain);
  if (next === undefined) return [];
  const steps = [['reply', 'reply'], ['period', 'period'], ['settled', 'settled']] as const;
  const may: FollowUpDetail['may'] = steps.filter(([, step]) => canTake(row.kind, taken, step))
    .map(([asked, step]) => ({ take: asked, skips: skippedBy(row.kind, taken, step).map(stepInSentence) }));
  if (next === 'outcome') may.push({ take: 'decide', skips: [] });
  else may.push({ take: 'skip', skips: [stepInSentence(next)] });
  if (isUndecided(row.kind, taken)) return may;
  return [...may, { take: 'close', skips: openOf(chain).map(stepInSentence) }];
}

function secondaryPeriod(work: Work, { row, taken }: Chain): string | null {
  if (!canTake(row.kind, taken, 'secondary') || skippedBy(row.kind, taken, 'secondary').length > 0) return null;
  return quarterOf(work, row.account_id, work.clock.today()).id;
}
