/*
 * What a register about accounts must not hold without need: numbers that name a patient. The window points them out while
 * they are typed, the register refuses them without a reason, both by this one rule.
 */

// Ten figures together, or set in threes and a four as the NHS prints them. Figures of a web address, of a reference that
// goes on, or of an international telephone number are not looked at: a guard that cries wolf is soon not read.
const printed = /(?<![\p{L}\d/=#@_+.,-])(?<!\+\d{1,3}[ -]?(?:\(0\)[ -]?)?)(\d{3})([ \u00a0-]?)(\d{3})\2(\d{4})(?![\d_/]|[.,-]\d)/gu;

/** A place in a text that reads as an NHS number. */
export interface FoundNumber {
  /** As it is typed: `943 476 5919`. */
  readonly text: string;
  readonly start: number;
}

/**
 * Whether ten figures are a valid NHS number: the last one is the check figure of Modulus 11.
 *
 * @param figures ten figures without spaces
 */
export function isNhsNumber(figures: string): boolean {
  if (!/^\d{10}$/u.test(figures) || /^(\d)\1{9}$/u.test(figures)) return false;
  const sum = [...figures].slice(0, 9).reduce((total, figure, place) => total + Number(figure) * (10 - place), 0);
  // A remainder of 1 would need the check figure 10, which there is not.
  return (11 - (sum % 11)) % 11 === Number(figures[9]);
}

/** Every valid NHS number in a text, in its order. */
export function nhsNumbersIn(text: string): FoundNumber[] {
  return [...text.matchAll(printed)].flatMap((match) =>
    (isNhsNumber(match[0].replaceAll(/\D/gu, '')) ? [{ text: match[0], start: match.index }] : []));
}

/** What stands where a number was taken out. */
const takenOut = '[NHS number removed]';

/** A text without its NHS numbers. */
export function withoutNhsNumbers(text: string): string {
  return nhsNumbersIn(text).toReversed().reduce((left, { text: found, start }) => left.slice(0, start) + takenOut + left.slice(start + found.length), text);
}
