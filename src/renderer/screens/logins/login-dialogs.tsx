import { useState } from 'react';
import { type LoginRow, type RotationReason } from '../../../preload/contract/logins.ts';
import { DateField, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { longDate } from '../../lib/format.ts';
import { strengthOfPassword } from '../../lib/password-strength.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { keepErrors } from './login-values.ts';
import { PasswordInput } from './password-input.tsx';
import { useSecretCall } from './use-secret-call.ts';
import { endedWords, rotationWords } from './words.ts';

interface LoginDialogProps {
  readonly row: LoginRow;
  readonly onClose: () => void;
  /** It is done: what to tell the officer. */
  readonly onDone: (message: string) => void;
}

/** Below this score of 0 to 4 the officer is asked again. */
const tooWeak = 2;

/** Keeps a password: the first one, a new one, or the same one back in the keychain. */
export function KeepPassword({ row, onClose, onDone }: LoginDialogProps) {
  const keep = useSecretCall('logins.setPassword');
  const [password, setPassword] = useState('');
  const [changedOn, setChangedOn] = useState('');
  // The weak password that the officer has been warned of: it may be what the platform has, so it is not refused.
  const [weak, setWeak] = useState<string | null>(null);
  const known = [row.userName, row.email, row.account];
  const [again, setAgain] = useState('');
  const usedBefore = keep.failure?.code === 'used-before' || again !== '';
  const firstOwed = row.keeper === null && row.rotationOwed.length > 0;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const all = errors.length > 0 ? errors : failureErrors(keep.failure);

  async function save(): Promise<void> {
    const found = keepErrors(password, firstOwed ? changedOn : '');
    setErrors(found);
    if (found.length > 0) return;
    if (weak !== password && ((await strengthOfPassword(password, known))?.score ?? 0) < tooWeak) {
      setWeak(password);
      return;
    }
    const kept = await keep.run({ id: row.id, version: row.version, password, ...(firstOwed && changedOn !== '' ? { changedOn } : {}), ...(again.trim() === '' ? {} : { again }) });
    if (kept === undefined) return;
    const owed = kept.cleared === 0 ? '' : ' Nothing is owed for it any more.';
    onDone(
      kept.what === 'again'
        ? 'The password is kept, although it was used before. A new one is owed for it.'
        : kept.what === 'restored'
        ? 'This is the password that was kept before. It is back in the keychain; what was owed for it still is.'
        : kept.what === 'first'
          ? `The password is kept in the keychain of this computer.${owed}`
          : `The new password is kept.${owed}`,
    );
  }

  return (
    <FormDialog
      title={row.keeper === null ? `Keep the password of ${row.userName}` : `Change the password of ${row.userName}`}
      submitTitle={weak !== null && weak === password ? 'Keep it although it is weak' : 'Keep this password'}
      errors={all}
      busy={keep.busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>
        Change it on {row.channelTitle} first, then enter it here. A password that is used for another login, or was used before, is refused: each must be used
        for one account alone (CP371 2.3.1).
      </p>
      <PasswordInput
        id="password"
        label="Password"
        value={password}
        error={all.find(({ field }) => field === 'password')?.message}
        known={known}
        onChange={setPassword}
      />
      {weak !== null && weak === password ? (
        <Notice kind="warning" title="This password is easily guessed">
          <p>Make a long random one, set it on {row.channelTitle}, and keep that. If the platform has this one now, keep it, and change it soon.</p>
        </Notice>
      ) : null}
      {usedBefore ? (
        <TextField
          id="again"
          label="Why is a password that was used before kept again? (optional)"
          hint="For example: mistyped yesterday, this is what the platform has. A new one is then owed."
          value={again}
          error={all.find(({ field }) => field === 'again')?.message}
          onChange={setAgain}
        />
      ) : null}
      {firstOwed ? (
        <DateField
          id="changedOn"
          label="When was it changed on the platform? (optional)"
          hint={`A new password is owed since ${longDate(row.rotationOwed.map(({ since }) => since).toSorted().at(-1) ?? null)}. Without a day a new one stays owed.`}
          value={changedOn}
          error={all.find(({ field }) => field === 'changedOn')?.message}
          onChange={setChangedOn}
        />
      ) : null}
    </FormDialog>
  );
}

/** Says that a new password is owed, and why. */
export function OweRotation({ row, onClose, onDone }: LoginDialogProps) {
  const owe = useRegisterCall('logins.oweRotation');
  const [reason, setReason] = useState<RotationReason>('account-hacked');
  const [detail, setDetail] = useState('');
  const errors = detail.trim() === '' && owe.failure === null ? [] : failureErrors(owe.failure);
  const [asked, setAsked] = useState<readonly FieldError[]>([]);

  async function save(): Promise<void> {
    const missing = detail.trim() === '';
    setAsked(missing ? [{ field: 'detail', message: 'Say what happened.' }] : []);
    if (missing) return;
    if ((await owe.run({ id: row.id, version: row.version, reason, detail })) !== undefined) onDone('A new password is owed for this login.');
  }

  const shown = asked.length > 0 ? asked : errors;
  return (
    <FormDialog
      title={`A new password is owed for ${row.userName}`}
      submitTitle="Say that a new password is owed"
      errors={shown}
      busy={owe.busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <SelectField
        id="reason"
        label="Why"
        value={reason}
        options={Object.entries(rotationWords).map(([value, title]) => ({ value, title }))}
        onChange={(value) => setReason((Object.keys(rotationWords) as RotationReason[]).find((known) => known === value) ?? 'other')}
      />
      <TextArea
        id="detail"
        label="What happened"
        hint="Never write the password itself"
        rows={3}
        value={detail}
        error={shown.find(({ field }) => field === 'detail')?.message}
        onChange={setDetail}
      />
    </FormDialog>
  );
}

/** The login is no longer used. */
export function EndLogin({ row, onClose, onDone }: LoginDialogProps) {
  const end = useRegisterCall('logins.end');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<readonly FieldError[]>([]);

  async function save(): Promise<void> {
    const missing = reason.trim() === '';
    setAsked(missing ? [{ field: 'reason', message: 'Say why the login is no longer used.' }] : []);
    if (missing) return;
    const ended = await end.run({ id: row.id, version: row.version, reason });
    if (ended !== undefined) onDone(endedWords(row.keeper, ended.removed));
  }

  const shown = asked.length > 0 ? asked : failureErrors(end.failure);
  return (
    <FormDialog
      title={`Stop using ${row.userName}`}
      submitTitle={`Stop using ${row.userName}`}
      danger
      errors={shown}
      busy={end.busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>
        Its record stays.{' '}
        {row.keeper === null || row.keeper.here
          ? 'The password is taken out of the keychain and cannot be brought back from here.'
          : `The password stays in the keychain of ${row.keeper.officer} on ${row.keeper.machine} until it is removed there.`}
      </p>
      <TextArea id="reason" label="Why it is no longer used" rows={3} value={reason} error={shown.find(({ field }) => field === 'reason')?.message} onChange={setReason} />
    </FormDialog>
  );
}
