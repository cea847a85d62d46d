/** When a login was last found to work, by whom, and when not. Days as YYYY-MM-DD. */
export interface Looks {
  readonly confirmedOn: string | null;
  readonly confirmedBy: string;
  readonly failedOn: string | null;
}

/**
 * What is known of a login after another look. One that comes in late does not hide a newer one, and a login that
 * works again is no longer marked as failing.
 */
export function afterLook(before: Looks, look: { readonly on: string; readonly by: string; readonly worked: boolean }): Looks {
  if (!look.worked) {
    const known = (before.confirmedOn ?? '') > look.on || (before.failedOn ?? '') > look.on;
    return known ? before : { ...before, failedOn: look.on };
  }
  const confirmed = before.confirmedOn === null || before.confirmedOn <= look.on
    ? { confirmedOn: look.on, confirmedBy: look.by }
    : { confirmedOn: before.confirmedOn, confirmedBy: before.confirmedBy };
  return { ...confirmed, failedOn: before.failedOn !== null && before.failedOn <= look.on ? null : before.failedOn };
}
