import { hrReturns, type FiguresDraft, type FiguresVersion, type HrReturnDetail } from '../../../preload/contract/hr-returns.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import type { FieldError } from '../../lib/register.ts';

/* What is typed into the form of figures, and what is sent of it. Pure. */

/** As it is kept while somebody types, but for the version it belongs to. */
export type FiguresTyped = Omit<FiguresDraft, 'version'>;

/** The form as it begins: empty, or as the figures stand. */
export function begunFigures({ row, breaches, outcomes }: Pick<HrReturnDetail, 'row' | 'breaches' | 'outcomes'>, standing: FiguresVersion | undefined, today: string): FiguresTyped {
  return {
    returnedOn: standing?.returnedOn ?? today, nil: standing !== undefined && row.nil, reason: '', read: null,
    cells: breaches.map((_, at) => outcomes.map((__, column) => cellText(standing?.figures[at]?.[column]))),
  };
}

/** An empty box is none, and reads more easily than a nought. */
export function cellText(value: number | undefined): string {
  return value === undefined || value === 0 ? '' : String(value);
}

/** Typing that was kept, where it belongs to these figures and this form still; null otherwise. */
export function restoredFigures(kept: FiguresDraft | undefined, version: number, begun: FiguresTyped): FiguresTyped | null {
  if (kept === undefined || kept.version !== version || kept.cells.length !== begun.cells.length) return null;
  if (kept.cells.some((line, row) => line.length !== begun.cells[row]?.length)) return null;
  return { returnedOn: kept.returnedOn, nil: kept.nil, cells: kept.cells, reason: kept.reason, read: kept.read };
}

export const cellId = (row: number, column: number): string => `figure-${row}-${column}`;

/** The sum of a line as far as it can be read. */
export function sumOf(cells: readonly (string | undefined)[]): number {
  return cells.reduce((sum, text) => sum + (numberOf(text ?? '') ?? 0), 0);
}

function numberOf(text: string): number | null {
  const digits = text.trim();
  return digits === '' ? 0 : /^\d{1,4}$/u.test(digits) ? Number(digits) : null;
}

/** What is sent, or what is wrong, at the boxes of the form. */
export function checkedFigures(
  typed: FiguresTyped, { breaches, outcomes }: Pick<HrReturnDetail, 'breaches' | 'outcomes'>, corrects: boolean,
): { readonly figures: number[][] } | { readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const day = hrReturns.enter.input.shape.returnedOn.safeParse(typed.returnedOn);
  if (!day.success) errors.push({ field: 'returnedOn', message: day.error.issues[0]?.message ?? 'Enter a real date.' });
  const figures = typed.cells.map((line, row) => line.map((text, column) => {
    const value = numberOf(text);
    if (value === null) errors.push({ field: cellId(row, column), message: `${breaches[row]?.title ?? ''}, ${outcomes[column]?.title ?? ''}: “${text.trim().slice(0, 20)}” is not a whole number. Enter 0 to 9,999, or leave the box empty for none.` });
    return value ?? 0;
  }));
  const none = errors.length === 0 && figures.every((line) => line.every((value) => value === 0));
  if (none && !typed.nil) errors.push({ field: 'nil', message: 'Every box is empty. If HR had nothing to report, tick “Nil return”.' });
  if (!none && errors.length === 0 && typed.nil) errors.push({ field: 'nil', message: 'A nil return has no cases. Remove the numbers, or take the tick away.' });
  if (corrects && typed.reason.trim() === '') errors.push({ field: 'reason', message: 'Say why the figures are corrected.' });
  return errors.length > 0 ? { errors } : { figures };
}

/** The figures as a call takes them. */
export function enteredOf(typed: FiguresTyped, figures: number[][]): Pick<InputOf<'hrReturns.enter'>, 'returnedOn' | 'nil' | 'figures'> {
  return { returnedOn: typed.returnedOn, nil: typed.nil, figures };
}
