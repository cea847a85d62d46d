import { Link } from '../../app/navigation.ts';
import { disposalsPath } from './disposal-words.ts';
import { findPath, retentionPath, schedulePath } from './words.ts';

/** What is to be decided and by what, what was disposed of, and what is found for a request. */
export function RetentionNav({ current }: { readonly current: 'worklist' | 'schedule' | 'disposals' | 'find' }) {
  return (
    <nav className="reviews-nav" aria-label="Parts of retention">
      <Link to={retentionPath} current={current === 'worklist'}>
        Worklist
      </Link>
      <Link to={schedulePath} current={current === 'schedule'}>
        Schedule
      </Link>
      <Link to={disposalsPath} current={current === 'disposals'}>
        Disposals
      </Link>
      <Link to={findPath} current={current === 'find'}>
        Find for a request
      </Link>
    </nav>
  );
}
