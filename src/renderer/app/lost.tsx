import { PageHeader } from '../components/page-header.tsx';
import { Link } from './link.tsx';

/** An address that no screen answers, such as one kept from an older version. */
export function Lost() {
  return (
    <div className="page">
      <PageHeader title="There is no such screen" sub="The address may come from an older version of Comms Register." />
      <p>
        <Link to="/">Go to the start</Link>
      </p>
    </div>
  );
}
