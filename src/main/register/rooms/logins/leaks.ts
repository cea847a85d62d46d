import type { LoginFacts } from '../../../../preload/contract/logins.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { fingerprintWith } from './fingerprint.ts';
import { holds, looksLikePassword, plainSecret, possiblePasswords } from './rules/leaks.ts';
import { allFingerprints, fingerprintKey } from './table.ts';

/* Passwords have a way of getting into notes and reasons, where they would be kept and printed. */

/** @returns a test: whether a text is a password that the register knows or knew, of whichever login; null when it knows none */
export function knownPassword(work: Work): ((text: string) => boolean) | null {
  const key = fingerprintKey(work.db);
  const known = key === undefined ? new Set<string>() : allFingerprints(work.db);
  if (key === undefined || known.size === 0) return null;
  return (text) => known.has(fingerprintWith(key, text));
}

/** @throws Refusal `invalid` when one of the texts holds a password that the register knows or knew, of whichever login */
export function refusePasswordIn(work: Work, texts: Readonly<Record<string, string>>): void {
  const isKnown = knownPassword(work);
  if (isKnown === null) return;
  for (const [field, text] of Object.entries(texts)) if ([...possiblePasswords(text)].some((one) => !isOrdinaryWord(one, text) && isKnown(one))) throw leak(field);
}

/**
 * A short word of letters alone, such as "comms", is a weak password of somebody's and an ordinary word of everybody's: it
 * gives nothing away where it is not set off as a password.
 */
function isOrdinaryWord(one: string, text: string): boolean {
  return /^\p{L}{1,9}$/u.test(one) && text.trim() !== one && !looksLikePassword(text);
}

/** The same where the password itself is known. */
export function refuseThisPasswordIn(texts: Readonly<Record<string, string>>, password: string): void {
  for (const [field, text] of Object.entries(texts)) if (holds(text, password)) throw leak(field);
}

/** What is typed about a login beside its password. A user name may begin like a weak password; it must not be it. @throws Refusal `invalid` */
export function refusePasswordInFacts({ userName, email, label, twoStepHolder, recoveryRoute }: LoginFacts, password: string): void {
  refuseThisPasswordIn({ 'facts.label': label, 'facts.twoStepHolder': twoStepHolder, 'facts.recoveryRoute': recoveryRoute }, password);
  const plain = plainSecret(password);
  if (possiblePasswords(userName).has(plain)) throw leak('facts.userName');
  if (possiblePasswords(email).has(plain)) throw leak('facts.email');
}

/** The texts of a login's facts by their field; where a login is edited, only those that change. */
export function textsOf(facts: LoginFacts, before?: LoginFacts): Readonly<Record<string, string>> {
  const fields = ['label', 'userName', 'email', 'twoStepHolder', 'recoveryRoute'] as const;
  return Object.fromEntries(fields.filter((field) => facts[field] !== before?.[field]).map((field) => [`facts.${field}`, facts[field]]));
}

function leak(field: string): Refusal {
  return new Refusal('invalid', 'A password stands in this text. Take it out: a password is kept in the keychain and nowhere else.', field);
}
