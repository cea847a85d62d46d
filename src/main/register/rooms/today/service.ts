import { daysBetween } from '../../../../preload/contract/days.ts';
import type { Cadence } from '../../../../preload/contract/reviews.ts';
import type { DayReport, PeriodReviews } from '../../../../preload/contract/today.ts';
import { formatMoment } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { accountNames, accounts } from '../accounts/service.ts';
import { plans } from '../actions/service.ts';
import { applications } from '../applications/service.ts';
import { badDaySheet } from '../bad-day/service.ts';
import { certificationsToDo } from '../certifications/report.ts';
import { conductWaiting } from '../conduct/service.ts';
import { enquiries } from '../enquiries/reading.ts';
import { hrReturns } from '../hr-returns/service.ts';
import { recordsStanding } from '../incident-records/service.ts';
import { openIncidents } from '../incidents/service.ts';
import { logins } from '../logins/service.ts';
import { moderationLog } from '../moderation/service.ts';
import { monitoringStanding } from '../monitoring/service.ts';
import { notices } from '../notices/service.ts';
import { packStandings } from '../policies/packs.ts';
import { policyRows } from '../policies/service.ts';
import { keepingDue } from '../retention/service.ts';
import { followUps, secondaryReviewsDue } from '../reviews/follow-ups.ts';
import { worklist } from '../reviews/worklist.ts';
import { doNext } from './rules/do-next.ts';
import { hrReturnsToDo } from './rules/hr-return-duties.ts';
import { areAnswersLate } from './rules/late-answers.ts';
import type { ReviewFacts } from './rules/review-duties.ts';

/** What the day asks for: every number of the first screen, and what to do next, the most urgent first. */
export function dayReport(work: Work): DayReport {
  const today = work.clock.today();
  const onRegister = accounts(work);
  const open = openIncidents(work);
  const allPlans = plans(work, accountNames);
  const followed = followUps(work, { show: 'open' });
  const agreed = secondaryReviewsDue(work);
  const withoutDay = followed.withoutPeriod.map(({ accountId, name }) => ({ accountId, account: name }));
  const log = monitoringStanding(work);
  const asked = enquiries(work).filter(({ standing }) => standing !== 'settled');
  const waiting = applications(work, {}).filter(({ state }) => state === 'submitted' || state === 'with-board');
  const owed = logins(work).filter((login) => login.endedOn === null && login.rotationOwed.length > 0);
  const certifying = certificationsToDo(work);
  const toReview = policyRows(work).filter(({ on, review }) => on && (review === 'past' || review === 'soon'));
  const late = notices(work, {}).filter((notice) => areAnswersLate(notice, today));
  const annual = hrReturns(work);
  const keeping = keepingDue(work);
  const quarterly = running(work, 'quarterly');
  const monthly = running(work, 'monthly');
  const count = <Row>(rows: readonly Row[], is: (row: Row) => boolean): number => rows.filter(is).length;
  return {
    today,
    accounts: { all: onRegister.length, alarmed: count(onRegister, ({ alarms }) => alarms.length > 0) },
    reviews: { quarterly: quarterly.report, monthly: monthly.report },
    underReview: {
      agreed, withoutDay,
      undecided: followed.items.flatMap(({ id, number, accountId, account, next, dueOn, daysLeft }) =>
        (next?.step === 'outcome' && dueOn !== null && daysLeft !== null ? [{ followUpId: id, number, accountId, account, dueOn, daysLeft }] : [])),
    },
    followUps: { open: followed.totals.open, overdue: followed.totals.overdue, undecided: followed.totals.undecided },
    actions: {
      open: count(allPlans, ({ endedOn }) => endedOn === null), overdue: count(allPlans, ({ due }) => due === 'overdue'),
      dueSoon: count(allPlans, ({ due }) => due === 'soon'), toSignOff: count(allPlans, ({ state }) => state === 'carried-out'),
    },
    monitoring: { kept: log.keptSince !== null, todayState: log.todayState, gaps: log.gaps, urgent: log.urgent },
    incidents: {
      critical: count(open, ({ severity }) => severity === 'critical'), high: count(open, ({ severity }) => severity === 'high'),
      medium: count(open, ({ severity }) => severity === 'medium'), low: count(open, ({ severity }) => severity === 'low'),
    },
    enquiries: { late: count(asked, ({ standing }) => standing === 'late'), open: count(asked, ({ standing }) => standing === 'open') },
    applications: { submitted: count(waiting, ({ state }) => state === 'submitted'), withBoard: count(waiting, ({ state }) => state === 'with-board') },
    logins: { passwordsOwed: owed.length },
    certifications: { overdue: certifying.overdue.length, toAsk: certifying.toAsk.length },
    policies: { pastReview: count(toReview, ({ pastReview }) => pastReview) },
    notices: { late: late.length },
    hrReturns: hrReturnsToDo(annual),
    retention: { due: keeping.due, waiting: keeping.waiting },
    doNext: doNext({
      today, now: work.clock.now(), around: recordsStanding(work), moderation: moderationLog(work), incidents: open.map((row) => ({ ...row, clock: row.clock === null ? null : { ...row.clock, by: formatMoment(row.clock.dueAt) } })),
      conduct: conductWaiting(work), secondary: agreed, withoutDay, followUps: followed.items, plans: allPlans, quarterly, monthly, log, accounts: onRegister,
      logins: owed, policies: toReview, packs: packStandings(work), applications: waiting, enquiries: asked, notices: late, certifications: certifying, hrReturns: annual,
      sheet: badDaySheet(work), keeping,
    }),
  };
}

/** The list of reviews in which today lies, and the accounts that come first in it. */
function running(work: Work, cadence: Cadence): ReviewFacts & { readonly report: PeriodReviews } {
  const filter = { state: 'to-do', directorate: '', channel: '', reviewer: '', unshared: false, text: '' } as const;
  const { period, totals, today, items } = worklist(work, { period: null, cadence, filter });
  return { totals, first: items, report: { period, daysLeft: Math.max(0, daysBetween(today, period.to)), ...totals } };
}
