import type { DueStanding } from '../../../preload/contract/actions.ts';
import type { ApplicationState } from '../../../preload/contract/applications.ts';
import { enquiryStanding, type EnquiryStanding } from '../../../preload/contract/enquiries.ts';
import { enquiryStandingWords } from '../../../preload/contract/enquiries-words.ts';
import { incidentSeverity, type IncidentSeverity } from '../../../preload/contract/incidents.ts';
import type { DayReport, Duty } from '../../../preload/contract/today.ts';
import { severityTitles } from '../../../preload/contract/incidents-words.ts';
import { narrowedPath } from '../../lib/list-address.ts';
import { recordIncomplete } from '../accounts/account-columns.tsx';
import { dueTitles, openPlans, stateWords as planStates } from '../actions/words.ts';
import { stateWords as applicationStates } from '../applications/words.ts';
import { standingTitles } from '../incidents/words.ts';
import { contactsPath } from '../contacts/words.ts';
import { moderationDueTitle } from '../../../preload/contract/moderation.ts';
import { gapsPath } from '../monitoring/words.ts';
import { answerWords } from '../notices/notice-words.ts';
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

/** The accounts with an alarm, as their list is narrowed to it. */
export function accountsWith(alarms: string): string {
  return narrowedPath('/accounts', { alarms });
}

/** The incidents that are open, of one severity or of all. */
export function openIncidents(severity: IncidentSeverity | null = null): string {
  return narrowedPath('/incidents', { state: 'Open', ...(severity === null ? {} : { severity: severityTitles[severity] }) });
}

/** The plans with a day that stands so. */
export function plansDue(due: DueStanding): string {
  return narrowedPath('/actions', { due: dueTitles[due] });
}

export const plansToSignOff = narrowedPath('/actions', { state: planStates['carried-out'].title });
export const plansOpen = narrowedPath('/actions', { state: openPlans });

/** The applications in a state. */
export function applicationsIn(state: ApplicationState): string {
  return narrowedPath('/applications', { state: applicationStates[state].title });
}

export const passwordsOwed = narrowedPath('/logins', { owed: 'New password owed' });
/** The enquiries that stand so. */
export function enquiriesAt(standing: EnquiryStanding): string {
  return narrowedPath('/enquiries', { todo: enquiryStandingWords[standing] });
}

export const noticesOverdue = narrowedPath('/notices', { acknowledged: answerWords.overdue });
/** Directorates whose certificate is overdue, or that nobody has asked for the version in force. */
export function certificationsAt(state: 'overdue' | 'to-ask'): string {
  return `/certifications?state=${state}`;
}
export const annualReturns = '/hr-returns';
const moderationDue = narrowedPath('/incidents/moderation', { review: moderationDueTitle });
export const policiesPast = narrowedPath('/policies', { review: 'Past review' });

/** Where a line of "Do next" leads. */
export function dutyPath({ kind, recordId, find, count }: Duty, periods: Periods): string {
  switch (kind) {
    case 'incident':
      return recordId === null ? openIncidents(incidentSeverity.safeParse(find).data ?? null) : `/incidents/${recordId}`;
    case 'incident-look':
    case 'incident-removal':
      return recordId === null ? narrowedPath('/incidents', { standing: kind === 'incident-look' ? standingTitles.lookDue : standingTitles.stillUp }) : `/incidents/${recordId}?part=records`;
    case 'moderation':
      return recordId === null ? moderationDue : `/incidents/moderation/${recordId}`;
    case 'conduct':
      return recordId === null ? openIncidents() : `/incidents/${recordId}?part=conduct`;
    case 'action':
      return recordId === null ? plansDue(find === 'soon' ? 'soon' : 'overdue') : `/actions/${recordId}`;
    case 'action-sign-off':
      return recordId === null ? plansToSignOff : `/actions/${recordId}`;
    case 'application':
      return recordId === null ? applicationsIn(find === 'submitted' ? 'submitted' : 'with-board') : `/applications/${recordId}`;
    case 'enquiry':
    case 'enquiry-end':
      return recordId === null ? enquiriesAt(enquiryStanding.safeParse(find).data ?? 'open') : `/enquiries/${recordId}`;
    case 'notice':
      return recordId === null ? noticesOverdue : `/notices/${recordId}`;
    case 'secondary-review':
    case 'follow-up':
      return followUpPath(recordId, find === 'overdue' ? 'overdue' : 'open');
    case 'secondary-period':
      // They stand above the list of what follows from reviews: nothing of theirs is in it yet.
      return recordId === null ? followUpPath(null, 'open') : `/accounts/${recordId}?part=reviews`;
    case 'reviews':
      return reviewsAt(periods, stateOf(find), recordId);
    case 'monthly-reviews':
      return monthlyAt(periods, stateOf(find), recordId);
    case 'monitoring-gap':
      return count > 1 || recordId === null ? gapsPath : `/monitoring/${recordId}`;
    case 'monitoring-today':
      return '/monitoring';
    case 'password':
      return recordId === null ? passwordsOwed : `/logins/${recordId}`;
    case 'administrators':
    case 'line-manager':
      return recordId === null ? accountsWith(find) : `/accounts/${recordId}?part=people`;
    case 'handle':
    case 'handover':
      return recordId === null ? accountsWith(find) : `/accounts/${recordId}`;
    case 'record':
      return recordId === null ? accountsWith(recordIncomplete) : `/accounts/${recordId}`;
    case 'hr-return':
      return recordId === null ? annualReturns : `${annualReturns}/${recordId}`;
    case 'bad-day-sheet':
    case 'contacts':
      return contactsPath;
    case 'keeping':
      return '/retention';
    case 'keeping-proposal':
    case 'keeping-disposal':
      return '/retention?show=waiting';
    case 'policy':
      return recordId === null ? policiesPast : `/policies/${recordId}`;
    case 'policy-pack':
      return recordId === null ? '/policies' : `/policies/${recordId}/contents`;
    case 'certification':
      return certificationsAt(find === 'overdue' ? 'overdue' : 'to-ask');
  }
}

function stateOf(find: string): StateFilter {
  return find === 'overdue' || find === 'never-reviewed' ? find : everything.state;
}
