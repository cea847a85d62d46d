import type { AboutReviewRow, ReviewField, ReviewPlanInput } from '../../../../../preload/contract/reviews-import.ts';
import type { Answer, Question, ReviewKind } from '../../../../../preload/contract/reviews.ts';
import { paragraph, readableLine } from '../../../../../preload/contract/values.ts';
import { meantText } from '../../../reports/csv.ts';
import type { SheetRow } from '../../../spreadsheets/read-spreadsheet.ts';
import { readDate, saysNothing } from '../../accounts/import/cells.ts';
import type { KnownAccount } from '../../accounts/import/match.ts';
import { readAnswer, readKind, readPeriodDay } from './cells.ts';
import { answerField } from './columns.ts';
import type { AccountFinder } from './find-account.ts';

/** What the rows of a list are read with. */
export interface Reading {
  readonly input: ReviewPlanInput;
  readonly finder: AccountFinder;
  readonly channel: (name: string, address: string) => string | undefined;
  readonly questions: (kind: ReviewKind) => readonly Question[];
}

/** A row as it was read. */
export interface ReadReview {
  readonly account: KnownAccount;
  readonly kind: ReviewKind;
  /** A day in the month or quarter that the row names, YYYY-MM-DD, and how it names it; null where it names none. */
  readonly period: { readonly day: string; readonly said: string } | null;
  /** YYYY-MM-DD; null where the row gives none. */
  readonly reviewedOn: string | null;
  /** Empty where the row does not say. */
  readonly reviewer: string;
  readonly outcome: string;
  readonly remarks: string;
  readonly answers: readonly Answer[];
}

export interface RowRead {
  /** Null where it cannot be told which account or kind of review it is, or nothing was filled in. */
  readonly read: ReadReview | null;
  /** A row that was sent out and of which nothing was filled in. */
  readonly notFilledIn: boolean;
  readonly problems: readonly AboutReviewRow[];
  readonly warnings: readonly AboutReviewRow[];
}

/** What is filled in by whoever reviews; the rest says what there was to review. */
const filledIn: readonly ReviewField[] = ['reviewedOn', 'outcome', 'remarks'];

const longest = { reviewer: 120, text: 400, note: 2000, remarks: 4000 } as const;

/** Reads one row of a list. A cell that cannot be read is named, so that it can be corrected. */
export function readRow(row: SheetRow, reading: Reading): RowRead {
  const cells = new Cells(row, reading.input);
  const { kind, read, unasked } = answersIn(cells, reading);
  const isEmpty = filledIn.every((field) => saysNothing(cells.line(field))) && read.length === 0 && !cells.hasProblems;
  if (isEmpty && unasked === 0) return { read: null, notFilledIn: true, problems: [], warnings: [] };
  if (row.short === true) cells.warn('', '', `This row has only ${row.cells.length} cells, fewer than there are headings. Check that none is missing in the middle.`);
  const account = accountOf(cells, reading);
  const day = cells.line('reviewedOn');
  const reviewedOn = saysNothing(day) ? null : cells.taken('reviewedOn', readDay(day, cells));
  const periodText = cells.line('period');
  const periodDay = saysNothing(periodText) ? null : cells.taken('period', readPeriodDay(periodText));
  const remarks = cells.paragraph('remarks');
  const reviewer = cells.line('reviewer');
  if (reviewer.length > longest.reviewer) cells.refuse('reviewer', reviewer, `Use ${longest.reviewer} characters or fewer.`);
  const complete = account !== undefined && kind !== undefined;
  return {
    notFilledIn: false, problems: cells.problems, warnings: cells.warnings,
    read: complete ? { account, kind, period: typeof periodDay === 'string' ? { day: periodDay, said: periodText } : null, reviewedOn, reviewer: saysNothing(reviewer) ? '' : reviewer, outcome: cells.line('outcome'), remarks, answers: read } : null,
  };
}

function readDay(text: string, cells: Cells): ReturnType<typeof readPeriodDay> {
  const day = readDate(text);
  if (day.ok && day.note !== null) cells.warn('reviewedOn', text, day.note);
  return day;
}

function accountOf(cells: Cells, { finder, channel }: Reading): KnownAccount | undefined {
  const address = cells.line('address');
  const found = finder.find({
    reference: cells.line('reference'), address, handle: cells.line('handle'), name: cells.line('account'), channel: channel(cells.line('channel'), address),
  });
  if (found.ok) return found.account;
  cells.refuse(found.field, cells.line(found.field), found.reason);
  return undefined;
}

/** The answers of a row. Of a list of past reviews, what cannot be read is passed over; of a worksheet it has to be put right. */
function answersIn(cells: Cells, { input, questions }: Reading): { kind: ReviewKind | undefined; read: Answer[]; unasked: number } {
  const kindText = cells.line('kind');
  const kind = saysNothing(kindText) ? input.kind : cells.taken('kind', readKind(kindText)) ?? undefined;
  const asked = kind === undefined ? [] : questions(kind);
  const read: Answer[] = [];
  for (const question of asked) {
    const field = answerField(question.id);
    const text = question.kind === 'yes-no' ? cells.paragraph(field) : cells.line(field);
    if (text === '') continue;
    const answer = readAnswer(question.kind, text);
    if (!answer.ok) {
      if (input.what === 'returned') cells.refuse(field, text, answer.reason);
      else cells.warn(field, text, `${answer.reason} The review comes in without this answer.`);
      continue;
    }
    if (answer.answer.text.length > longest.text || answer.answer.note.length > longest.note) {
      cells.refuse(field, text, `Use ${answer.answer.text.length > longest.text ? longest.text : longest.note} characters or fewer.`);
      continue;
    }
    if (answer.remark !== null) cells.warn(field, text, answer.remark);
    read.push({ questionId: question.id, grounds: [], ...answer.answer });
  }
  const fields = new Set(asked.map(({ id }) => answerField(id)));
  const others = input.columns.filter(({ field }) => field.startsWith('answer:') && !fields.has(field) && cells.line(field) !== '');
  for (const { field } of others) cells.warn(field, cells.line(field), 'This kind of review does not ask this. The review comes in without this answer.');
  return { kind, read, unasked: others.length };
}

/** Control characters and marks that turn text round: nobody typed them, and names would read as others. */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** The cells of one row by field, and what was found wrong in them. */
class Cells {
  readonly problems: AboutReviewRow[] = [];
  readonly warnings: AboutReviewRow[] = [];
  readonly #row: SheetRow;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(row: SheetRow, { columns }: ReviewPlanInput) {
    this.#row = row;
    this.#columns = new Map(columns.map(({ field, column }) => [field, column]));
  }

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  /** A cell of one line: a line break or tab is a space. */
  line(field: string): string {
    return readableLine(this.#whole(field).replaceAll(/\s*[\r\n\u2028\u2029]+\s*/gu, ' '));
  }

  /** A cell of several lines. */
  paragraph(field: string): string {
    const text = this.#whole(field).replaceAll(/\r\n?/gu, '\n').trim();
    const checked = paragraph(longest.remarks).safeParse(text);
    if (checked.success) return checked.data;
    this.refuse(field, text, checked.error.issues[0]?.message ?? 'This text cannot be kept.');
    return '';
  }

  /** @returns what was read; null, with the reason on record, where it could not be */
  taken<Value>(field: string, read: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string }): Value | null {
    if (read.ok) return read.value;
    this.refuse(field, this.line(field), read.reason);
    return null;
  }

  refuse(field: string, value: string, reason: string): void {
    this.problems.push({ row: this.#row.number, field, value: value.slice(0, 200), reason });
  }

  warn(field: string, value: string, reason: string): void {
    this.warnings.push({ row: this.#row.number, field, value: value.slice(0, 200), reason });
  }

  /** The cell as it was meant: without what our own files put before a formula, and without what nobody sees. */
  #whole(field: string): string {
    const column = this.#columns.get(field);
    const cell = column === undefined ? '' : meantText((this.#row.cells[column] ?? '').trim());
    const plain = cell.toWellFormed().replaceAll(hidden, '').trim();
    if (plain !== cell && !this.warnings.some((warning) => warning.field === field)) this.warn(field, plain, 'Hidden characters were taken out of this cell. Check that it reads as it should.');
    return plain;
  }
}
