/** What an entry's details may say in words: the step it was about, what was said of it, and the reason. */
const said = ['step', 'outcome', 'signedBy', 'how', 'note', 'reason', 'newStep', 'dueReason', 'kind', 'name', 'file'] as const;

/**
 * What an entry of a plan's history says beside what was done.
 *
 * @param details as recorded; null when disposal has removed them
 * @returns one line, empty when there is nothing to add
 */
export function noteOf(details: unknown): string {
  if (typeof details !== 'object' || details === null) return '';
  const known = new Map<string, unknown>(Object.entries(details));
  return said.flatMap((part) => {
    const value = known.get(part);
    return typeof value === 'string' && value !== '' ? [value] : [];
  }).join(' · ');
}
