import { useEffect, useRef, type ReactNode } from 'react';
import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import { go } from '../../app/navigation.ts';
import { useRegister } from '../../lib/register.ts';
import { accountParts, partAfterKey, partOrder, partPath, waitingIn, type AccountPart } from './account-parts.ts';

interface AccountPartTabsProps {
  readonly detail: AccountDetail;
  readonly part: AccountPart;
  readonly children: ReactNode;
}

const tabId = (part: AccountPart) => `account-tab-${part}`;

/** The parts of an account, one shown at a time. Arrow keys go from one to the next; the address keeps the place. */
export function AccountPartTabs({ detail, part, children }: AccountPartTabsProps) {
  const logins = useRegister('logins.list', {});
  const owed = (logins.data ?? []).filter((login) => login.accountId === detail.id && login.endedOn === null && login.rotationOwed.length > 0).length;
  const incidents = useRegister('incidents.list', {});
  const open = (incidents.data ?? []).filter((incident) => incident.accountId === detail.id && incident.state === 'open').length;
  const tabs = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Another part begins at its top, which may lie above the tabs where the last one was read to its end.
    const hidden = (tabs.current?.getBoundingClientRect().bottom ?? 0) - (panel.current?.getBoundingClientRect().top ?? 0);
    if (hidden > 0) tabs.current?.closest('.split__detail')?.scrollBy(0, -hidden);
  }, [part]);
  return (
    <>
      <div className="part-tabs" ref={tabs} role="tablist" aria-label={`Parts of ${detail.facts.name}`}>
        {partOrder.map((entry) => {
          const waiting = waitingIn(detail, entry, owed, open);
          return (
            <button
              key={entry}
              type="button"
              role="tab"
              id={tabId(entry)}
              className="part-tab"
              aria-selected={entry === part}
              aria-controls="account-part"
              tabIndex={entry === part ? 0 : -1}
              onClick={() => go(partPath(detail.id, entry))}
              onKeyDown={(event) => {
                const next = event.ctrlKey || event.altKey || event.metaKey ? null : partAfterKey(entry, event.key);
                if (next === null) return;
                event.preventDefault();
                document.getElementById(tabId(next))?.focus();
                // A walk over the tabs is one step of the history.
                go(partPath(detail.id, next), { replace: true });
              }}
            >
              {accountParts[entry]}
              {waiting === undefined ? null : (
                <span className="count count--warm" title={waiting.words}>
                  <span aria-hidden="true">{waiting.count}</span>
                  <span className="visually-hidden">
                    , {waiting.count} {waiting.words}
                  </span>
                </span>
              )}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" ref={panel} id="account-part" aria-labelledby={tabId(part)} className="part-panel">
        {children}
      </div>
    </>
  );
}
