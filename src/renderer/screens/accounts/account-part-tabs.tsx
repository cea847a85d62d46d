import type { ReactNode } from 'react';
import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import { PartTabs } from '../../components/part-tabs.tsx';
import { useRegister } from '../../lib/register.ts';
import { accountParts, partPath, waitingIn, type AccountPart } from './account-parts.ts';

interface AccountPartTabsProps {
  readonly detail: AccountDetail;
  readonly part: AccountPart;
  readonly children: ReactNode;
}

/** The parts of an account, one shown at a time. */
export function AccountPartTabs({ detail, part, children }: AccountPartTabsProps) {
  const logins = useRegister('logins.list', {});
  const owed = (logins.data ?? []).filter((login) => login.accountId === detail.id && login.endedOn === null && login.rotationOwed.length > 0).length;
  const incidents = useRegister('incidents.list', {});
  const open = (incidents.data ?? []).filter((incident) => incident.accountId === detail.id && incident.state === 'open').length;
  return (
    <PartTabs
      label={`Parts of ${detail.facts.name}`}
      prefix="account"
      parts={accountParts}
      part={part}
      waiting={(entry) => waitingIn(detail, entry, owed, open)}
      pathOf={(entry) => partPath(detail.id, entry)}
    >
      {children}
    </PartTabs>
  );
}
