/* Dates and numbers as the NHS writes them. Months may be shortened in tables, never in prose. */

const timeZone = 'Europe/London';

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const numbers = new Intl.NumberFormat('en-GB');
const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// Calendar dates carry no time zone; reading them as UTC midnight and writing them in UTC keeps the day.
function utc(isoDate: string): Date | null {
  const date = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** "30 September 2026"; empty for null. */
export function longDate(isoDate: string | null): string {
  const date = isoDate === null ? null : utc(isoDate);
  return date === null ? '' : long.format(date);
}

/** "Wednesday 30 September 2026" */
export function fullDate(isoDate: string): string {
  const date = utc(isoDate);
  return date === null ? '' : `${weekday.format(date)} ${long.format(date)}`;
}

/** "30 Sep 2026", for tables; empty for null. */
export function shortDate(isoDate: string | null): string {
  const date = isoDate === null ? null : utc(isoDate);
  if (date === null) return '';
  return `${date.getUTCDate()} ${shortMonths[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

function localParts(instant: string): { date: string; hour: number; minute: number } | null {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    })
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return { date: `${of('year')}-${of('month')}-${of('day')}`, hour: Number(of('hour')), minute: Number(of('minute')) };
}

function clock(hour: number, minute: number): string {
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** "30 September 2026, 5:30pm", in UK time. */
export function dateTime(instant: string): string {
  const parts = localParts(instant);
  return parts === null ? '' : `${longDate(parts.date)}, ${clock(parts.hour, parts.minute)}`;
}

/** "30 Sep 2026, 5:30pm", for tables. */
export function shortDateTime(instant: string): string {
  const parts = localParts(instant);
  return parts === null ? '' : `${shortDate(parts.date)}, ${clock(parts.hour, parts.minute)}`;
}

/** "5:30pm", in UK time. */
export function time(instant: string): string {
  const parts = localParts(instant);
  return parts === null ? '' : clock(parts.hour, parts.minute);
}

/** "5:30pm" of HH:MM, which is UK time already; empty for what is no time. */
export function timeOfDay(typed: string): string {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/u.exec(typed) ?? [];
  return hour === undefined ? '' : clock(Number(hour), Number(minute));
}

/** "30 September 2026, 5:30pm", or the day alone where the time is not known; empty for null. */
export function dayAndTime(isoDate: string | null, typed: string): string {
  return [longDate(isoDate), timeOfDay(typed)].filter((part) => part !== '').join(', ');
}

/** Now in UK time, as HH:MM. */
export function nowTime(): string {
  const parts = localParts(new Date().toISOString());
  return parts === null ? '' : `${String(parts.hour).padStart(2, '0')}:${String(parts.minute).padStart(2, '0')}`;
}

/** The day of an instant in UK time, as an ISO date. */
export function dayOf(instant: string): string {
  return localParts(instant)?.date ?? '';
}

/** Today in UK time, as an ISO date. */
export function todayIso(): string {
  return dayOf(new Date().toISOString());
}

/** "1,234" */
export function number(value: number): string {
  return numbers.format(value);
}

/** "1 account", "1,234 accounts" */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** "12 bytes", "340 kB", "2.4 MB" */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte');
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
