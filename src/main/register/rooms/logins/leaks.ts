import type { LoginFacts } from '../../../../preload/contract/logins.ts';
import { Refusal } from '../../refusal.ts';
import { holds, possiblePasswords } from './rules/leaks.ts';

/* Passwords have a way of getting into notes and reasons, where they would be kept and printed. */

/** @param matches whether a text is the password of the login @throws Refusal `invalid` when one of the texts holds it as a word */
export function refusePasswordIn(texts: Readonly<Record<string, string>>, matches: (secret: string) => boolean): void {
  for (const [field, text] of Object.entries(texts)) {
    if (possiblePasswords(text).some(matches)) throw leak(field);
  }
}

/** The same where the password itself is known. */
export function refuseThisPasswordIn(texts: Readonly<Record<string, string>>, password: string): void {
  for (const [field, text] of Object.entries(texts)) if (holds(text, password)) throw leak(field);
}

/** What is typed about a login beside its password. A user name may begin like a weak password; it must not be it. @throws Refusal `invalid` */
export function refusePasswordInFacts({ userName, email, label, twoStepHolder, recoveryRoute }: LoginFacts, password: string): void {
  refuseThisPasswordIn({ 'facts.label': label, 'facts.twoStepHolder': twoStepHolder, 'facts.recoveryRoute': recoveryRoute }, password);
  if (userName === password) throw leak('facts.userName');
  if (email === password) throw leak('facts.email');
}

function leak(field: string): Refusal {
  return new Refusal('invalid', 'The password stands in this text. Take it out: a password is kept in the keychain and nowhere else.', field);
}
