import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import type { LoginRow } from '../../../preload/contract/logins.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { confirmedWords, keeperWords, rotationWords } from '../logins/words.ts';

const noLogins: readonly LoginRow[] = [];

/** The logins of one account: where each password lies and whether a new one is owed. Never a password. */
export function AccountLogins({ detail, mayChange }: { readonly detail: AccountDetail; readonly mayChange: boolean }) {
  const { data, error } = useRegister('logins.list', {});
  const logins = (data ?? noLogins).filter((login) => login.accountId === detail.id);
  return (
    <section>
      <h3>Logins</h3>
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data !== undefined && logins.length === 0 ? (
        <p className="part-lead">
          No login is on record. The Communications Team keeps the user name and password of every account (CP371 2.3.1); the password
          goes to the keychain, never into the register.
        </p>
      ) : null}
      {logins.length === 0 ? null : (
        <ul className="cards">
          {logins.map((login) => (
            <li key={login.id}>
              <div className="cards__head">
                <Link to={`/logins/${login.id}`}>{login.userName === '' ? 'No user name' : login.userName}</Link>
                {login.label === '' ? null : <small>{login.label}</small>}
                {login.endedOn === null ? null : <Tag tone="grey">No longer used</Tag>}
              </div>
              {login.endedOn === null ? (
                <>
                  <p>
                    Password: {keeperWords(login)}
                    {login.passwordChangedOn === null ? '' : `, changed on ${longDate(login.passwordChangedOn)}`}
                  </p>
                  <p>Last confirmed: {confirmedWords(login)}</p>
                  {login.rotationOwed.length === 0 ? null : (
                    <p className="tags">
                      {login.rotationOwed.map((owed) => (
                        <Tag key={owed.id} tone="warm">
                          New password owed: {rotationWords[owed.reason].toLowerCase()}
                        </Tag>
                      ))}
                    </p>
                  )}
                </>
              ) : (
                <p>
                  Since {longDate(login.endedOn)}
                  {login.endedReason === '' ? '' : `: ${login.endedReason}`}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && detail.facts.status !== 'closed' && detail.facts.status !== 'rescinded' ? <Button onClick={() => go(`/logins/new?account=${detail.id}`)}>Add a login</Button> : null}
    </section>
  );
}
