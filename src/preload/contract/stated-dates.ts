import { isoDate } from './values.ts';

/*
 * A date as a control sheet words it: "4 June 2019", "June 2019" or "2019". It is kept as it is stated; what it means is worked
 * out here, for the window that asks for it and the register that sorts by it. Pure.
 */

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** @returns the first day that a stated date can mean, YYYY-MM-DD; null where it cannot be read */
export function firstDayOf(stated: string): string | null {
  const read = /^(?:(?:(\d{1,2})(?:st|nd|rd|th)? +)?([a-z]+) +)?(\d{4})$/iu.exec(stated.trim());
  if (read === null) return null;
  const [, day = '1', word, year = ''] = read;
  const month = word === undefined ? 1 : months.findIndex((name) => name === word.toLowerCase() || name.slice(0, 3) === word.toLowerCase()) + 1;
  const found = isoDate.safeParse(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  return found.success ? found.data : null;
}
