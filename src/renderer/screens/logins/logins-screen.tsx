import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import '../accounts/accounts.css';
import '../accounts/desk.css';
import { LoginDetail } from './login-detail.tsx';
import { EditLogin, NewLogin } from './login-form.tsx';
import { LoginList } from './login-list.tsx';
import './logins.css';

/** The logins: the list, and beside it one login, its form, or a new one. */
export function LoginsScreen() {
  const { path, params } = useRoute();
  const id = params['id'] ?? null;
  const shown = useRegister('logins.get', { id: id ?? '' }, { enabled: id !== null });
  const editing = path.endsWith('/edit');
  const name = shown.data?.row.userName ?? 'Login';
  const detail = path === '/logins/new' ? <NewLogin /> : id === null ? null : editing ? <EditLogin key={id} id={id} /> : <LoginDetail key={id} id={id} />;
  return (
    <SplitView
      list={<LoginList selectedId={id} quiet={detail !== null} />}
      detail={
        detail === null ? null : (
          <>
            <NarrowHeading title="Logins" />
            {detail}
          </>
        )
      }
      // The form closes to the login it edits, a login to the list.
      onCloseDetail={() => {
        go(id !== null && editing ? `/logins/${id}` : '/logins');
        if (id !== null && !editing) focusRow(id);
      }}
      detailLabel={path === '/logins/new' ? 'Add a login' : editing ? `Edit ${name}` : name}
    />
  );
}
