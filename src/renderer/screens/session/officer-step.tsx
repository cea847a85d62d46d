import type { SessionState } from '../../../preload/contract/session.ts';
import { CheckboxField, TextField } from '../../components/field.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { errorOf, type StepProps } from './step-props.ts';

interface OfficerStepProps extends StepProps {
  readonly keychain: SessionState['keychain'];
}

/** Who keeps the register, and what opens it. */
export function OfficerStep({ draft, onChange, errors, keychain }: OfficerStepProps) {
  return (
    <>
      <p className="sub">Your name stands beside everything you record. The passphrase is kept nowhere: only you know it.</p>
      <TextField
        id="officerName"
        label="Your name"
        value={draft.officerName}
        required
        autoComplete="name"
        error={errorOf(errors, 'officerName')}
        onChange={(officerName) => onChange({ officerName })}
      />
      <PassphraseField
        id="passphrase"
        fresh
        label="Passphrase"
        hint="Four or five unrelated words are strong and easy to remember. Pasting is fine."
        value={draft.passphrase}
        error={errorOf(errors, 'passphrase')}
        onChange={(passphrase) => onChange({ passphrase })}
      />
      <PassphraseField
        id="passphraseAgain"
        label="The same passphrase again"
        value={draft.passphraseAgain}
        error={errorOf(errors, 'passphraseAgain')}
        onChange={(passphraseAgain) => onChange({ passphraseAgain })}
      />
      {keychain.available ? (
        <CheckboxField
          id="useKeychain"
          label="Also unlock with this computer's keychain"
          hint="Opens the register while you are signed in to this computer, without typing the passphrase. Leave it off on a shared sign-in."
          value={draft.useKeychain}
          onChange={(useKeychain) => onChange({ useKeychain })}
        />
      ) : (
        <p className="sub">
          Unlocking with this computer's keychain is not available. {keychain.message ?? ''}
        </p>
      )}
    </>
  );
}
