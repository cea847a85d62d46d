import type { KnownAccount } from '../../accounts/import/match.ts';
import { addressKey, checkAddress } from '../../accounts/rules/address.ts';
import { plainHandle } from '../../accounts/rules/handles.ts';
import { plainName } from '../../people/rules.ts';
import { referenceKey } from '../rules/reference.ts';

/** What a row says about which account it means; empty where it does not say. */
export interface Named {
  readonly reference: string;
  readonly address: string;
  readonly handle: string;
  readonly name: string;
  /** The id of its channel; undefined while the row does not say. */
  readonly channel: string | undefined;
}

/** The account that is meant, or why it cannot be told. */
export type Found =
  | { readonly ok: true; readonly account: KnownAccount }
  | { readonly ok: false; readonly field: 'reference' | 'address' | 'handle' | 'account'; readonly reason: string };

/** The register's accounts by what a list of reviews can name them by. */
export class AccountFinder {
  readonly #byReference: ReadonlyMap<string, readonly KnownAccount[]>;
  readonly #byAddress: ReadonlyMap<string, readonly KnownAccount[]>;
  readonly #byHandle: ReadonlyMap<string, readonly KnownAccount[]>;
  readonly #byName: ReadonlyMap<string, readonly KnownAccount[]>;

  constructor(accounts: readonly KnownAccount[]) {
    this.#byReference = Map.groupBy(accounts, ({ id }) => referenceKey(id));
    // Old lists have old addresses and handles; where two accounts had one, whoever has it now comes first.
    this.#byAddress = grouped(accounts, ({ facts }) => [facts.address], ({ former }) => former.map(({ address }) => address), keyOfAddress);
    this.#byHandle = grouped(accounts, ({ facts }) => [facts.handle], ({ former }) => former.map(({ handle }) => handle), plainHandle);
    this.#byName = Map.groupBy(accounts, ({ facts }) => plainName(facts.name));
  }

  /** By reference first, then by address, handle and name. A reference and an address that mean two accounts are a slip of a row. */
  find(named: Named): Found {
    const key = referenceKey(named.reference);
    const byReference = key === '' ? [] : this.#byReference.get(key) ?? [];
    const atAddress = this.#byAddress.get(keyOfAddress(named.address)) ?? [];
    const [account] = byReference;
    if (account !== undefined && byReference.length === 1) {
      if (atAddress.length === 0 || atAddress.includes(account)) return { ok: true, account };
      return { ok: false, field: 'reference', reason: `The reference is that of ${account.facts.name}, and the address that of ${atAddress[0]?.facts.name ?? ''}. Correct the one that is wrong.` };
    }
    if (key !== '') return { ok: false, field: 'reference', reason: 'No account on the register has this reference. Correct it, or leave it empty and give the web address.' };
    if (atAddress.length > 0) return only(atAddress, 'address', 'have this address', named);
    const byHandle = this.#byHandle.get(plainHandle(named.handle)) ?? [];
    if (plainHandle(named.handle) !== '' && byHandle.length > 0) return only(byHandle, 'handle', 'have this handle', named);
    const byName = named.name === '' ? [] : this.#byName.get(plainName(named.name)) ?? [];
    if (byName.length > 0) return only(byName, 'account', `are called ${named.name}`, named);
    if (named.address !== '') return { ok: false, field: 'address', reason: 'No account on the register has this address. Correct it, or add the account first.' };
    if (named.handle !== '') return { ok: false, field: 'handle', reason: 'No account on the register has this handle. Correct it, or add the account first.' };
    if (named.name !== '') return { ok: false, field: 'account', reason: 'No account on the register has this name. Correct it, give the web address, or add the account first.' };
    return { ok: false, field: 'account', reason: 'The row does not say which account it is about. Give its reference, web address, handle or name.' };
  }
}

function only(accounts: readonly KnownAccount[], field: 'address' | 'handle' | 'account', what: string, { channel, name }: Named): Found {
  const onChannel = channel === undefined ? accounts : accounts.filter(({ facts }) => facts.channel === channel);
  const ofName = onChannel.length > 1 ? onChannel.filter(({ facts }) => plainName(facts.name) === plainName(name)) : onChannel;
  const [account] = ofName.length === 1 ? ofName : onChannel;
  if (account === undefined) return { ok: false, field, reason: 'No account of this channel is on the register under it. Correct the row, or add the account first.' };
  if (onChannel.length === 1 || ofName.length === 1) return { ok: true, account };
  return { ok: false, field, reason: `${onChannel.length} accounts ${what}. Give the reference or the web address of the one that is meant.` };
}

function keyOfAddress(address: string): string {
  const checked = checkAddress(address);
  return (checked.ok ? addressKey(checked.address) : null) ?? '';
}

/** Accounts by what they have now; by what they had only where nobody has it now. */
function grouped(
  accounts: readonly KnownAccount[], now: (account: KnownAccount) => readonly string[], before: (account: KnownAccount) => readonly string[], keyOf: (text: string) => string,
): ReadonlyMap<string, readonly KnownAccount[]> {
  const present = collected(accounts, now, keyOf);
  const former = collected(accounts, before, keyOf);
  return new Map([...former, ...present]);
}

function collected(accounts: readonly KnownAccount[], textsOf: (account: KnownAccount) => readonly string[], keyOf: (text: string) => string): Map<string, KnownAccount[]> {
  const groups = new Map<string, KnownAccount[]>();
  for (const account of accounts) {
    for (const key of new Set(textsOf(account).map(keyOf))) {
      if (key !== '') groups.set(key, [...(groups.get(key) ?? []), account]);
    }
  }
  return groups;
}
