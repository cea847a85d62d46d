import type { z } from 'zod';

/** What is said of anything that has no words of its own. */
export const notAsItShouldBe = 'Something in this form is not as it should be. Check it and try again.';

/**
 * What is said of an input where the contract gives no message of its own. Zod's words speak of types, which nobody at a
 * desk knows. `call.ts` hands this to zod, so register process, shell and window all say the same.
 *
 * @param issue what zod found; its own message is never used
 * @returns a sentence that says what to do
 */
export function houseWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This is missing. Fill it in and try again.';
      return numbers.has(issue.expected) ? 'Enter a whole number, in figures.' : 'This is not the kind of answer that belongs here. Correct it and try again.';
    case 'invalid_value':
      return 'Choose one of the answers that are offered here.';
    case 'unrecognized_keys':
      return 'This request holds something the app does not know, so it was refused. Close the app, open it again and try once more.';
    case 'too_big':
      return tooMany(issue.origin, issue.maximum.toLocaleString('en-GB'));
    case 'too_small':
      return tooFew(issue.origin, issue.minimum.toLocaleString('en-GB'));
    default:
      return notAsItShouldBe;
  }
}

function tooMany(origin: string, most: string): string {
  if (origin === 'string') return `Use ${most} characters or fewer.`;
  return numbers.has(origin) ? `Enter ${most} or a smaller number.` : `Choose ${most} or fewer.`;
}

function tooFew(origin: string, least: string): string {
  if (origin === 'string') return least === '1' ? 'Fill this in.' : `Use ${least} characters or more.`;
  return numbers.has(origin) ? `Enter ${least} or a larger number.` : `Choose ${least} or more.`;
}

const numbers: ReadonlySet<string> = new Set(['number', 'int', 'bigint']);
