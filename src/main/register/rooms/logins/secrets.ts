import type { Keychain } from '../../keys/keychain.ts';
import { Refusal } from '../../refusal.ts';
import type { Job } from '../../work.ts';
import { answering, toldToStop } from './answering.ts';

/*
 * Passwords in the keychain, and how they stay in step with the database. A new one waits under a pending entry until the
 * database has committed its fingerprint, and only then takes the place of the old one. Whenever the app stops, one of
 * the two entries holds what the database knows of.
 */

/** A secret and the login it belongs to. */
export interface LoginSecret {
  readonly id: string;
  readonly secret: string;
}

/** What the keychain holds for a login, measured by what the register knows of its password. */
export type Held =
  | { readonly state: 'held'; readonly secret: string; readonly settled: boolean }
  | { readonly state: 'missing' }
  | { readonly state: 'differs' };

/** Name of the keychain entry of a login. */
function entryOf(id: string): string {
  return `login ${id}`;
}

/** Name of the entry in which a new password waits for the database. */
export function pendingEntryOf(id: string): string {
  return `${entryOf(id)} pending`;
}

const turns = new WeakMap<Keychain, Promise<unknown>>();

/**
 * Lets one use case at a time speak to a keychain about passwords: a second one could tidy away what the first has put
 * down. One that is told to stop gives its turn back, even while the keychain does not answer.
 *
 * @param action what to do with the job; its keychain is the one to speak to
 */
export function inTurn<Value>(job: Job, action: (turn: Job) => Promise<Value>): Promise<Value> {
  const before = turns.get(job.keychain) ?? Promise.resolve();
  const turn = Promise.race([before, toldToStop(job.signal)]).then(async () => {
    await job.breathe();
    return await action({ ...job, keychain: answering(job.keychain, job.signal) });
  });
  // Who stops while it waits does not let the next one in before those ahead of it.
  turns.set(job.keychain, Promise.allSettled([before, turn]));
  return turn;
}

/**
 * Fetches a password. One that still waits although the database knows of it takes its place first.
 *
 * @param matches whether a secret is the one that the register knows of
 */
export async function heldSecret(keychain: Keychain, id: string, matches: (secret: string) => boolean): Promise<Held> {
  // The waiting one is the newer one, also where both are the same but for the spaces at their ends.
  const pending = await keychain.get(pendingEntryOf(id));
  if (pending !== null && matches(pending)) {
    return { state: 'held', secret: pending, settled: await promote(keychain, { id, secret: pending }) };
  }
  const kept = await keychain.get(entryOf(id));
  if (kept !== null && matches(kept)) return { state: 'held', secret: kept, settled: true };
  return { state: kept === null ? 'missing' : 'differs' };
}

/** Puts what waits for an earlier change in its place. @throws Refusal `keychain-unavailable` when it cannot be: it must not be written over */
export async function settle(keychain: Keychain, id: string, matches: (secret: string) => boolean): Promise<void> {
  const held = await heldSecret(keychain, id, matches);
  if (held.state === 'held' && !held.settled) throw notKept();
}

/** Removes the password of a login. What cannot be removed opens nothing that is in use. @returns whether it is out of this keychain */
export async function forgetSecret(keychain: Keychain, id: string): Promise<boolean> {
  for (const entry of [entryOf(id), pendingEntryOf(id)]) await removeQuietly(keychain, entry);
  try {
    // A locked keychain says of everything that it is not there.
    const { ok } = await keychain.available();
    return ok && !(await holdsAny(keychain, id));
  } catch {
    return false;
  }
}

/** @returns whether anything lies in a keychain for a login; false as well when it is locked */
export async function holdsAny(keychain: Keychain, id: string): Promise<boolean> {
  return (await keychain.get(entryOf(id))) !== null || (await keychain.get(pendingEntryOf(id))) !== null;
}

/** Removes what waits for a login, once what is on record has taken its place. */
export async function dropPending(keychain: Keychain, id: string, matches: (secret: string) => boolean): Promise<void> {
  const pending = await keychain.get(pendingEntryOf(id));
  if (pending !== null && !matches(pending)) await removeQuietly(keychain, pendingEntryOf(id));
}

/** Moves a pending password into its place. Until it is there, it goes on waiting. @returns whether it is there */
export async function promote(keychain: Keychain, { id, secret }: LoginSecret): Promise<boolean> {
  try {
    await putDown(keychain, entryOf(id), secret);
  } catch {
    return false;
  }
  await removeQuietly(keychain, pendingEntryOf(id));
  return true;
}

/** Writes an entry and looks whether it is there. @throws Refusal `keychain-unavailable` */
export async function putDown(keychain: Keychain, entry: string, secret: string): Promise<void> {
  try {
    await keychain.set(entry, secret);
  } catch {
    // The error of a keychain may quote what it was given, or speak of unlocking the register.
    throw notKept();
  }
  // A locked keychain can accept an entry and lose it.
  if ((await keychain.get(entry)) !== secret) throw notKept();
}

/** Removes an entry as far as the keychain lets it. */
export async function removeQuietly(keychain: Keychain, entry: string): Promise<void> {
  try {
    await keychain.remove(entry);
  } catch {
    // An entry that cannot be removed now is written over or removed with the next change of this login.
  }
}

function notKept(): Refusal {
  return new Refusal(
    'keychain-unavailable',
    'The keychain of this computer did not keep the password, so nothing was saved. Unlock the keychain, or work at a sign-in that has one, and try again.',
  );
}
