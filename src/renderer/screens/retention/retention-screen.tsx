import type { ReactNode } from 'react';
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
import { DisposalDetail } from './disposal-detail.tsx';
import { copiesPath, disposalsPath } from './disposal-words.ts';
import { DisposalList } from './disposals.tsx';
import { KeepingDetail } from './keeping-detail.tsx';
import { KeepingList } from './keeping-list.tsx';
import { OlderCopies } from './older-copies.tsx';
import './retention.css';
import { ScheduleDetail, ScheduleList } from './schedule.tsx';
import { keptPath, schedulePath, scopeOf } from './words.ts';

/** How long records are kept: the worklist with one record beside it, the schedule with one row, or what was disposed of. */
export function RetentionScreen() {
  const { path, params, search } = useRoute();
  const id = params['id'] ?? null;
  if (path.startsWith(schedulePath)) return <Schedule id={id} />;
  if (path.startsWith(disposalsPath)) return <Disposals id={id} />;
  if (path.startsWith(copiesPath)) return <OlderCopies />;
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

interface BesideProps {
  readonly id: string | null;
}

function Schedule({ id }: BesideProps) {
  return <Beside id={id} path={schedulePath} title="Schedule" label="Row of the schedule" list={<ScheduleList selectedId={id} />} detail={id === null ? null : <ScheduleDetail key={id} id={id} />} />;
}

function Disposals({ id }: BesideProps) {
  return <Beside id={id} path={disposalsPath} title="Disposals" label="Disposal" list={<DisposalList selectedId={id} />} detail={id === null ? null : <DisposalDetail key={id} id={id} />} />;
}

interface ListAndDetail extends BesideProps {
  /** Of the list. */
  readonly path: string;
  readonly title: string;
  readonly label: string;
  readonly list: ReactNode;
  readonly detail: ReactNode;
}

function Beside({ id, path, title, label, list, detail }: ListAndDetail) {
  return (
    <SplitView
      list={list}
      detail={
        id === null ? null : (
          <>
            <NarrowHeading title={title} />
            {detail}
          </>
        )
      }
      onCloseDetail={() => {
        go(path);
        if (id !== null) focusRow(id);
      }}
      detailLabel={label}
    />
  );
}
