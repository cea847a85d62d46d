import type { Cadence } from '../../../preload/contract/reviews.ts';
import { Link } from '../../app/navigation.ts';
import { followUpsPath } from './follow-up-words.ts';
import { everything, reviewPath } from './worklist.ts';

/** The two lists, and how often they come round. */
export function ReviewsNav({ current }: { readonly current: Cadence | 'schedule' | 'follow-ups' }) {
  return (
    <nav className="reviews-nav" aria-label="Kinds of review">
      <Link to={reviewPath(null, null, everything)} current={current === 'quarterly'}>
        Communications Team
      </Link>
      <Link to={reviewPath(null, null, { ...everything, cadence: 'monthly' })} current={current === 'monthly'}>
        Line managers
      </Link>
      <Link to={followUpsPath} current={current === 'follow-ups'}>
        Concerns and shortfalls
      </Link>
      <Link to="/reviews/schedule" current={current === 'schedule'}>
        How often
      </Link>
    </nav>
  );
}
