import type { CallShape } from '../../preload/contract/index.ts';
import { isGuarded, type Prose, proseOf } from '../../preload/contract/prose.ts';
import { Refusal } from './refusal.ts';
import { givesAwayOnSheet, tellsSecret } from './rooms/accounts/rules/told-secret.ts';

/** Rooms in which people tell what happened, and may tell a password with it; action plans follow from incidents. */
const told = /^(?:incidents|incidentRecords|conduct|moderation|enquiries|actions)\./u;

/** What is printed for the wall. */
const printed = /^contacts\./u;

/**
 * Refuses a change that gives a password away where it would be kept in plain words or hang on a wall: passwords are kept in
 * the keychain and nowhere else. Rooms that keep logins and forms look for themselves.
 *
 * @param name the call
 * @param shape the same
 * @param input as the contract reads it
 * @throws Refusal `invalid` with the first such field, never with the thing itself
 */
export function refuseSecrets(name: string, shape: CallShape, input: unknown): void {
  if (!isGuarded(shape)) return;
  const onSheet = printed.test(name) ? textsIn(input).find(({ text }) => givesAwayOnSheet(text)) : undefined;
  if (onSheet !== undefined) {
    throw new Refusal('invalid', 'This looks like a password or a PIN. Take it out: the bad-day sheet hangs on a wall. Passwords are kept in Logins.', onSheet.path);
  }
  const inWords = told.test(name) ? proseOf(shape.input, input).find(({ text }) => tellsSecret(text)) : undefined;
  if (inWords !== undefined) {
    throw new Refusal('invalid', 'This looks like a password. Take it out, and say only that it was changed: passwords are kept in Logins and nowhere else.', inWords.path);
  }
}

/** Every text of an input, in its own place or not. */
function textsIn(value: unknown, path = ''): Prose[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, path === '' ? key : `${path}.${key}`));
}
