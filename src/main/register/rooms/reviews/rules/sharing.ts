/** What is shared out. */
interface Shared {
  readonly accountId: string;
  readonly directorate: string;
  readonly name: string;
}

/**
 * Shares accounts out among reviewers: nobody has more than one more than another, and accounts of one directorate go to
 * one reviewer as far as that allows.
 *
 * @param reviewers at least one, each once
 * @returns reviewer by account id
 */
export function sharedEvenly(accounts: readonly Shared[], reviewers: readonly string[]): ReadonlyMap<string, string> {
  const inOrder = accounts.toSorted((one, other) => one.directorate.localeCompare(other.directorate, 'en-GB') || one.name.localeCompare(other.name, 'en-GB'));
  return new Map(inOrder.map(({ accountId }, place) => [accountId, reviewers[Math.floor((place * reviewers.length) / inOrder.length)] ?? '']));
}
