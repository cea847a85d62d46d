import { useState } from 'react';
import { PageHeader } from '../../components/page-header.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSession } from '../../app/session.ts';
import { useRegister } from '../../lib/register.ts';
import { ContactSettings } from './contact-settings.tsx';
import { DirectorateSettings } from './directorate-settings.tsx';
import { KeychainSettings } from './keychain-settings.tsx';
import { PassphraseSettings } from './passphrase-settings.tsx';
import { RecoverySettings } from './recovery-settings.tsx';
import { TrustSettings } from './trust-settings.tsx';

/** The Trust, its policies and directorates, and how the register is opened. */
export function SettingsScreen() {
  const { session } = useSession();
  const [saved, setSaved] = useState(false);
  const settings = useRegister('settings.get', {});
  return (
    <div className="page">
      <PageHeader title="Settings" sub={session?.trustName ?? undefined} />
      {settings.error === null ? null : <Notice kind="error" title={settings.error.message} />}
      {settings.data === undefined ? null : (
        <div className="settings">
          {/* A change by somebody else starts the form again from what the register holds. */}
          <TrustSettings
            key={settings.data.trust.version}
            trust={settings.data.trust}
            mayEdit={session?.officer?.role === 'head'}
            saved={saved}
            onSaved={setSaved}
          />
          <div className="settings__side">
            <ContactSettings />
            <PassphraseSettings />
            <KeychainSettings />
            <RecoverySettings />
          </div>
          <DirectorateSettings directorates={settings.data.directorates} mayEdit={session?.officer?.role !== 'viewer'} />
        </div>
      )}
    </div>
  );
}
