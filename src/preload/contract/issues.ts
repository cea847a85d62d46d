import type { z } from 'zod';
import { notAsItShouldBe } from './house-words.ts';
import type { CallError } from './reply.ts';

/** The first thing wrong with an input, as an officer reads it: the contract's message, or the house's (`house-words.ts`). */
export function describeIssue(error: z.ZodError): CallError {
  const [issue] = error.issues;
  if (issue === undefined) return { code: 'invalid', message: notAsItShouldBe };
  const field = issue.path.join('.');
  return { code: issue.code === 'unrecognized_keys' ? 'unknown-key' : 'invalid', message: issue.message, ...(field === '' ? {} : { field }) };
}
