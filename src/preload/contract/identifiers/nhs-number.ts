import { before, type FoundIdentifier } from './found.ts';

// Ten figures together, or set in threes and a four as the NHS prints them. Figures of a web address, of a reference that
// goes on, or of an international telephone number are not looked at: a guard that cries wolf is soon not read.
const printed = /(?<![\p{L}\d/=@_+.,-])(?<!\+\d{1,3}[ -]?(?:\(0\)[ -]?)?)\d{3}[ \u00a0.\u2010-\u2013-]?\d{3}[ \u00a0.\u2010-\u2013-]?\d{4}(?![\d_/\p{L}]|[.,-]\d)/gu;

/** Numbers of other things that are ten figures long, too; one in eleven of them has the right check figure. */
const otherNumber = /\b(?:isbn(?:-1[03])?|ticket|order|invoice|serial(?: number)?|post|tweet|status|video|campaign|licence|contract|asset|job|case)(?:\s+(?:no\.?|number|id))?\s*[:#]?\s*$/iu;

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
export function nhsNumbersIn(text: string): FoundIdentifier[] {
  return [...text.matchAll(printed)].flatMap(({ 0: found, index: start }) => {
    if (!isNhsNumber(found.replaceAll(/\D/gu, ''))) return [];
    const said = before(text, start, 40);
    const sign = said.endsWith('#') && !/(?:nhs|number|no\.?)\s*#$/iu.test(said);
    return sign || otherNumber.test(said) ? [] : [{ kind: 'nhs-number', text: found, start }];
  });
}
