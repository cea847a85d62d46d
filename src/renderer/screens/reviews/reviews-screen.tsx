import { useMemo, useState } from 'react';
import type { Worklist } from '../../../preload/contract/reviews.ts';
import { go, useRoute } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import { focusRow } from '../accounts/focus.ts';
import { Finished } from './finished.tsx';
import { OpenedAccount } from './opened-account.tsx';
import { WorklistPanel } from './worklist-panel.tsx';
import { filterOf, nextAfter, reviewPath, type Opened, type WorklistFilter } from './worklist.ts';
import '../accounts/desk.css';
import './reviews.css';
import './review-form.css';
import './review-attempt.css';
import './segments.css';
import './recorded.css';

/** The quarter as a worklist, and beside it the review of one account. */
export function ReviewsScreen() {
  const { params, search } = useRoute();
  const { data, error } = useRegister('reviews.worklist', { period: params['quarter'] ?? null }, { keepPrevious: true });
  const filter = filterOf(search);
  if (data === undefined) {
    return (
      <div className="page">
        <PageHeader title="Quarterly reviews" />
        {error === null ? <p role="status">Reading the worklist…</p> : <Notice kind="error" title={error.message} />}
      </div>
    );
  }
  return <Desk list={data} filter={filter} accountId={params['accountId'] ?? null} opened={search['open'] ?? ''} />;
}

interface DeskProps {
  readonly list: Worklist;
  readonly filter: WorklistFilter;
  readonly accountId: string | null;
  readonly opened: Opened;
}

function Desk({ list, filter, accountId, opened }: DeskProps) {
  const quarters = useRegister('reviews.periods', {});
  const [said, setSaid] = useState('');
  // At the end of a list she is told so until she opens another account or closes that message.
  const [endedWith, setEndedWith] = useState<string | null>(null);
  const { period, items } = list;
  const kept = useMemo(
    () => ({ state: filter.state, directorate: filter.directorate, channel: filter.channel }),
    [filter.state, filter.directorate, filter.channel],
  );
  if (endedWith !== null && accountId !== null && accountId !== endedWith) setEndedWith(null);

  function saved(id: string, registerNext: string | null): void {
    const next = nextAfter(items, kept, id, registerNext);
    const name = items.find((item) => item.accountId === next)?.name;
    setSaid(name === undefined ? 'Saved. That was the last one.' : `Saved. Next: ${name}.`);
    setEndedWith(next === null ? id : null);
    go(reviewPath(period.id, next, kept));
  }

  const shown = items.find((item) => item.accountId === accountId);
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <SplitView
        list={<WorklistPanel list={list} quarters={quarters.data ?? []} filter={kept} accountId={accountId} opened={opened} />}
        detail={
          accountId === null ? (
            endedWith !== null ? (
              <Finished list={list} filter={kept} />
            ) : null
          ) : (
            <OpenedAccount
              key={`${period.id} ${accountId} ${opened}`}
              list={list}
              filter={kept}
              accountId={accountId}
              opened={opened}
              onSaved={(next) => saved(accountId, next)}
            />
          )
        }
        onCloseDetail={() => {
          setEndedWith(null);
          go(reviewPath(period.id, null, kept));
          if (accountId !== null) focusRow(accountId);
        }}
        detailLabel={accountId === null ? 'The end of the list' : `Review of ${shown?.name ?? 'an account'}`}
      />
    </>
  );
}
