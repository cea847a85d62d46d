import { useSyncExternalStore } from 'react';
import { identifiersIn, plainIdentifier, wordsFor } from '../../preload/contract/identifiers/find.ts';
import { type CallError, type CallName, shapeOf } from '../../preload/contract/index.ts';
import { foundIn, type Kept } from '../../preload/contract/prose.ts';

/*
 * Why something that the identifier guard found stays where it is typed, as the officer has said it in this window. It goes
 * beside every call whose input holds that thing, and is forgotten when the register is locked.
 */

let reasons: ReadonlyMap<string, string> = new Map();
const watchers = new Set<() => void>();

function set(next: ReadonlyMap<string, string>): void {
  reasons = next;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Why these things stay, as it was said of the first of them that anything was said of; empty for nothing. */
export function useReason(found: readonly string[]): string {
  const known = useSyncExternalStore(watch, () => reasons);
  return found.map((text) => known.get(plainIdentifier(text)) ?? '').find((because) => because !== '') ?? '';
}

/** Notes why these things stay; an empty reason takes it back. */
export function keepReason(found: readonly string[], because: string): void {
  const next = new Map(reasons);
  for (const text of found) {
    if (because === '') next.delete(plainIdentifier(text));
    else next.set(plainIdentifier(text), because);
  }
  set(next);
}

/** Lets go of every reason: behind a lock nothing that was typed stays here. */
export function forgetReasons(): void {
  set(new Map());
}

/** The reasons that travel beside an input; nothing for one that holds nothing, or for which no reason was given. */
export function reasonsFor(name: CallName, input: unknown): readonly Kept[] {
  const shape = shapeOf(name);
  if (shape === undefined || reasons.size === 0) return [];
  const kept = foundIn(shape, input).flatMap(({ text }) => {
    const because = reasons.get(plainIdentifier(text))?.trim() ?? '';
    return because === '' ? [] : [{ found: text, because }];
  });
  return kept.filter(({ found }, place) => kept.findIndex((one) => one.found === found) === place);
}

/** What is wrong with the input of a call that would ask for a file first: she would choose one only to be told that it cannot be saved. */
export function unexplainedIn(name: CallName, input: unknown, kept: readonly Kept[]): CallError | null {
  const shape = shapeOf(name);
  if (shape?.file === undefined) return null;
  const open = foundIn(shape, input).find(({ text }) => kept.every(({ found }) => found !== text));
  return open === undefined ? null
    : { code: 'identifier', message: `This holds what reads as ${wordsFor([open.kind])}. Mask it with F8 in its box, or say there why it has to stay.`, field: open.path };
}

/** Whether a reason can be taken: it must not name what it is about. */
export function reasonProblem(because: string): string | undefined {
  const found = identifiersIn(because);
  return found.length === 0 ? undefined : `The reason holds ${wordsFor(found.map(({ kind }) => kind))}, too. Say it without.`;
}
