import type { z } from 'zod';
import type { Reply } from '../../preload/contract/index.ts';
import { describeIssue } from '../../preload/contract/issues.ts';

/** A reply that refuses, with a stable word for programs and a sentence for the officer. */
export function refuse(code: string, message: string, field?: string): Reply<never> {
  return { ok: false, error: field === undefined ? { code, message } : { code, message, field } };
}

/** A reply that refuses an input: the first thing that is wrong with it, and where, in the words of the register process. */
export function refuseInput(error: z.ZodError): Reply<never> {
  return { ok: false, error: describeIssue(error) };
}
