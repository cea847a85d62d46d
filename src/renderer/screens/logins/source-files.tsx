import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { dateTime, plural } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';

/** Files that passwords came from and that still exist, as far as anybody has said. Stays until they are destroyed. */
export function SourceFiles() {
  const lists = useRegister('logins.passwordLists', {});
  const destroyed = useRegisterCall('logins.sourceDestroyed');
  const left = (lists.data ?? []).filter((list) => list.destroyedOn === null);
  if (left.length === 0) return null;
  return (
    <Notice kind="warning" title={left.length === 1 ? 'A password list still has to be destroyed' : `${plural(left.length, 'password list')} still have to be destroyed`}>
      {destroyed.failure === null ? null : <p role="alert">{destroyed.failure.message}</p>}
      <p>
        The passwords are in the keychain now. Delete the file, also from the recycle bin, from memory sticks, from shared drives and from the emails it came
        with. The app does not delete it for you: only you know where the copies are.
      </p>
      <ul className="plain-list">
        {left.map((list) => (
          <li key={list.id} className="bar">
            <span>
              <b>{list.fileName}</b>, {plural(list.logins, 'login')}, came in {dateTime(list.importedAt)}
            </span>
            <Button variant="quiet" busy={destroyed.busy} onClick={() => void destroyed.run({ importId: list.id })}>
              I have destroyed it<span className="visually-hidden">: {list.fileName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
