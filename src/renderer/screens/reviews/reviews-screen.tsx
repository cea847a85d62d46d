import { useState, type ReactNode } from 'react';
import type { Worklist } from '../../../preload/contract/reviews.ts';
import { go, useRoute } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { useRegister } from '../../lib/register.ts';
import { focusRow } from '../accounts/focus.ts';
import { Finished } from './finished.tsx';
import { OpenedAccount } from './opened-account.tsx';
import { useWorklist, type PagedWorklist } from './use-worklist.ts';
import { useWrongPeriod } from './use-wrong-period.tsx';
import { WorklistPanel } from './worklist-panel.tsx';
import { isNarrowed, listTitle, nextOf, reviewPath, viewOf, workView, type ListView, type Opened } from './worklist.ts';
import '../accounts/desk.css';
import '../accounts/list.css';
import './reviews.css';
import './review-form.css';
import './topics.css';
import './review-close.css';
import './review-attempt.css';
import './review-files.css';
import './segments.css';
import './recorded.css';

/** A period as a worklist, and beside it the review of one account. */
export function ReviewsScreen() {
  const { path, params, search } = useRoute();
  const view = viewOf(path, search);
  const asked = params['period'] ?? null;
  const paged = useWorklist(view, asked);
  const { list, error } = paged;
  const wrongPeriod = useWrongPeriod(asked, error, reviewPath(null, null, view));
  // While another kind of list is being read, the one before says nothing about it.
  if (list === undefined || list.cadence !== view.cadence) {
    return (
      <div className="page">
        <PageHeader title={listTitle(view.cadence, null)} />
        {error === null ? <p role="status">Reading the worklist…</p> : <Notice kind="error" title={error.message} />}
      </div>
    );
  }
  return (
    <Desk
      key={view.cadence}
      paged={paged}
      list={list}
      notice={wrongPeriod}
      view={view}
      accountId={params['accountId'] ?? null}
      opened={search['open'] ?? ''}
    />
  );
}

interface DeskProps {
  readonly paged: PagedWorklist;
  readonly list: Worklist;
  readonly notice: ReactNode;
  readonly view: ListView;
  readonly accountId: string | null;
  readonly opened: Opened;
}

function Desk({ paged, list, notice, view, accountId, opened }: DeskProps) {
  const periods = useRegister('reviews.periods', { cadence: view.cadence });
  const [said, setSaid] = useState('');
  // At the end of a list she is told so until she opens another account or closes that message.
  const [endedWith, setEndedWith] = useState<string | null>(null);
  const { period } = list;
  if (endedWith !== null && accountId !== null && accountId !== endedWith) setEndedWith(null);
  const place = accountId === null ? -1 : paged.placeOf(accountId);
  const working = workView(view);

  async function saved(id: string, registerNext: string | null): Promise<void> {
    // In the plain list the register has said which comes next; in a part of it, the part decides.
    const read = (offset: number) => paged.readPage(working, offset);
    const found = isNarrowed(view) ? await nextOf(read, working === view ? place : -1, id) : null;
    const next = isNarrowed(view) ? (found?.accountId ?? null) : registerNext;
    const name = found?.name ?? (next === null ? undefined : paged.rowAt(paged.placeOf(next))?.name);
    setSaid(next === null ? 'Saved. That was the last one.' : `Saved. ${name === undefined ? 'The next account is open' : `Next: ${name}`}.`);
    setEndedWith(next === null ? id : null);
    go(reviewPath(period.id, next, view));
  }

  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <SplitView
        list={
          <>
            {notice}
            <WorklistPanel paged={paged} list={list} periods={periods.data ?? []} view={view} accountId={accountId} opened={opened} />
          </>
        }
        detail={
          accountId === null ? (
            endedWith !== null ? (
              <Finished list={list} view={view} readPage={paged.readPage} />
            ) : null
          ) : (
            <OpenedAccount
              key={`${view.cadence} ${period.id} ${accountId} ${opened}`}
              list={list}
              view={view}
              accountId={accountId}
              opened={opened}
              place={place === -1 || working !== view ? null : { at: place + 1, of: list.shown }}
              onSaved={(next) => void saved(accountId, next)}
            />
          )
        }
        onCloseDetail={() => {
          setEndedWith(null);
          go(reviewPath(period.id, null, view));
          if (accountId !== null) focusRow(accountId);
        }}
        detailLabel={accountId === null ? 'The end of the list' : `Review of ${place === -1 ? 'an account' : (paged.rowAt(place)?.name ?? 'an account')}`}
      />
    </>
  );
}
