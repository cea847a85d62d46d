import type { Kept } from '../../preload/contract/prose.ts';
import type { RegisterEvent, Reply } from '../../preload/contract/reply.ts';

/* What travels between the shell and the register process. Both ends are ours; the messages are structured clones. */

/** A path that a dialog of the shell has given. It never comes from, nor goes to, the window. */
export interface ChosenFile {
  readonly path: string;
}

/** What travels beside an input and is not part of it. */
export interface BesideInput {
  readonly file?: ChosenFile;
  /** Why identifiers stay in the input. */
  readonly kept?: readonly Kept[];
}

export type ToRegister =
  | ({ readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown } & BesideInput)
  /** Asks for the file name to suggest in the save dialog of a call. Answered with a reply whose value is a string. */
  | { readonly kind: 'suggest-name'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly name: string }
  /** Lock, close the database and exit. */
  | { readonly kind: 'stop' };

export type FromRegister =
  | { readonly kind: 'ready'; readonly runtime: string }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'event'; readonly event: RegisterEvent }
  /** A secret for the clipboard. Stays in the shell: it never goes to the window. */
  | { readonly kind: 'clipboard'; readonly text: string; readonly seconds: number };

/** How the register process is told where things are, as JSON in its first argument. */
export interface RegisterStart {
  /** Folder that holds the register, its keys file and copies. */
  readonly dataFolder: string;
  /** Folder with `policies/` and `fonts/`. */
  readonly resourcesFolder: string;
}
