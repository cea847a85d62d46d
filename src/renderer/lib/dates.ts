/* Reading dates as people type them. The day comes first, as in the UK. */

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  return lower.length < 3 ? 0 : months.findIndex((month) => month.startsWith(lower) || (lower === 'sept' && month === 'september')) + 1;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 2 ? 2000 + year : year;
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** "31/10/2026", "31.10.26", "31 October 2026", "31 Oct 26" or "2026-10-31" as an ISO date; null when it is no real date. */
export function parseDate(text: string): string | null {
  const typed = text.trim();
  const isoLike = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(typed);
  if (isoLike !== null) return iso(Number(isoLike[1]), Number(isoLike[2]), Number(isoLike[3]));
  const numeric = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/u.exec(typed);
  if (numeric !== null) return iso(fullYear(numeric[3] ?? ''), Number(numeric[2]), Number(numeric[1]));
  const words = /^(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]+([a-z]+)[ ,-]+(\d{2}|\d{4})$/iu.exec(typed);
  if (words === null) return null;
  const month = monthNumber(words[2] ?? '');
  return month === 0 ? null : iso(fullYear(words[3] ?? ''), month, Number(words[1]));
}
