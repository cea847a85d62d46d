import type { AccountRow } from '../../../../../preload/contract/accounts.ts';
import type { PasswordListPlan } from '../../../../../preload/contract/logins-import.ts';
import { addressKey, checkAddress } from '../../accounts/rules/address.ts';
import { plainName } from '../../people/rules.ts';

/** The account that a row means, and how it was found. */
export interface Match {
  readonly account: AccountRow | null;
  readonly by: PasswordListPlan['rows'][number]['matchedBy'];
  /** How many accounts it could be; 1 when it is found. */
  readonly candidates: number;
}

/** The register's accounts by what a password list can name them by. */
export class AccountFinder {
  readonly #byId: ReadonlyMap<string, AccountRow>;
  readonly #byAddress = new Map<string, AccountRow>();
  readonly #byHandle: ReadonlyMap<string, readonly AccountRow[]>;
  readonly #byName: ReadonlyMap<string, readonly AccountRow[]>;

  constructor(accounts: readonly AccountRow[]) {
    this.#byId = new Map(accounts.map((account) => [account.id, account]));
    for (const account of accounts) {
      const key = addressKey(account.address);
      if (key !== null) this.#byAddress.set(key, account);
    }
    this.#byHandle = Map.groupBy(accounts, ({ handle }) => plainHandle(handle));
    this.#byName = Map.groupBy(accounts, ({ name }) => plainName(name));
  }

  get(id: string): AccountRow | undefined {
    return this.#byId.get(id);
  }

  /**
   * By address first: it is the account itself. A password manager often knows only the platform's own address; then the
   * user name may be the handle, or the title the name, and the platform tells namesakes apart.
   */
  find(row: { readonly title: string; readonly address: string; readonly userName: string }): Match {
    const key = keyOf(row.address);
    const same = key === null ? undefined : this.#byAddress.get(key);
    if (same !== undefined) return { account: same, by: 'address', candidates: 1 };
    const platform = key === null ? null : hostOf(key);
    const handle = plainHandle(row.userName);
    const byHandle = narrowed(handle === '' ? [] : (this.#byHandle.get(handle) ?? []), platform);
    if (byHandle.length === 1) return { account: byHandle[0] ?? null, by: 'handle', candidates: 1 };
    const byName = narrowed(row.title === '' ? [] : (this.#byName.get(plainName(row.title)) ?? []), platform);
    if (byName.length === 1) return { account: byName[0] ?? null, by: 'name', candidates: 1 };
    return { account: null, by: 'nothing', candidates: Math.max(byHandle.length, byName.length) };
  }
}

/** Namesakes on other platforms drop out, when the row says which one it means. */
function narrowed(accounts: readonly AccountRow[], platform: string | null): readonly AccountRow[] {
  if (accounts.length < 2 || platform === null) return accounts;
  return accounts.filter(({ address }) => hostOf(addressKey(address) ?? '') === platform);
}

function keyOf(address: string): string | null {
  const checked = checkAddress(address);
  return checked.ok ? addressKey(checked.address) : null;
}

function hostOf(key: string): string {
  return /^[^/?]*/u.exec(key)?.[0] ?? '';
}

function plainHandle(handle: string): string {
  return handle.normalize('NFKC').trim().replace(/^@/u, '').toLowerCase();
}
