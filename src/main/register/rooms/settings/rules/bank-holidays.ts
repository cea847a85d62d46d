import { daysAfter } from '../../../../../preload/contract/days.ts';

/*
 * Bank holidays of England and Wales, worked out: the register has no network to ask. The standing ones follow from the
 * Banking and Financial Dealings Act 1971 and its substitute days; those that were moved or given once are listed.
 */

/** May Day and the spring bank holiday were moved in these years. */
const moved: Readonly<Record<string, string>> = {
  '2020-05-04': '2020-05-08', '2002-05-27': '2002-06-04', '2012-05-28': '2012-06-04', '2022-05-30': '2022-06-02',
};

/** Given once, by proclamation. */
const once: ReadonlySet<string> = new Set([
  '1999-12-31', '2002-06-03', '2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08',
]);

const known = new Map<number, ReadonlySet<string>>();

/** Whether a day is a bank holiday in England. @param day YYYY-MM-DD */
export function isBankHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const ofYear = known.get(year) ?? bankHolidays(year);
  known.set(year, ofYear);
  return ofYear.has(day);
}

/** Whether offices work on a day: no Saturday, no Sunday, no bank holiday of England. @param day YYYY-MM-DD */
export function isWorkingDay(day: string): boolean {
  return !isWeekend(day) && !isBankHoliday(day);
}

/** The day itself when offices work on it, otherwise the next one on which they do. @param day YYYY-MM-DD */
export function workingDayFrom(day: string): string {
  let found = day;
  while (!isWorkingDay(found)) found = daysAfter(found, 1);
  return found;
}

function bankHolidays(year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  const standing = [
    substitute(`${year}-01-01`), daysAfter(easter, -2), daysAfter(easter, 1), firstMonday(year, 5), lastMonday(year, 5), lastMonday(year, 8), ...christmas(year),
  ];
  return new Set([...standing.map((day) => moved[day] ?? day), ...[...once].filter((day) => day.startsWith(`${year}-`))]);
}

/** Of Christmas Day and Boxing Day at a weekend, Monday and Tuesday take the place. */
function christmas(year: number): string[] {
  const first = substitute(`${year}-12-25`);
  const second = substitute(`${year}-12-26`);
  return first === second || second === `${year}-12-27` && first === `${year}-12-27` ? [first, daysAfter(first, 1)] : [first, second];
}

function substitute(day: string): string {
  let found = day;
  while (isWeekend(found)) found = daysAfter(found, 1);
  return found;
}

function firstMonday(year: number, month: number): string {
  let found = `${year}-${String(month).padStart(2, '0')}-01`;
  while (weekday(found) !== 1) found = daysAfter(found, 1);
  return found;
}

function lastMonday(year: number, month: number): string {
  let found = daysAfter(`${year}-${String(month + 1).padStart(2, '0')}-01`, -1);
  while (weekday(found) !== 1) found = daysAfter(found, -1);
  return found;
}

/** The Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const offset = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - correction - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * correction + 22 * offset) / 451);
  const sum = correction + offset - 7 * late + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`;
}

function isWeekend(day: string): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}

function weekday(day: string): number {
  return new Date(Date.parse(day)).getUTCDay();
}
