import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import '../accounts/account-detail.css';
import '../accounts/accounts.css';
import '../accounts/desk.css';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import './actions.css';
import { PlanDetail } from './plan-detail.tsx';
import { EditPlan, NewPlan } from './plan-editor.tsx';
import { PlanList } from './plan-list.tsx';

/** The action plans: the list, and beside it one plan, its form, or a new one. */
export function ActionsScreen() {
  const { path, params } = useRoute();
  const id = params['id'] ?? null;
  const shown = useRegister('actions.get', { id: id ?? '' }, { enabled: id !== null });
  const editing = path.endsWith('/edit');
  const name = shown.data === undefined ? 'Action plan' : `${shown.data.row.number} ${shown.data.row.title}`;
  const detail = path === '/actions/new' ? <NewPlan /> : id === null ? null : editing ? <EditPlan key={id} id={id} /> : <PlanDetail key={id} id={id} />;
  return (
    <SplitView
      list={<PlanList selectedId={id} quiet={detail !== null} />}
      detail={
        detail === null ? null : (
          <>
            <NarrowHeading title="Actions" />
            {detail}
          </>
        )
      }
      // The form closes to the plan it edits, a plan to the list.
      onCloseDetail={() => {
        go(id !== null && editing ? `/actions/${id}` : '/actions');
        if (id !== null && !editing) focusRow(id);
      }}
      detailLabel={path === '/actions/new' ? 'Start an action plan' : editing ? `Edit ${name}` : name}
    />
  );
}
