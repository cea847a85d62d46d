/**
 * Turns what zod and JSON.parse complain about into a place and a reason that
 * the person who edits a pack can act on.
 */
import type { z } from 'zod';

/** One thing wrong inside a pack: where, and why in plain words. */
export interface Inconsistency {
  readonly path: (string | number)[];
  readonly reason: string;
}

/** A pack that was refused: `place` is where in the file, `reason` says what is wrong there. */
export class PackError extends Error {
  readonly place: string;
  readonly reason: string;

  constructor(packName: string, place: string, reason: string) {
    super(`The policy pack ${packName} was not accepted. At ${place}: ${reason}.`);
    this.name = 'PackError';
    this.place = place;
    this.reason = reason;
  }
}

/** Builds the error for text that is not JSON at all; the place is a line and column where the engine gives one. */
export function errorFromSyntax(packName: string, cause: unknown): PackError {
  const found = /line (\d+) column (\d+)/.exec(cause instanceof Error ? cause.message : '');
  const place = found ? `line ${found[1]}, column ${found[2]}` : 'the file';
  return new PackError(packName, place, 'this is not valid JSON; look for a missing comma, quote or bracket just before it');
}

/** Builds the error for the first thing the schema refused; `value` is the parsed JSON, read to say what stands there. */
export function errorFromIssue(packName: string, issue: z.core.$ZodIssue, value: unknown): PackError {
  const { path, reason } = problemOf(issue, value);
  return new PackError(packName, placeOf(path), reason);
}

/** What the schema refused: where, and why in plain words. `value` is the parsed JSON, read to say what stands there. */
export function problemOf(issue: z.core.$ZodIssue, value: unknown): { readonly path: readonly PropertyKey[]; readonly reason: string } {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { path: [...issue.path, key], reason: `"${key}" is not an entry that belongs here` };
  }
  return { path: issue.path, reason: reasonOf(issue, valueAt(value, issue.path)) };
}

/** Writes a path as it would be read out: `checklists[0].questions[3].clause`. */
function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the top of the file';
  return path.map((step, index) => {
    if (typeof step === 'number') return `[${step}]`;
    return index === 0 ? String(step) : `.${String(step)}`;
  }).join('');
}

function reasonOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'this entry is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `this should be ${plainType(issue.expected)} but is ${plainType(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)}`;
    case 'invalid_value':
      return `this should be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string' ? 'this must not be empty or too short' : `this must be ${String(issue.minimum)} or more`;
    case 'too_big':
      return `this must not be ${issue.origin === 'number' || issue.origin === 'int' ? 'more' : 'longer'} than ${String(issue.maximum)}`;
    case 'invalid_union':
      return 'this is not one of the kinds that are allowed here';
    case 'custom':
      return issue.message;
    case 'invalid_format':
      if (value === '') return 'this must not be empty';
      return issue.format === 'date' ? 'this should be a date such as 2026-11-21' : issue.message;
    default:
      return issue.message;
  }
}

function plainType(type: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a group of entries', null: 'empty',
  };
  return words[type] ?? type;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((current, step) =>
    (typeof current === 'object' && current !== null ? Reflect.get(current, step) : undefined), value);
}
