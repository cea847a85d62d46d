import type { DayReport, Duty } from '../../../preload/contract/today.ts';
import { followUpPath } from '../reviews/follow-up-words.ts';
import { everything, reviewPath, type StateFilter } from '../reviews/worklist.ts';

/* Where the numbers and lines of the first screen lead: to the record, or to the list behind it. */

type Periods = DayReport['reviews'];

/** The list of the team's own reviews, narrowed to a state. */
export function reviewsAt({ quarterly }: Periods, state: StateFilter, accountId: string | null = null): string {
  return reviewPath(quarterly.period.id, accountId, { ...everything, state: accountId === null ? state : everything.state });
}

/** The same of the line managers' reviews. */
export function monthlyAt({ monthly }: Periods, state: StateFilter, accountId: string | null = null): string {
  return reviewPath(monthly.period.id, accountId, { ...everything, cadence: 'monthly', state: accountId === null ? state : everything.state });
}

/** The accounts of a status, or with an alarm, as their list is filtered. */
export function accountsWith(filter: { readonly status?: string; readonly alarms?: string }): string {
  return `/accounts?${new URLSearchParams(filter).toString()}`;
}

/** Where a line of "Do next" leads. */
export function dutyPath({ kind, recordId, find }: Duty, periods: Periods): string {
  switch (kind) {
    case 'incident':
      return placeOf('/incidents', recordId);
    case 'action':
    case 'action-sign-off':
      return placeOf('/actions', recordId);
    case 'application':
      return placeOf('/applications', recordId);
    case 'enquiry':
      return placeOf('/enquiries', recordId);
    case 'notice':
      return placeOf('/notices', recordId);
    case 'secondary-review':
    case 'follow-up':
      return followUpPath(recordId, 'open');
    case 'secondary-period':
      return recordId === null ? accountsWith({ status: 'Under secondary review' }) : `/accounts/${recordId}?part=reviews`;
    case 'reviews':
      return reviewsAt(periods, stateOf(find), recordId);
    case 'monthly-reviews':
      return monthlyAt(periods, stateOf(find), recordId);
    case 'monitoring-gap':
      return placeOf('/monitoring', recordId);
    case 'monitoring-today':
      return '/monitoring';
    case 'password':
      return recordId === null ? `/logins?${new URLSearchParams({ find }).toString()}` : `/logins/${recordId}`;
    case 'handle':
      return recordId === null ? '/accounts/watch-list' : `/accounts/${recordId}`;
    case 'administrators':
    case 'line-manager':
      return recordId === null ? accountsWith({ alarms: find }) : `/accounts/${recordId}?part=people`;
    case 'handover':
    case 'record':
      return recordId === null ? accountsWith({ alarms: find === '' ? 'With an alarm' : find }) : `/accounts/${recordId}`;
    case 'policy':
      return '/policies';
    case 'certification':
      return '/certifications';
  }
}

function placeOf(room: string, recordId: string | null): string {
  return recordId === null ? room : `${room}/${recordId}`;
}

function stateOf(find: string): StateFilter {
  return find === 'overdue' || find === 'never-reviewed' ? find : everything.state;
}
