import { birthDatesIn } from './birth-date.ts';
import { emailsIn } from './email.ts';
import { folded, type FoundIdentifier, type IdentifierKind, kindWords, seen } from './found.ts';
import { nhsNumbersIn } from './nhs-number.ts';
import { postcodesIn } from './postcode.ts';
import { telephonesIn } from './telephone.ts';

export type { FoundIdentifier, IdentifierKind } from './found.ts';
export { identifierKinds } from './found.ts';

/*
 * What a register about accounts must not hold without need: what tells one private person from all others. The window
 * points it out while it is typed, the register refuses it without a reason, both by these rules.
 */

/** Every identifier of a private person in a text, in its order; none overlaps another. */
export function identifiersIn(text: string): FoundIdentifier[] {
  const { plain: visible, typedPlace } = seen(text);
  const plain = folded(visible);
  // All but an e-mail address have figures, and most texts have neither.
  if (!/[\d@]/u.test(plain)) return [];
  const all = [...nhsNumbersIn(plain), ...emailsIn(plain), ...birthDatesIn(plain), ...telephonesIn(plain), ...postcodesIn(plain)];
  const inOrder = all.toSorted((one, other) => one.start - other.start || other.text.length - one.text.length);
  const left: FoundIdentifier[] = [];
  let end = 0;
  for (const found of inOrder) {
    if (found.start < end) continue;
    end = found.start + found.text.length;
    const start = typedPlace(found.start);
    left.push({ ...found, start, text: text.slice(start, typedPlace(end - 1) + 1) });
  }
  return left;
}

/** What stands where something was taken out. A postcode keeps its district, which is shared by thousands. */
function maskOf({ kind, text }: Pick<FoundIdentifier, 'kind' | 'text'>): string {
  switch (kind) {
    case 'nhs-number':
      return '[NHS number removed]';
    case 'birth-date':
      return '[date of birth removed]';
    case 'postcode':
      return `${folded(seen(text).plain).replace(/(?:[\s\u2010-\u2013+-]|%20)*\d[a-z]{2}$/iu, '').toUpperCase()} […]`;
    case 'email':
      return '[e-mail address removed]';
    case 'telephone':
      return '[telephone number removed]';
  }
}

/** A text without what was found in it. @param settings what the Trust says of itself, which is left */
export function masked(text: string, settings = ''): string {
  return identifiersIn(text).filter((found) => !isTrusts(found, settings)).toReversed().reduce((left, found) => left.slice(0, found.start) + maskOf(found) + left.slice(found.start + found.text.length), text);
}

/** Kinds as a sentence has them: "an NHS number and a date of birth". */
export function wordsFor(kinds: readonly IdentifierKind[]): string {
  const words = [...new Set(kinds)].map((kind) => kindWords[kind]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The same thing, however it is spaced and in capitals or not. */
export function sameIdentifier(one: string, other: string): boolean {
  return plainIdentifier(one) === plainIdentifier(other);
}

/**
 * Whether something is the Trust's own: an address or a telephone number that stands in its settings is no private person's.
 *
 * @param settings what the Trust says of itself, as text
 */
export function isTrusts({ kind, text }: Pick<FoundIdentifier, 'kind' | 'text'>, settings: string): boolean {
  return kind !== 'nhs-number' && kind !== 'birth-date' && plainIdentifier(settings).includes(plainIdentifier(text));
}

/** What was found, without how it is spaced and in small letters. */
export function plainIdentifier(text: string): string {
  return folded(seen(text).plain).toLowerCase().replaceAll(/[\s().\u2010-\u2013/_+-]/gu, '');
}
