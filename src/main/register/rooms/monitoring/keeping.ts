import type { Work } from '../../work.ts';
import { everyDay } from './table.ts';

/** Every day of the log that was written down, the oldest first (CP371 3): which it is, and its record. @param work the unit of work, to read */
export function monitoredDays(work: Work): { readonly id: string; readonly day: string }[] {
  return everyDay(work.db);
}
