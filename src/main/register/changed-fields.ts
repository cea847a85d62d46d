/** Before and after of one field. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/**
 * What differs between two states of a record, as the audit trail keeps it. The version is left out:
 * it changes always and says nothing.
 *
 * @returns `{ changes }`, empty when nothing differs
 */
export function changedFields(before: object, after: object): { readonly changes: readonly FieldChange[] } {
  const old = new Map(Object.entries(before));
  const changes = Object.entries(after).flatMap(([field, to]) => {
    const from: unknown = old.get(field);
    return field === 'version' || JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }];
  });
  return { changes };
}
