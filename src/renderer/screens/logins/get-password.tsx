import { useEffect, useRef, useState } from 'react';
import { logins, type LoginRow } from '../../../preload/contract/logins.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { RadioGroup, TextField } from '../../components/field.tsx';
import { failureErrors, type FieldError } from '../../lib/register.ts';
import { secondsLeft } from './login-values.ts';
import { useSecretCall } from './use-secret-call.ts';

interface GetPasswordProps {
  readonly row: LoginRow;
  readonly onClose: () => void;
  /** It is on the clipboard. @param seconds until it is taken off */
  readonly onCopied: (seconds: number) => void;
}

const reasons = ['To sign in for the quarterly review', 'To sign in for the account’s administrator', 'To hand the account over', 'To look into an incident'];

/** Asks why, then shows the password for a while or puts it on the clipboard. Both are in the audit trail. */
export function GetPassword({ row, onClose, onCopied }: GetPasswordProps) {
  const reveal = useSecretCall('logins.reveal');
  const copy = useSecretCall('logins.copy');
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState<'nobody' | 'somebody'>('nobody');
  const [who, setWho] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [shown, setShown] = useState<{ readonly password: string; readonly seconds: number } | null>(null);
  const failure = reveal.failure ?? copy.failure;
  const all = errors.length > 0 ? errors : failureErrors(failure);

  function input() {
    const typed = { id: row.id, reason, seenByAnother: seen === 'somebody' ? who : '' };
    const checked = logins.reveal.input.safeParse(typed);
    const found: FieldError[] = checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message }));
    if (seen === 'somebody' && who.trim() === '') found.push({ field: 'seenByAnother', message: 'Say who else sees it.' });
    setErrors(found);
    return found.length === 0 ? typed : null;
  }

  async function show(): Promise<void> {
    const asked = input();
    if (asked === null) return;
    const got = await reveal.run(asked);
    if (got !== undefined) setShown(got);
  }

  async function take(): Promise<void> {
    const asked = input();
    if (asked === null) return;
    const got = await copy.run(asked);
    if (got !== undefined) onCopied(got.seconds);
  }

  return (
    <Dialog title={`Password of ${row.userName}`} onClose={onClose}>
      {shown === null ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void show();
          }}
        >
          <ErrorSummary errors={all} />
          <p>
            For {row.account}. What you write here stands in the audit trail with your name and the time.
          </p>
          <TextField
            id="reason"
            label="Why do you need it?"
            value={reason}
            suggestions={reasons}
            required
            error={all.find(({ field }) => field === 'reason')?.message}
            onChange={setReason}
          />
          <RadioGroup
            id="seen"
            label="Does anybody else see it?"
            inline
            value={seen}
            options={[
              { value: 'nobody', title: 'Nobody' },
              { value: 'somebody', title: 'Somebody else' },
            ]}
            onChange={(value) => setSeen(value === 'somebody' ? 'somebody' : 'nobody')}
          />
          {seen === 'somebody' ? (
            <TextField
              id="seenByAnother"
              label="Who sees it?"
              hint="A new password will then be owed"
              value={who}
              error={all.find(({ field }) => field === 'seenByAnother')?.message}
              onChange={setWho}
            />
          ) : null}
          <div className="bar">
            <Button variant="primary" type="submit" busy={reveal.busy}>
              Show it for 30 seconds
            </Button>
            <Button busy={copy.busy} onClick={() => void take()}>
              Copy it without showing
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </div>
        </form>
      ) : (
        <Shown password={shown.password} seconds={shown.seconds} onDone={onClose} />
      )}
    </Dialog>
  );
}

function Shown({ password, seconds, onDone }: { readonly password: string; readonly seconds: number; readonly onDone: () => void }) {
  // By the clock, not by ticks: while the window or the computer sleeps, there are none.
  const [until] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  const box = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    box.current?.focus();
    const look = (): void => setLeft((before) => Math.min(before, secondsLeft(until, Date.now())));
    const timer = window.setInterval(look, 250);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [until]);
  useEffect(() => {
    if (left <= 0) onDone();
  }, [left, onDone]);
  return (
    <>
      <output className="password-shown" ref={box} tabIndex={-1}>
        {password}
      </output>
      <p>
        {/* Read aloud once, not every second. */}
        <span className="visually-hidden">It is hidden again after {seconds} seconds.</span>
        <span aria-hidden="true">Hidden again in {left} seconds.</span>
      </p>
      <div className="bar">
        <Button variant="primary" onClick={onDone}>
          Hide it now
        </Button>
      </div>
    </>
  );
}
