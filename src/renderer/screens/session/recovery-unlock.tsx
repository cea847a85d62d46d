import { useState } from 'react';
import { session as calls } from '../../../preload/contract/session.ts';
import { enter } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextArea } from '../../components/field.tsx';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { passphraseErrors } from './passphrase-rules.ts';
import { StepHeading } from './step-heading.tsx';
import { errorOf } from './step-props.ts';

/** The passphrase is forgotten: the printed code opens the register, a new passphrase and a new code follow. */
export function RecoveryUnlock({ onBack }: { readonly onBack: () => void }) {
  const [recoveryCode, setRecoveryCode] = useState('');
  const [newPassphrase, setNewPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const unlock = useRegisterCall('session.unlockWithRecoveryCode');
  const shown = errors.length > 0 ? errors : failureErrors(unlock.failure);

  async function open(): Promise<void> {
    // A code typed from paper may stand on two lines.
    const typed = recoveryCode.replaceAll(/\s+/gu, ' ');
    const checked = calls.unlockWithRecoveryCode.input.safeParse({ recoveryCode: typed, newPassphrase });
    const found = checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message }));
    const all = [
      ...found.filter(({ field }) => field !== 'newPassphrase'),
      ...passphraseErrors(newPassphrase, again, { passphrase: 'newPassphrase', again: 'again' }),
    ];
    setErrors(all);
    unlock.reset();
    if (all.length > 0) return;
    const opened = await unlock.run({ recoveryCode: typed, newPassphrase });
    if (opened !== undefined) enter(opened.session, { code: opened.recoveryCode, keychainMessage: null });
  }

  return (
    <form
      className="door__card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <ErrorSummary errors={shown} />
      <StepHeading title="Use the recovery code" />
      <p className="sub">The code is used up by this. You set a new passphrase and get a new code to print.</p>
      <TextArea
        id="recoveryCode"
        label="Recovery code"
        hint="From your printed sheet. Spaces, dashes and small letters do not matter."
        rows={2}
        value={recoveryCode}
        required
        error={errorOf(shown, 'recoveryCode')}
        onChange={setRecoveryCode}
      />
      <PassphraseField
        id="newPassphrase"
        fresh
        label="New passphrase"
        hint="Four or five unrelated words are strong and easy to remember."
        value={newPassphrase}
        error={errorOf(shown, 'newPassphrase')}
        onChange={setNewPassphrase}
      />
      <PassphraseField
        id="again"
        label="The same passphrase again"
        value={again}
        error={errorOf(shown, 'again')}
        onChange={setAgain}
      />
      <div className="bar">
        <Button variant="primary" type="submit" busy={unlock.busy}>
          Unlock and set the new passphrase
        </Button>
        <Button onClick={onBack} disabled={unlock.busy}>
          Back
        </Button>
      </div>
    </form>
  );
}
