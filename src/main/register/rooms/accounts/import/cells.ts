import { Temporal } from 'temporal-polyfill';
import type { AccountStatus } from '../../../../../preload/contract/accounts.ts';
import { sensibleYears } from '../../../sensible-day.ts';

/** A cell that was understood, or a sentence that says what to do. */
export type ReadCell<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string };

/** A date, with what is to be looked at in how it was read; or why it is none. */
export type ReadDate =
  | { readonly ok: true; readonly value: string; readonly note: string | null }
  /** `unreal`: written as a date, but of a day that cannot be; a slip of the hand that only she can mend. */
  | { readonly ok: false; readonly unreal: boolean; readonly reason: string };

const nothingWords: ReadonlySet<string> = new Set([
  'never', 'n/a', 'na', 'n a', 'none', 'nil', 'null', 'tbc', 'tba', 'to be confirmed', 'unknown', 'not known', 'not yet', '-', '--', '–', '—', '?',
]);

/** @returns whether a cell only says that there is nothing to say: it counts as empty and wipes nothing out */
export function saysNothing(text: string): boolean {
  const word = text.toLowerCase().trim();
  return word === '' || nothingWords.has(word.replace(/(?<=.)[.]$/u, ''));
}

const monthNames = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
];

/**
 * Reads a date as people write it: 31/03/2026, 31.3.26, 31 March 2026, 31-Mar-26, 2026-03-31. The day comes
 * before the month, as in the United Kingdom. A time after it, which other programs write out, is left off. A bare
 * number in the range of our accounts is Excel's own way to keep a date, and is read with a note.
 *
 * @returns YYYY-MM-DD; a date that does not exist (31 April) is not moved to the next day
 */
export function readDate(text: string): ReadDate {
  const serial = /^(\d{5})(?:\.\d+)?$/u.exec(text)?.[1];
  if (serial !== undefined && Number(serial) >= serials.first && Number(serial) <= serials.last) return dateOfSerial(Number(serial), text);
  const day = text.replace(/(?:[T ]|, )\d{1,2}:\d{2}.*$/u, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(day);
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), text);
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u.exec(day);
  if (figures !== null) return dateOf(fullYear(figures[3] ?? ''), Number(figures[2]), Number(figures[1]), text);
  const words = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?[\s,-]+(\d{4}|\d{2})$/iu.exec(day);
  if (words !== null) {
    const month = monthNumber((words[2] ?? '').toLowerCase());
    if (month > 0) return dateOf(fullYear(words[3] ?? ''), month, Number(words[1]), text);
  }
  return dateOfMonth(day, text) ?? { ok: false, unreal: false, reason: `Write “${text}” as a date, such as 31/03/2026.` };
}

/** "Sept 2026": a month lies in one quarter, so its first day says all that the schedule needs to know. */
function dateOfMonth(day: string, text: string): ReadDate | undefined {
  const [, word = '', figures = ''] = /^([a-z]{3,9})\.?[\s,-]+(\d{4})$/iu.exec(day) ?? [];
  const month = monthNumber(word.toLowerCase());
  if (month === 0) return undefined;
  const read = dateOf(Number(figures), month, 1, text);
  return read.ok ? { ...read, note: `“${text}” was read as the first day of that month.` } : read;
}

/** Statuses as teams word them. @returns our status; an unknown word is refused, never guessed */
export function readStatus(text: string): ReadCell<AccountStatus> {
  const word = text.toLowerCase().replaceAll(/[^a-z]+/gu, ' ').trim();
  const status = statusWords.get(word);
  return status === undefined
    ? { ok: false, reason: `“${text}” is not a status. Use active, under secondary review, handover, rescinded or closed.` }
    : { ok: true, value: status };
}

const statusWords: ReadonlyMap<string, AccountStatus> = new Map(Object.entries({
  active: 'active', approved: 'active', live: 'active', open: 'active', yes: 'active', current: 'active',
  'under secondary review': 'under-secondary-review', 'secondary review': 'under-secondary-review',
  handover: 'handover', 'in handover': 'handover',
  rescinded: 'rescinded', withdrawn: 'rescinded', 'approval rescinded': 'rescinded',
  closed: 'closed', inactive: 'closed', deleted: 'closed', 'shut down': 'closed', no: 'closed',
} as const));

/** Yes, no or not known. */
export function readYesNo(text: string): ReadCell<'yes' | 'no' | 'not-known'> {
  const word = text.toLowerCase().trim();
  if (['yes', 'y', 'true', '1', 'shown', 'x', '✓'].includes(word)) return { ok: true, value: 'yes' };
  if (['no', 'n', 'false', '0', 'none', 'missing'].includes(word)) return { ok: true, value: 'no' };
  if (['?', 'unknown', 'not known', 'not-known', 'n/a'].includes(word)) return { ok: true, value: 'not-known' };
  return { ok: false, reason: `“${text}” should be yes or no.` };
}

/** Whether everybody or only members can see the account (CP371 Appendix 2). */
export function readVisibility(text: string): ReadCell<'public' | 'members' | 'not-known'> {
  const word = text.toLowerCase().replaceAll(/[^a-z]+/gu, ' ').trim();
  if (['public', 'open', 'everyone', 'all', 'yes'].includes(word)) return { ok: true, value: 'public' };
  if (['members', 'members only', 'closed', 'private', 'invited', 'invite only', 'staff only', 'no'].includes(word)) {
    return { ok: true, value: 'members' };
  }
  if (['unknown', 'not known', ''].includes(word)) return { ok: true, value: 'not-known' };
  return { ok: false, reason: `“${text}” should be public or members only.` };
}

/** Excel's day numbers of 1 January 2000 and 31 December 2099; smaller and larger ones are years, counts and telephone numbers. */
const serials = { first: 36_526, last: 73_050 };

function dateOfSerial(serial: number, text: string): ReadDate {
  // Excel counts from 1 January 1900 and believes in a 29 February of that year; this start makes up for both.
  const date = Temporal.PlainDate.from('1899-12-30').add({ days: serial });
  const month = monthNames[date.month - 1] ?? '';
  const words = `${date.day} ${month.slice(0, 1).toUpperCase()}${month.slice(1)} ${date.year}`;
  return { ok: true, value: date.toString(), note: `“${text}” was read as Excel’s number for ${words}. Check that it is the right day.` };
}

function dateOf(year: number, month: number, day: number, text: string): ReadDate {
  if (year < sensibleYears.first || year > sensibleYears.last) {
    return { ok: false, unreal: true, reason: `The year of “${text}” cannot be right. Correct it in the spreadsheet.` };
  }
  try {
    return { ok: true, value: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString(), note: null };
  } catch {
    return { ok: false, unreal: true, reason: `“${text}” is not a date that exists. Write the day first, such as 31/03/2026.` };
  }
}

/** @returns 1 to 12, or 0 for a word that is no month; `Sept` is the one short form that is not three letters */
function monthNumber(word: string): number {
  if (word === 'sept') return 9;
  return monthNames.findIndex((name) => name === word || name.slice(0, 3) === word) + 1;
}

/** Two figures mean this century: no account is older than the platforms. */
function fullYear(figures: string): number {
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}
