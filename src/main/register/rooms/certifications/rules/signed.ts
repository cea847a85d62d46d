/* What is noted from a signed form, and when it cannot be right (CP371 App 3). */

/** The days and the level of a signed form. Days are YYYY-MM-DD. */
interface Signed {
  readonly receivedOn: string;
  readonly signedOn: string;
  readonly level: string;
  readonly levelReason: string;
}

/** What it is held against. */
interface Asked {
  readonly today: string;
  /** The day on which the form was made; null for one from before, of which nobody knows. */
  readonly issuedOn: string | null;
  /** The level that the policy asks for; null for a subordinate's certificate, for which it names none. */
  readonly level: string | null;
}

/** Why a form cannot have been signed so. */
export type SignedProblem =
  | { readonly field: 'signedOn'; readonly problem: 'future' | 'before-issue' }
  | { readonly field: 'receivedOn'; readonly problem: 'future' | 'before-signature' }
  | { readonly field: 'levelReason'; readonly problem: 'other-level' };

/** The first thing that cannot be right about a signed form; null where nothing is wrong. */
export function problemOf({ receivedOn, signedOn, level, levelReason }: Signed, asked: Asked): SignedProblem | null {
  if (signedOn > asked.today) return { field: 'signedOn', problem: 'future' };
  if (asked.issuedOn !== null && signedOn < asked.issuedOn) return { field: 'signedOn', problem: 'before-issue' };
  if (receivedOn > asked.today) return { field: 'receivedOn', problem: 'future' };
  if (receivedOn < signedOn) return { field: 'receivedOn', problem: 'before-signature' };
  if (asked.level !== null && !sameLevel(level, asked.level) && levelReason === '') return { field: 'levelReason', problem: 'other-level' };
  return null;
}

/** Whether two levels are the same to a reader. */
export function sameLevel(one: string, other: string): boolean {
  const plain = (level: string): string => level.replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('en-GB');
  return plain(one) === plain(other);
}
