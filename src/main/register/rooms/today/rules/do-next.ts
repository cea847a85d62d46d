import type { ActionFacts } from './action-duties.ts';
import { actionsLate, actionsSoon, actionsToSignOff } from './action-duties.ts';
import { type AlarmedAccount, administratorDuties, otherAlarmDuties, recordDuties } from './alarm-duties.ts';
import { type ConductFacts, conductLate, conductOpen } from './conduct-duties.ts';
import { enquiriesEnding, enquiriesLate, enquiriesOpen } from './enquiry-duties.ts';
import { contactsToConfirm, sheetNeverPrinted, sheetOutOfDate, type SheetFacts } from './bad-day-duties.ts';
import { type AroundFacts, looksDue, moderationDue, removalsWaiting } from './incident-record-duties.ts';
import { type FollowUpFacts, followUpsLate, followUpsSoon, secondaryLate, secondarySoon, type SecondaryFacts, withoutDay } from './follow-up-duties.ts';
import { hrReturnsLate, hrReturnsWaiting, type HrReturnFacts } from './hr-return-duties.ts';
import { type IncidentFacts, incidentsLate, incidentsOf } from './incident-duties.ts';
import { disposalsToCarryOut, type KeepingFacts, keepingToDecide, proposalsWaiting } from './keeping-duties.ts';
import { type LogFacts, monitoringGap, monitoringToday } from './monitoring-duties.ts';
import { type OfficeFacts, applicationsWaiting, certificationsOverdue, certificationsToAsk, noticesLate, packsUnreadable, packUpdates, passwordsOwed, policiesPast, policiesSoon } from './office-duties.ts';
import { type ReviewFacts, reviewsLate, reviewsNever } from './review-duties.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';

/** What the rooms say of the day. Of every list the most urgent comes first. */
export interface DayFacts extends OfficeFacts, AroundFacts {
  /** YYYY-MM-DD */
  readonly today: string;
  /** Instant. */
  readonly now: string;
  /** Those that are open. */
  readonly incidents: readonly IncidentFacts[];
  /** Of reports about staff: what a manager has not answered or decided. */
  readonly conduct: readonly ConductFacts[];
  readonly secondary: readonly SecondaryFacts[];
  readonly withoutDay: readonly { readonly accountId: string; readonly account: string }[];
  /** Those that are open. */
  readonly followUps: readonly FollowUpFacts[];
  readonly plans: readonly ActionFacts[];
  readonly quarterly: ReviewFacts;
  readonly monthly: ReviewFacts;
  readonly log: LogFacts;
  readonly accounts: readonly AlarmedAccount[];
  readonly hrReturns: HrReturnFacts;
  readonly sheet: SheetFacts;
  readonly keeping: KeepingFacts;
}

/**
 * What is to be done, the most urgent first: harm that is being done, then days that were agreed or set and have passed, then
 * who could get into an account and should not, then what is owed by the calendar, then what waits without a day. Each is told
 * once.
 */
export function doNext(facts: DayFacts): Duty[] {
  return [
    ...incidentsOf(facts.incidents, 'critical', facts.now),
    ...incidentsOf(facts.incidents, 'high', facts.now),
    ...incidentsLate(facts.incidents, facts.now),
    ...conductLate(facts.conduct, facts.today),
    ...removalsWaiting(facts),
    ...looksDue(facts),
    ...secondaryLate(facts.secondary),
    ...secondarySoon(facts.secondary),
    ...actionsLate(facts.plans),
    ...followUpsLate(facts.followUps),
    ...withoutDay(facts.withoutDay),
    ...enquiriesLate(facts),
    ...reviewsLate(facts.quarterly, 'reviews'),
    ...reviewsNever(facts.quarterly, 'reviews', facts.today),
    ...monitoringGap(facts.log, true),
    ...passwordsOwed(facts),
    ...administratorDuties(facts.accounts),
    ...otherAlarmDuties(facts.accounts),
    ...sheetOutOfDate(facts.sheet),
    ...contactsToConfirm(facts.sheet),
    ...reviewsLate(facts.monthly, 'monthly-reviews'),
    ...reviewsNever(facts.monthly, 'monthly-reviews', facts.today),
    ...monitoringToday(facts.log),
    ...hrReturnsLate(facts.hrReturns),
    ...packsUnreadable(facts),
    ...policiesPast(facts),
    ...packUpdates(facts),
    ...actionsSoon(facts.plans, facts.today),
    ...followUpsSoon(facts.followUps),
    ...policiesSoon(facts),
    ...moderationDue(facts),
    ...enquiriesEnding(facts, facts.today),
    ...incidentsOf(facts.incidents, 'medium', facts.now),
    ...incidentsOf(facts.incidents, 'low', facts.now),
    ...conductOpen(facts.conduct, facts.today),
    ...actionsToSignOff(facts.plans),
    ...applicationsWaiting(facts),
    ...enquiriesOpen(facts),
    ...monitoringGap(facts.log, false),
    ...noticesLate(facts),
    ...hrReturnsWaiting(facts.hrReturns),
    ...certificationsOverdue(facts),
    ...certificationsToAsk(facts),
    ...proposalsWaiting(facts.keeping),
    ...disposalsToCarryOut(facts.keeping),
    ...keepingToDecide(facts.keeping),
    ...sheetNeverPrinted(facts.sheet),
    ...recordDuties(facts.accounts),
  ];
}
