import { Link } from '../../app/navigation.ts';
import { retentionPath, schedulePath } from './words.ts';

/** What is to be decided, and by what: the worklist and the schedule. */
export function RetentionNav({ current }: { readonly current: 'worklist' | 'schedule' }) {
  return (
    <nav className="reviews-nav" aria-label="Parts of retention">
      <Link to={retentionPath} current={current === 'worklist'}>
        Worklist
      </Link>
      <Link to={schedulePath} current={current === 'schedule'}>
        Schedule
      </Link>
    </nav>
  );
}
