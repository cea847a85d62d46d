import type { Answer, Question, ReviewKind } from '../../../../../preload/contract/reviews.ts';
import { readDate, type ReadCell, saysNothing } from '../../accounts/import/cells.ts';

/** An answer that was read of a cell. */
export type ReadAnswer =
  | { readonly ok: true; readonly answer: Pick<Answer, 'value' | 'text' | 'note'>; readonly remark: string | null }
  | { readonly ok: false; readonly reason: string };

const spokenAnswer = /^(?:(?<yes>yes|y|true|✓|✔)|(?<no>no|n|false)|(?<unchecked>could(?: not|n[’']?t|-not)[ -](?:be[ -])?check(?:ed)?|not checked|unable to check))(?:$|\s*[:;,.!]\s*|\s+[–—-]?\s*|\s*[–—]\s*)(?<note>[\s\S]*)$/iu;

/**
 * Reads the answer to a question: "yes", or "No: no posts since August", where what follows is the note.
 *
 * @param text not empty
 */
export function readAnswer(kind: Question['kind'], text: string): ReadAnswer {
  if (kind === 'yes-no') return readSpoken(text);
  if (kind === 'text') return { ok: true, answer: { value: null, text: text.replaceAll(/\s*[\r\n]+\s*/gu, ' '), note: '' }, remark: null };
  if (kind === 'number') {
    const figures = text.replaceAll(/(?<=\d),(?=\d{3}(?:\D|$))/gu, '').replace(/\.0+$/u, '');
    return /^\d{1,9}$/u.test(figures) ? { ok: true, answer: { value: null, text: figures, note: '' }, remark: null } : { ok: false, reason: `“${shortened(text)}” should be a whole number.` };
  }
  const day = readDate(text);
  return day.ok ? { ok: true, answer: { value: null, text: day.value, note: '' }, remark: day.note } : { ok: false, reason: day.reason };
}

function readSpoken(text: string): ReadAnswer {
  const said = spokenAnswer.exec(text)?.groups;
  if (said === undefined) return { ok: false, reason: `“${shortened(text)}” should begin with yes, no or could not check. What was seen follows it: “No: no posts since August”.` };
  const value = said['yes'] !== undefined ? 'yes' : said['no'] !== undefined ? 'no' : 'could-not-check';
  return { ok: true, answer: { value, text: '', note: (said['note'] ?? '').replaceAll(/\r\n?/gu, '\n').trim() }, remark: null };
}

const kindWords: ReadonlyMap<string, ReviewKind> = new Map(Object.entries({
  'quarterly': 'quarterly', 'quarterly review': 'quarterly', 'quarter': 'quarterly', 'communications': 'quarterly', 'communications review': 'quarterly',
  'communications team': 'quarterly', 'comms': 'quarterly', 'comms review': 'quarterly', 'quarterly communications review': 'quarterly',
  'monthly': 'monthly', 'monthly review': 'monthly', 'month': 'monthly', 'line manager': 'monthly', 'line manager review': 'monthly', 'monthly line manager review': 'monthly',
  'secondary': 'secondary', 'secondary review': 'secondary', 'follow up': 'secondary', 'second review': 'secondary',
} as const));

/** Reads which kind of review a row is. */
export function readKind(text: string): ReadCell<ReviewKind> {
  const kind = kindWords.get(plainWords(text));
  return kind === undefined ? { ok: false, reason: `“${shortened(text)}” is not a kind of review. Use quarterly, monthly or secondary.` } : { ok: true, value: kind };
}

/** Reads the month or quarter of a row: "October 2026", "2026-10", "Q4 2026", "July to September 2026". @returns a day that lies in it, its last month's */
export function readPeriodDay(text: string): ReadCell<string> {
  const quarter = /^(?:(?<year>\d{4})[\s/-]*Q(?<of>[1-4])|Q(?<by>[1-4])[\s/,-]*(?<in>\d{4}))$/iu.exec(text)?.groups;
  if (quarter !== undefined) {
    const last = Number(quarter['of'] ?? quarter['by']) * 3;
    return { ok: true, value: `${quarter['year'] ?? quarter['in'] ?? ''}-${String(last).padStart(2, '0')}-01` };
  }
  const figures = /^(?:(?:\d{4}-\d{2}_)?(?<year>\d{4})-(?<month>0[1-9]|1[0-2])|(?<of>0?[1-9]|1[0-2])[/.](?<in>\d{4}))$/u.exec(text)?.groups;
  if (figures !== undefined) return { ok: true, value: `${figures['year'] ?? figures['in'] ?? ''}-${(figures['month'] ?? figures['of'] ?? '').padStart(2, '0')}-01` };
  const last = text.split(/\s+(?:to|until|[–-])\s+|\s*[–]\s*/iu).at(-1) ?? '';
  const day = readDate(last);
  return day.ok ? { ok: true, value: day.value } : { ok: false, reason: `“${shortened(text)}” is not a month or quarter. Write it as October 2026 or as Q4 2026.` };
}

/** What teams call the outcomes that every policy with such reviews has. */
const outcomeWords: ReadonlyMap<string, string> = new Map(Object.entries({
  'standards met': 'standards-met', 'met': 'standards-met', 'standard met': 'standards-met', 'no concerns': 'standards-met', 'no concern': 'standards-met',
  'satisfactory': 'standards-met', 'ok': 'standards-met', 'okay': 'standards-met', 'fine': 'standards-met', 'compliant': 'standards-met', 'pass': 'standards-met',
  'passed': 'standards-met',
  'concern raised': 'concern-raised', 'concern': 'concern-raised', 'concerns': 'concern-raised', 'concerns raised': 'concern-raised',
  'shortfall': 'shortfall', 'secondary review': 'shortfall', 'secondary review needed': 'shortfall',
  'could not be reviewed': 'could-not-be-reviewed', 'could not review': 'could-not-be-reviewed', 'not reviewed': 'could-not-be-reviewed', 'no access': 'could-not-be-reviewed',
}));

/**
 * Reads an outcome in the policy's words or in those that everybody uses; a Trust's own word is told by the officer, once.
 *
 * @param offered the outcomes of this kind of review
 * @param told what the list's own words mean
 * @returns its id; undefined for a word that nobody has told
 */
export function readOutcome(text: string, offered: readonly { readonly id: string; readonly title: string }[], told: ReadonlyMap<string, string>): string | undefined {
  const word = outcomeWord(text);
  const id = offered.find((outcome) => plainWords(outcome.title) === word || outcome.id === word)?.id ?? outcomeWords.get(word) ?? told.get(word);
  return offered.some((outcome) => outcome.id === id) ? id : undefined;
}

/** A word for an outcome, to be told from others; empty for a cell that says nothing. */
export function outcomeWord(text: string): string {
  return saysNothing(text) ? '' : plainWords(text);
}

function plainWords(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en-GB').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A cell as a sentence quotes it. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
