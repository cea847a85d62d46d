import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import '../accounts/accounts.css';
import '../accounts/desk.css';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { ApplicationDetail } from './application-detail.tsx';
import { EditApplication, NewApplication } from './application-editor.tsx';
import { ApplicationList } from './application-list.tsx';
import './applications.css';

/** The applications: the list, and beside it one application, its form, or a new one. */
export function ApplicationsScreen() {
  const { path, params } = useRoute();
  const id = params['id'] ?? null;
  const shown = useRegister('applications.get', { id: id ?? '' }, { enabled: id !== null });
  const editing = path.endsWith('/edit');
  const name = shown.data === undefined ? 'Application' : `${shown.data.row.number} ${shown.data.row.title}`;
  const detail =
    path === '/applications/new' ? <NewApplication /> : id === null ? null : editing ? <EditApplication key={id} id={id} /> : <ApplicationDetail key={id} id={id} />;
  return (
    <SplitView
      list={<ApplicationList selectedId={id} quiet={detail !== null} />}
      detail={
        detail === null ? null : (
          <>
            <NarrowHeading title="Applications" />
            {detail}
          </>
        )
      }
      // The form closes to the application it edits, an application to the list.
      onCloseDetail={() => {
        go(id !== null && editing ? `/applications/${id}` : '/applications');
        if (id !== null && !editing) focusRow(id);
      }}
      detailLabel={path === '/applications/new' ? 'Start an application' : editing ? `Edit ${name}` : name}
    />
  );
}
