import type { Excerpt } from '../../../../../preload/contract/disclosure.ts';
import { folded, foldedWithPlaces, placeOf } from './fold.ts';
import type { Needle, Sought } from './needles.ts';

/** A text of an entry, and what its field is called. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
}

/** Signs that are shown on either side of what was found. */
const around = 70;

/** Places that are shown of one entry; the rest stands beside them when it is opened. */
const mostExcerpts = 3;

/** @returns the needles by which an entry is found, or null when it is not @param texts its texts as they are compared */
export function foundBy(sought: Sought, texts: readonly string[]): readonly Needle[] | null {
  return sought.find((needles) => needles.every(({ text, edges }) => texts.some((one) => placeOf(one, text, edges) >= 0))) ?? null;
}

/** The words that were found as they stand, with what stands around them. @param fields texts of one entry */
export function excerptsOf(sought: Sought, fields: readonly FieldText[]): Excerpt[] {
  const needles = sought.filter((alternative) => foundBy([alternative], fields.map(({ text }) => folded(text))) !== null).flat();
  const shown: Excerpt[] = [];
  for (const { field, text } of fields) {
    const { text: compared, places } = foldedWithPlaces(text);
    const found = needles
      .map((one) => ({ at: placeOf(compared, one.text, one.edges), length: one.text.length }))
      .filter(({ at }) => at >= 0).toSorted((one, other) => one.at - other.at || other.length - one.length);
    let shownTo = -1;
    for (const { at, length } of found) {
      if (at < shownTo || shown.length === mostExcerpts) continue;
      const [from = 0, to = text.length] = [places[at], places[at + length]];
      shown.push({ field, ...cut(text, from, to) });
      shownTo = at + length + around;
    }
  }
  return shown;
}

/** What an entry that holds none of the words is about: the beginnings of its first texts. */
export function openingOf(fields: readonly FieldText[]): Excerpt[] {
  return fields.filter(({ text }) => text.trim() !== '').slice(0, 2)
    .map(({ field, text }) => ({ field, before: '', match: '', after: withoutHalf(oneLine(text), 2 * around, 'end') }));
}

function cut(text: string, from: number, to: number): Omit<Excerpt, 'field'> {
  const before = oneLine(text.slice(0, from), 'end');
  return { before: withoutHalf(before, around, 'start'), match: oneLine(text.slice(from, to)), after: withoutHalf(oneLine(text.slice(to), 'start'), around, 'end') };
}

/** On one line; a space where it is joined to what was found is kept. */
function oneLine(text: string, keep?: 'start' | 'end'): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  if (keep === 'start') return line.trimEnd();
  return keep === 'end' ? line.trimStart() : line.trim();
}

/** So much of a text from one end, with whole words and without half a sign. */
function withoutHalf(text: string, most: number, cutAt: 'start' | 'end'): string {
  if (text.length <= most) return text;
  if (cutAt === 'end') return `${text.slice(0, most).toWellFormed().replace(/\s\S*$/u, '')}…`;
  return `…${text.slice(-most).toWellFormed().replace(/^\S*\s/u, '')}`;
}
