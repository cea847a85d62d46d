import type { FollowUpDetail, FollowUpLink, FollowUpStep } from '../../../../preload/contract/reviews-follow-ups.ts';
import type { Cadence } from '../../../../preload/contract/reviews.ts';
import type { QuarterlyConcern, QuarterlyShortfall } from '../../reports/documents/quarterly-report-data.ts';
import type { Work } from '../../work.ts';
import { concernsOf } from '../reviews/concerns.ts';
import { followUpsBetween } from '../reviews/follow-ups.ts';
import type { Period } from '../reviews/rules/calendar.ts';

/** What reviews of a period found, point by point, each with what followed (CP371 2.3.1). */
export function concernsForReport(work: Work, cadences: readonly Cadence[], period: Period): QuarterlyConcern[] {
  const followed = byReview(followUpsBetween(work, period.from, work.clock.today()));
  return concernsOf(work, cadences, period.from, period.to).map((concern): QuarterlyConcern => {
    const found = {
      account: concern.account, clauses: concern.clauses.map(({ reference, clause }) => `${reference} ${clause}`.trim()), question: concern.question,
      seen: concern.seen, seenOn: concern.seenOn, replyDueOn: '',
    };
    const followUp = followed.get(concern.reviewId);
    if (followUp === undefined) return { ...found, letterOn: '', repliedOn: '', reply: '', state: 'Not followed in this register', open: false };
    const reply = link(followUp, 'reply');
    return {
      ...found, letterOn: dayOf(link(followUp, 'letter')), repliedOn: dayOf(reply), reply: reply?.state === 'done' ? reply.words.join(' ') : '',
      state: `${followUp.item.number}: ${followUp.item.stands}`, open: followUp.item.state === 'open',
    };
  });
}

/** A shortfall that was found again is followed by the chain of the first review. */
function byReview(followUps: readonly FollowUpDetail[]): ReadonlyMap<string, FollowUpDetail> {
  return new Map(followUps.flatMap((followUp) =>
    [followUp.review.id, ...followUp.happened.flatMap(({ reviewId }) => reviewId ?? [])].map((id) => [id, followUp] as const)));
}

/** Shortfalls that were open in a period, and how far each has come. A review that was typed in after its period counts by its own day. */
export function shortfallsForReport(work: Work, period: Period): QuarterlyShortfall[] {
  return followUpsBetween(work, period.from, work.clock.today()).filter(({ item, review }) => item.kind === 'shortfall' && review.reviewedOn <= period.to).map((followUp) => {
    const agreed = link(followUp, 'period');
    return {
      account: followUp.item.account, foundOn: followUp.review.reviewedOn, letterOn: dayOf(link(followUp, 'letter')),
      agreedUntil: followUp.item.secondaryOn ?? agreed?.dueOn ?? '', reviewedOn: dayOf(link(followUp, 'secondary')),
      result: resultOf(followUp),
      closedOn: dayOf(link(followUp, 'account-closed')),
    };
  });
}

function link({ chain }: FollowUpDetail, step: FollowUpStep): FollowUpLink | undefined {
  // A secondary review can be done once for each period that was agreed; the newest says how it stands.
  const found = chain.filter((one) => one.step === step);
  return found.findLast(({ state }) => state === 'done') ?? found.at(-1);
}

function resultOf(followUp: FollowUpDetail): QuarterlyShortfall['result'] {
  const ended = (['rescinded', 'met', 'stands'] as const).find((step) => link(followUp, step)?.state === 'done');
  return ended ?? (followUp.item.next?.step === 'outcome' ? 'undecided' : 'open');
}

function dayOf(found: FollowUpLink | undefined): string {
  return found?.state === 'done' ? found.on ?? '' : '';
}
