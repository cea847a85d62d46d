import { useState } from 'react';
import { go } from '../../app/history.ts';
import { recoveryDone, type NewRecoveryCode } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { CheckboxField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import { Door } from './door.tsx';
import { StepHeading } from './step-heading.tsx';

const mustTick = 'Print or write down the code, then confirm that you have kept it away from this computer.';

/** The recovery code, shown once. The desk opens when the officer says that it is kept, or gives up a code she asked for. */
export function RecoveryCodeScreen({ recovery }: { readonly recovery: NewRecoveryCode }) {
  const [kept, setKept] = useState(false);
  const [failed, setFailed] = useState(false);
  const print = useRegisterCall('session.printRecoverySheet');
  const done = useRegisterCall('session.recoverySheetDone');
  const discard = useRegisterCall('session.discardRecoveryCode');
  const renewal = recovery.renewal === true;
  const [saved, setSaved] = useState<string | null>(null);
  const failure = done.failure ?? discard.failure;
  // A code is renewed from Settings; otherwise the desk opens where the day begins or was left.
  const leave = (): void => {
    if (renewal) go('/settings', { replace: true });
    recoveryDone();
  };
  const errors = failed && !kept ? [{ field: 'kept', message: mustTick }] : [];
  return (
    <Door helpPage="unlocking">
      <form
        className="door__card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setFailed(!kept);
          if (!kept) return;
          void done.run({}).then((answer) => {
            if (answer !== undefined) leave();
          });
        }}
      >
        <ErrorSummary errors={errors} />
        <StepHeading title={renewal ? 'Your new recovery code' : 'Your recovery code'} />
        {renewal ? (
          <Notice kind="info" title="Your old sheet still works">
            <p>It stops working when you say here that you have kept the new code. If you keep the old one, this code is thrown away.</p>
          </Notice>
        ) : null}
        <p>
          If you forget your passphrase, this code is the only other way in. Nobody can make a new one for you: without passphrase and code
          the register stays closed for good. It is shown this once.
        </p>
        {recovery.keychainMessage === null ? null : <Notice kind="info" title={recovery.keychainMessage} />}
        <p className="recovery-code" aria-label="Recovery code">
          {groups(recovery.code).map(({ place, text }) => (
            <span key={place}>{text}</span>
          ))}
        </p>
        <p className="bar">
          <Button
            busy={print.busy}
            onClick={() => {
              void print.run({}).then((file) => {
                if (file !== undefined) setSaved(file.name);
              });
            }}
          >
            Print the sheet
          </Button>
          <span className="sub">Saves a PDF to print. Delete the file afterwards.</span>
        </p>
        <JobProgress call="session.printRecoverySheet" busy={print.busy} label="Making the sheet" />
        {saved === null ? null : (
          <Notice kind="success" title={`Saved as ${saved}`}>
            <p>Print it, put the paper where the Trust keeps such things, and delete the file.</p>
          </Notice>
        )}
        {print.failure === null ? null : <Notice kind="error" title={print.failure.message} />}
        <CheckboxField
          id="kept"
          label="I have kept it away from this computer"
          value={kept}
          required
          error={errors[0]?.message}
          onChange={setKept}
        />
        {failure === null ? null : <Notice kind="error" title={failure.message} />}
        <div className="bar">
          <Button variant="primary" type="submit" busy={done.busy} disabled={discard.busy}>
            {renewal ? 'Use the new code from now on' : 'Open the register'}
          </Button>
          {renewal ? (
            <Button
              busy={discard.busy}
              disabled={done.busy}
              onClick={() => {
                void discard.run({}).then((answer) => {
                  if (answer !== undefined) leave();
                });
              }}
            >
              Keep the old code
            </Button>
          ) : null}
        </div>
      </form>
    </Door>
  );
}

/** In the groups that the code comes in, or in fours when it comes without. */
function groups(code: string): readonly { readonly place: number; readonly text: string }[] {
  const given = code.split(/[\s-]+/u).filter((group) => group !== '');
  const texts = given.length > 1 ? given : (code.match(/.{1,4}/gu) ?? [code]);
  // Groups can be alike, so each is known by its place.
  return texts.map((text, place) => ({ place, text }));
}
