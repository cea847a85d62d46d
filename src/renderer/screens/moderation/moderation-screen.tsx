import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import '../accounts/account-detail.css';
import '../accounts/accounts.css';
import '../accounts/desk.css';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import '../incidents/incidents.css';
import { ModerationDetail } from './moderation-detail.tsx';
import { EditModeration, NewModeration } from './moderation-editor.tsx';
import { ModerationList } from './moderation-list.tsx';

/** The moderation log, and beside it one entry, its correction, or a new one. */
export function ModerationScreen() {
  const { path, params } = useRoute();
  const id = params['id'] ?? null;
  const editing = path.endsWith('/edit');
  const isNew = path === '/incidents/moderation/new';
  const name = useRegister('moderation.get', { id: id ?? '' }, { enabled: id !== null }).data?.row.number ?? 'Entry';
  const detail = isNew ? <NewModeration /> : id === null ? null : editing ? <EditModeration key={id} id={id} /> : <ModerationDetail key={id} id={id} />;
  return (
    <SplitView
      list={<ModerationList selectedId={id} quiet={detail !== null} />}
      detail={
        detail === null ? null : (
          <>
            <NarrowHeading title="Moderation log" />
            {detail}
          </>
        )
      }
      onCloseDetail={() => {
        go(id !== null && editing ? `/incidents/moderation/${id}` : '/incidents/moderation');
        if (id !== null && !editing) focusRow(id);
      }}
      detailLabel={isNew ? 'Note what was moderated' : editing ? `Correct ${name}` : name}
    />
  );
}
