import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import { AccountDetail } from './account-detail.tsx';
import { EditAccount, NewAccount } from './account-editor.tsx';
import { AccountList } from './account-list.tsx';
import { useRegister } from '../../lib/register.ts';
import { focusRow } from './focus.ts';
import { NarrowHeading } from './narrow-heading.tsx';
import './desk.css';
import './accounts.css';

/** The register of approved accounts: the list, and beside it one account, its form, or a new one. */
export function AccountsScreen() {
  const { path, params } = useRoute();
  const id = params['id'] ?? null;
  // The account's name tells one detail from the next, for screen readers and for where the pane is scrolled to.
  const shown = useRegister('accounts.get', { id: id ?? '' }, { enabled: id !== null });
  const editing = path.endsWith('/edit');
  const name = shown.data?.facts.name ?? 'Account';
  const detail = detailOf(path, id);
  return (
    <SplitView
      list={<AccountList selectedId={id} quiet={detail !== null} />}
      detail={
        detail === null ? null : (
          <>
            <NarrowHeading title="Accounts" />
            {detail}
          </>
        )
      }
      // The form closes to the account it edits, an account to the list.
      onCloseDetail={() => {
        go(id !== null && editing ? `/accounts/${id}` : '/accounts');
        if (id !== null && !editing) focusRow(id);
      }}
      detailLabel={path === '/accounts/new' ? 'Add an account' : editing ? `Edit ${name}` : name}
    />
  );
}

function detailOf(path: string, id: string | null) {
  if (path === '/accounts/new') return <NewAccount />;
  if (id === null) return null;
  return path.endsWith('/edit') ? <EditAccount key={id} id={id} /> : <AccountDetail key={id} id={id} />;
}
