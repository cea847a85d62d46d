/* Choosing rows of a table: one, a stretch, all that are shown. Pure; the choice itself belongs to the screen. */

export interface RowSelection<Row> {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  /** The row's name, for the label of its checkbox. */
  readonly nameOf: (row: Row) => string;
}

/** One row in or out. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/**
 * From the row that was chosen last to this one, in the order they are shown. The stretch takes the state of the first
 * row, as in a file manager; without one it is a single toggle.
 */
export function stretched(chosen: ReadonlySet<string>, shown: readonly string[], from: string | null, to: string): ReadonlySet<string> {
  const first = from === null ? -1 : shown.indexOf(from);
  const last = shown.indexOf(to);
  if (first === -1 || last === -1 || from === null) return toggled(chosen, to);
  const stretch = shown.slice(Math.min(first, last), Math.max(first, last) + 1);
  const next = new Set(chosen);
  for (const id of stretch) {
    if (chosen.has(from)) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** How many of the rows shown are chosen. */
export function shareOf(chosen: ReadonlySet<string>, shown: readonly string[]): 'none' | 'some' | 'all' {
  let count = 0;
  for (const id of shown) if (chosen.has(id)) count += 1;
  if (count === 0) return 'none';
  return count === shown.length ? 'all' : 'some';
}

/** All rows shown in; or all of them out, when they are in already. Rows that a filter hides keep their state. */
export function allToggled(chosen: ReadonlySet<string>, shown: readonly string[]): ReadonlySet<string> {
  const next = new Set(chosen);
  const out = shareOf(chosen, shown) === 'all';
  for (const id of shown) {
    if (out) next.delete(id);
    else next.add(id);
  }
  return next;
}
