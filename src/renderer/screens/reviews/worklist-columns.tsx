import type { Cadence, WorklistItem } from '../../../preload/contract/reviews.ts';
import type { DataTableColumn } from '../../components/data-table.tsx';
import { shortDate } from '../../lib/format.ts';
import { StateTags } from './state-tags.tsx';
import { notesOf } from './worklist.ts';

/* The columns of a worklist. Their ids are what the register sorts by. */

const account: DataTableColumn<WorklistItem> = {
  id: 'name',
  header: 'Account',
  value: (item) => item.name,
  cell: (item) => (
    <>
      {item.name}
      <small className="fold">{folded(item)}</small>
      {notesOf(item, shortDate).map((note) => (
        <small key={note} className="row-note">
          {note}
        </small>
      ))}
    </>
  ),
  sortable: true,
};

/** What stands below the name where there is no room for columns. */
function folded({ channelTitle, directorate, reviewer: named, dueOn, lastReviewOn }: WorklistItem): string {
  const last = lastReviewOn === null ? '' : `last review ${shortDate(lastReviewOn)}`;
  const who = named === '' ? '' : `reviewer ${named}`;
  return [channelTitle, directorate, who, `due ${shortDate(dueOn)}`, last].filter((part) => part !== '').join(' · ');
}

const reviewer: DataTableColumn<WorklistItem> = {
  id: 'reviewer', header: 'Reviewer', value: (item) => item.reviewer, cell: (item) => (item.reviewer === '' ? <span className="muted">nobody yet</span> : item.reviewer),
  width: 130, sortable: true, wideOnly: true,
};

const lineManager: DataTableColumn<WorklistItem> = {
  id: 'lineManager', header: 'Line manager', value: (item) => item.lineManager, cell: (item) => (item.lineManager === '' ? <span className="muted">not known</span> : item.lineManager),
  width: 150, wideOnly: true,
};

const others: readonly DataTableColumn<WorklistItem>[] = [
  {
    id: 'last',
    header: 'Last review',
    value: (item) => item.lastReviewOn ?? '',
    cell: (item) => (item.lastReviewOn === null ? 'never' : <span className="nowrap">{shortDate(item.lastReviewOn)}</span>),
    width: 104,
    sortable: true,
    wideOnly: true,
  },
  { id: 'urgency', header: 'Due', value: (item) => item.dueOn, cell: (item) => <span className="nowrap">{shortDate(item.dueOn)}</span>, width: 104, sortable: true, wideOnly: true },
  { id: 'state', header: 'State', value: (item) => item.state, cell: (item) => <StateTags item={item} />, width: 140 },
];

const wide: readonly DataTableColumn<WorklistItem>[] = [
  { id: 'channel', header: 'Channel', value: (item) => item.channelTitle, width: 104, sortable: true, wideOnly: true },
  { id: 'directorate', header: 'Directorate', value: (item) => item.directorate, width: 170, sortable: true, wideOnly: true },
];

const columns: Readonly<Record<Cadence, readonly DataTableColumn<WorklistItem>[]>> = {
  quarterly: [account, ...wide, reviewer, ...others],
  monthly: [account, ...wide, lineManager, ...others],
};

/** The columns of one kind of list. */
export function worklistColumns(cadence: Cadence): readonly DataTableColumn<WorklistItem>[] {
  return columns[cadence];
}
