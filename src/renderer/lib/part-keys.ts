/** The part to go to with an arrow key, Home or End, round the end; null for any other key. */
export function partAfterKey<Part extends string>(order: readonly Part[], part: Part, key: string): Part | null {
  const at = order.indexOf(part);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  return to === undefined ? null : (order.at(to % order.length) ?? null);
}
