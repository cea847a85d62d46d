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
  /** The newest review in this register, YYYY-MM-DD. */
  readonly lastReviewOn: string | null;
  /** Handles and addresses that it has given up. */
  readonly former: readonly { readonly handle: string; readonly address: string }[];
}

/** What a row says about which account it means. */
export interface Identity {
  /** The id that an export has given it; empty in other lists. */
  readonly registerId: string;
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
  readonly #byId: ReadonlyMap<string, KnownAccount>;
  readonly #byAddress: ReadonlyMap<string, readonly KnownAccount[]>;
  readonly #byFormerAddress: ReadonlyMap<string, readonly KnownAccount[]>;
  readonly #byPlatformId: ReadonlyMap<string, readonly KnownAccount[]>;
  readonly #byHandle: ReadonlyMap<string, readonly KnownAccount[]>;
  readonly #byName: ReadonlyMap<string, readonly KnownAccount[]>;
  readonly #rows = new Map<string, number>();
  readonly #claimed = new Set<string>();

  constructor(known: readonly KnownAccount[]) {
    this.#byId = new Map(known.map((account) => [account.id, account]));
    this.#byAddress = grouped(known, ({ facts }) => [addressKey(facts.address)]);
    this.#byFormerAddress = grouped(known, ({ former }) => former.map(({ address }) => addressKey(address)));
    this.#byPlatformId = grouped(known, ({ facts }) => [onChannel(facts.channel, facts.platformId)]);
    this.#byHandle = grouped(known, ({ facts }) => [onChannel(facts.channel, plainHandle(facts.handle))]);
    this.#byName = Map.groupBy(known, (account) => plainName(account.facts.name));
  }

  /**
   * An account is the same by the id that our own export gives it, by its address or one that it had, and by what the
   * platform knows it by. A row without an address means the account of its name and channel, whose address the register
   * may well know; and an address that is new belongs to the account of that name which has none yet. Otherwise each
   * list without addresses would bring every account in a second time. Only the first row can give that account its
   * address; a later one with another address is an account of its own.
   */
  find(identity: Identity): Match {
    const sure = this.#sure(identity);
    if (sure !== undefined) return { kind: 'known', account: sure };
    const { name, channel, address } = identity;
    const key = addressKey(address);
    const namesakes = narrowed(identity, (this.#byName.get(plainName(name)) ?? []).filter((account) =>
      (channel === undefined || account.facts.channel === channel) && (key === null || (account.facts.address === '' && !this.#rows.has(account.id)))
      && !this.#isAnother(account, identity)));
    const [only] = namesakes;
    if (only === undefined) return { kind: 'new' };
    return namesakes.length === 1 ? { kind: 'known', account: only } : { kind: 'several', count: namesakes.length };
  }

  /** Notes which account a row means beyond doubt, so that no namesake of it is taken for that account by name alone. */
  claim(identity: Identity): void {
    const sure = this.#sure(identity);
    if (sure !== undefined) this.#claimed.add(sure.id);
  }

  /** @returns another account on the register that has this address */
  otherAt(address: string, account: KnownAccount | undefined): KnownAccount | undefined {
    return (this.#byAddress.get(addressKey(address) ?? '') ?? []).find(({ id }) => id !== account?.id);
  }

  #sure(identity: Identity): KnownAccount | undefined {
    const own = this.#byId.get(identity.registerId.toLowerCase());
    if (own !== undefined) return own;
    const key = addressKey(identity.address) ?? '';
    const atAddress = this.#byAddress.get(key) ?? [];
    // Of several from before their addresses were seen to be one, the row means the one that is written alike.
    const there = atAddress.find(({ facts }) => facts.address === identity.address) ?? atAddress[0];
    if (there !== undefined) return there;
    const { channel = '' } = identity;
    const handle = plainHandle(identity.handle);
    return onlyOne(this.#byFormerAddress.get(key)) ?? onlyOne(this.#byPlatformId.get(onChannel(channel, identity.platformId) ?? ''))
      // A handle can be any name on some platforms: next to two different addresses it says nothing.
      ?? onlyOne(this.#byHandle.get(onChannel(channel, handle) ?? '')?.filter(({ id, facts }) => key === '' || (facts.address === '' && !this.#rows.has(id))));
  }

  /** A namesake that another row means, where what the platform knows them by differs. */
  #isAnother({ id, facts }: KnownAccount, identity: Identity): boolean {
    return (this.#claimed.has(id) || this.#rows.has(id)) && areTwo(facts, identity);
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

/** Accounts by keys of which each has some; an account without a key is nowhere. */
function grouped(known: readonly KnownAccount[], keysOf: (account: KnownAccount) => readonly (string | null)[]): ReadonlyMap<string, readonly KnownAccount[]> {
  const groups = new Map<string, KnownAccount[]>();
  for (const account of known) {
    for (const key of new Set(keysOf(account))) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [account]);
      else group.push(account);
    }
  }
  return groups;
}

function onChannel(channel: string, name: string): string | null {
  return channel === '' || name === '' ? null : `${channel}:${name}`;
}

function onlyOne(accounts: readonly KnownAccount[] | undefined): KnownAccount | undefined {
  return accounts?.length === 1 ? accounts[0] : undefined;
}

/** What a platform knows an account by. */
type OnPlatform = Pick<AccountFacts, 'handle' | 'platformId'>;

/** @returns whether the platform knows them as two: both have an id or a handle, and not the same */
function areTwo(one: OnPlatform, other: OnPlatform): boolean {
  if (one.platformId !== '' && other.platformId !== '') return one.platformId !== other.platformId;
  const [handle, another] = [plainHandle(one.handle), plainHandle(other.handle)];
  return handle !== '' && another !== '' && handle !== another;
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

/** A row that was read, with what tells it from others. */
interface Seen {
  readonly row: number;
  /** The account on the register that was read from the row; undefined for a new one. */
  readonly known: string | undefined;
  readonly registerId: string;
  readonly facts: AccountFacts;
  readonly key: string | null;
}

/** An earlier row of the same account. */
export interface Repeated {
  readonly row: number;
  /** The two rows say the same, or stand for one address: nothing is lost without the second. */
  readonly sure: boolean;
}

/** A row as it was read. */
interface RowRead {
  readonly facts: AccountFacts;
  readonly account: KnownAccount | undefined;
  readonly registerId: string;
}

/** The rows of a spreadsheet that were read so far, to find one that comes again. */
export class SeenRows {
  readonly #byAddress = new Map<string, Seen>();
  readonly #byName = new Map<string, Seen[]>();
  readonly #byRow = new Map<number, Seen>();

  add({ facts, account, registerId }: RowRead, row: number): void {
    const key = addressKey(facts.address);
    const name = nameKey(facts);
    const seen = { row, known: account?.id, registerId, facts, key };
    this.#byRow.set(row, seen);
    const namesakes = this.#byName.get(name);
    if (namesakes === undefined) this.#byName.set(name, [seen]);
    else namesakes.push(seen);
    if (key !== null) this.#byAddress.set(key, seen);
  }

  /**
   * The earlier row in which the same account stands: of the same address, or of the same name where one of the two has no
   * address. Rows of one name with other handles or ids are accounts of their own, and so is another account on the register.
   *
   * @param taken the row from which the account on the register was taken already, if it was
   */
  find(read: RowRead, taken: number | undefined): Repeated | undefined {
    const key = addressKey(read.facts.address);
    const notOther = ({ known }: Seen): boolean => read.account === undefined || known === undefined || known === read.account.id;
    const there = key === null ? undefined : this.#byAddress.get(key);
    const first = there !== undefined && notOther(there) ? there : this.#byName.get(nameKey(read.facts))?.find((seen) =>
      (key === null || seen.key === null) && notOther(seen) && !isOther(seen, read)) ?? this.#byRow.get(taken ?? -1);
    if (first === undefined) return undefined;
    return { row: first.row, sure: (key !== null && key === first.key) || JSON.stringify(first.facts) === JSON.stringify(read.facts) };
  }
}

function isOther(seen: Seen, { facts, registerId }: RowRead): boolean {
  return (seen.registerId !== '' && registerId !== '' && seen.registerId !== registerId) || areTwo(seen.facts, facts);
}

function nameKey({ channel, name }: AccountFacts): string {
  return `${channel}:${plainName(name)}`;
}
