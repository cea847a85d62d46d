import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { QuarterOnTime } from '../../../../preload/contract/today.ts';
import { shareColumnChart } from '../../reports/charts/share-columns.ts';
import type { Job, Work } from '../../work.ts';
import { owedIn, windowsBetween } from '../reviews/owed-reviews.ts';
import type { Period } from '../reviews/rules/calendar.ts';
import { shortPeriod } from '../reviews/rules/short-period.ts';
import { countOnTime, shareOnTime } from './rules/on-time.ts';

/** Quarters that are shown, the running one included. */
const shown = 8;

/** Points: the drawing is shown in a column beside the list. */
const width = 360;

type OnTime = OutputOf<'today.onTime'>;

/** What was drawn last, and for which day and state of the records. */
interface Drawn {
  readonly of: string;
  readonly answer: OnTime;
}
const place = 'today.onTime';

/**
 * The share of the team's own reviews that was done in time, over the last eight quarters (CP371 2.3.1), drawn. Quarter by
 * quarter, with other calls in between; kept until a record or the day changes, so that coming back to the screen costs nothing.
 *
 * @throws Refusal `cancelled`, `locked`
 */
export async function reviewsOnTime(job: Job, _input: InputOf<'today.onTime'>): Promise<OnTime> {
  const of = job.read((work) => `${work.trail.head().hash} ${work.clock.today()}`);
  const known = job.desk.get(place) as Drawn | undefined;
  if (known?.of === of) return known.answer;
  const quarters: QuarterOnTime[] = [];
  for (const window of job.read(windows)) {
    await job.breathe();
    quarters.push(job.read((work) => quarterOf(work, window)));
  }
  const answer: OnTime = { quarters, chart: drawn(quarters) };
  job.desk.set(place, { of, answer } satisfies Drawn);
  return answer;
}

function windows(work: Work): Period[] {
  const today = work.clock.today();
  return windowsBetween(work, 'quarterly', `${Number(today.slice(0, 4)) - shown}${today.slice(4, 8)}01`, today).slice(-shown);
}

function quarterOf(work: Work, window: Period): QuarterOnTime {
  const { reviews } = owedIn(work, 'quarterly', window);
  return {
    period: { ...window }, running: window.to >= work.clock.today(),
    ...countOnTime(reviews.map(({ told, review, dueOn }) => ({ told: told.told, doneOn: review?.reviewed_on ?? null, dueOn }))),
  };
}

/** Quarters of which nothing is known are left out at the beginning: a new register has no past to show. */
function drawn(quarters: readonly QuarterOnTime[]): OnTime['chart'] {
  const first = quarters.findIndex((quarter) => shareOnTime(quarter) !== null);
  if (first === -1) return null;
  const columns = quarters.slice(first).map((quarter) => ({
    label: shortPeriod(quarter.period.title), share: shareOnTime(quarter), ...(quarter.running ? { unfinished: 'so far' } : {}),
    // Without it a quarter of which only the reviews are known that were done would look like one in which all were.
    ...(quarter.notKnown > 0 && quarter.notKnown < quarter.owed ? { leavesOut: `${quarter.notKnown} not known` } : {}),
  }));
  return shareColumnChart({ title: 'Share of reviews done on time', columns, width, nullMeans: 'nothing known' });
}
