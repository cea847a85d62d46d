import type { Cadence } from '../../../preload/contract/reviews.ts';
import { Link } from '../../app/navigation.ts';
import { followUpsPath } from './follow-up-words.ts';
import { everything, reviewPath } from './worklist.ts';

/** The two lists, what goes to line managers and comes back, what follows, and how often they come round. */
export function ReviewsNav({ current }: { readonly current: Cadence | 'returns' | 'schedule' | 'follow-ups' }) {
  return (
    <nav className="reviews-nav" aria-label="Kinds of review">
      <Link to={reviewPath(null, null, everything)} current={current === 'quarterly'}>
        Communications Team
      </Link>
      <Link to={reviewPath(null, null, { ...everything, cadence: 'monthly' })} current={current === 'monthly'}>
        Line managers
      </Link>
      <Link to="/reviews/returns" current={current === 'returns'}>
        Worksheets and returns
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
