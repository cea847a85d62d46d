import { useEffect, useEffectEvent, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { plural } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { useWindowMemory } from '../../lib/window-memory.ts';

type Found = OutputOf<'logins.check'>;

/**
 * Looks whether every password that should be in this keychain is there, and says how to bring back what is not.
 *
 * @param auto looks once by itself and speaks up only when something is wrong
 */
export function KeychainCheck({ auto }: { readonly auto: boolean }) {
  const check = useRegisterCall('logins.check');
  const [found, setFound] = useState<Found | null>(null);
  const [looked, setLooked] = useWindowMemory('logins.keychain-looked', 'no');
  async function look(quiet: boolean): Promise<void> {
    setFound(null);
    const result = await check.run({});
    if (result !== undefined && !(quiet && result.available && result.missing.length === 0)) setFound(result);
  }
  const lookOnce = useEffectEvent(() => {
    if (looked === 'yes') return;
    setLooked('yes');
    void look(true);
  });
  useEffect(() => {
    if (auto) lookOnce();
  }, [auto]);
  return (
    <div className="keychain-check">
      <div className="bar">
        <Button variant="quiet" busy={check.busy} onClick={() => void look(false)}>
          Check the keychain
        </Button>
        <JobProgress call="logins.check" label="Looking into the keychain" busy={check.busy} />
      </div>
      {check.failure === null ? null : <Notice kind="error" title={check.failure.message} />}
      {found === null ? null : <Result found={found} onClose={() => setFound(null)} />}
    </div>
  );
}

function Result({ found, onClose }: { readonly found: Found; readonly onClose: () => void }) {
  const counts = `${plural(found.here, 'password')} here, ${found.elsewhere.toLocaleString('en-GB')} with other keepers, ${found.none.toLocaleString('en-GB')} not held.`;
  if (!found.available) {
    return (
      <Notice kind="warning" title="The keychain of this computer cannot be used now" onClose={onClose}>
        <p>{found.message}</p>
        <p>Nothing is lost: everything but the passwords works. Unlock the keychain or sign in again, then check once more.</p>
      </Notice>
    );
  }
  if (found.missing.length === 0) return <Notice kind="success" title={`Every password that should be here is here. ${counts}`} onClose={onClose} />;
  return (
    <Notice kind="warning" title={`${plural(found.missing.length, 'password')} missing from this keychain`} onClose={onClose}>
      <p>
        {counts} To bring one back, open the login and enter its password again under “Keep a new password”. The register tells whether it is the same one. If
        nobody knows it, use the account’s way back in and keep the new one.
      </p>
      <ul>
        {found.missing.map((login) => (
          <li key={login.id}>
            <Link to={`/logins/${login.id}`}>
              {login.account}: {login.userName}
            </Link>
            {login.state === 'differs' ? ' (something else stands in its place)' : ''}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
