import { daysAfter } from '../../../preload/contract/days.ts';
import type { DayLine } from '../../../preload/contract/monitoring.ts';
import { accounts } from '../rooms/accounts/service.ts';
import { recordDay } from '../rooms/monitoring/recording.ts';
import { isWeekend } from '../rooms/monitoring/rules/days.ts';
import { editMonitoringSettings, monitoringSettings } from '../rooms/monitoring/settings.ts';
import type { Work } from '../work.ts';

/** Days of the log that the sample has. */
const length = 63;

/** Days back from today on which the fictional team did not look; some are recent, so that a gap needs somebody now. */
const gaps: ReadonlySet<number> = new Set([2, 3, 11, 12, 13, 26, 40, 41]);

/** Days back that were written down two days later. */
const late: ReadonlySet<number> = new Set([9, 10, 32]);

const line = (answer: DayLine['answer'], note = '', address = '', accountId: string | null = null): DayLine => ({ answer, note, address, accountId });
const quiet = { unapproved: line('no'), complies: line('yes') };

/** Some weeks of the daily log (CP371 3), with gaps, late entries, findings and a day that could not be checked. Everything is fictional. */
export function fillSampleMonitoring(work: Work): void {
  const today = work.clock.today();
  const { version } = monitoringSettings(work);
  editMonitoringSettings(work, { version, software: 'Example Monitor', keptSince: daysAfter(today, -length), weekends: false, bankHolidays: true });
  const special = specialDays(work);
  for (let back = length; back > 0; back -= 1) {
    const day = daysAfter(today, -back);
    if (isWeekend(day) || gaps.has(back)) continue;
    const note = back % 17 === 0 ? 'Many questions about parking, passed on to Estates' : '';
    recordDay(on(work, late.has(back) ? daysAfter(day, 2) : day), { day, software: 'Example Monitor', ...(special.get(back) ?? quiet), note });
  }
}

/** What was found, by days back: on a weekday each, whatever day the sample is made on. */
function specialDays(work: Work): ReadonlyMap<number, typeof quiet> {
  const today = work.clock.today();
  const weekday = (back: number): number => (isWeekend(daysAfter(today, -back)) ? weekday(back - 1) : back);
  const wardNews = accounts(work).find(({ name }) => name === 'Ward news')?.id ?? null;
  return new Map([
    [weekday(20), { ...quiet, unapproved: line('yes', 'A page with the Trust’s logo and opening times that nobody has approved (fictional)', 'https://example.org/our-hospital') }],
    [weekday(35), { ...quiet, complies: line('no', 'A question about medicines that was left unanswered for a week (fictional)', '', wardNews) }],
    [weekday(49), { ...quiet, complies: line('could-not-check', 'The software was down all day') }],
  ]);
}

/** The work as it would have been done on another day: a log that was all typed in today would say of every day that it is late. */
function on(work: Work, day: string): Work {
  return { ...work, clock: { now: () => `${day}T08:40:00.000Z`, today: () => day } };
}
