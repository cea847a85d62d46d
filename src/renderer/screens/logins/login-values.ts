import { loginFacts, secretText, type LoginFacts, type LoginRow } from '../../../preload/contract/logins.ts';
import { isoDate } from '../../../preload/contract/values.ts';
import type { FieldError } from '../../lib/register.ts';

/* A login as it is typed. */

export const blankLogin: LoginFacts = {
  accountId: '', label: '', userName: '', email: '', twoStep: 'not-known', twoStepHolder: '', recoveryRoute: '',
};

export function factsOfRow(row: LoginRow): LoginFacts {
  const { accountId, label, userName, email, twoStep, twoStepHolder, recoveryRoute } = row;
  return { accountId, label, userName, email, twoStep, twoStepHolder, recoveryRoute };
}

/** What is wrong with a password that is to be kept, and with the day of its change; an empty day is none. */
export function keepErrors(password: string, changedOn: string): readonly FieldError[] {
  const checks = [
    { field: 'password', result: secretText.safeParse(password) },
    ...(changedOn === '' ? [] : [{ field: 'changedOn', result: isoDate.safeParse(changedOn) }]),
  ];
  return checks.flatMap(({ field, result }) => (result.success ? [] : [{ field, message: result.error.issues[0]?.message ?? 'This cannot be used.' }]));
}

/** The contract's own checks, by box, with the words that the boxes are asked by. */
export function loginErrors(facts: LoginFacts): readonly FieldError[] {
  const checked = loginFacts.safeParse(facts);
  if (checked.success) return [];
  return checked.error.issues.map(({ path, message }) => {
    const field = String(path[0] ?? '');
    return { field, message: field === 'accountId' ? 'Choose the account.' : message };
  });
}

/** Seconds that a password is still shown. @param until and @param now in milliseconds since 1970 */
export function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}
