import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import '../accounts/account-detail.css';
import '../accounts/accounts.css';
import '../accounts/desk.css';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { IncidentDetail } from './incident-detail.tsx';
import { EditIncident } from './incident-editor.tsx';
import { IncidentList } from './incident-list.tsx';
import './incidents.css';

/** The log of incidents, and beside it one incident or the correction of its facts. */
export function IncidentsScreen() {
  const { path, params } = useRoute();
  const id = params['id'] ?? null;
  const editing = path.endsWith('/edit');
  const shown = useRegister('incidents.get', { id: id ?? '' }, { enabled: id !== null });
  const name = shown.data?.row.number ?? 'Incident';
  return (
    <SplitView
      list={<IncidentList selectedId={id} />}
      detail={
        id === null ? null : (
          <>
            <NarrowHeading title="Incidents" />
            {editing ? <EditIncident key={id} id={id} /> : <IncidentDetail key={id} id={id} />}
          </>
        )
      }
      onCloseDetail={() => {
        go(id !== null && editing ? `/incidents/${id}` : '/incidents');
        if (id !== null && !editing) focusRow(id);
      }}
      detailLabel={editing ? `Correct ${name}` : name}
    />
  );
}
