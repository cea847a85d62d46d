import { earlierOf } from '../../../../../preload/contract/days.ts';
import type { Work } from '../../../work.ts';
import { plansBetween } from '../../actions/plans.ts';
import { applications } from '../../applications/service.ts';
import { standingsInForce } from '../../certifications/report.ts';
import { conductNoted } from '../../conduct/service.ts';
import { dutiesOfAll } from '../../dossier/duties-of-all.ts';
import { enquiries } from '../../enquiries/reading.ts';
import { hrReturns } from '../../hr-returns/service.ts';
import { incidentsReported } from '../../incidents/service.ts';
import { logStanding } from '../../monitoring/log-standing.ts';
import { followUpStandings } from '../../reviews/follow-ups.ts';
import { owedIn, type OwedReview, windowsBetween } from '../../reviews/owed-reviews.ts';
import { answersOfReviews } from '../../reviews/reported-answers.ts';
import { packRows } from '../table.ts';

type ReviewCadence = 'quarterly' | 'monthly';

/** Reviews that were owed in a period, by cadence. */
export type KnownReviews = Readonly<Record<ReviewCadence, readonly OwedReview[]>>;

/**
 * What the rooms know of a period. Each is read when an obligation first asks for it and then kept, so that two hundred
 * obligations read every room once.
 *
 * @param from @param to YYYY-MM-DD, both included @param known reviews that were gathered before
 */
export function coverageFacts(work: Work, from: string, to: string, known: Partial<KnownReviews> = {}) {
  const today = work.clock.today();
  const end = earlierOf(to, today);
  const owed = (cadence: ReviewCadence): readonly OwedReview[] =>
    (known[cadence] ?? windowsBetween(work, cadence, from, end).flatMap((window) => owedIn(work, cadence, window).reviews)).filter(({ told }) => told.told !== 'stopped');
  const reviews = { quarterly: once(() => owed('quarterly')), monthly: once(() => owed('monthly')) };
  const answers = (cadence: ReviewCadence) => once(() => answersOfReviews(work, reviews[cadence]().flatMap(({ review }) => review?.id ?? [])));
  return {
    work, from, to, today, reviews,
    answers: { quarterly: answers('quarterly'), monthly: answers('monthly') },
    followUps: once(() => followUpStandings(work, from, to)),
    incidents: once(() => incidentsReported(work, from, to)),
    enquiries: once(() => enquiries(work)),
    duties: once(() => dutiesOfAll(work)),
    applications: once(() => applications(work, {})),
    plans: once(() => plansBetween(work, from, to)),
    log: once(() => (from > today ? null : logStanding(work, from, to))),
    certificates: once(() => standingsInForce(work)),
    hrReturns: once(() => hrReturns(work)),
    packs: once(() => packRows(work.db)),
    searches: once(() => conductNoted(work, 'search', from, to)),
    assistance: once(() => conductNoted(work, 'assistance', from, to)),
  };
}

export type CoverageFacts = ReturnType<typeof coverageFacts>;

function once<Value>(read: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: read() }).value;
}
