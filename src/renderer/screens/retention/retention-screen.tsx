import { recordKind } from '../../../preload/contract/retention-words.ts';
import { go, useRoute } from '../../app/navigation.ts';
import { SplitView } from '../../components/split-view.tsx';
import '../accounts/account-detail.css';
import '../accounts/accounts.css';
import '../accounts/desk.css';
import '../accounts/list.css';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import '../reviews/reviews.css';
import { KeepingDetail } from './keeping-detail.tsx';
import { KeepingList } from './keeping-list.tsx';
import './retention.css';
import { ScheduleDetail, ScheduleList } from './schedule.tsx';
import { keptPath, schedulePath, scopeOf } from './words.ts';

/** How long records are kept: the worklist with one record beside it, or the schedule with one row. */
export function RetentionScreen() {
  const { path, params, search } = useRoute();
  const id = params['id'] ?? null;
  if (path.startsWith(schedulePath)) return <Schedule id={id} />;
  const scope = scopeOf(search);
  const kind = recordKind.safeParse(params['kind']).data;
  const subject = id === null || kind === undefined ? null : { kind, recordId: id };
  return (
    <SplitView
      list={<KeepingList selected={subject} scope={scope} />}
      detail={
        subject === null ? null : (
          <>
            <NarrowHeading title="Retention" />
            <KeepingDetail key={`${subject.kind}:${subject.recordId}`} subject={subject} scope={scope} />
          </>
        )
      }
      onCloseDetail={() => {
        go(keptPath(null, scope));
        if (subject !== null) focusRow(`${subject.kind}:${subject.recordId}`);
      }}
      detailLabel="Why it is kept"
    />
  );
}

function Schedule({ id }: { readonly id: string | null }) {
  return (
    <SplitView
      list={<ScheduleList selectedId={id} />}
      detail={
        id === null ? null : (
          <>
            <NarrowHeading title="Schedule" />
            <ScheduleDetail key={id} id={id} />
          </>
        )
      }
      onCloseDetail={() => {
        go(schedulePath);
        if (id !== null) focusRow(id);
      }}
      detailLabel="Row of the schedule"
    />
  );
}
