import type { z } from 'zod';
import type { CallError } from './reply.ts';

/**
 * The first thing wrong with an input, as an officer reads it. Messages that the contract gives are kept;
 * zod's own technical ones are said plainly.
 */
export function describeIssue(error: z.ZodError): CallError {
  const [issue] = error.issues;
  if (issue === undefined) return { code: 'invalid', message: plain };
  const field = issue.path.join('.');
  const message = issue.code === 'unrecognized_keys' ? unknownKey : isTechnical(issue.message) ? plain : issue.message;
  return { code: issue.code === 'unrecognized_keys' ? 'unknown-key' : 'invalid', message, ...(field === '' ? {} : { field }) };
}

const plain = 'Something in this form is not as it should be. Check it and try again.';
const unknownKey = 'This request holds something the app does not know, so it was refused.';

/** zod's default messages speak of types; ours are sentences that begin with a verb. */
function isTechnical(message: string): boolean {
  return /^(?:Invalid|Too |Expected|Unrecognized)/u.test(message);
}
