import type { DayAnswer, DayLine, DayState } from '../../../../../preload/contract/monitoring.ts';

/** The two lines of section 3 that the daily log answers. */
export type LineName = 'unapproved' | 'complies';

/** The answer to each line that is a finding, as the policy pack says it. */
export type FindingWhen = Readonly<Record<LineName, 'yes' | 'no'>>;

/** What was written down about a day. */
export interface DayAnswers {
  readonly unapproved: DayLine;
  readonly complies: DayLine;
}

const lines: readonly LineName[] = ['unapproved', 'complies'];

/** @returns whether an answer is a finding */
export function isFinding(line: LineName, answer: DayAnswer, when: FindingWhen): boolean {
  return answer === when[line];
}

/** The answer to a line on a quiet day. */
function quietAnswer(line: LineName, when: FindingWhen): 'yes' | 'no' {
  return when[line] === 'yes' ? 'no' : 'yes';
}

/** A line on a quiet day. */
export function quietLine(line: LineName, when: FindingWhen): DayLine {
  return { answer: quietAnswer(line, when), note: '', address: '', accountId: null };
}

/** What a day's answers come to: a finding weighs more than what could not be checked, and that more than quiet. */
export function stateOf(answers: Readonly<Record<LineName, DayAnswer>>, when: FindingWhen): Extract<DayState, 'quiet' | 'found' | 'not-checked'> {
  if (lines.some((line) => isFinding(line, answers[line], when))) return 'found';
  return lines.some((line) => answers[line] === 'could-not-check') ? 'not-checked' : 'quiet';
}

/**
 * What is missing from a day's answers: a finding says what was seen and where, so that somebody else can look; what
 * could not be checked says why.
 *
 * @returns the first problem with its field, or null
 */
export function dayProblem(answers: DayAnswers, when: FindingWhen): { readonly field: string; readonly message: string } | null {
  for (const line of lines) {
    const { answer, note, address, accountId } = answers[line];
    const found = isFinding(line, answer, when);
    if (found && note === '') return { field: `${line}.note`, message: 'Say what was seen.' };
    if (found && address === '' && accountId === null) return { field: `${line}.address`, message: 'Give the address where it was seen, or choose the account.' };
    if (answer === 'could-not-check' && note === '') return { field: `${line}.note`, message: 'Say why it could not be checked.' };
    if (!found && (address !== '' || accountId !== null)) return { field: `${line}.address`, message: 'Nothing was found here, so there is no place to name. Take it out, or change the answer.' };
  }
  return null;
}
