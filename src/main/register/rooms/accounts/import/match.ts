import type { AccountFacts } from '../../../../../preload/contract/accounts.ts';
import { plainName } from '../../people/rules.ts';
import { addressKey } from '../rules/address.ts';
import { plainHandle } from '../rules/handles.ts';

/** An account that is on the register already. */
export interface KnownAccount {
  readonly id: string;
  readonly version: number;
  readonly facts: AccountFacts;
  /** The day it came into this register, YYYY-MM-DD. */
  readonly registeredOn: string;
}

/** What a row says about which account it means. */
export interface Identity {
  readonly name: string;
  /** Undefined while the row does not say. */
  readonly channel: string | undefined;
  readonly address: string;
  readonly handle: string;
  readonly platformId: string;
  /** The spreadsheet has a column of addresses, so that an empty cell says that there is none. */
  readonly sayAddress: boolean;
}

/** The account a row means; `several` when its name alone does not decide. */
export type Match =
  | { readonly kind: 'known'; readonly account: KnownAccount }
  | { readonly kind: 'new' }
  | { readonly kind: 'several'; readonly count: number };

/** The register's accounts by what a row can name them by. */
export class KnownAccounts {
  readonly #byAddress = new Map<string, KnownAccount>();
  readonly #byName: ReadonlyMap<string, readonly KnownAccount[]>;
  readonly #rows = new Map<string, number>();

  constructor(known: readonly KnownAccount[]) {
    for (const account of known) {
      const key = addressKey(account.facts.address);
      if (key !== null) this.#byAddress.set(key, account);
    }
    this.#byName = Map.groupBy(known, (account) => plainName(account.facts.name));
  }

  /**
   * An account is the same by its address. A row without one means the account of its name and channel, whose
   * address the register may well know; and an address that is new belongs to the account of that name
   * which has none yet. Otherwise each list without addresses would bring every account in a second time.
   * Only the first row can give that account its address; a later one with another address is an account of its own.
   */
  find(identity: Identity): Match {
    const { name, channel, address } = identity;
    const key = addressKey(address);
    const same = key === null ? undefined : this.#byAddress.get(key);
    if (same !== undefined) return { kind: 'known', account: same };
    const namesakes = narrowed(identity, (this.#byName.get(plainName(name)) ?? []).filter(({ id, facts }) =>
      (channel === undefined || facts.channel === channel) && (key === null || (facts.address === '' && !this.#rows.has(id)))));
    const [only] = namesakes;
    if (only === undefined) return { kind: 'new' };
    return namesakes.length === 1 ? { kind: 'known', account: only } : { kind: 'several', count: namesakes.length };
  }

  /** Notes the row that an account is taken from: a second one would be written over the first. */
  take(account: KnownAccount, row: number): void {
    this.#rows.set(account.id, row);
  }

  /** @returns the row that an account was taken from, if any was */
  rowOf(account: KnownAccount): number | undefined {
    return this.#rows.get(account.id);
  }
}

/** Among accounts of one name, those that the row means by the platform's id, by the handle, or by having no address. */
function narrowed(identity: Identity, namesakes: readonly KnownAccount[]): readonly KnownAccount[] {
  if (namesakes.length < 2) return namesakes;
  const handle = plainHandle(identity.handle);
  const ways: readonly ((account: KnownAccount) => boolean)[] = [
    ({ facts }) => identity.platformId !== '' && facts.platformId === identity.platformId,
    ({ facts }) => handle !== '' && plainHandle(facts.handle) === handle,
    ({ facts }) => identity.sayAddress && identity.address === '' && facts.address === '',
  ];
  return ways.map((means) => namesakes.filter(means)).find((found) => found.length === 1) ?? namesakes;
}

interface Seen {
  readonly row: number;
  /** The account on the register that was read from the row; undefined for a new one. */
  readonly known: string | undefined;
}

/** The rows of a spreadsheet that were read so far, to find one that comes again. */
export class SeenRows {
  readonly #byAddress = new Map<string, Seen>();
  readonly #byName = new Map<string, Seen>();
  readonly #bare = new Map<string, Seen>();

  add(facts: AccountFacts, row: number, known: KnownAccount | undefined): void {
    const key = addressKey(facts.address);
    const name = nameKey(facts);
    const seen = { row, known: known?.id };
    this.#byName.set(name, seen);
    if (key === null) this.#bare.set(name, seen);
    else this.#byAddress.set(key, seen);
  }

  /**
   * @param known the account on the register that the row means; another one of the same name is not the same account
   * @returns the row in which the same account stands: of the same address, or of the same name where one of the two has no address
   */
  find(facts: AccountFacts, known: KnownAccount | undefined): number | undefined {
    const key = addressKey(facts.address);
    const same = key === null
      ? [this.#byName.get(nameKey(facts))]
      : [this.#byAddress.get(key), this.#bare.get(nameKey(facts))];
    return same.find((seen) => seen !== undefined && (known === undefined || seen.known === undefined || seen.known === known.id))?.row;
  }
}

function nameKey({ channel, name }: AccountFacts): string {
  return `${channel}:${plainName(name)}`;
}
