/** How the house writes dates, times, numbers and codes, on paper and on screen (NHS content style). Pure. */

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

interface DayParts {
  year: string;
  month: string;
  day: string;
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const londonParts = (instant: string): Record<string, string> => {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a point in time: ${instant}`);
  return Object.fromEntries(LONDON.formatToParts(date).map(({ type, value }) => [type, value]));
};

const dayParts = (date: string): DayParts => {
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (plain) return checkedDay(date, { year: plain[1] ?? '', month: plain[2] ?? '', day: plain[3] ?? '' });
  const parts = londonParts(date);
  return { year: parts['year'] ?? '', month: parts['month'] ?? '', day: parts['day'] ?? '' };
};

const checkedDay = (date: string, parts: DayParts): DayParts => {
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) throw new RangeError(`Not a date: ${date}`);
  return parts;
};

const monthName = (parts: DayParts): string => MONTHS[Number(parts.month) - 1] ?? '';

/**
 * A day as people write it.
 * @param date `YYYY-MM-DD`, or an ISO instant (its day in London)
 * @returns for example "6 August 2018"
 * @throws RangeError when it is neither
 */
export const formatDate = (date: string): string => {
  const parts = dayParts(date);
  return `${Number(parts.day)} ${monthName(parts)} ${parts.year}`;
};

/**
 * A period from day to day, both included; what both days share is said once.
 * @param from first day, `YYYY-MM-DD` or instant
 * @param to last day, `YYYY-MM-DD` or instant
 * @returns for example "1 to 3 June 2026", "28 May to 3 June 2026"
 * @throws RangeError when one is not a date
 */
export const formatPeriod = (from: string, to: string): string => {
  const first = dayParts(from);
  const last = dayParts(to);
  const end = formatDate(to);
  if (first.year !== last.year) return `${formatDate(from)} to ${end}`;
  if (first.month !== last.month) return `${Number(first.day)} ${monthName(first)} to ${end}`;
  return first.day === last.day ? end : `${Number(first.day)} to ${end}`;
};

/**
 * A time of day in the United Kingdom.
 * @param instant ISO 8601 instant
 * @returns for example "5:30pm", "9am", "midday", "midnight"
 * @throws RangeError when it is not an instant
 */
export const formatTime = (instant: string): string => {
  const parts = londonParts(instant);
  return formatClock(`${parts['hour'] ?? '00'}:${parts['minute'] ?? '00'}`);
};

/**
 * A time of day as a clock shows it.
 * @param time `HH:MM`
 * @returns for example "5:30pm", "9am", "midday", "midnight"
 */
const formatClock = (time: string): string => {
  const hour = Number(time.slice(0, 2));
  const minute = time.slice(3);
  if (minute === '00' && hour === 12) return 'midday';
  if (minute === '00' && hour === 0) return 'midnight';
  const clock = hour % 12 === 0 ? 12 : hour % 12;
  return `${clock}${minute === '00' ? '' : `:${minute}`}${hour < 12 ? 'am' : 'pm'}`;
};

/**
 * Day and time of an instant.
 * @param instant ISO 8601 instant
 * @returns for example "6 August 2018 at 5:30pm"
 * @throws RangeError when it is not an instant
 */
export const formatMoment = (instant: string): string => `${formatDate(instant)} at ${formatTime(instant)}`;

/**
 * A moment as far as it is known.
 * @param on `YYYY-MM-DD`; null where nobody knows
 * @param time `HH:MM`, or empty
 * @returns "6 August 2018 at 5:30pm", "6 August 2018, time not known", "Not known"
 */
export const momentTitle = (on: string | null, time: string): string => {
  if (on === null) return 'Not known';
  return time === '' ? `${formatDate(on)}, time not known` : `${formatDate(on)} at ${formatClock(time)}`;
};

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/**
 * A number with commas at the thousands.
 * @param value any finite number
 * @returns for example "1,000"
 */
export const formatNumber = (value: number): string => NUMBERS.format(value);

/**
 * A number with the thing it counts.
 * @param value how many
 * @param one the word for one
 * @param many the word for any other number; the word for one with an s when missing
 * @returns for example "1 account", "1,200 accounts"
 */
export const formatCount = (value: number, one: string, many = `${one}s`): string =>
  `${formatNumber(value)} ${value === 1 ? one : many}`;

/**
 * A share in per cent. Less than everything is never rounded to everything, and more than nothing never to nothing.
 * @param share 0 to 1
 * @returns for example "83%"
 */
export const formatShare = (share: number): string => {
  if (share <= 0 || share >= 1) return `${share <= 0 ? 0 : 100}%`;
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`;
};

/**
 * Cuts a code into groups.
 * @param code text without spaces
 * @param size characters in a group
 * @returns groups; the last may be shorter
 */
export const groupsOf = (code: string, size: number): string[] => {
  const groups: string[] = [];
  for (let start = 0; start < code.length; start += size) groups.push(code.slice(start, start + size));
  return groups;
};

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name stem that every system takes: lower-case letters, digits and hyphens.
 * @param text any text
 * @param fallback used when nothing of the text is left
 * @returns at most 80 characters; never a name that Windows reserves
 */
export const fileSlug = (text: string, fallback = 'document'): string => {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '')
    .replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/đ/g, 'd').replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  if (plain === '') return fallback;
  return RESERVED.test(plain) ? `${plain}-file` : plain;
};
