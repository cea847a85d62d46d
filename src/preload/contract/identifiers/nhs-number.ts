import { before, type FoundIdentifier } from './found.ts';

/** What may stand between the threes and the four of the printed form: a run of spaces, tabs and line breaks, or one mark. */
const gap = String.raw`(?:\s{0,4}|[./_\u2010-\u2013-])`;
/** What says that a number is the NHS's, without a space before it: "NHS9434765919", "nhs no.9434765919", "Pt.9434765919". */
const glued = String.raw`(?<=(?<!\p{L})(?:nhs|patient|pt)[\s-]{0,2}(?:no|nr|num|number|id)?[.,:;#=/_-]{1,2}|(?<!\p{L})nhs(?:[\s-]?(?:no|number))?)`;
/** A stroke or a low line that parts it from another number or from the rest of a file's name. */
const parted = String.raw`(?<=(?:(?:^|\s)\d{0,2}|\d{3}[^\d\p{L}]?\d{4})/|(?<![/=][^\s]{0,80})_)`;
/** A postcode behind a stroke is no rest of a reference. */
const besidePostcode = String.raw`[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}(?![\p{L}\d])`;
// Ten figures together, or set in threes and a four as the NHS prints them. Figures of a web address, of a reference that
// goes on, or of an international telephone number are not looked at: a guard that cries wolf is soon not read.
const printed = new RegExp(
  String.raw`(?:(?<![\p{L}\d/=@_+.,-])|${glued}|${parted})(?<!\+\d{1,3}[ -]?(?:\(0\)[ -]?)?)\d{3}${gap}\d{3}${gap}\d{4}(?![\d\p{L}]|/(?!${besidePostcode})\p{L}|[.,-]\d)`,
  'giu',
);

/** Numbers of other things that are ten figures long, too; one in eleven of them has the right check figure. None is printed in threes and a four. */
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
    return sign || (/^\d+$/u.test(found) && otherNumber.test(said)) ? [] : [{ kind: 'nhs-number', text: found, start }];
  });
}
