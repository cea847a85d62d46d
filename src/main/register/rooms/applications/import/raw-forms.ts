import { Refusal } from '../../../refusal.ts';
import { readText, type SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';
import { secretIn } from '../../accounts/rules/secret-words.ts';
import { type Administrator, administratorAfter, fieldOf, nameOfLeftOut, type RawAnswer } from './answers.ts';
import { type Meaning, meaningOf } from './labels.ts';
import { cellsOf, type Line, questionsIn, separated } from './questions.ts';

/** One returned form as it was read, before anything in it is understood. It never holds a password. */
export interface RawForm {
  /** As the spreadsheet shows it; 1 for a single form. */
  readonly row: number;
  readonly answers: ReadonlyMap<RawAnswer, string>;
  /** Questions that were answered twice, by label. */
  readonly twice: readonly string[];
  /** Answers that were cut off where a password stood in them. */
  readonly cut: readonly RawAnswer[];
}

/** Everything that was read from one file. */
export interface RawForms {
  readonly forms: readonly RawForm[];
  /** Labels and headings that nothing was made of. */
  readonly leftOut: readonly string[];
}

/** More would be no returned forms but another kind of list. */
const maxForms = 500;
const longestLabel = 120;

/** Reads a spreadsheet as one form of questions and answers, or as rows of forms, whichever it is. @throws Refusal `invalid` */
export function rawFormsIn(sheet: SheetRows): RawForms {
  const lines = [sheet.headings, ...sheet.rows.map(({ cells }) => cells)].map((cells): Line => {
    const [label = '', ...rest] = cells;
    const answer = rest.filter((cell) => cell !== '').join('\n');
    return answer === '' && meaningOf(label) === undefined ? separated(label) : cellsOf(label, answer);
  });
  return chosen(lines, labelsAmong(sheet.headings), () => formsOfRows(sheet));
}

/** Reads pasted text: the form from a word processor, or rows from a spreadsheet. @throws Refusal `invalid` */
export function rawFormsInText(text: string): RawForms {
  const lines = text.split(/\r\n?|\n/u);
  const across = lines.slice(0, 50).flatMap((line) => ['\t', ';', ',', '|'].map((mark) => labelsAmong(line.split(mark))));
  return chosen(lines.map(separated), Math.max(...across), () => formsOfRows(readText(text)));
}

function chosen(lines: readonly Line[], across: number, asRows: () => RawForms): RawForms {
  const down = labelsAmong(lines.map(({ label }) => label));
  if (Math.max(down, across) < 2) {
    throw new Refusal('invalid', 'None of the form’s questions was found. Its labels should stand in the first row, or in the first column of a single form.');
  }
  if (across >= down) return asRows();
  const { answers, twice, leftOut } = questionsIn(lines);
  return withoutSecrets({ forms: [{ row: 1, answers, twice, cut: [] }], leftOut });
}

function formsOfRows(sheet: SheetRows): RawForms {
  if (sheet.rows.length > maxForms) throw new Refusal('invalid', `There are more than ${maxForms} forms in this list. Bring them in in parts.`);
  const columns = fieldsOf(sheet.headings.map((heading) => meaningOf(heading)));
  const filled = (column: number): boolean => sheet.rows.some(({ cells }) => (cells[column] ?? '') !== '');
  return withoutSecrets({
    forms: sheet.rows.map(({ number, cells }) => ({
      row: number, twice: [], cut: [],
      answers: new Map(columns.flatMap((field, column): [RawAnswer, string][] => {
        const cell = cells[column] ?? '';
        return field === undefined || cell === '' ? [] : [[field, cell]];
      })),
    })),
    leftOut: sheet.headings.flatMap((heading, column) =>
      (columns[column] !== undefined || !filled(column) ? [] : [nameOfLeftOut(heading, `Column ${column + 1}, which has no heading`)])),
  });
}

/** The field of each column; a second column of the same meaning gets none. */
function fieldsOf(meanings: readonly (Meaning | undefined)[]): (RawAnswer | undefined)[] {
  const taken = new Set<RawAnswer>();
  const spoken = new Set(meanings);
  let administrator: Administrator = 'first';
  return meanings.map((meaning) => {
    administrator = administratorAfter(meaning, administrator);
    const field = fieldOf(meaning, administrator, { has: (candidate) => taken.has(candidate) || spoken.has(candidate) });
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}

/** How many different questions of the form are among labels. */
function labelsAmong(labels: readonly string[]): number {
  return new Set(labels.map((label) => meaningOf(label)).filter((meaning) => meaning !== undefined && meaning !== 'aside')).size;
}

/** A password that was written into another box is cut off with what follows it, before anything is kept or shown. */
function withoutSecrets({ forms, leftOut }: RawForms): RawForms {
  const clean = forms.map((form): RawForm => {
    const places = new Map([...form.answers].map(([field, text]) => [field, secretIn(text, true)]));
    const cut = [...places].filter(([, place]) => place >= 0).map(([field]) => field);
    return { ...form, cut, answers: new Map([...form.answers].map(([field, text]) => [field, upTo(text, places.get(field) ?? -1)])) };
  });
  const named = clean.some(({ cut }) => cut.length > 0) ? [...leftOut, 'Password'] : leftOut;
  return { forms: clean, leftOut: [...new Set(named.map((label) => (label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1)}…`)))] };
}

/** Text up to a place, without the marks that led on. A loop: a pattern that ends in “$” takes hours over a million spaces. */
function upTo(text: string, place: number): string {
  if (place < 0) return text;
  let end = place;
  while (end > 0 && /[\s,;:(/-]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
