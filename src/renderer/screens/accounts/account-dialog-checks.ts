import type { InputOf } from '../../../preload/contract/index.ts';
import type { FieldError } from '../../lib/register.ts';

/* What a dialog can say before the register is asked. Fields are named by the contract's dotted paths. */

/** A schema, as far as it is needed here. */
export interface Checkable {
  readonly safeParse: (input: unknown) => {
    readonly success: boolean;
    readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } | undefined;
  };
}

/** The contract's problems and those that only the dialog knows, each box once and its own problem first. */
export function problemsOf(input: Checkable, asked: unknown, more: readonly FieldError[] = []): readonly FieldError[] {
  const issues = input.safeParse(asked).error?.issues ?? [];
  const found = [...more, ...issues.map(({ path, message }) => ({ field: path.map(String).join('.'), message }))];
  return found.filter(({ field }, index) => found.findIndex((other) => other.field === field) === index);
}

const futureDay = 'This date lies in the future. Enter today or an earlier day.';

/** @returns the problem of a day that cannot lie ahead */
export function futureProblem(field: string, day: string | null, today: string): readonly FieldError[] {
  return isAfter(day, today) ? [{ field, message: futureDay }] : [];
}

/** What is not a full date yet lies on no day: the contract says so. */
function isAfter(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && /^\d{4}-\d{2}-\d{2}$/u.test(day) && day > other;
}

/** An administrator's first day: another than the one on record, and none on which she cannot have begun. @param to her last day; null while she goes on */
export function firstDayProblems({ was, from, to }: { readonly was: string; readonly from: string; readonly to: string | null }, today: string): readonly FieldError[] {
  const future = futureProblem('from', from, today);
  if (future.length > 0) return future;
  if (from === was) return [{ field: 'from', message: 'This is the day on record already. Enter another day.' }];
  return isAfter(from, to) ? [{ field: 'from', message: 'This day lies after the last one. Enter an earlier day.' }] : [];
}

/** A change of status: every one says why, closing also what was captured, and nothing is changed before somebody has chosen. */
export function statusProblems(asked: { readonly to: string; readonly on: string; readonly reason: string; readonly captured: string }, kept: number, today: string): readonly FieldError[] {
  const problems: FieldError[] = [];
  if (asked.to === '') problems.push({ field: 'to', message: 'Choose the new status.' });
  problems.push(...futureProblem('on', asked.on, today));
  if (asked.to !== '' && asked.reason.trim() === '') problems.push({ field: 'reason', message: 'Give the reason.' });
  if (asked.to === 'closed' && asked.captured.trim() === '' && kept === 0) {
    problems.push({ field: 'captured', message: 'Say what was captured before closing and where it is kept, or why nothing could be.' });
  }
  return problems;
}

/** Access is held by a named person, or by a firm or a program that has a name. */
export function accessProblems(asked: Pick<InputOf<'accounts.grantAccess'>, 'kind' | 'person' | 'holder'>): readonly FieldError[] {
  if (asked.kind === 'person') return (asked.person?.name ?? '').trim() === '' ? [{ field: 'person.name', message: 'Enter a name.' }] : [];
  return asked.holder.trim() === '' ? [{ field: 'holder', message: 'Say who or what holds the access.' }] : [];
}

/** What does not apply says why. */
export function dutyProblems(asked: Pick<InputOf<'accounts.setDuty'>, 'state' | 'reason' | 'evidence'>): readonly FieldError[] {
  if (asked.state === 'met' && `${asked.reason}${asked.evidence}`.trim() === '') return [{ field: 'evidence', message: 'Say what shows that it is met.' }];
  return asked.state === 'does-not-apply' && asked.reason.trim() === '' ? [{ field: 'reason', message: 'Say why it does not apply.' }] : [];
}
