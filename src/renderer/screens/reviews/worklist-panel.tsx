import { useMemo, useState } from 'react';
import type { Worklist, WorklistItem } from '../../../preload/contract/reviews.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { number, shortDate } from '../../lib/format.ts';
import { ListSearch } from '../accounts/list-search.tsx';
import { ChoiceSelect } from './choice-select.tsx';
import { StateTags } from './state-tags.tsx';
import {
  countOf, distinct, filterItems, matchesText, reviewPath, stateFilters, stateTag, type Opened, type WorklistFilter,
} from './worklist.ts';

interface WorklistPanelProps {
  readonly list: Worklist;
  readonly quarters: readonly { readonly id: string; readonly title: string }[];
  readonly filter: WorklistFilter;
  readonly accountId: string | null;
  readonly opened: Opened;
}

const columns: readonly DataTableColumn<WorklistItem>[] = [
  {
    id: 'account',
    header: 'Account',
    value: (item) => item.name,
    cell: (item) => (
      <>
        {item.name}
        <small className="fold">{[item.channelTitle, item.directorate].filter((part) => part !== '').join(' · ')}</small>
      </>
    ),
    sortable: true,
  },
  { id: 'channel', header: 'Channel', value: (item) => item.channelTitle, width: 110, sortable: true, wideOnly: true },
  { id: 'directorate', header: 'Directorate', value: (item) => item.directorate, width: 200, sortable: true, wideOnly: true },
  {
    id: 'last',
    header: 'Last review',
    // Never is longer ago than any day.
    value: (item) => item.lastReviewOn ?? '',
    cell: (item) => (item.lastReviewOn === null ? 'never' : <span className="nowrap">{shortDate(item.lastReviewOn)}</span>),
    width: 104,
    sortable: true,
  },
  { id: 'due', header: 'Due', value: (item) => item.dueOn, cell: (item) => <span className="nowrap">{shortDate(item.dueOn)}</span>, width: 104, sortable: true },
  { id: 'state', header: 'State', value: (item) => stateTag(item).text, cell: (item) => <StateTags item={item} />, width: 140, sortable: true },
];

/** The quarter as a list of work. */
export function WorklistPanel({ list, quarters, filter, accountId, opened }: WorklistPanelProps) {
  const { totals, period, items } = list;
  const [text, setText] = useState('');
  const rows = useMemo(() => filterItems(items, filter).filter((item) => matchesText(item, text)), [items, filter, text]);
  const directorates = useMemo(() => distinct(items.map((item) => item.directorate)), [items]);
  const channels = useMemo(() => distinct(items.map((item) => item.channelTitle)), [items]);
  const first = rows.find((item) => item.state !== 'done');
  const narrow = (change: Partial<WorklistFilter>) =>
    go(reviewPath(period.id, accountId, { ...filter, ...change }, opened), { replace: true });

  return (
    <>
      <PageHeader
        title="Quarterly reviews"
        actions={
          <>
            <ChoiceQuarter list={list} quarters={quarters} filter={filter} />
            {accountId === null && first !== undefined ? (
              <Button variant="primary" onClick={() => go(reviewPath(period.id, first.accountId, filter))}>
                Review the first
              </Button>
            ) : null}
          </>
        }
      />
      {totals.accounts === 0 ? (
        <EmptyState title={`Nothing to review in ${period.title}`} actions={<Button onClick={() => go('/accounts')}>Go to the accounts</Button>}>
          <p>
            Every account that is run for the Trust is reviewed once a quarter (CP371 2.3.1). They appear here as soon as they
            are on the register.
          </p>
        </EmptyState>
      ) : (
        <>
          <ProgressBar
            done={totals.done}
            total={totals.accounts}
            label={`${period.title} · ${number(totals.done)} of ${number(totals.accounts)} done`}
          />
          <div className="bar state-filters" role="group" aria-label="Show">
            {stateFilters.map(({ id, title }) => (
              <Button key={id} variant="quiet" pressed={filter.state === id} onClick={() => narrow({ state: id })}>
                {title} <span className={`state-count state-count--${id}`}>{number(countOf(list, id))}</span>
              </Button>
            ))}
          </div>
          <div className="list-table worklist-table">
            <DataTable
              caption={`Reviews of ${period.title}`}
              what="account"
              noneLeft={text === '' && totals.done === totals.accounts ? 'Nothing is left to do in this quarter.' : 'No account is shown. Change the filters or the search above.'}
              rows={rows}
              rowId={(item) => item.accountId}
              columns={columns}
              selectedId={accountId}
              onOpen={(item) => go(reviewPath(period.id, item.accountId, filter))}
              defaultSort={{ id: 'due', desc: false }}
              actions={
                <>
                  <ChoiceSelect id="filter-directorate" title="Directorate" value={filter.directorate} options={directorates} onChange={(directorate) => narrow({ directorate })} />
                  <ChoiceSelect id="filter-channel" title="Channel" value={filter.channel} options={channels} onChange={(channel) => narrow({ channel })} />
                  <ListSearch id="worklist-search" label="Find an account" value={text} onChange={setText} />
                </>
              }
            />
          </div>
        </>
      )}
    </>
  );
}

function ChoiceQuarter({ list, quarters, filter }: Pick<WorklistPanelProps, 'list' | 'quarters' | 'filter'>) {
  const known = quarters.some(({ id }) => id === list.period.id) ? quarters : [list.period, ...quarters];
  return (
    <span className="filter quarter">
      <label className="filter__label" htmlFor="quarter">
        Quarter
      </label>
      <select id="quarter" value={list.period.id} onChange={(event) => go(reviewPath(event.currentTarget.value, null, filter))}>
        {known.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </span>
  );
}
