import type { FollowUpDetail, FollowUpLink, FollowUpStep } from '../../../../preload/contract/reviews-follow-ups.ts';
import type { QuarterlyConcern, QuarterlyShortfall } from '../../reports/documents/quarterly-report-data.ts';
import type { Work } from '../../work.ts';
import { followUpsBetween } from '../reviews/follow-ups.ts';
import type { Period } from '../reviews/rules/calendar.ts';

/** What reviews of a period found, point by point, with what followed (CP371 2.3.1). */
export function concernsForReport(work: Work, period: Period): QuarterlyConcern[] {
  return followUpsBetween(work, period.from, work.clock.today()).filter((followUp) => isOf(followUp, period)).flatMap((followUp) => {
    const { item, points, review } = followUp;
    const letter = link(followUp, 'letter');
    const reply = link(followUp, 'reply');
    return points.map((point): QuarterlyConcern => ({
      account: item.account, clauses: point.clause.split(';').map((clause) => clause.trim()), question: point.question,
      seen: [...point.grounds, point.seen].filter((part) => part !== '').join('. '), seenOn: review.reviewedOn,
      letterOn: dayOf(letter), replyDueOn: '', repliedOn: dayOf(reply), reply: reply?.state === 'done' ? reply.words.join(' ') : '',
      state: `${item.number}: ${item.stands}`, open: item.state === 'open',
    }));
  });
}

/** Shortfalls that were open in a period, and how far each has come. A review that was typed in after its period counts by its own day. */
export function shortfallsForReport(work: Work, period: Period): QuarterlyShortfall[] {
  return followUpsBetween(work, period.from, work.clock.today()).filter(({ item, review }) => item.kind === 'shortfall' && review.reviewedOn <= period.to).map((followUp) => {
    const agreed = link(followUp, 'period');
    return {
      account: followUp.item.account, foundOn: followUp.review.reviewedOn, letterOn: dayOf(link(followUp, 'letter')),
      agreedUntil: followUp.item.secondaryOn ?? agreed?.dueOn ?? '', reviewedOn: dayOf(link(followUp, 'secondary')),
      result: link(followUp, 'rescinded')?.state === 'done' ? 'rescinded' : link(followUp, 'met')?.state === 'done' ? 'met' : 'open',
      closedOn: dayOf(link(followUp, 'account-closed')),
    };
  });
}

/** By the day of the review, which may have been typed in later. */
function isOf({ review }: FollowUpDetail, { from, to }: Period): boolean {
  return review.reviewedOn >= from && review.reviewedOn <= to;
}

function link({ chain }: FollowUpDetail, step: FollowUpStep): FollowUpLink | undefined {
  return chain.find((found) => found.step === step);
}

function dayOf(found: FollowUpLink | undefined): string {
  return found?.state === 'done' ? found.on ?? '' : '';
}
