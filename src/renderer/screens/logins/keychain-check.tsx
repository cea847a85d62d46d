import type { OutputOf } from '../../../preload/contract/index.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { plural } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { useState } from 'react';

type Found = OutputOf<'logins.check'>;

/** Looks whether every password that should be in this keychain is there, and says how to bring back what is not. */
export function KeychainCheck() {
  const check = useRegisterCall('logins.check');
  const [found, setFound] = useState<Found | null>(null);
  async function look(): Promise<void> {
    setFound(null);
    setFound((await check.run({})) ?? null);
  }
  return (
    <div className="keychain-check">
      <div className="bar">
        <Button variant="quiet" busy={check.busy} onClick={() => void look()}>
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
