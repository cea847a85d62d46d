import { useSyncExternalStore } from 'react';
import type { SessionState } from '../../preload/contract/session.ts';
import { forgetReasons } from '../lib/kept-identifiers.ts';
import { endAllProgress } from '../lib/progress.ts';
import { call, queryKeyOf, useRegister, type CallFailure } from '../lib/register.ts';
import { queryClient } from './query-client.ts';

const statusKey = queryKeyOf('session.status', {});

/** A recovery code just given. It is shown once, so the desk waits until it has been kept. */
export interface NewRecoveryCode {
  readonly code: string;
  /** What became of the wish to unlock with the keychain. */
  readonly keychainMessage: string | null;
  /** It is to replace a code that works until this one has been kept. */
  readonly renewal?: boolean;
}

interface Door {
  readonly recovery: NewRecoveryCode | null;
  /** What the lock screen has to say, such as why the register process was restarted. */
  readonly message: string | null;
}

let door: Door = { recovery: null, message: null };
const watchers = new Set<() => void>();

function setDoor(change: Partial<Door>): void {
  door = { ...door, ...change };
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** What the lock screen has to say, and whether a recovery code waits to be kept. */
export function useDoor(): Door {
  return useSyncExternalStore(watch, () => door);
}

export interface Session {
  readonly session: SessionState | undefined;
  readonly recovery: NewRecoveryCode | null;
  readonly failure: CallFailure | null;
}

/** The state of the register: none yet, locked, unlocked or broken. */
export function useSession(): Session {
  const status = useRegister('session.status', {});
  const { recovery } = useDoor();
  return { session: status.data, recovery, failure: status.error };
}

/** Whether the register is open: behind a lock nothing of it may be remembered here. */
export function isUnlocked(): boolean {
  return queryClient.getQueryData<SessionState>(statusKey)?.state === 'unlocked';
}

/** Takes the state that a session call answered with; with a new recovery code the desk stays closed until it is kept. */
export function enter(session: SessionState, recovery: NewRecoveryCode | null = null): void {
  setDoor({ recovery, message: null });
  forgetEverything();
  queryClient.setQueryData(statusKey, session);
}

/** Takes a changed state while the register stays open, such as keychain unlock turned on. */
export function updateSession(session: SessionState): void {
  queryClient.setQueryData(statusKey, session);
}

/** Shows a new recovery code while the register stays open; the desk waits behind it. */
export function showRecoveryCode(code: string): void {
  setDoor({ recovery: { code, keychainMessage: null, renewal: true } });
}

/** The recovery code has been kept or given up: forget it and open the desk. */
export function recoveryDone(): void {
  setDoor({ recovery: null });
}

/** The register is locked: nothing of it stays in the window. */
export function closeDoor(message: string | null): void {
  setDoor({ recovery: null, message });
  endAllProgress();
  queryClient.setQueryData<SessionState>(statusKey, (known) =>
    known === undefined || known.state !== 'unlocked' ? known : { ...known, state: 'locked', officer: null, trail: null },
  );
  forgetEverything();
  void queryClient.invalidateQueries({ queryKey: statusKey });
}

const keepers = new Set<() => Promise<void>>();

/** What is still being typed is kept before the officer's own lock closes the register; returns a function that stops it. */
export function beforeLock(keep: () => Promise<void>): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

/** The officer locks. The `locked` event does the rest; when the call fails the window closes the door all the same. */
export async function lockNow(): Promise<void> {
  try {
    await Promise.all([...keepers].map((keep) => keep()));
    await call('session.lock', { reason: 'officer' });
  } finally {
    closeDoor(null);
  }
}

/** Drops every answer but the state itself, which the door needs. */
function forgetEverything(): void {
  forgetReasons();
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.status' });
  queryClient.getMutationCache().clear();
}
