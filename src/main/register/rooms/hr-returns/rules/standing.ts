import type { HrReturnState } from '../../../../../preload/contract/hr-returns.ts';

/** What decides where a return stands. Days are YYYY-MM-DD. */
export interface ReturnDays {
  readonly askedOn: string;
  readonly replyBy: string;
  readonly returnedOn: string | null;
  readonly confirmedOn: string | null;
}

/** Where a return stands (10022 6.2). @param today where the Trust is */
export function stateOf({ replyBy, returnedOn, confirmedOn }: ReturnDays, today: string): HrReturnState {
  if (confirmedOn !== null) return 'confirmed';
  if (returnedOn !== null) return 'returned';
  return replyBy < today ? 'late' : 'asked';
}

/** What is wrong with a day, and what to do; undefined where nothing is. */
interface DayProblem {
  readonly field: string;
  readonly message: string;
}

/** Figures cannot have come before they were asked for. */
export function returnedProblem({ askedOn }: Pick<ReturnDays, 'askedOn'>, returnedOn: string): DayProblem | undefined {
  return returnedOn < askedOn ? { field: 'returnedOn', message: 'This day lies before the one on which HR was asked. Check both days.' } : undefined;
}

/** Nobody confirms or presents what has not come. @param on the day that was typed */
export function afterReturnProblem({ returnedOn }: Pick<ReturnDays, 'returnedOn'>, on: string): DayProblem | undefined {
  return returnedOn !== null && on < returnedOn ? { field: 'on', message: 'This day lies before the one on which the figures came. Check both days.' } : undefined;
}

/** Why figures cannot be kept as they are; undefined where they can. @param size of the form that HR was given */
export function figuresProblem(
  figures: readonly (readonly number[])[], nil: boolean, size: { readonly rows: number; readonly columns: number },
): DayProblem | undefined {
  if (figures.length !== size.rows || figures.some((row) => row.length !== size.columns)) {
    return { field: 'figures', message: 'The figures do not fit the form of this return. Open it again and enter them there.' };
  }
  const none = figures.every((row) => row.every((value) => value === 0));
  if (nil && !none) return { field: 'nil', message: 'A nil return has no cases. Remove the numbers, or take the tick away.' };
  if (!nil && none) return { field: 'nil', message: 'Every number is 0. If HR had nothing to report, tick “Nil return”.' };
  return undefined;
}
