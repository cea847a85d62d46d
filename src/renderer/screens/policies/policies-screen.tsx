import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import '../accounts/account-detail.css';
import '../accounts/accounts.css';
import '../accounts/desk.css';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { EditControl } from './control-editor.tsx';
import './policies.css';
import { PolicyDetail } from './policy-detail.tsx';
import { PolicyList } from './policy-list.tsx';

/** The library: the policies, and beside them one of them or its document control to be edited. */
export function PoliciesScreen() {
  const { path, params } = useRoute();
  const id = params['id'] ?? null;
  const editing = id !== null && path === `/policies/${id}/edit`;
  const shown = useRegister('policies.list', {}).data?.find((row) => row.id === id);
  const name = shown === undefined ? 'Policy' : `${shown.reference} ${shown.title}`;
  return (
    <SplitView
      wideDetail
      list={<PolicyList selectedId={id} />}
      detail={
        id === null ? null : (
          <>
            <NarrowHeading title="Policies" />
            {editing ? <EditControl key={id} id={id} /> : <PolicyDetail key={id} id={id} />}
          </>
        )
      }
      onCloseDetail={() => {
        go(editing ? `/policies/${id}` : '/policies');
        if (id !== null && !editing) focusRow(id);
      }}
      detailLabel={editing ? `Edit the document control of ${name}` : name}
    />
  );
}
