import type { LoginRow, RotationReason, TwoStep } from '../../../preload/contract/logins.ts';
import { longDate } from '../../lib/format.ts';

/* The room's stable words as an officer reads them. */

export const twoStepWords: Readonly<Record<TwoStep, string>> = {
  'not-known': 'Not known',
  none: 'None',
  'authenticator-app': 'Authenticator app',
  'text-message': 'Text message',
  'security-key': 'Security key',
  email: 'Email',
  other: 'Another way',
};

export const rotationWords: Readonly<Record<RotationReason, string>> = {
  'seen-by-another': 'Somebody else saw it',
  'administrator-left': 'An administrator has left',
  'account-hacked': 'The account was hacked',
  reused: 'Also used elsewhere',
  other: 'Another reason',
};

/** Where the password lies, in a few words. */
export function keeperWords({ keeper, endedOn }: Pick<LoginRow, 'keeper' | 'endedOn'>): string {
  if (endedOn !== null) return 'No longer used';
  if (keeper === null) return 'Not held';
  return keeper.here ? 'In your keychain, on this computer' : `In the keychain of ${keeper.officer}, on ${keeper.machine}`;
}

/** What to tell when a login is ended. @param removed whether its password is out of every keychain */
export function endedWords(keeper: LoginRow['keeper'], removed: boolean): string {
  const ended = 'The login is no longer used. Its record stays';
  if (keeper === null) return `${ended}.`;
  if (removed) return `${ended}; its password is out of the keychain.`;
  if (keeper.here) return `${ended}. Its password is still in your keychain and will be removed when the keychain is open: choose “Check the keychain” then.`;
  return `${ended}. Its password is still in the keychain of ${keeper.officer} on ${keeper.machine}. “Check the keychain” there removes it.`;
}

/** When it was last found to work, or not to. */
export function confirmedWords({ confirmedOn, confirmedBy, failedOn }: Pick<LoginRow, 'confirmedOn' | 'confirmedBy' | 'failedOn'>): string {
  if (failedOn !== null && (confirmedOn === null || failedOn >= confirmedOn)) return `Did not work on ${longDate(failedOn)}`;
  return confirmedOn === null ? 'Never' : `${longDate(confirmedOn)}, by ${confirmedBy}`;
}

const actions: Readonly<Record<string, string>> = {
  'login.added': 'Added',
  'login.edited': 'Details changed',
  'login.password-kept': 'Password kept',
  'login.password-changed': 'Password changed',
  'login.password-restored': 'Password put back into the keychain',
  'login.password-shown': 'Password shown',
  'login.password-copied': 'Password copied',
  'login.confirmed': 'Found to work',
  'login.failed': 'Found not to work',
  'login.rotation-owed': 'A new password is owed',
  'login.ended': 'No longer used',
  'login.imported': 'Came in from a password list',
};

export function actionTitle(action: string): string {
  return actions[action] ?? action.replace(/^login\./u, '').replaceAll(/[.-]/gu, ' ').replace(/^./u, (first) => first.toUpperCase());
}

const fields: Readonly<Record<string, string>> = {
  accountId: 'Account', label: 'Name of the login', userName: 'User name', email: 'Associated email', twoStep: 'Second step',
  twoStepHolder: 'Who holds the second step', recoveryRoute: 'Way back in',
};

export function fieldTitle(field: string): string {
  return fields[field] ?? field;
}

/** A value as the history gives it; what was not there before reads "nothing". */
export function changedValue(field: string, value: string): string {
  if (value === '') return 'nothing';
  return field === 'twoStep' ? (new Map<string, string>(Object.entries(twoStepWords)).get(value) ?? value) : value;
}
