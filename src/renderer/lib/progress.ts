import { useCallback, useSyncExternalStore } from 'react';

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

/* Progress arrives many times a second and belongs to no query; a store of its own renders only who watches it. */
const running = new Map<string, Progress>();
const watchers = new Set<() => void>();

function tell(): void {
  for (const watcher of watchers) watcher();
}

/** Takes a progress event. */
export function noteProgress(call: string, progress: Progress): void {
  running.set(call, progress);
  tell();
}

/** The call has answered. */
export function endProgress(call: string): void {
  if (running.delete(call)) tell();
}

/** The register was locked or restarted: nothing runs any more. */
export function endAllProgress(): void {
  if (running.size === 0) return;
  running.clear();
  tell();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** How far a running job is, or null when it does not run or has not said. */
export function useProgress(call: string): Progress | null {
  return useSyncExternalStore(
    watch,
    useCallback(() => running.get(call) ?? null, [call]),
  );
}
