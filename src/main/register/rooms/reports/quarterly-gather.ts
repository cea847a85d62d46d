import type { InputOf } from '../../../../preload/contract/index.ts';
import type {
  QuarterlyAccount, QuarterlyAccountReview, QuarterlyManager, QuarterlyPartPeriod, QuarterlyReportData, QuarterlyTrend,
} from '../../reports/documents/quarterly-report-data.ts';
import { londonDay } from '../../clock.ts';
import type { Job, Work } from '../../work.ts';
import { newestVersion, outcomesOn, packsOn, statusesOn } from '../policies/service.ts';
import { outcomeTitles } from '../reviews/checklist.ts';
import { concernsOf } from '../reviews/concerns.ts';
import { owedIn, type OwedReview, windowsBetween } from '../reviews/owed-reviews.ts';
import { type Period, periodById } from '../reviews/rules/calendar.ts';
import { returns } from '../reviews/returns/service.ts';
import { shortPeriod } from '../reviews/rules/short-period.ts';
import { trustName } from '../settings/service.ts';
import { concernsForReport, shortfallsForReport } from './quarterly-follow-ups.ts';

/** The reviews whose concerns the report tells. */
const cadences = ['quarterly', 'monthly'] as const;

/** Quarters that the trend shows, the report's own included. */
const trendLength = 8;

type Gathered = Omit<QuarterlyReportData, 'number' | 'trailHead'>;

/**
 * Everything that a quarterly report says, in steps that let other calls in between. Number and trail head are added when
 * it is made.
 *
 * @throws Refusal `cancelled`
 */
export async function gatherQuarterly(job: Job, { period: periodId, addressee }: InputOf<'reports.quarterlyReport'>): Promise<Gathered> {
  const period = periodById(periodId);
  const windows = job.read((work) => trendWindows(work, period));
  const trend: QuarterlyTrend[] = [];
  let reviews: OwedReview[] = [];
  for (const [at, window] of windows.entries()) {
    job.progress(at, windows.length, 'Gathering the records');
    await job.breathe();
    reviews = job.read((work) => owedIn(work, 'quarterly', window).reviews);
    trend.push(job.read((work) => trendOf(work, window, reviews)));
  }
  const managers = await gatherManagers(job, period);
  return job.read((work) => ({
    trustName: trustName(work), quarter: period.title, from: period.from, to: period.to, addressee, createdAt: work.clock.now(),
    officerName: work.officer.name, sample: work.sample, asOf: work.clock.today(),
    policies: packsOn(work).map((pack) => ({ reference: pack.reference, title: pack.title, version: newestVersion(work, pack).number })),
    clauses: { quarterly: 'CP371 2.3.1', secondary: 'CP371 2.3.1', monthly: 'CP371 2.3.1', concerns: 'CP371 2.3.1' },
    accounts: reviews.map((review) => accountOf(review, outcomeTitles(work, 'quarterly'))),
    outcomes: outcomesOn(work, 'quarterly').map(({ title }) => title),
    concerns: concernsForReport(work, cadences, period), shortfalls: shortfallsForReport(work, period),
    trend, partPeriod: partPeriods(work, reviews), ...managers,
    leavesOut: [
      'Logins and passwords: they are never exported.',
      'What reviews found before an account came into this register: only the date of the newest is kept, and of the quarters before it nothing is known.',
      ...(period.to >= work.clock.today() ? [`${period.title} has not ended: what is not yet due may be done in time.`] : []),
    ],
    allRowsIn: 'the CSV files of an audit pack for the same period',
  }));
}

/** The period with the ones before it, the oldest first. */
function trendWindows(work: Work, period: Period): Period[] {
  const from = `${Number(period.from.slice(0, 4)) - trendLength}${period.from.slice(4)}`;
  return windowsBetween(work, 'quarterly', from, period.to).slice(-trendLength);
}

function trendOf(work: Work, window: Period, reviews: readonly OwedReview[]): QuarterlyTrend {
  const states = reviews.map((review) => accountOf(review, new Map()).review.state);
  const count = (...wanted: readonly QuarterlyAccountReview['state'][]): number => states.filter((state) => wanted.includes(state)).length;
  const isKnown = reviews.some(({ told }) => told.told !== 'not-known');
  return {
    quarter: shortPeriod(window.title), done: count('done', 'before'), doneLate: count('done-late'), notDone: count('not-done'), notYetDue: count('not-yet-due'), notKnown: count('not-known'),
    concerns: isKnown && reviews.length > 0 ? concernsOf(work, cadences, window.from, window.to).length : null,
  };
}

function accountOf({ item, told, review, dueOn, reason, registeredOn }: OwedReview, titles: ReadonlyMap<string, string>): QuarterlyAccount {
  const account = { account: item.name, channel: item.channelTitle, directorate: item.directorate };
  switch (told.told) {
    case 'done':
      return {
        ...account, review: {
          state: review !== undefined && review.reviewed_on > dueOn ? 'done-late' : 'done', doneOn: review?.reviewed_on ?? '',
          recordedOn: review === undefined ? '' : londonDay(review.recorded_at), reviewer: review?.reviewer_name ?? '',
          outcome: titles.get(review?.outcome ?? '') ?? review?.outcome ?? '',
        },
      };
    case 'before-register':
      return { ...account, review: { state: 'before', doneOn: item.lastReviewOn ?? '' } };
    case 'not-known':
      return { ...account, review: { state: 'not-known', registeredOn } };
    case 'stopped':
      return { ...account, review: { state: 'stopped', stoppedOn: item.activeTo ?? '', dueOn } };
    case 'not-done':
      return {
        ...account,
        review: {
          state: 'not-done', standing: told.state, dueOn, owedSince: told.owedSince, daysOverdue: told.daysOverdue, reason, doneLaterOn: told.doneLaterOn ?? '',
        },
      };
    case 'not-yet-due':
      return {
        ...account,
        review: {
          state: 'not-yet-due', standing: told.state, dueOn, owedSince: told.daysOverdue === 0 ? '' : told.owedSince, daysOverdue: told.daysOverdue, reason,
        },
      };
  }
}

/** Accounts that were not active from the first to the last day. */
function partPeriods(work: Work, reviews: readonly OwedReview[]): QuarterlyPartPeriod[] {
  const statuses = new Map<string, string>(statusesOn(work).map(({ id, title }) => [id, title]));
  return reviews.flatMap(({ item }) => {
    if (item.activeFrom === null && item.activeTo === null) return [];
    const ended = item.activeTo === null ? [] : [statuses.get(item.status) ?? item.status];
    return [{
      account: item.name, channel: item.channelTitle, since: item.activeFrom ?? '', until: item.activeTo ?? '',
      why: [...(item.activeFrom === null ? [] : ['On the register or approved since']), ...ended].join(', '),
    }];
  });
}

/** How the line managers answered, month by month. */
async function gatherManagers(job: Job, period: Period): Promise<Pick<QuarterlyReportData, 'months' | 'managers'>> {
  const months = job.read((work) => windowsBetween(work, 'monthly', period.from, period.to < work.clock.today() ? period.to : work.clock.today()));
  const told = new Map<string, { owed: number; returned: number; notYetDue: number; chased: number }[]>();
  for (const [at, month] of months.entries()) {
    await job.breathe();
    const { managers, withoutManager } = job.read((work) => returns(work, { period: month.id }));
    const nobody = withoutManager.accounts === 0 ? [] : [{ name: 'No line manager on record', ...withoutManager, chased: 0 }];
    for (const { name, accounts, returned, notYetDue, chased } of [...managers, ...nobody]) {
      // Two people of one name are one line of the report, which names nobody by anything else.
      const theirs = told.get(name) ?? months.map(() => ({ owed: 0, returned: 0, notYetDue: 0, chased: 0 }));
      told.set(name, theirs);
      const cell = theirs[at];
      if (cell === undefined) continue;
      cell.owed += accounts;
      cell.returned += returned;
      cell.notYetDue += notYetDue;
      cell.chased += chased;
    }
  }
  const managers: QuarterlyManager[] = [...told].map(([manager, cells]) => ({ manager, months: cells }))
    .toSorted((one, other) => one.manager.localeCompare(other.manager, 'en-GB'));
  return { months: months.map(({ title }) => title), managers };
}
