/** After a detail closes, the focus goes back to its row, so that the keyboard keeps its place in the list. */
export function focusRow(rowId: string): void {
  // The list may be drawn anew first: on narrow windows it was hidden behind the detail.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId)}"] .row-open`)?.focus();
  });
}

/** After a job has been cancelled its cancel button is gone, and the focus with it: back to the button that began it. */
export function focusIfLost(id: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body || document.activeElement === null) document.getElementById(id)?.focus();
  });
}
