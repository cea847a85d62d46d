import type { RecordBehind } from '../../../../../preload/contract/coverage.ts';
import { formatCount, formatDate } from '../../../reports/house-style.ts';
import { packsForAccounts } from '../../policies/service.ts';
import type { OwedReview } from '../../reviews/owed-reviews.ts';
import type { QuestionCount } from '../../reviews/reported-answers.ts';
import { shortPeriod } from '../../reviews/rules/short-period.ts';
import type { CoverageFacts } from './facts.ts';
import type { Finder, PackObligation } from './finder.ts';
import { type Found, nothingFound } from './rules/states.ts';

type ReviewCadence = 'quarterly' | 'monthly';

const reviewWords: Readonly<Record<ReviewCadence, string>> = { quarterly: 'quarterly review', monthly: 'line manager’s review' };
const rooms = { quarterly: 'reviews', monthly: 'monthly-reviews' } as const;

/** Reviews: those that were owed, where the obligation has a frequency; else what they answered to its questions (CP371 2.3.1, 2.7, 3). */
export const foundInReviews: Finder = (facts, _pack, obligation) => {
  if (obligation.frequency === 'as-agreed') return secondaryReviews(facts);
  if (obligation.frequency === 'monthly') return owedReviews(facts, 'monthly');
  const questions = obligation.shownBy?.questions;
  return questions === undefined ? owedReviews(facts, 'quarterly') : answered(facts, obligation, questions);
};

function owedReviews(facts: CoverageFacts, cadence: ReviewCadence): Found {
  const reviews = facts.reviews[cadence]();
  const told = counted(reviews);
  const late = reviews.filter(({ told: { told: stands }, review, dueOn }) => stands === 'done' && review !== undefined && review.reviewed_on > dueOn).length;
  return {
    ...nothingFound, ...told.numbers,
    shownBy: told.numbers.shown === 0 ? [] : [`${formatCount(told.numbers.shown, reviewWords[cadence])} done${late === 0 ? '' : `, ${late} of them late`}`],
    gaps: gapWords(told, cadence),
    records: reviews.map((review) => recordOf(review, cadence)),
  };
}

interface Counted {
  readonly numbers: Pick<Found, 'shown' | 'missing' | 'waiting' | 'unknown'>;
}

function counted(reviews: readonly OwedReview[]): Counted {
  const count = (...wanted: readonly OwedReview['told']['told'][]): number => reviews.filter(({ told }) => wanted.includes(told.told)).length;
  return { numbers: { shown: count('done', 'before-register'), missing: count('not-done'), waiting: count('not-yet-due'), unknown: count('not-known') } };
}

function gapWords({ numbers: { missing, waiting, unknown } }: Counted, cadence: ReviewCadence): string[] {
  const words = reviewWords[cadence];
  return [
    ...(missing === 0 ? [] : [`${formatCount(missing, words)} not done`]), ...(waiting === 0 ? [] : [`${formatCount(waiting, words)} not yet due`]),
    ...(unknown === 0 ? [] : [`${formatCount(unknown, words)} of which nobody knows, from before this register`]),
  ];
}

function recordOf({ item, period, told, review, dueOn }: OwedReview, cadence: ReviewCadence, says?: string): RecordBehind {
  const shows = told.told === 'done' || told.told === 'before-register';
  const words = told.told === 'done' ? 'Done' : told.told === 'before-register' ? 'Done before this register' : told.told === 'not-done' ? `Not done, was due on ${formatDate(dueOn)}`
    : told.told === 'not-yet-due' ? `Not yet due, due on ${formatDate(dueOn)}` : 'Not known, from before this register';
  return {
    title: `${item.name}, ${shortPeriod(period.title)}`, says: says ?? words, on: review?.reviewed_on ?? null, shows: shows && says === undefined,
    link: { room: rooms[cadence], id: item.accountId, period: period.id },
  };
}

/** What reviews answered to some questions. A review that was not done has answered none of them. */
function answered(facts: CoverageFacts, { frequency }: PackObligation, questions: readonly string[]): Found {
  const cadence = askedIn(facts, questions);
  const reviews = facts.reviews[cadence]();
  const { counts, open } = facts.answers[cadence]();
  const sum = (of: (count: QuestionCount) => number): number => questions.reduce((total, id) => total + (counts.has(id) ? of(counts.get(id) ?? none) : 0), 0);
  const { well, concerns, notChecked } = { well: sum((one) => one.well), concerns: sum((one) => one.concerns), notChecked: sum((one) => one.notChecked) };
  const told = counted(reviews);
  const asked = new Set(questions);
  const found = Map.groupBy(open.filter(({ questionId }) => asked.has(questionId)), ({ reviewId }) => reviewId);
  // Nobody looked where no review was done; where reviews were done and none asked this, it is not shown either.
  const notAsked = told.numbers.shown > 0 && well + concerns + notChecked === 0;
  return {
    ...nothingFound, shown: well, missing: concerns + notChecked + told.numbers.missing, waiting: told.numbers.waiting, unknown: told.numbers.unknown,
    shownBy: well === 0 ? [] : [`${formatCount(well, 'answer')} of ${reviewWords[cadence]}s without a concern`],
    gaps: [
      ...(concerns === 0 ? [] : [`${formatCount(concerns, 'answer')} raised a concern`]), ...(notChecked === 0 ? [] : [`${formatCount(notChecked, 'answer')} could not be given`]),
      ...gapWords(told, cadence), ...(notAsked && frequency !== 'each-time' ? [`No ${reviewWords[cadence]} asked it`] : []),
    ],
    ifNone: notAsked && frequency !== 'each-time' ? 'not-shown' : 'nothing-arose',
    records: reviews.map((review) => {
      const seen = found.get(review.review?.id ?? '') ?? [];
      return seen.length === 0 ? recordOf(review, cadence) : recordOf(review, cadence, seen.map(({ question, concern }) => `${concern ? 'Concern' : 'Could not check'}: ${question}`).join('; '));
    }),
  };
}

const none: QuestionCount = { questionId: '', well: 0, concerns: 0, notChecked: 0 };

/** The team's own reviews answer what they ask; the line managers' what is asked there only. */
function askedIn({ work }: CoverageFacts, questions: readonly string[]): ReviewCadence {
  const ofTeam = new Set(packsForAccounts(work).flatMap(({ checklists }) => checklists.filter(({ cadence }) => cadence === 'quarterly').flatMap((list) => list.questions.map(({ id }) => id))));
  return questions.some((id) => ofTeam.has(id)) ? 'quarterly' : 'monthly';
}

/** Secondary reviews whose agreed day lies in the period, or that were done in it (CP371 2.3.1). */
function secondaryReviews({ followUps, from, to, today }: CoverageFacts): Found {
  const agreed = followUps().flatMap(({ item, secondaryDue, steps }) => {
    const taken = steps.get('secondary');
    const on = taken?.on ?? secondaryDue;
    if (item.kind !== 'shortfall' || on === null || on < from || on > to) return [];
    const state = taken?.how === 'done' ? 'done' : taken?.how === 'skipped' ? 'left-out' : on < today ? 'late' : 'waiting';
    return [{ item, on, state }] as const;
  });
  const count = (...wanted: readonly string[]): number => agreed.filter(({ state }) => wanted.includes(state)).length;
  const words = { 'done': 'Secondary review done', 'left-out': 'Secondary review left out', 'late': 'Secondary review not done by the agreed day', 'waiting': 'Secondary review to come' } as const;
  const [done, missing, waiting] = [count('done'), count('left-out', 'late'), count('waiting')];
  return {
    ...nothingFound, shown: done, missing, waiting,
    shownBy: done === 0 ? [] : [`${formatCount(done, 'secondary review')} done`],
    gaps: [...(missing === 0 ? [] : [`${formatCount(missing, 'secondary review')} not done`]), ...(waiting === 0 ? [] : [`${formatCount(waiting, 'secondary review')} to come`])],
    records: agreed.map(({ item, on, state }) => ({
      title: `${item.number}, ${item.account}`, says: words[state], on, shows: state === 'done', link: { room: 'follow-ups', id: item.id, period: '' },
    })),
  };
}
