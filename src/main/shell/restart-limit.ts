const MOST_RESTARTS = 3;
const WITHIN_MILLISECONDS = 60_000;

/**
 * Allows three restarts a minute: enough for an accident, too few to keep a machine busy with a child that cannot run.
 *
 * @param now clock in milliseconds
 * @returns a function that takes one restart, and gives false when none is left
 */
export function limitRestarts(now: () => number): () => boolean {
  let taken: readonly number[] = [];
  return () => {
    const time = now();
    taken = taken.filter((earlier) => time - earlier < WITHIN_MILLISECONDS);
    if (taken.length >= MOST_RESTARTS) return false;
    taken = [...taken, time];
    return true;
  };
}
