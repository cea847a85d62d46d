import { addressKey, checkAddress, checkInternalAddress, type CheckedAddress } from '../rules/address.ts';
import { plainHandle } from '../rules/handles.ts';
import { readYesNo } from './cells.ts';
import type { Identity, KnownAccount, KnownAccounts } from './match.ts';
import type { RowCells } from './row-cells.ts';

/** Which account a row means, and at which address. */
export interface RowAccount {
  readonly account: KnownAccount | undefined;
  /** The id that an export has given the row; empty in other lists. */
  readonly registerId: string;
  /** The register has none that the row could mean. */
  readonly isNew: boolean;
  /** The address of the row, checked; empty when it says none or a wrong one. */
  readonly address: string;
  /** Whether the platform is internal, as the row says it; undefined where it does not. */
  readonly internal: boolean | undefined;
}

/**
 * Finds the account of a row. What may stand as an address depends on whether the platform is internal: the row says
 * it, or the account that has this very address does.
 */
export function accountOfRow(cells: RowCells, known: KnownAccounts, channelAt: (address: string) => string | undefined): RowAccount {
  const internal = internalIn(cells);
  const read = addressIn(cells, internal, known, channelAt);
  if (!read.ok) cells.refuse('address', cells.text('address'), read.reason);
  const address = read.ok ? read.address : '';
  const match = known.find(identityOf(cells, channelAt(address), address));
  if (match.kind === 'several') {
    cells.refuse('address', cells.text('address'), `The register has ${match.count} accounts called ${cells.text('name')}. Give the address of the one that is meant.`);
  }
  const account = match.kind === 'known' ? match.account : undefined;
  const given = account === undefined ? address : withoutFormer(cells, account, address);
  return { account, registerId: cells.text('registerId'), isNew: match.kind === 'new', address: given, internal };
}

/** Which account a row names, before any row is read: rows further down have a say in whom a bare name means. */
export function identityIn(cells: RowCells, channelAt: (address: string) => string | undefined): Identity {
  const typed = cells.text('address');
  const read = internalIn(cells) === true ? checkInternalAddress(typed) : checkAddress(typed);
  const address = read.ok ? read.address : '';
  return identityOf(cells, channelAt(address), address);
}

/** A list from before an address was changed does not bring the old one back. @returns the address that the row gives */
function withoutFormer(cells: RowCells, account: KnownAccount, address: string): string {
  const key = addressKey(address);
  const present = account.facts.address;
  if (key === null || present === '' || key === addressKey(present) || !account.former.some((former) => addressKey(former.address) === key)) return address;
  cells.remark('address', `This is the former address of ${account.facts.name}; read as ${account.facts.name}. Its present address stays.`, null);
  return '';
}

/** @returns the handle that the row gives; the present one where it is one that the account has given up */
export function handleIn(cells: RowCells, account: KnownAccount | undefined): string {
  const present = account?.facts.handle ?? '';
  const typed = plainHandle(cells.text('handle'));
  const isFormer = typed !== '' && present !== '' && typed !== plainHandle(present)
    && account?.former.some((former) => plainHandle(former.handle) === typed) === true;
  if (!isFormer) return cells.words('handle', present);
  cells.remark('handle', `This is a former handle of ${account.facts.name}. Its present one stays.`, null);
  return present;
}

function addressIn(
  cells: RowCells, internal: boolean | undefined, known: KnownAccounts, channelAt: (address: string) => string | undefined,
): CheckedAddress {
  const typed = cells.text('address');
  if (internal === true) return checkInternalAddress(typed);
  const checked = checkAddress(typed);
  if (checked.ok || internal === false) return checked;
  const within = checkInternalAddress(typed);
  if (!within.ok) return checked;
  const match = known.find(identityOf(cells, channelAt(''), within.address));
  return match.kind === 'known' && match.account.facts.internal ? within : checked;
}

function identityOf(cells: RowCells, channel: string | undefined, address: string): Identity {
  return {
    registerId: cells.text('registerId'), name: cells.text('name'), channel, address, handle: cells.text('handle'), platformId: cells.text('platformId'),
    sayAddress: cells.has('address'),
  };
}

function internalIn(cells: RowCells): boolean | undefined {
  const read = readYesNo(cells.text('internal'));
  return read.ok && read.value !== 'not-known' ? read.value === 'yes' : undefined;
}
