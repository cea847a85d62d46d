import { isOfRecord } from '../../../preload/contract/account-alarms.ts';
import type { AccountRow } from '../../../preload/contract/accounts.ts';
import type { DataTableColumn } from '../../components/data-table.tsx';
import { Tag } from '../../components/tag.tsx';
import { shortDate } from '../../lib/format.ts';
import { AlarmTags } from './alarm-tags.tsx';
import { statusWords, visibilityWords } from './words.ts';

export const withAlarm = 'With an alarm';
const withoutAlarm = 'Without an alarm';

/** Accounts with an alarm that somebody settles by completing their record. */
export const recordIncomplete = 'Record incomplete';

/** What an account can be filtered by: any alarm, none, what its record lacks, and each kind that it has. */
export function alarmChoices(row: Pick<AccountRow, 'alarms'>): readonly string[] {
  if (row.alarms.length === 0) return [withoutAlarm];
  const incomplete = row.alarms.some(({ text }) => isOfRecord(text)) ? [recordIncomplete] : [];
  return [withAlarm, ...incomplete, ...new Set(row.alarms.map(({ text }) => kindOf(text)))];
}

/** Accounts with duties of their own: run by Communications, or on a platform inside the Trust. */
export function kindChoices({ corporate, internal }: Pick<AccountRow, 'corporate' | 'internal'>): readonly string[] {
  const kinds = [corporate ? 'Corporate' : '', internal ? 'Internal platform' : ''].filter((kind) => kind !== '');
  return kinds.length === 0 ? ['Department account'] : kinds;
}

/** What an alarm is about, without its day: otherwise each day would be a choice of its own. */
function kindOf(alarm: string): string {
  return alarm.replace(/ on \d.*$/u, '');
}

/** "1 has left", beside the number of those who can act. */
function leftWords(left: number): string {
  return `${left} ${left === 1 ? 'has' : 'have'} left`;
}

function date(day: string | null, none: string) {
  return day === null ? none : <span className="nowrap">{shortDate(day)}</span>;
}

/** The columns of the list of accounts, in their order. */
export const accountColumns: readonly DataTableColumn<AccountRow>[] = [
  {
    id: 'name',
    header: 'Account',
    // The handle is searched with the name: officers know accounts by either.
    value: (row) => `${row.name} ${row.handle}`,
    cell: (row) => (
      <>
        {row.name}
        <small className="fold">
          {[row.channelTitle, row.directorate, row.lastReviewOn === null ? 'never reviewed' : `reviewed ${shortDate(row.lastReviewOn)}`].filter((part) => part !== '').join(' · ')}
        </small>
      </>
    ),
    sortable: true,
  },
  { id: 'channel', header: 'Channel', value: (row) => row.channelTitle, width: 90, sortable: true, filter: 'choice', wideOnly: true },
  { id: 'directorate', header: 'Directorate', value: (row) => row.directorate, width: 132, sortable: true, filter: 'choice', wideOnly: true },
  { id: 'lineManager', header: 'Line manager', value: (row) => row.lineManager, width: 126, sortable: true, filter: 'choice', wideOnly: true },
  {
    id: 'administrators',
    header: 'Admins',
    value: (row) => row.administrators,
    cell: (row) => (
      <>
        {row.administrators}
        {row.administratorsLeft === 0 ? null : <small className="muted"> ({leftWords(row.administratorsLeft)})</small>}
      </>
    ),
    width: 72,
    sortable: true,
    align: 'end',
    wideOnly: true,
  },
  {
    id: 'status',
    header: 'Status',
    value: (row) => statusWords[row.status].title,
    cell: (row) =>
      row.status === 'active' ? 'Active' : <Tag tone={statusWords[row.status].tone}>{statusWords[row.status].title}</Tag>,
    width: 108,
    sortable: true,
    filter: 'choice',
    wideOnly: true,
  },
  {
    id: 'lastReview',
    header: 'Last review',
    value: (row) => row.lastReviewOn ?? '',
    cell: (row) => date(row.lastReviewOn, 'never'),
    width: 108,
    sortable: true,
    wideOnly: true,
  },
  {
    id: 'alarms',
    header: 'Alarms',
    value: (row) => row.alarms.map((alarm) => alarm.text).join(', '),
    cell: (row) => (
      <>
        {row.status === 'active' ? null : (
          <span className="fold fold--tag">
            <Tag tone={statusWords[row.status].tone}>{statusWords[row.status].title}</Tag>
          </span>
        )}
        <AlarmTags alarms={row.alarms} />
      </>
    ),
    width: 164,
    filter: 'choice',
    choices: alarmChoices,
    firstChoices: [withAlarm, withoutAlarm, recordIncomplete],
  },
  { id: 'nextReview', header: 'Next review', value: (row) => row.nextReviewOn, cell: (row) => date(row.nextReviewOn, 'not set'), width: 112, sortable: true, optional: true },
  { id: 'approvedOn', header: 'Approved on', value: (row) => row.approvedOn, cell: (row) => date(row.approvedOn, 'not known'), width: 112, sortable: true, optional: true },
  { id: 'primaryAdministrator', header: 'Primary administrator', value: (row) => row.primaryAdministrator, cell: (row) => row.primaryAdministrator || 'not known', width: 150, sortable: true, filter: 'choice', optional: true },
  { id: 'visibility', header: 'Who can see it', value: (row) => visibilityWords[row.visibility], width: 116, sortable: true, filter: 'choice', optional: true },
  { id: 'kind', header: 'Kind', value: (row) => kindChoices(row).join(', '), width: 132, sortable: true, filter: 'choice', choices: kindChoices, optional: true },
  { id: 'handle', header: 'Handle', value: (row) => row.handle, cell: (row) => row.handle || 'not known', width: 140, sortable: true, optional: true },
  { id: 'address', header: 'Address', value: (row) => row.address, cell: (row) => <span className="address-text">{row.address || 'not known'}</span>, width: 220, sortable: true, optional: true },
];
