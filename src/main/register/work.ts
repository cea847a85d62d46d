import type { Trail } from './audit/trail.ts';
import type { Clock } from './clock.ts';
import type { Keychain } from './keys/keychain.ts';
import type { Queries } from './database/queries.ts';
import type { PolicyPack } from './rooms/policies/pack-schema.ts';
import type { PackProblem } from './rooms/policies/pack-shelf.ts';
import type { ChosenFile } from './wire.ts';

/** Who is at the desk. The slot that opened the register decides; the role comes from the database. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly role: 'viewer' | 'officer' | 'head';
}

/** Where a keychain lies. */
export interface Place {
  /** Name of the computer. */
  readonly machine: string;
  /** Name of the operating system's sign-in. */
  readonly signIn: string;
}

/** One thing that happened, for the audit trail. Never holds a secret. */
export interface Happening {
  /** What was done, as a stable word: `account.added`. */
  readonly action: string;
  readonly room: string;
  readonly recordId: string;
  /** The clause it answers, where one applies. */
  readonly clause?: string;
  /** Changed fields before and after, or the facts of a new record. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Why identifiers of private persons stay in what is being saved. */
export interface KeptWith {
  /** All the reasons, as the record and its history show them; empty where nothing was found. */
  readonly because: string;
  /** Each thing that was found, as a fingerprint, with its reason. */
  readonly each: readonly { readonly found: string; readonly because: string }[];
}

/** Nothing was found. */
export const nothingKept: KeptWith = { because: '', each: [] };

/**
 * The unit of work that the dispatcher hands to a service: everything it may touch, nothing to reach for.
 * A service passes it on to the services it calls, so that one use case is one transaction.
 */
export interface Work {
  readonly db: Queries;
  /** Appends to the audit trail, in the same transaction. */
  readonly record: (happening: Happening) => void;
  readonly officer: Officer;
  /** Names the time between this unlocking of the register and the next lock. */
  readonly unlockId: string;
  readonly clock: Clock;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** The packs of this register by id, as the Trust has them; which are on is the Trust's setting. */
  readonly packs: ReadonlyMap<string, PolicyPack>;
  /** The packs that came with this version of the app, by id. */
  readonly shippedPacks: ReadonlyMap<string, PolicyPack>;
  /** Packs of the register that this version of the app cannot read, so that the shipped ones hold instead. */
  readonly packProblems: readonly PackProblem[];
  /** The audit trail, to read; `record` writes it. */
  readonly trail: Trail;
  /** Names this register, as its keys file does. */
  readonly registerId: string;
  /** The machine and the sign-in at which the register is open: a keychain belongs to one of each. */
  readonly place: Place;
  /** Why identifiers of private persons stay in what is being saved; empty where there are none. Every entry in the trail holds it. */
  readonly keptBecause: string;
  /** True in the throw-away register with fictional data: papers say so. */
  readonly sample: boolean;
}

/** Longer work: prepares outside a transaction, lets other calls in between, commits once. */
export interface Job {
  readonly signal: AbortSignal;
  /** The file a dialog has chosen. Throws `cancelled` when the call came without one. */
  readonly file: () => ChosenFile;
  readonly progress: (done: number, total: number, label: string) => void;
  /** Lets other calls answer. Throws `cancelled` when the officer has cancelled or the register was locked. */
  readonly breathe: () => Promise<void>;
  /** Looks, without a transaction. */
  readonly read: <Value>(look: (work: Work) => Value) => Value;
  /** The one change of this job, in one transaction with its trail entries. */
  readonly commit: <Value>(change: (work: Work) => Value) => Value;
  /** Folder with the fonts that papers embed. */
  readonly fontsFolder: string;
  /** The keychain of this sign-in. It may ask the officer something, so it is spoken to outside the transaction. */
  readonly keychain: Keychain;
  /** Puts a secret on the clipboard through the shell, which takes it off again; the window never has it. @param seconds until then */
  readonly toClipboard: (text: string, seconds: number) => void;
  /** State of this unlocked session that is not a record, such as a spreadsheet being matched. */
  readonly desk: Map<string, unknown>;
}
