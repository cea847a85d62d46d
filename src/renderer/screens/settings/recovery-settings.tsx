import { useState } from 'react';
import { showRecoveryCode } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import { PassphraseField } from '../session/passphrase-field.tsx';

/** A new recovery code, for a sheet that is lost or was seen by somebody. */
export function RecoverySettings() {
  const [asking, setAsking] = useState(false);
  return (
    <section className="panel" aria-labelledby="recovery-settings">
      <h2 id="recovery-settings">Recovery code</h2>
      <p className="sub">
        Opens the register when the passphrase is forgotten. Make a new one when the sheet is lost or somebody else has seen it. The old sheet
        works until you say that you have kept the new one.
      </p>
      <Button onClick={() => setAsking(true)}>Make a new recovery code</Button>
      {asking ? <RenewDialog onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

const field = 'renew-passphrase';

function RenewDialog({ onClose }: { readonly onClose: () => void }) {
  const renew = useRegisterCall('session.renewRecoveryCode');
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const error = missing ? 'Enter your passphrase.' : renew.failure?.message;

  async function make(): Promise<void> {
    setMissing(passphrase === '');
    renew.reset();
    if (passphrase === '') return;
    const made = await renew.run({ passphrase });
    if (made !== undefined) showRecoveryCode(made.recoveryCode);
  }

  return (
    <Dialog title="Make a new recovery code?" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <ErrorSummary errors={error === undefined ? [] : [{ field, message: error }]} />
        <p>
          The new code is shown once, to print and put in a safe place. Until you confirm that you have kept it, the old sheet goes on working.
          After that the old sheet is of no use: destroy it.
        </p>
        <PassphraseField
          id={field}
          label="Your passphrase"
          hint="Asked again, so that nobody else can do this at your desk."
          value={passphrase}
          error={error}
          onChange={(text) => {
            setPassphrase(text);
            setMissing(false);
          }}
        />
        <div className="bar">
          <Button variant="primary" type="submit" busy={renew.busy}>
            Show a new code
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
