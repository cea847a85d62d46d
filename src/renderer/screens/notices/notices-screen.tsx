import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { NoticeDetail } from './notice-detail.tsx';
import { NoticeList } from './notice-list.tsx';
import '../accounts/desk.css';
import './notices.css';

/** Notices to everybody who runs a set of accounts, and who has acknowledged them. */
export function NoticesScreen() {
  const id = useRoute().params['id'] ?? null;
  const shown = useRegister('notices.get', { id: id ?? '' }, { enabled: id !== null });
  return (
    <SplitView
      list={<NoticeList selectedId={id} />}
      detail={
        id === null ? null : (
          <>
            <NarrowHeading title="Notices" />
            <NoticeDetail key={id} id={id} />
          </>
        )
      }
      onCloseDetail={() => {
        go('/notices');
        if (id !== null) focusRow(id);
      }}
      detailLabel={shown.data === undefined ? 'Notice' : `Notice ${shown.data.row.number}`}
    />
  );
}
