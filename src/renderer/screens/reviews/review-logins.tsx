import type { LoginRow } from '../../../preload/contract/logins.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { todayIso } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { confirmedWords } from '../logins/words.ts';

/** Asked at the quarterly review: do the logins that the Communications Team holds still work? (CP371 2.3.1) */
export function ReviewLogins({ accountId }: { readonly accountId: string }) {
  const rows = (useRegister('logins.list', {}).data ?? []).filter((row) => row.accountId === accountId && row.endedOn === null);
  return (
    <section className="review-logins" aria-label="Logins">
      <h3>Does the login still work?</h3>
      {rows.length === 0 ? (
        <p className="muted">
          No login of this account is held (2.3.1). <Link to={`/logins/new?account=${accountId}`}>Add it</Link>
        </p>
      ) : (
        <ul className="plain-list">
          {rows.map((row) => (
            <LoginLine key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LoginLine({ row }: { readonly row: LoginRow }) {
  const confirm = useRegisterCall('logins.confirm');
  const say = (worked: boolean) => void confirm.run({ id: row.id, version: row.version, on: todayIso(), worked });
  return (
    <li className="bar">
      <Link to={`/logins/${row.id}`}>{row.userName}</Link>
      <small role="status">last worked: {confirmedWords(row)}</small>
      {row.rotationOwed.length > 0 ? <Tag tone="red">New password owed</Tag> : null}
      <Button variant="quiet" busy={confirm.busy} onClick={() => say(true)}>
        It works<span className="visually-hidden">: {row.userName}</span>
      </Button>
      <Button variant="quiet" busy={confirm.busy} onClick={() => say(false)}>
        It does not<span className="visually-hidden">: {row.userName}</span>
      </Button>
      {confirm.failure === null ? null : <span role="alert">{confirm.failure.message}</span>}
    </li>
  );
}
