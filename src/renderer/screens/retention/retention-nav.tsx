import { Link } from '../../app/navigation.ts';
import { findPath, retentionPath, schedulePath } from './words.ts';

/** What is to be decided, and by what: the worklist and the schedule; and what is found for a request. */
export function RetentionNav({ current }: { readonly current: 'worklist' | 'schedule' | 'find' }) {
  return (
    <nav className="reviews-nav" aria-label="Parts of retention">
      <Link to={retentionPath} current={current === 'worklist'}>
        Worklist
      </Link>
      <Link to={schedulePath} current={current === 'schedule'}>
        Schedule
      </Link>
      <Link to={findPath} current={current === 'find'}>
        Find for a request
      </Link>
    </nav>
  );
}
