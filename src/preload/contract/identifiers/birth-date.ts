import { after, before, type FoundIdentifier } from './found.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;

/** Each with its day, month and year in groups of those names. */
const dates = [
  /(?<![\d/-]|\d\.)(?<day>\d{1,2})(?<mark> ?[./\u2010-\u2013-] ?| )(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d/-]|\.\d)/giu,
  /(?<![\d/-]|\d\.)(?<year>\d{4})(?<mark>[./\u2010-\u2013-])(?<month>\d{2})\k<mark>(?<day>\d{2})(?![\d/-])/giu,
  /(?<![\d/-]|\d\.)(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})(?!\d)/giu,
  new RegExp(String.raw`(?<![\d/-]|\d\.)(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?(?<month>${monthName})[ ,-]{1,2}(?<year>\d{4}|['’‘]?\d{2})(?!\d)`, 'giu'),
  new RegExp(String.raw`(?<![\p{L}\d])(?<month>${monthName}) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)`, 'giu'),
];

const weekday = 'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';

/** Small words that may stand between "born" and the day without making it the day of something else. */
const light = String.raw`(?:[\s:,.()"'“”‘’=–#_|-]|\b(?:dd/mm/yy(?:yy)?|(?:${weekday})\b|given (?:to \p{L}+ )?by (?:the |a )?\p{L}+ as|appears? as|which|can be|is|was|were|of|on|the|an?|in|as|to|be|and|it|given|visible|shown|recorded|listed|read|reads|said|says|confirmed|his|her|their|my|our|patient|year|died|badge|label|form|wristband|screen)\b)*`;

/** A few words that say where. */
const placed = String.raw`(?:\s+(?:at|in|here)(?:\s+[\p{L}’'-]+){0,4}?(?=\s+(?:on|in)\s)|\s+here)?`;

const names = String.raw`(?:\bd\.?\s?o\.?\s?b(?!\p{L})\.?|\bdates? of births?\b|\bbirth\s?dates?\b|\bbirth\s?day\b|\bday of birth\b)`;

/** The words of a birth right before a day. */
const said = [
  new RegExp(String.raw`${names}${light}$`, 'iu'),
  new RegExp(String.raw`\bborn\b${placed}${light}$`, 'iu'),
  /(?<![\p{L}\d.])b\.\s?$/u,
  /\bturn(?:ed|s|ing)? \d{1,3} on $/iu,
  /\baged? \d{1,3}(?: years?(?: old)?)?[\s,(:–-]+$/iu,
];

/** A label of a form, with the day on the next line or behind any mark: "DOB (dd/mm/yyyy); 3 May 1960". */
const labelled = new RegExp(String.raw`${names}\s{0,2}(?:\((?:[dmy]+|day|month|year|[\s/.-])+\))?\s{0,2}[:;=|]?\s{0,4}$`, 'iu');

/** The same after it: "3 May 1960 is her date of birth". */
const saidAfter = new RegExp(String.raw`^[\s,)("'”]*(?:(?:is|was|as|being|his|her|their|my|the|a|patient['’]s|child['’]s)\s+)*\(?${names}(?!\s+(?:part|post|wish|cake|event))`, 'iu');

/** What is born, or has birthdays, without being a person; and other days that are told by a birthday. */
const noPerson = new RegExp([
  String.raw`\b(?:nhs|trust|hospital|campaign|idea|project|page|account|service|charity|movement|programme|initiative|group|team|hashtag|network|ward|unit|society|college|podcast|blog)\b[^.]{0,25}\b(?:was|were|is|has been)\s+(?:first\s+)?born\b[^.]*$`,
  String.raw`\b(?:its|nhs['’]?s?|(?:ward|hospital|trust|unit|service|page|charity|team|centre|department)['’]s)\s+(?:\d+(?:st|nd|rd|th)|\p{L}+(?:st|nd|rd|th))?\s*birthday\b[^.]*$`,
  // The day of what came about it.
  String.raw`\b(?:after|before|since|until) (?:his|her|their|my) birthday\b[^.]*$`,
].join('|'), 'iu');

/** A name with "patient" or a title before a day: "Mrs Sample, 14/02/1950". */
const named = /\b(?:[Pp]atient|[Pp]t|[Cc]hild|[Bb]aby|Mr|Mrs|Ms|Miss|Master)\b\.?:?(?:\s+\p{Lu}[\p{L}’'.-]*){1,3}\s*[,(:–-]?\s*$/u;
/** There was nothing to report about accounts before there were any: a day before this year, beside a name, is that of a birth. */
const firstAccounts = 2006;

/** Every date in a text that is said to be that of somebody's birth. Days of events are left alone. */
export function birthDatesIn(text: string): FoundIdentifier[] {
  // Nearly every text has no such word, or no figure.
  if (!/\d/u.test(text) || !/birth|born|d\.?\s?o\.?\s?b|\bb\.|turn|\bage|\bpatient|\bpt|\bchild|\bbaby|\bm(?:r|rs|s|iss|aster)\b/iu.test(text)) return [];
  return dates.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match): FoundIdentifier[] => {
    const year = realYear(match.groups ?? {});
    if (year === null) return [];
    const found = match[0].trimEnd();
    const start = match.index;
    return labelled.test(text.slice(Math.max(0, start - 60), start)) || isBirth(before(text, start, 90), after(text, start + found.length, 45), year) ? [{ kind: 'birth-date', text: found, start }] : [];
  }));
}

function isBirth(words: string, next: string, year: number): boolean {
  if (noPerson.test(words)) return false;
  return said.some((pattern) => pattern.test(words)) || saidAfter.test(next) || (year < firstAccounts && named.test(words));
}

/** @returns the year of a day that there is; null for figures that are no date */
function realYear({ day, month = '', year = '' }: Readonly<Record<string, string | undefined>>): number | null {
  const place = /\d/u.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (place < 1 || place > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const short = Number(year.slice(-2));
  const full = year.length === 4 ? Number(year) : short > 30 ? 1900 + short : 2000 + short;
  return full >= 1890 && full <= 2099 ? full : null;
}
