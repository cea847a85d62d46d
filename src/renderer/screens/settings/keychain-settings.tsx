import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { updateSession, useSession } from '../../app/session.ts';
import { useRegisterCall } from '../../lib/register.ts';

/** Unlocking with the computer's keychain: on, off, or why it is not to be had. */
export function KeychainSettings() {
  const { session } = useSession();
  const change = useRegisterCall('session.setKeychainUnlock');
  if (session === undefined) return null;
  const on = session.officers.find(({ id }) => id === session.officer?.id)?.keychain ?? false;
  const { available, message } = session.keychain;
  return (
    <section className="panel" aria-labelledby="keychain-settings">
      <h2 id="keychain-settings">Unlock with this computer's keychain</h2>
      <p>
        <Tag tone={on ? 'green' : 'grey'}>{on ? 'On' : 'Off'}</Tag>
      </p>
      <p className="sub">
        Opens the register without the passphrase while you are signed in to this computer. Leave it off where several people share a sign-in.
      </p>
      {available ? null : <Notice kind="info" title="The keychain cannot be used here">{message}</Notice>}
      {change.failure === null ? null : <Notice kind="error" title={change.failure.message} />}
      {available || on ? (
        <Button
          busy={change.busy}
          onClick={() => {
            void change.run({ on: !on }).then((answer) => {
              if (answer !== undefined) updateSession(answer.session);
            });
          }}
        >
          {on ? 'Turn off keychain unlock' : 'Turn on keychain unlock'}
        </Button>
      ) : null}
    </section>
  );
}
