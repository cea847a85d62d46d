import { enter } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRegisterCall } from '../../lib/register.ts';

/** A new recovery code, for a sheet that is lost or was seen by somebody. */
export function RecoverySettings() {
  const renew = useRegisterCall('session.renewRecoveryCode');
  return (
    <section className="panel" aria-labelledby="recovery-settings">
      <h2 id="recovery-settings">Recovery code</h2>
      <p className="sub">
        Opens the register when the passphrase is forgotten. Make a new one when the sheet is lost or somebody else has seen it. The old code
        stops working at once.
      </p>
      {renew.failure === null ? null : <Notice kind="error" title={renew.failure.message} />}
      <Button
        busy={renew.busy}
        onClick={() => {
          void renew.run({}).then((answer) => {
            if (answer !== undefined) enter(answer.session, { code: answer.recoveryCode, keychainMessage: null });
          });
        }}
      >
        Make a new recovery code
      </Button>
    </section>
  );
}
