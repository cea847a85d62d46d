import type { OutputOf } from '../../../../../preload/contract/index.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { counted, oneDuty } from './duty-words.ts';

/** How the daily log stands. */
export type LogFacts = OutputOf<'monitoring.standing'>;

/** Days of the last four weeks that nobody wrote down (CP371 3: daily). @param urgent whether it is asked for a newest gap that needs somebody now */
export function monitoringGap({ gaps, newestGap, urgent }: LogFacts, wanted: boolean): Duty[] {
  if (newestGap === null || urgent !== wanted) return [];
  return [{
    ...oneDuty(newestGap, {
      kind: 'monitoring-gap', standing: urgent ? 'late' : 'open', what: gaps === 1 ? 'Daily monitoring was not done' : `Daily monitoring was not done on ${counted(gaps, 'day')}`,
      where: 'Last four weeks', word: 'Not done', on: newestGap,
    }),
    count: gaps,
  }];
}

/** Today's own entry, or that the log has not been begun. */
export function monitoringToday({ today, todayState, keptSince }: LogFacts): Duty[] {
  if (todayState !== 'today') return [];
  const said = { kind: 'monitoring-today', where: 'Daily log', on: today } as const;
  return [oneDuty(today, keptSince === null
    ? { ...said, standing: 'open', what: 'Begin the daily monitoring log', word: 'Not begun', on: null }
    : { ...said, standing: 'soon', what: 'Write down today’s monitoring', word: 'Today' })];
}
