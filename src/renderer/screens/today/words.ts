import type { DayReport, Duty } from '../../../preload/contract/today.ts';
import { fullDate, longDate, number, plural } from '../../lib/format.ts';
import { withAlarm } from '../accounts/account-columns.tsx';
import { gapsPath } from '../monitoring/words.ts';
import { followUpPath } from '../reviews/follow-up-words.ts';
import { owedOf, periodWord, toDoOf } from '../reviews/worklist.ts';
import {
  accountsWith, annualReturns, applicationsIn, certificationsAt, enquiriesAt, monthlyAt, noticesOverdue, openIncidents, passwordsOwed, plansDue, plansOpen,
  plansToSignOff, policiesPast, reviewsAt,
} from './links.ts';

/* The first screen in an officer's words. Pure. */

export type Tone = 'red' | 'warm' | 'green' | 'grey';

/** Words that lead to the list behind them. */
export interface Linked {
  readonly text: string;
  readonly to: string;
}

/** A number that matters, with what belongs beside it. */
export interface Card extends Linked {
  readonly id: string;
  readonly tone: Tone;
  readonly value: string;
  readonly more: readonly Linked[];
}

export const dutyTones: Readonly<Record<Duty['standing'], Tone>> = { late: 'red', soon: 'warm', open: 'grey' };

/** "Saturday 21 November 2026 · October to December 2026 · 40 days left" */
export function dayLine({ today, reviews }: DayReport): string {
  const { period, daysLeft } = reviews.quarterly;
  return [fullDate(today), period.title, daysLeft === 0 ? 'ends today' : `${plural(daysLeft, 'day')} left`].join(' · ');
}

/** "no day left" is said as the last day, and a day that has passed as such. @param days negative once the day has passed */
export function countdownWord(days: number): string {
  if (days < 0) return `${plural(-days, 'day')} overdue`;
  return days === 0 ? 'Today' : `${plural(days, 'day')} left`;
}

/** Red once it is overdue, warm in its last two weeks. */
export function countdownTone(days: number): Tone {
  return days < 0 ? 'red' : days <= 14 ? 'warm' : 'grey';
}

/** The five numbers that stand first. */
export function cardsOf(report: DayReport): readonly Card[] {
  return [overdueCard(report), dueCard(report), incidentCard(report), actionCard(report), monitoringCard(report)];
}

function overdueCard({ reviews }: DayReport): Card {
  const { overdue, neverReviewed, missed } = reviews.quarterly;
  const tone = overdue > 0 ? 'red' : neverReviewed + missed > 0 ? 'warm' : 'green';
  return {
    id: 'overdue', tone, value: number(overdue), text: overdue === 1 ? 'review overdue' : 'reviews overdue', to: reviewsAt(reviews, 'overdue'),
    more: some([
      [neverReviewed, `${number(neverReviewed)} never reviewed`, reviewsAt(reviews, 'never-reviewed')],
      [missed, `${number(missed)} not done before the account was given up`, reviewsAt(reviews, 'given-up')],
      [reviews.monthly.overdue, `${plural(reviews.monthly.overdue, 'line manager’s review', 'line managers’ reviews')} overdue`, monthlyAt(reviews, 'overdue')],
    ], { text: 'Every account was reviewed in time', to: reviewsAt(reviews, 'all') }, tone),
  };
}

/** Less than everything is never rounded to everything, nor more than nothing to nothing; papers do the same. */
function percent(share: number): string {
  return `${share <= 0 ? 0 : share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)))}%`;
}

function dueCard({ reviews }: DayReport): Card {
  const { done, dueSoon, due, stopped, period } = reviews.quarterly;
  const owed = owedOf(reviews.quarterly);
  const left = dueSoon + due;
  const share = owed === 0 ? '' : `${percent(done / owed)} of the ${periodWord(period.id)} done`;
  return {
    id: 'due', tone: left === 0 ? 'green' : 'warm', value: number(left), text: `due by ${longDate(period.to).replace(/ \d{4}$/u, '')}`,
    to: reviewsAt(reviews, dueSoon === 0 ? 'due' : due === 0 ? 'due-soon' : 'to-do'),
    more: [
      ...(dueSoon === 0 ? [] : [{ text: `${number(dueSoon)} due soon`, to: reviewsAt(reviews, 'due-soon') }]),
      ...(share === '' ? [] : [{ text: share, to: reviewsAt(reviews, 'done') }]),
      ...(stopped === 0 ? [] : [{ text: `${number(stopped)} given up before it was due`, to: reviewsAt(reviews, 'given-up') }]),
    ],
  };
}

function incidentCard({ incidents }: DayReport): Card {
  const { critical, high, medium, low } = incidents;
  const all = critical + high + medium + low;
  const tone = critical + high > 0 ? 'red' : all > 0 ? 'warm' : 'green';
  const severities = [[critical, 'critical'], [high, 'high'], [medium, 'medium'], [low, 'low']] as const;
  return {
    id: 'incidents', tone, value: number(all), text: all === 1 ? 'open incident' : 'open incidents', to: openIncidents(),
    more: severities.filter(([count]) => count > 0).map(([count, severity]) => ({ text: `${number(count)} ${severity}`, to: openIncidents(severity) })),
  };
}

function actionCard({ actions }: DayReport): Card {
  const { open, overdue, dueSoon, toSignOff } = actions;
  const tone = overdue > 0 ? 'red' : dueSoon + toSignOff > 0 ? 'warm' : 'green';
  return {
    id: 'actions', tone, value: number(overdue), text: overdue === 1 ? 'action overdue' : 'actions overdue', to: plansDue('overdue'),
    more: some([
      [dueSoon, `${number(dueSoon)} due soon`, plansDue('soon')], [toSignOff, `${number(toSignOff)} to sign off`, plansToSignOff],
    ], { text: open === 0 ? 'No action plan is open' : `${plural(open, 'plan')} open`, to: plansOpen }),
  };
}

const todayWords: Readonly<Partial<Record<DayReport['monitoring']['todayState'], string>>> = {
  today: 'today is not written down yet', quiet: 'today was quiet', found: 'something was found today', 'not-checked': 'today could not be checked',
};

function monitoringCard({ monitoring }: DayReport): Card {
  const { kept, gaps, urgent, todayState } = monitoring;
  if (!kept) return { id: 'monitoring', tone: 'warm', value: '–', text: 'days monitored', to: '/monitoring', more: [{ text: 'The log has not been begun', to: '/monitoring' }] };
  const today = todayWords[todayState];
  return {
    id: 'monitoring', tone: urgent ? 'red' : gaps > 0 || todayState === 'today' ? 'warm' : 'green', value: number(gaps),
    text: gaps === 1 ? 'day not monitored' : 'days not monitored', to: gapsPath,
    more: [{ text: ['of the last 4 weeks', ...(today === undefined ? [] : [today])].join('; '), to: '/monitoring' }],
  };
}

/** Those of which there are any; where there are none and all is well, what is well. */
function some(found: readonly (readonly [number, string, string])[], otherwise: Linked, tone: Tone = 'green'): readonly Linked[] {
  const shown = found.filter(([count]) => count > 0).map(([, text, to]) => ({ text, to }));
  return shown.length === 0 && tone === 'green' ? [otherwise] : shown;
}

/** A number among those that stand by the side. */
export interface Count extends Linked {
  readonly value: number;
  readonly tone: Tone;
}

/** What waits beside, room by room; only what there is. */
export function countsOf(report: DayReport): readonly Count[] {
  const { reviews, followUps, applications, logins, enquiries, accounts, certifications, policies, notices, hrReturns } = report;
  const { monthly } = reviews;
  const counts: readonly Count[] = [
    { value: logins.passwordsOwed, text: logins.passwordsOwed === 1 ? 'new password owed' : 'new passwords owed', to: passwordsOwed, tone: 'red' },
    { value: accounts.alarmed, text: accounts.alarmed === 1 ? 'account with an alarm' : 'accounts with an alarm', to: accountsWith(withAlarm), tone: 'warm' },
    { value: followUps.overdue, text: followUps.overdue === 1 ? 'concern or shortfall overdue' : 'concerns and shortfalls overdue', to: followUpPath(null, 'overdue'), tone: 'red' },
    { value: followUps.undecided, text: followUps.undecided === 1 ? 'secondary review to decide on' : 'secondary reviews to decide on', to: followUpPath(null, 'undecided'), tone: 'warm' },
    { value: followUps.open, text: followUps.open === 1 ? 'concern or shortfall open' : 'concerns and shortfalls open', to: followUpPath(null, 'open'), tone: 'grey' },
    { value: toDoOf(monthly), text: `line managers’ reviews to come in for ${monthly.period.title}`, to: monthlyAt(reviews, 'to-do'), tone: monthly.overdue > 0 ? 'red' : 'grey' },
    { value: applications.submitted, text: applications.submitted === 1 ? 'application waits for us' : 'applications wait for us', to: applicationsIn('submitted'), tone: 'warm' },
    { value: applications.withBoard, text: applications.withBoard === 1 ? 'application waits for the decision' : 'applications wait for the decision', to: applicationsIn('with-board'), tone: 'grey' },
    { value: enquiries.late, text: enquiries.late === 1 ? 'enquiry late' : 'enquiries late', to: enquiriesAt('late'), tone: 'red' },
    { value: enquiries.open, text: enquiries.open === 1 ? 'enquiry waiting' : 'enquiries waiting', to: enquiriesAt('open'), tone: 'warm' },
    { value: notices.late, text: notices.late === 1 ? 'notice with overdue answers' : 'notices with overdue answers', to: noticesOverdue, tone: 'red' },
    { value: certifications.overdue, text: certifications.overdue === 1 ? 'certification overdue' : 'certifications overdue', to: certificationsAt('overdue'), tone: 'red' },
    { value: certifications.toAsk, text: certifications.toAsk === 1 ? 'certification not asked for' : 'certifications not asked for', to: certificationsAt('to-ask'), tone: 'warm' },
    { value: hrReturns.toDo, text: hrReturns.toDo === 1 ? 'annual return of HR to see to' : 'annual returns of HR to see to', to: annualReturns, tone: hrReturns.late ? 'red' : 'warm' },
    { value: policies.pastReview, text: policies.pastReview === 1 ? 'policy past its review date' : 'policies past their review date', to: policiesPast, tone: 'red' },
  ];
  return counts.filter(({ value }) => value > 0);
}
