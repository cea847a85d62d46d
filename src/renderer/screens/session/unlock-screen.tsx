import { useState } from 'react';
import { samplePassphrase, type SessionState } from '../../../preload/contract/session.ts';
import { enter, useDoor } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import { Door } from './door.tsx';
import { LeaveSample } from './leave-sample.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { RecoveryUnlock } from './recovery-unlock.tsx';
import { StepHeading } from './step-heading.tsx';

/** The locked register: officer and passphrase, the keychain, or the recovery code. */
export function UnlockScreen({ session }: { readonly session: SessionState }) {
  const [recovering, setRecovering] = useState(false);
  return (
    <Door narrow helpPage="unlocking" sample={session.sample}>
      {recovering ? <RecoveryUnlock onBack={() => setRecovering(false)} /> : <Unlock session={session} onRecover={() => setRecovering(true)} />}
    </Door>
  );
}

function Unlock({ session, onRecover }: { readonly session: SessionState; readonly onRecover: () => void }) {
  const { officers, keychain, sample } = session;
  const { message } = useDoor();
  const [officerId, setOfficerId] = useState(officers[0]?.id ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const unlock = useRegisterCall('session.unlock');
  const byKeychain = useRegisterCall('session.unlockWithKeychain');
  const officer = officers.find(({ id }) => id === officerId);
  const failure = unlock.failure ?? byKeychain.failure;
  const error = missing ? 'Enter your passphrase.' : failure?.message;

  async function open(): Promise<void> {
    byKeychain.reset();
    setMissing(passphrase === '');
    if (passphrase === '') return;
    const opened = await unlock.run({ officerId, passphrase });
    if (opened !== undefined) enter(opened.session);
    else document.querySelector<HTMLInputElement>('#passphrase')?.select();
  }

  return (
    <>
      {message === null ? null : <Notice kind="info" title={message} />}
      {sample ? (
        <Notice kind="info" title="This is the sample register">
          <p>
            Its passphrase is <strong>{samplePassphrase}</strong>
          </p>
        </Notice>
      ) : null}
      <form
        className="door__card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <ErrorSummary errors={error === undefined ? [] : [{ field: 'passphrase', message: error }]} />
        <StepHeading still title="Unlock the register" />
        <p className="sub">{session.trustName ?? ''}</p>
        {officers.length > 1 ? (
          <SelectField
            id="officer"
            label="Officer"
            value={officerId}
            options={officers.map(({ id, name }) => ({ value: id, title: name }))}
            onChange={setOfficerId}
          />
        ) : (
          <p>{officer?.name}</p>
        )}
        <PassphraseField
          id="passphrase"
          label="Passphrase"
          autoFocus
          value={passphrase}
          error={byKeychain.failure === null || missing ? error : undefined}
          onChange={(text) => {
            setPassphrase(text);
            setMissing(false);
          }}
        />
        <div className="bar">
          <Button variant="primary" type="submit" busy={unlock.busy}>
            Unlock
          </Button>
          {officer?.keychain === true && keychain.available ? (
            <Button
              busy={byKeychain.busy}
              onClick={() => {
                unlock.reset();
                setMissing(false);
                void byKeychain.run({ officerId }).then((opened) => {
                  if (opened !== undefined) enter(opened.session);
                });
              }}
            >
              Unlock with this computer's keychain
            </Button>
          ) : null}
        </div>
        {officer?.keychain === true && !keychain.available ? (
          <p className="sub door__why">This computer's keychain cannot be used. {keychain.message ?? ''}</p>
        ) : null}
      </form>
      <div className="bar door__more">
        {sample ? <LeaveSample /> : <Button variant="quiet" onClick={onRecover}>Use the recovery code</Button>}
      </div>
    </>
  );
}
