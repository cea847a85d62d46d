import { oftenInWords } from '../../../../preload/contract/wording.ts';
import { formatCount, formatDate } from '../house-style.ts';
import type { Letter } from './letter.ts';
import { heading, type LetterReader, linesOf, list, noteParts, text } from './review-letters.ts';

/** A certificate as a letter tells of it. */
export interface CertificateAsked {
  readonly number: string;
  readonly directorate: string;
  readonly policyReference: string;
  readonly policyTitle: string;
  readonly versionNumber: string;
  readonly clause: string;
  readonly voluntary: boolean;
  readonly retainYears: number;
  /** `YYYY-MM-DD`; null where no day is set. */
  readonly dueOn: string | null;
  readonly manager: LetterReader;
}

/** One that has not come back, and how often it was asked for. */
export interface CertificateChased extends CertificateAsked {
  readonly daysOver: number;
  readonly chasedBefore: number;
  /** `YYYY-MM-DD`; null when it was not chased before. */
  readonly lastChasedOn: string | null;
}

/**
 * The words with which a manager is sent the forms that she is to sign (CP371 App 3).
 * @param asked at least one, all of one manager
 * @returns the letter
 * @throws RangeError when a date is not a date; Error for none
 */
export const certificateLetter = (asked: readonly CertificateAsked[]): Letter => {
  const first = firstOf(asked);
  return {
    to: linesOf(first.manager), dear: first.manager.name, subject: `Certification of ${first.policyReference}, version ${first.versionNumber}: ${numbersOf(asked)}`,
    parts: [
      text(first.voluntary
        ? `We gather voluntary evidence of ${first.policyReference} ${first.clause}: that staff of each directorate know of “${first.policyTitle}” and can read it. The policy prescribes no certificate.`
        : `Each directorate certifies once for every version of “${first.policyTitle}” (${first.policyReference} ${first.clause}) that its staff know of it and can read it.`),
      list(asked.map((one) => `${one.number}: ${one.directorate}${one.dueOn === null ? '' : `, by ${formatDate(one.dueOn)}`}`)),
      ...whatToDo(first),
    ],
    copies: [],
  };
};

/**
 * The words with which a manager is asked again for what is overdue: all of it in one letter (CP371 App 3).
 * @param chased at least one, all of one manager
 * @param replyBy `YYYY-MM-DD` by which it is asked now
 * @param note the officer's further words; empty for none
 * @param withForms whether the forms go with it once more
 * @returns the letter
 * @throws RangeError when a date is not a date; Error for none
 */
export const certificateChaseLetter = (chased: readonly CertificateChased[], replyBy: string, note: string, withForms: boolean): Letter => {
  const first = firstOf(chased);
  const before = Math.max(...chased.map(({ chasedBefore }) => chasedBefore));
  return {
    to: linesOf(first.manager), dear: first.manager.name,
    subject: `${before === 0 ? '' : `Chase letter ${before + 1}: `}${chased.length === 1 ? 'Certification' : 'Certifications'} missing: ${numbersOf(chased)}`,
    parts: [
      text(`${formatCount(chased.length, 'certification')} of yours ${chased.length === 1 ? 'has' : 'have'} not come back although the day for ${chased.length === 1 ? 'it' : 'them'} has passed.`),
      list(chased.map((one) =>
        `${one.number}, ${one.policyReference} version ${one.versionNumber}: ${one.directorate}, was due ${formatDate(one.dueOn ?? replyBy)}, ${timesInWords(one)}`)),
      text(`Please return what is missing by ${formatDate(replyBy)}. ${withForms ? 'The forms are attached once more.' : 'If you no longer have the form, ask us for it.'}`),
      ...whatToDo(first),
      text('What does not come back stands as overdue in the coverage that the committee is shown.'),
      ...noteParts(note),
    ],
    copies: [],
  };
};

const whatToDo = ({ retainYears }: CertificateAsked) => [
  heading('What to do'),
  list([
    'Find out to which of your staff the policy applies, and see to it that they know of it and can read it.',
    'Sign and date the form, with your name in print.',
    'Send us a copy: a scan or a photograph on which the square code can be seen whole.',
    `Keep the signed original for ${retainYears} years from the day of your signature, even if later versions of the policy follow.`,
    'Tell us in a line which staff groups you identified and what you arranged.',
    'If somebody else certifies for your directorate now, tell us who.',
  ]),
];

const firstOf = <Asked>(asked: readonly Asked[]): Asked => {
  const [first] = asked;
  if (first === undefined) throw new Error('There is no certificate to write about.');
  return first;
};

const numbersOf = (asked: readonly CertificateAsked[]): string => (asked.length > 3 ? `${asked.length} forms` : asked.map(({ number }) => number).join(', '));

const timesInWords = ({ chasedBefore, lastChasedOn }: CertificateChased): string =>
  (chasedBefore === 0 ? 'not chased before' : `chased ${oftenInWords(chasedBefore)} before${lastChasedOn === null ? '' : `, last on ${formatDate(lastChasedOn)}`}`);
