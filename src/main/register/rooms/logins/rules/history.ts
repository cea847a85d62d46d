/** One field before and after, as an officer reads it. */
interface ReadableChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The changes that an entry of the trail records.
 *
 * @param details as recorded; null when disposal has removed them
 * @param accounts names of the accounts by id
 */
export function changesOf(details: unknown, accounts: ReadonlyMap<string, string>): ReadableChange[] {
  if (typeof details !== 'object' || details === null || !('changes' in details) || !Array.isArray(details.changes)) return [];
  return (details.changes as readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[]).map(({ field, from, to }) => ({
    field, from: readable(from, accounts), to: readable(to, accounts),
  }));
}

function readable(value: unknown, accounts: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? (accounts.get(value) ?? value) : JSON.stringify(value);
}
