import { loginFacts, type LoginFacts, type LoginRow } from '../../../preload/contract/logins.ts';
import type { FieldError } from '../../lib/register.ts';

/* A login as it is typed. */

export const blankLogin: LoginFacts = {
  accountId: '', label: '', userName: '', email: '', twoStep: 'not-known', twoStepHolder: '', recoveryRoute: '',
};

export function factsOfRow(row: LoginRow): LoginFacts {
  const { accountId, label, userName, email, twoStep, twoStepHolder, recoveryRoute } = row;
  return { accountId, label, userName, email, twoStep, twoStepHolder, recoveryRoute };
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
