import { useEffect, useState } from 'react';
import type { ReviewPeriod, Worklist, WorklistItem } from '../../../preload/contract/reviews.ts';
import { go, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PagedTable } from '../../components/paged-table.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { number } from '../../lib/format.ts';
import { ReviewsNav } from './reviews-nav.tsx';
import { StrandedDrafts } from './stranded-drafts.tsx';
import type { PagedWorklist } from './use-worklist.ts';
import { worklistColumns } from './worklist-columns.tsx';
import { WorklistFilters, WorklistSearch } from './worklist-filters.tsx';
import { WorklistTools } from './worklist-tools.tsx';
import { countOf, everything, isNarrowed, isSettled, listTitle, owedOf, periodWord, reviewPath, stateFilters, toDoOf, type ListView, type Opened } from './worklist.ts';

interface WorklistPanelProps {
  readonly paged: PagedWorklist;
  readonly list: Worklist;
  readonly periods: readonly ReviewPeriod[];
  readonly view: ListView;
  readonly accountId: string | null;
  readonly opened: Opened;
}

/** A period as a list of work. */
export function WorklistPanel({ paged, list, periods, view, accountId, opened }: WorklistPanelProps) {
  const { totals, period } = list;
  const change = (part: Partial<ListView>) => go(reviewPath(period.id, accountId, { ...view, ...part }, opened), { replace: true });
  useSensiblePeriod(list, periods, view, accountId, opened);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  // Line managers have their accounts already, and what is over is not shared out any more.
  const sharing = mayChange && view.cadence === 'quarterly' && list.period.to >= list.today && accountId === null;
  return (
    <>
      <PageHeader
        title={listTitle(view.cadence, period)}
        actions={
          <>
            <ChoicePeriod list={list} periods={periods} view={view} />
            {accountId === null ? <Begin paged={paged} list={list} view={view} /> : null}
          </>
        }
      />
      <ReviewsNav current={view.cadence} />
      {accountId === null ? <StrandedDrafts drafts={list.stranded} /> : null}
      {totals.accounts === 0 ? (
        <NothingToReview list={list} />
      ) : (
        <>
          <ProgressBar
            done={totals.done}
            total={owedOf(totals)}
            label={`${period.title} · ${number(totals.done)} of ${number(owedOf(totals))} done`}
          />
          <div className="bar state-filters" role="group" aria-label="Show">
            {filtersFor(list, view).map(({ id, title }) => (
              <Button key={id} variant="quiet" pressed={view.state === id} onClick={() => change({ state: id })}>
                {title} <span className={`state-count state-count--${id}`}>{number(countOf(list, id))}</span>
              </Button>
            ))}
          </div>
          <div className="list-table worklist-table">
            <PagedTable
              caption={`${listTitle(view.cadence, period)}, ${period.title}`}
              what="account"
              count={list.shown}
              total={totals.accounts}
              rowAt={paged.rowAt}
              rowId={idOf}
              columns={worklistColumns(view.cadence)}
              sort={{ id: view.sort.by, desc: view.sort.desc }}
              onSort={(sort) => change({ sort: sort === null ? everything.sort : { by: sortKeyOf(sort.id), desc: sort.desc } })}
              onRange={paged.onRange}
              listId={reviewPath(period.id, null, view)}
              selectedId={accountId}
              onOpen={(item) => go(reviewPath(period.id, item.accountId, view))}
              noneLeft={
                toDoOf(totals) === 0 && view.state === 'to-do' && !isNarrowed(view)
                  ? `Nothing is left to do in this ${periodWord(period.id)}.`
                  : 'No account is shown. Change the filters or the search above.'
              }
              tools={sharing ? <WorklistTools list={list} chosen={chosen} onChosen={setChosen} /> : undefined}
              selection={sharing ? { chosen, onChange: setChosen, nameOf, idsOf: paged.idsOf } : undefined}
              actions={
                <>
                  <WorklistFilters list={list} view={view} quiet={accountId !== null} onChange={change} />
                  <WorklistSearch text={view.text} onChange={(text) => change({ text })} />
                </>
              }
            />
          </div>
        </>
      )}
    </>
  );
}

const idOf = ({ accountId }: WorklistItem): string => accountId;
const nameOf = ({ name, channelTitle }: WorklistItem): string => `${name}, ${channelTitle}`;

/** Accounts are given up in few quarters, and the others need no button that says nought. */
function filtersFor(list: Worklist, view: ListView): typeof stateFilters {
  return stateFilters.filter(({ id }) => id !== 'given-up' || view.state === id || countOf(list, id) > 0);
}

function sortKeyOf(id: string): ListView['sort']['by'] {
  return id === 'name' || id === 'channel' || id === 'directorate' || id === 'last' || id === 'reviewer' ? id : 'urgency';
}

/** Where the work begins: where she stopped last, else at the first account of what she looks at. */
function Begin({ paged, list, view }: Pick<WorklistPanelProps, 'paged' | 'list' | 'view'>) {
  const { resume, period } = list;
  const first = paged.rowAt(0);
  const begins = first !== undefined && !isSettled(first.state) && view.state !== 'done';
  return (
    <>
      {resume === null ? null : (
        <Button variant="primary" onClick={() => go(reviewPath(resume.period.id, resume.accountId, view, 'form'))}>
          Resume at {resume.name}{resume.period.id === period.id ? '' : `, ${resume.period.title}`}
        </Button>
      )}
      {begins && first.accountId !== resume?.accountId ? (
        <Button variant={resume === null ? 'primary' : 'secondary'} onClick={() => go(reviewPath(period.id, first.accountId, view))}>
          Review the first
        </Button>
      ) : null}
    </>
  );
}

function NothingToReview({ list }: { readonly list: Worklist }) {
  return (
    <EmptyState title={`Nothing to review in ${list.period.title}`} actions={<Button onClick={() => go('/accounts')}>Go to the accounts</Button>}>
      {list.cadence === 'quarterly' ? (
        <p>
          The Communications Team reviews every account that is run for the Trust once a quarter (CP371 2.3.1). They appear here
          as soon as they are on the register.
        </p>
      ) : (
        <p>
          The line manager who approved an account reviews it every month (CP371 2.3.1). Accounts appear here as soon as they are
          on the register; what the managers found is entered here.
        </p>
      )}
    </EmptyState>
  );
}

/**
 * A review of an account that is reviewed more often than the others leads to a month of a quarter, say. It is read in the
 * list that the month lies in.
 */
function useSensiblePeriod(list: Worklist, periods: readonly ReviewPeriod[], view: ListView, accountId: string | null, opened: Opened): void {
  const { period } = list;
  // While another screen is being opened this one still stands, and would lead back here from a period of the list before.
  const leaving = !useRoute().path.startsWith('/reviews');
  const known = leaving || periods.some(({ id }) => id === period.id);
  const around = periods.find(({ from, to }) => from <= period.from && period.to <= to);
  const better = known || around === undefined ? null : reviewPath(around.id, accountId, view, opened);
  useEffect(() => {
    if (better !== null) go(better, { replace: true });
  }, [better]);
}

function ChoicePeriod({ list, periods, view }: Pick<WorklistPanelProps, 'list' | 'periods' | 'view'>) {
  const known = periods.some(({ id }) => id === list.period.id) ? periods : [list.period, ...periods];
  return (
    <span className="filter period">
      <label className="filter__label" htmlFor="period">
        {view.cadence === 'monthly' ? 'Month' : 'Quarter'}
      </label>
      <select id="period" value={list.period.id} onChange={(event) => go(reviewPath(event.currentTarget.value, null, view))}>
        {known.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </span>
  );
}
