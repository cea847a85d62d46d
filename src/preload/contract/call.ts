import { z } from 'zod';
import { houseWords } from './house-words.ts';

// The page's content security policy forbids eval, which zod's compiled parsers need. Messages of the contract come before the house's words.
z.config({ jitless: true, localeError: houseWords });

/** What an officer must be before a call is answered. `locked` calls answer always, also while the register is locked. */
export type Access = 'locked' | 'viewer' | 'officer' | 'head';

/**
 * How the dispatcher runs a call.
 * - `read`: looks only; no transaction of its own, no trail entry.
 * - `change`: one use case in one transaction with its trail entry.
 * - `draft`: keeps unsaved typing; a transaction without a trail entry, since a draft is not yet a record.
 * - `job`: longer work; reports progress, can be cancelled, commits in one transaction when it is ready.
 * - `session`: opens, locks or creates the register itself.
 * - `shell`: answered by the shell (Electron), never reaches the register process.
 */
export type Effect = 'read' | 'change' | 'draft' | 'job' | 'session' | 'shell';

/** A dialog that the shell shows before it hands a call on. The window never learns or names a path. */
export type FileDialog =
  | { readonly kind: 'open'; readonly title: string; readonly filters: readonly FileFilter[] }
  | {
      readonly kind: 'save';
      readonly title: string;
      readonly filters: readonly FileFilter[];
      /** Suggested file name; the register process is not asked, so it is a constant of the call. */
      readonly suggestedName: string;
      /** Her name for the file says which of the kinds it is; otherwise it is of the kind that is suggested. */
      readonly kindByName?: true;
    };

export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

export interface CallShape<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  readonly access: Access;
  readonly effect: Effect;
  readonly file?: FileDialog;
}

/** Declares one call. Exists so that the shapes keep their exact types. */
export function call<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Rest extends Omit<CallShape, 'input' | 'output'>,
>(shape: Rest & { readonly input: Input; readonly output: Output }): typeof shape {
  return shape;
}

/** Input of calls that take nothing; an unknown key is refused, not dropped. */
export const nothing = z.strictObject({});
