import { Link } from '../../app/navigation.ts';
import { useRegister } from '../../lib/register.ts';
import '../accounts/desk.css';
import '../accounts/list.css';
import '../accounts/accounts.css';
import '../accounts/account-detail.css';
import '../reviews/reviews.css';
import './certifications.css';

/** The matrix, the rounds, what came back, and every certificate. */
export function CertificationsNav({ current }: { readonly current: 'matrix' | 'rounds' | 'returned' | 'list' }) {
  const waiting = useRegister('certifications.unfinished', {}).data?.length ?? 0;
  return (
    <nav className="reviews-nav" aria-label="Parts of certifications">
      <Link to="/certifications" current={current === 'matrix'}>
        Matrix
      </Link>
      <Link to="/certifications/rounds" current={current === 'rounds'}>
        Rounds
      </Link>
      <Link to="/certifications/returned" current={current === 'returned'}>
        Returned copies
        {waiting === 0 ? null : (
          <>
            {' '}
            <span className="count count--warm" aria-hidden="true">
              {waiting}
            </span>
            <span className="visually-hidden">, {waiting} to be finished</span>
          </>
        )}
      </Link>
      <Link to="/certifications/list" current={current === 'list'}>
        All certificates
      </Link>
    </nav>
  );
}
