/** A time in which somebody administered an account in one way. Days are YYYY-MM-DD; `to` is null while it goes on. */
interface Spell {
  readonly from: string;
  readonly to: string | null;
}

/**
 * A time that an earlier first day would reach into. Two that share a day are two in a row: who is put back on the day on
 * which she was replaced stands there twice. What overlapped before, as of two records that were joined, is no new fault.
 *
 * @param was the first day until now @param from the one that is wanted @param others times of the same person in the same place
 * @returns the first of them, or undefined where nothing is in the way; a later first day never is
 */
export function spellInTheWay(was: string, from: string, others: readonly Spell[]): Spell | undefined {
  return others.find((other) => from < was && other.from < was && (other.to === null || from < other.to));
}
