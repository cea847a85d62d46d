import { useState } from 'react';
import { go, Link, useRoute } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { focusRow } from '../accounts/focus.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { FollowUpDetail, FollowUpPoints } from './follow-up-detail.tsx';
import { FollowUpList } from './follow-up-list.tsx';
import { followUpPath, shownOf } from './follow-up-words.ts';
import { ReviewPane } from './review-pane.tsx';
import '../accounts/desk.css';
import '../accounts/list.css';
import '../accounts/accounts.css';
import './reviews.css';

/** What follows from reviews: concerns and shortfalls, each with its chain, and the secondary review of one. */
export function FollowUpsScreen() {
  const { params, path, search } = useRoute();
  const id = params['id'] ?? null;
  const show = shownOf(search);
  const shown = useRegister('reviews.followUp', { id: id ?? '' }, { enabled: id !== null });
  const reviewing = id !== null && path.endsWith('/review');
  return (
    <SplitView
      list={<FollowUpList selectedId={id} show={show} />}
      detail={
        id === null ? null : (
          <>
            <NarrowHeading title="Concerns and shortfalls" />
            {reviewing ? <SecondaryReview key={`review ${id}`} id={id} /> : <FollowUpDetail key={id} id={id} show={show} />}
          </>
        )
      }
      onCloseDetail={() => {
        go(reviewing ? followUpPath(id, show) : followUpPath(null, show));
        if (id !== null && !reviewing) focusRow(id);
      }}
      detailLabel={shown.data === undefined ? 'Follow-up' : `${reviewing ? 'Secondary review of' : shown.data.item.number} ${shown.data.item.account}`}
    />
  );
}

/** The secondary review, in the form of every other review; it is saved back into its chain. */
function SecondaryReview({ id }: { readonly id: string }) {
  const { data, error } = useRegister('reviews.followUp', { id });
  const { search } = useRoute();
  // Once it is saved the chain waits for it no more; the form stays until it leads back.
  const [period, setPeriod] = useState<string | null>(null);
  if (period === null && data !== undefined && data.secondaryPeriod !== null) setPeriod(data.secondaryPeriod);
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Opening the review…</p>;
  const back = followUpPath(id, shownOf(search));
  if (period === null) {
    return (
      <Notice kind="info" title={data.item.state === 'closed' ? 'This secondary review is done' : 'The secondary review is not next yet'}>
        <p>{data.item.number} says what was done and what comes first. Close this with Escape to read it.</p>
      </Notice>
    );
  }
  return (
    <>
      <p className="detail-sub">
        Secondary review for <Link to={back}>{data.item.number}</Link>
        {data.item.secondaryOn === null ? '' : `, agreed for ${longDate(data.item.secondaryOn)}`}
      </p>
      <details className="follow-up-shortfalls">
        <summary>The shortfalls in the letter</summary>
        <FollowUpPoints points={data.points} />
      </details>
      <ReviewPane
        item={{ accountId: data.item.accountId, period: { id: period, title: '', from: '', to: '' } }}
        listed={null}
        kind="secondary"
        title="Concerns and shortfalls"
        today={todayIso()}
        place={null}
        more={false}
        reviewers={[]}
        recordPath={null}
        onSaved={() => go(back)}
        onMoved={() => undefined}
      />
    </>
  );
}
