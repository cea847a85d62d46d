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
 * @param names of what stands there as an id, such as accounts or directorates
 */
export function changesOf(details: unknown, names: ReadonlyMap<string, string>): ReadableChange[] {
  if (typeof details !== 'object' || details === null || !('changes' in details) || !Array.isArray(details.changes)) return [];
  return (details.changes as readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[]).map(({ field, from, to }) => ({
    field, from: readable(from, names), to: readable(to, names),
  }));
}

function readable(value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? (names.get(value) ?? value) : JSON.stringify(value);
}

/** The reason that an entry of the trail gives, with why an identifier stayed in it; empty where it gives none or disposal has removed it. */
export function reasonIn(details: unknown): string {
  if (typeof details !== 'object' || details === null) return '';
  const reason = 'reason' in details && typeof details.reason === 'string' ? details.reason : '';
  return [reason, keptIn(details)].filter((words) => words !== '').join(' – ');
}

/** Why an identifier stayed in what an entry of the trail records, in a sentence; empty where none did or disposal has removed it. */
export function keptIn(details: unknown): string {
  if (typeof details !== 'object' || details === null || !('keptBecause' in details) || typeof details.keptBecause !== 'string') return '';
  return `What identifies a person stays: ${details.keptBecause}`;
}
