import { useState } from 'react';
import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { longDate, plural, shortDate } from '../../lib/format.ts';
import { AccountStandings } from '../reviews/account-standing.tsx';
import { everything, reviewPath } from '../reviews/worklist.ts';

const firstReviews = 4;

/** The team's own reviews are the rule and are not named each time. */
const kindWords = { quarterly: '', monthly: 'Line manager, ', secondary: 'Secondary review, ' } as const;

/** The reviews of one account, newest first; each can be read as it was recorded. */
export function AccountReviews({ detail, mayChange }: { readonly detail: AccountDetail; readonly mayChange: boolean }) {
  const [all, setAll] = useState(false);
  const { id, reviews, facts } = detail;
  const shown = all ? reviews : reviews.slice(0, firstReviews);
  return (
    <section>
      <h3>What is owed</h3>
      <AccountStandings accountId={id} mayChange={mayChange} />
      <h3>Reviews</h3>
      {reviews.length === 0 ? (
        <p className="muted">
          {facts.lastReviewBefore === null
            ? 'Never reviewed.'
            : `None in this register yet; last reviewed on ${longDate(facts.lastReviewBefore)} before it.`}
        </p>
      ) : (
        <table className="small-table">
          <caption className="visually-hidden">Reviews of this account, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Reviewed</th>
              <th scope="col">Outcome</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((review) => (
              <tr key={review.id}>
                <td className="nowrap">
                  <Link to={recordPath(id, review)}>
                    {shortDate(review.reviewedOn)}
                    <span className="visually-hidden">: read this review</span>
                  </Link>
                </td>
                <td>
                  {review.outcome}
                  <small>
                    {kindWords[review.kind]}
                    {review.period}
                    {review.concerns === 0 ? '' : ` · ${plural(review.concerns, 'concern')}`}
                  </small>
                </td>
                <td>{review.reviewer}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {reviews.length > firstReviews && !all ? (
        <Button variant="quiet" onClick={() => setAll(true)}>
          Show all {reviews.length} reviews
        </Button>
      ) : null}
    </section>
  );
}

/** A review is read in the list of its period. */
function recordPath(accountId: string, { periodId, kind, id }: AccountDetail['reviews'][number]): string {
  return reviewPath(periodId, accountId, { ...everything, cadence: kind === 'monthly' ? 'monthly' : 'quarterly', state: 'all' }, id);
}
