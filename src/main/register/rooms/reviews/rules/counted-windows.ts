import { type Period, periodById } from './calendar.ts';

/** The windows of a calendar that a table counts, as one. */
export interface CountedWindows {
  /** "October to November 2026" */
  readonly title: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly each: 'month' | 'quarter' | 'period';
  readonly count: number;
  /** The days that were asked for leave out a part of them. */
  readonly partly: boolean;
}

/**
 * What is counted where a table is asked for days and reviews belong to whole windows.
 *
 * @param windows those that the days touch, oldest first
 * @param from @param to the days that were asked for, YYYY-MM-DD
 * @returns null for no window
 */
export function countedWindows(windows: readonly Period[], from: string, to: string): CountedWindows | null {
  const [first] = windows;
  const last = windows.at(-1);
  if (first === undefined || last === undefined) return null;
  const { title } = windows.length === 1 ? first : periodById(`${first.from.slice(0, 7)}_${last.to.slice(0, 7)}`);
  return { title, from: first.from, to: last.to, each: eachOf(windows), count: windows.length, partly: from > first.from || to < last.to };
}

function eachOf(windows: readonly Period[]): CountedWindows['each'] {
  if (windows.every(({ id }) => id.length === 7 && !id.includes('Q'))) return 'month';
  return windows.every(({ id }) => id.includes('Q')) ? 'quarter' : 'period';
}
