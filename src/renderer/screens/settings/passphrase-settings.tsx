import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRegisterCall, type FieldError } from '../../lib/register.ts';
import { PassphraseField } from '../session/passphrase-field.tsx';
import { passphraseErrors } from '../session/passphrase-rules.ts';

/** The passphrase of the officer at the desk. */
export function PassphraseSettings() {
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  return (
    <section className="panel" aria-labelledby="passphrase-settings">
      <h2 id="passphrase-settings">Your passphrase</h2>
      <p className="sub">Change it when somebody else may know it. The recovery code and the keychain go on working as they are.</p>
      {changed ? <Notice kind="success" title="Your passphrase is changed. The new one opens the register from now on." /> : null}
      <Button
        onClick={() => {
          setChanged(false);
          setOpen(true);
        }}
      >
        Change my passphrase
      </Button>
      {open ? (
        <ChangeDialog
          onClose={() => setOpen(false)}
          onChanged={() => {
            setOpen(false);
            setChanged(true);
          }}
        />
      ) : null}
    </section>
  );
}

const ids = { old: 'old-passphrase', passphrase: 'new-passphrase', again: 'new-passphrase-again' } as const;

interface ChangeDialogProps {
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function ChangeDialog({ onClose, onChanged }: ChangeDialogProps) {
  const change = useRegisterCall('session.changePassphrase');
  const [passphrase, setPassphrase] = useState('');
  const [newPassphrase, setNewPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { failure } = change;
  // The register judges the new passphrase too; any other refusal that names no field is about the old one.
  const refused = failure === null ? [] : [{ field: failure.code === 'weak-passphrase' ? ids.passphrase : ids.old, message: failure.message }];
  const shown = errors.length > 0 ? errors : refused;
  const errorAt = (field: string): string | undefined => shown.find((error) => error.field === field)?.message;

  async function save(): Promise<void> {
    const found = [
      ...(passphrase === '' ? [{ field: ids.old, message: 'Enter the passphrase you have now.' }] : []),
      ...passphraseErrors(newPassphrase, again, ids),
    ];
    setErrors(found);
    change.reset();
    if (found.length > 0) return;
    const done = await change.run({ passphrase, newPassphrase });
    if (done !== undefined) onChanged();
  }

  return (
    <Dialog title="Change my passphrase" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorSummary errors={shown} />
        <PassphraseField id={ids.old} label="The passphrase you have now" value={passphrase} error={errorAt(ids.old)} onChange={setPassphrase} />
        <PassphraseField
          id={ids.passphrase}
          fresh
          label="New passphrase"
          hint="Four or five unrelated words are strong and easy to remember. Pasting is fine."
          value={newPassphrase}
          error={errorAt(ids.passphrase)}
          onChange={setNewPassphrase}
        />
        <PassphraseField id={ids.again} label="The new passphrase again" value={again} error={errorAt(ids.again)} onChange={setAgain} />
        <div className="bar">
          <Button variant="primary" type="submit" busy={change.busy}>
            Change the passphrase
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
