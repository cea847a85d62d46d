import type { Cadence } from '../../../preload/contract/reviews.ts';
import { Link } from '../../app/navigation.ts';
import { followUpsPath } from './follow-up-words.ts';
import { everything, reviewPath } from './worklist.ts';

/* Where there is little room only the short word of a tab is seen, so that all of them stay on one line; the whole name is always read out. */

/** The two lists, what goes to line managers and comes back, what follows, and how often they come round. */
export function ReviewsNav({ current }: { readonly current: Cadence | 'returns' | 'schedule' | 'follow-ups' }) {
  return (
    <nav className="reviews-nav" aria-label="Kinds of review">
      <Link to={reviewPath(null, null, everything)} current={current === 'quarterly'}>
        <Rest>Communications </Rest>Team
      </Link>
      <Link to={reviewPath(null, null, { ...everything, cadence: 'monthly' })} current={current === 'monthly'}>
        <Rest>Line </Rest>
        <Short>managers</Short>
      </Link>
      <Link to="/reviews/returns" current={current === 'returns'}>
        <Rest>Worksheets and </Rest>
        <Short>returns</Short>
      </Link>
      <Link to={followUpsPath} current={current === 'follow-ups'}>
        Concerns<Rest> and shortfalls</Rest>
      </Link>
      <Link to="/reviews/schedule" current={current === 'schedule'}>
        How often
      </Link>
    </nav>
  );
}

function Rest({ children }: { readonly children: string }) {
  return <span className="reviews-nav__rest">{children}</span>;
}

/** A word that begins the tab where the rest of it is not seen. */
function Short({ children }: { readonly children: string }) {
  return <span className="reviews-nav__short">{children}</span>;
}
