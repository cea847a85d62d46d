import { useState } from 'react';
import type { ListedAccount, Worklist } from '../../../preload/contract/reviews.ts';
import { Link } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { useRegister } from '../../lib/register.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { RecordedPane } from './recorded-pane.tsx';
import { ReviewPane } from './review-pane.tsx';
import { listTitle, recordToOpen, reviewPath, toDoOf, type ListView, type Opened } from './worklist.ts';

export interface OpenedAccountProps {
  readonly list: Worklist;
  readonly view: ListView;
  readonly accountId: string;
  readonly opened: Opened;
  readonly place: { readonly at: number; readonly of: number } | null;
  readonly onSaved: (nextAccountId: string | null) => void;
}

/** One account of the period, on whatever page of the list it stands. */
export function OpenedAccount(props: OpenedAccountProps) {
  const { list, view, accountId } = props;
  const { data, error, isFetching } = useRegister('reviews.listed', { accountId, period: list.period.id, cadence: view.cadence });
  // An answer held from before may lack what has been recorded since; what is open stays as it was opened.
  const [first, setFirst] = useState<ListedAccount | null | undefined>(undefined);
  if (first === undefined && data !== undefined && !isFetching) setFirst(data);
  if (first === undefined) {
    return error === null ? <p role="status">Opening the account…</p> : <Notice kind="error" title={error.message} />;
  }
  // Another due date can mean another period, and so another form.
  const reopen = (): void => setFirst(undefined);
  return <Opened key={first?.period.id} {...props} first={first} item={data ?? first} onMoved={reopen} />;
}

interface OpenedProps extends OpenedAccountProps {
  /** The account's line when it was opened. */
  readonly first: ListedAccount | null;
  /** The line as it is now. */
  readonly item: ListedAccount | null;
  readonly onMoved: () => void;
}

/** What was recorded, to be read, or the form. */
function Opened({ list, view, accountId, opened, place, first, item, onSaved, onMoved }: OpenedProps) {
  const { period, totals } = list;
  // Decided once: the line is read again as soon as a review is saved, and must not take her form away.
  const [recordId] = useState(() => recordToOpen(first, opened));
  if (recordId !== null) {
    return <RecordedPane id={recordId} item={item} formPath={reviewPath(period.id, accountId, view, 'form')} />;
  }
  if (first === null) {
    return (
      <>
        <NarrowHeading title={listTitle(view.cadence, period)} />
        <Notice kind="info" title={`This account is not reviewed for ${period.title}`}>
          <p>
            It was not run for the Trust then. <Link to={`/accounts/${accountId}`}>Open the account</Link>
          </p>
        </Notice>
      </>
    );
  }
  const recorded = first.reviewId;
  return (
    <ReviewPane
      listed={item ?? first}
      item={first}
      kind={view.cadence}
      title={listTitle(view.cadence, period)}
      today={list.today}
      place={place}
      reviewers={list.reviewers}
      more={toDoOf(totals) > 1}
      recordPath={recorded === null ? null : reviewPath(period.id, accountId, view, recorded)}
      onSaved={onSaved}
      onMoved={onMoved}
    />
  );
}
