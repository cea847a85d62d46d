import { useState } from 'react';
import type { LoginRow } from '../../../preload/contract/logins.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { GetPassword } from './get-password.tsx';
import { EndLogin, KeepPassword, OweRotation } from './login-dialogs.tsx';
import { LoginHistory } from './login-history.tsx';
import { confirmedWords, keeperWords, rotationWords, twoStepWords } from './words.ts';

type Open = 'get' | 'keep' | 'owe' | 'end' | null;

/** One login: where its password lies, what is owed for it, who has seen it. */
export function LoginDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('logins.get', { id });
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState<string | null>(null);
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the login…</p>;
  const { row } = data;
  const close = () => setOpen(null);
  const done = (message: string) => {
    setOpen(null);
    setTold(message);
  };
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{row.userName}</h2>
        {row.endedOn === null ? null : <Tag tone="grey">No longer used</Tag>}
      </header>
      <p className="detail-sub">
        <Link to={`/accounts/${row.accountId}`}>{row.account}</Link> · {row.channelTitle}
        {row.label === '' ? '' : ` · ${row.label}`}
      </p>
      {told === null ? null : <Notice kind="success" title={told} onClose={() => setTold(null)} />}
      <Owed row={row} />
      {row.endedOn === null ? (
        <div className="bar detail-actions">
          {row.keeper === null ? null : (
            <Button variant={row.rotationOwed.length === 0 ? 'primary' : 'secondary'} onClick={() => setOpen('get')}>
              Get the password
            </Button>
          )}
          <Button variant={row.keeper === null || row.rotationOwed.length > 0 ? 'primary' : 'secondary'} onClick={() => setOpen('keep')}>
            {row.keeper === null ? 'Keep the password' : 'Keep a new password'}
          </Button>
          <Button onClick={() => go(`/logins/${id}/edit`)}>Edit</Button>
        </div>
      ) : (
        <p>
          Since {longDate(row.endedOn)}: {row.endedReason}
        </p>
      )}
      <section>
        <h3>Password</h3>
        <Facts
          items={[
            { term: 'Where it lies', value: keeperWords(row) },
            ...(row.keeper === null ? [] : [{ term: 'Sign-in', value: row.keeper.signIn }]),
            { term: 'Last changed', value: longDate(row.passwordChangedOn) },
            { term: 'Last worked', value: confirmedWords(row) },
          ]}
        />
        {row.keeper !== null && !row.keeper.here ? (
          <p className="muted">Ask {row.keeper.officer} for it, or enter it here under “Keep a new password” once you know it.</p>
        ) : null}
        {row.endedOn === null ? <Confirm row={row} onDone={setTold} /> : null}
      </section>
      <section>
        <h3>Getting in</h3>
        <Facts
          items={[
            { term: 'Associated email', value: row.email },
            { term: 'Second step', value: twoStepWords[row.twoStep] },
            ...(row.twoStep === 'none' || row.twoStep === 'not-known' ? [] : [{ term: 'Who holds it', value: row.twoStepHolder }]),
            { term: 'Way back in', value: row.recoveryRoute },
          ]}
        />
      </section>
      {row.endedOn === null ? (
        <div className="bar">
          <Button variant="quiet" onClick={() => setOpen('owe')}>
            A new password is owed…
          </Button>
          <Button variant="quiet" onClick={() => setOpen('end')}>
            No longer used…
          </Button>
        </div>
      ) : null}
      <LoginHistory detail={data} />
      {open === 'get' ? (
        <GetPassword
          row={row}
          onClose={close}
          onCopied={(seconds) => done(`The password is on the clipboard for ${seconds} seconds. Paste it now; then it is taken off.`)}
        />
      ) : null}
      {open === 'keep' ? <KeepPassword row={row} onClose={close} onDone={done} /> : null}
      {open === 'owe' ? <OweRotation row={row} onClose={close} onDone={done} /> : null}
      {open === 'end' ? <EndLogin row={row} onClose={close} onDone={done} /> : null}
    </article>
  );
}

function Owed({ row }: { readonly row: LoginRow }) {
  if (row.rotationOwed.length === 0) return null;
  return (
    <section className="alarms" aria-label="A new password is owed">
      <ul>
        {row.rotationOwed.map((owed) => (
          <li key={owed.id}>
            <Tag tone="red">New password owed</Tag> {rotationWords[owed.reason]}
            <small className="owed-since">
              {owed.detail === '' ? '' : `${owed.detail} · `}since {longDate(owed.since)} · clause 2.3.1
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asked at the quarterly review, and whenever somebody has signed in. */
function Confirm({ row, onDone }: { readonly row: LoginRow; readonly onDone: (message: string) => void }) {
  const confirm = useRegisterCall('logins.confirm');
  async function say(worked: boolean): Promise<void> {
    const said = await confirm.run({ id: row.id, version: row.version, on: todayIso(), worked });
    if (said !== undefined) onDone(worked ? 'Noted: it works.' : 'Noted: it does not work. Get back in by the way back in, and keep the new password.');
  }
  return (
    <div className="bar">
      <span>Does it still work?</span>
      <Button variant="quiet" busy={confirm.busy} label="It works: signed in today" onClick={() => void say(true)}>
        It works
      </Button>
      <Button variant="quiet" busy={confirm.busy} label="It does not work: tried today" onClick={() => void say(false)}>
        It does not
      </Button>
      {confirm.failure === null ? null : <span role="alert">{confirm.failure.message}</span>}
    </div>
  );
}

