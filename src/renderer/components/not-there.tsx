import { Link } from '../app/link.tsx';
import { longDate } from '../lib/format.ts';
import { type CallFailure, useRegister } from '../lib/register.ts';
import { Facts } from './facts.tsx';
import { Notice } from './notice.tsx';

interface NotThereProps {
  readonly id: string;
  readonly error: CallFailure;
}

/** Stands where a record cannot be shown. Of one that was disposed of it says what its stub says, as somebody may follow an old link. */
export function NotThere({ id, error }: NotThereProps) {
  const asks = error.code === 'not-found';
  const stub = useRegister('retention.stub', { recordId: id }, { enabled: asks });
  if (asks && stub.isPending) return <p role="status">Looking for what is left of it…</p>;
  if (stub.data === undefined || stub.data === null) return <Notice kind="error" title={error.message} />;
  const { title, number, disposalId, on, scheduleRow, confirmedBy } = stub.data;
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>Disposed of</h2>
      </header>
      <p className="detail-sub">This record was kept as long as it had to be, and is gone. What is left of it says nothing of its content.</p>
      <Facts
        items={[
          { term: 'What it was', value: title },
          { term: 'Disposed of on', value: longDate(on) },
          { term: 'Row of the schedule', value: scheduleRow === '' ? 'It belonged to another record and went with it' : scheduleRow },
          ...(confirmedBy === '' ? [] : [{ term: 'Confirmed by', value: confirmedBy }]),
          { term: 'Disposal', value: <Link to={`/retention/disposals/${disposalId}`}>{number}</Link> },
        ]}
      />
    </article>
  );
}
