import { beginsWithSecretLabel, secretIn } from '../../accounts/rules/secret-words.ts';
import { type Administrator, administratorAfter, fieldOf, nameOfLeftOut, type RawAnswer } from './answers.ts';
import { meaningOf, startsWithTick, tickedOf } from './labels.ts';

/** A line of a form: a label with its answer, a label alone, or more of the answer above. */
export interface Line {
  readonly label: string;
  readonly answer: string;
  /** What parts the two: cells of a table surely do, a colon may as well stand in an answer. */
  readonly by: 'cells' | 'colon' | 'nothing';
}

/** The answers of one form, with what was answered twice and what was left out. */
export interface Questions {
  readonly answers: ReadonlyMap<RawAnswer, string>;
  readonly twice: readonly string[];
  readonly leftOut: readonly string[];
}

/** A label and an answer as cells of a table. */
export function cellsOf(label: string, answer: string): Line {
  return { label, answer, by: 'cells' };
}

/** Parts a line of text where a tab or, after a label, a colon stands. */
export function separated(text: string): Line {
  const tab = text.indexOf('\t');
  if (tab >= 0) return cellsOf(text.slice(0, tab).trim(), text.slice(tab + 1).replaceAll('\t', ' ').trim());
  // A password may follow its label without any mark between them.
  if (beginsWithSecretLabel(text)) return { label: 'Password', answer: '', by: 'nothing' };
  const colon = text.indexOf(':');
  const before = colon < 0 ? '' : text.slice(0, colon);
  if (meaningOf(before) !== undefined) return { label: before.trim(), answer: text.slice(colon + 1).trim(), by: 'colon' };
  return { label: text.trim(), answer: '', by: 'nothing' };
}

/** Answers that may go on with a line of any kind. */
const severalLines: ReadonlySet<RawAnswer> = new Set<RawAnswer>(['reason', 'successMeasure', 'similarNetwork', 'audience', 'oneAdministratorReason']);

/** “Word:”, but no address. */
const otherQuestion = /^\p{L}[\p{L}\p{N}’'()/ -]{0,59}:(?!\/\/)/u;

/**
 * Reads lines of questions and answers as one form. An answer may go on over several lines; after a password, and after
 * what is no question of the form, such lines are dropped with it.
 */
export function questionsIn(lines: readonly Line[]): Questions {
  const reader = new QuestionReader();
  for (const line of lines) reader.read(line);
  return { answers: reader.answers, twice: [...reader.twice], leftOut: [...reader.leftOut] };
}

class QuestionReader {
  readonly answers = new Map<RawAnswer, string>();
  readonly twice = new Set<string>();
  readonly leftOut = new Set<string>();
  #open: RawAnswer | null = null;
  #begun = false;
  #administrator: Administrator = 'first';
  /** The paper's last part, whose “Reason” is the decision's. */
  #decision = false;

  read(line: Line): void {
    const meaning = meaningOf(line.label);
    if (line.label === '') return this.#goOn(line.answer);
    if (meaning === undefined) return line.by === 'cells' ? this.#drop(line.label, line.answer) : this.#goOn(line.label);
    if (meaning === 'aside' || meaning === 'secret') {
      if (/digital board|decision|^\P{L}*(?:approved|declined)/iu.test(line.label)) this.#decision = true;
      return this.#drop(line.label, startsWithTick(line.label) ? tickedOf(line.label) : meaning === 'secret' ? 'secret' : line.answer);
    }
    if (this.#decision && meaning === 'reason') return this.#drop(line.label, line.answer);
    this.#administrator = administratorAfter(meaning, this.#administrator);
    const field = fieldOf(meaning, this.#administrator, this.answers);
    if (field === undefined) return;
    const before = this.answers.get(field) ?? '';
    if (before !== '' && line.by !== 'cells') return this.#goOn(line.by === 'colon' ? `${line.label}: ${line.answer}` : line.label);
    if (before !== '') {
      if (line.answer !== '') this.twice.add(line.label);
      this.#open = null;
      return;
    }
    this.#open = field;
    this.#begun = true;
    this.answers.set(field, line.answer);
  }

  #goOn(text: string): void {
    if (text === '') return;
    if (this.#open === null) {
      // What stands above the first question is named; what follows a dropped one went with it.
      if (!this.#begun) this.leftOut.add(secretIn(text, true) < 0 ? text : 'Password');
      return;
    }
    const before = this.answers.get(this.#open) ?? '';
    // A question that the form does not have is no part of the answer above it: nobody knows what it answers.
    const other = before === '' || severalLines.has(this.#open) ? null : otherQuestion.exec(text);
    if (other !== null) return this.#drop(other[0].replace(/:$/u, ''), text);
    this.answers.set(this.#open, before === '' ? text : `${before}\n${text}`);
  }

  #drop(label: string, answer: string): void {
    if (answer !== '') this.leftOut.add(nameOfLeftOut(label, ''));
    this.#open = null;
    this.#begun = true;
  }
}
