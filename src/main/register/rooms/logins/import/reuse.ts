/** A login in use as it will be after an import. */
export interface FinalLogin {
  /** Tells it apart in the plan. */
  readonly key: string;
  /** As a sentence names it. */
  readonly name: string;
  readonly userNameKey: string;
  /** Of its password; null when none is held. */
  readonly fingerprint: string | null;
  /** Whether the import brings its password, or its user name. */
  readonly newPassword: boolean;
  readonly newUserName: boolean;
}

/** What a login shares, as a line of prose that names the others. */
export interface Reuse {
  readonly detail: string;
}

/** Names in one line; more are counted. */
const namesShown = 3;

/**
 * Which logins share a password or a user name through an import (CP371 2.3.1). Old acquaintances that the import does
 * not touch are not brought up again.
 *
 * @returns by key of the login, for both sides
 */
export function reuseAmong(logins: readonly FinalLogin[]): ReadonlyMap<string, readonly Reuse[]> {
  const found = new Map<string, Reuse[]>();
  note('Same password as', Map.groupBy(logins.filter(({ fingerprint }) => fingerprint !== null), ({ fingerprint }) => fingerprint ?? ''), ({ newPassword }) => newPassword);
  note('Same user name as', Map.groupBy(logins, ({ userNameKey }) => userNameKey), ({ newUserName }) => newUserName);
  return found;

  function note(what: string, groups: ReadonlyMap<string, readonly FinalLogin[]>, isNew: (login: FinalLogin) => boolean): void {
    for (const group of groups.values()) {
      if (group.length < 2 || !group.some(isNew)) continue;
      for (const login of group) {
        const others = group.filter(({ key }) => key !== login.key).map(({ name }) => name);
        found.set(login.key, [...(found.get(login.key) ?? []), { detail: `${what} ${listed(others)}` }]);
      }
    }
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, namesShown);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more.toLocaleString('en-GB')} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
