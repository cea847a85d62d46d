import { checkAddress, checkInternalAddress, type CheckedAddress } from '../rules/address.ts';
import { readYesNo } from './cells.ts';
import type { Identity, KnownAccount, KnownAccounts } from './match.ts';
import type { RowCells } from './row-cells.ts';

/** Which account a row means, and at which address. */
export interface RowAccount {
  readonly account: KnownAccount | undefined;
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
  return { account: match.kind === 'known' ? match.account : undefined, isNew: match.kind === 'new', address, internal };
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
    name: cells.text('name'), channel, address, handle: cells.text('handle'), platformId: cells.text('platformId'),
    sayAddress: cells.has('address'),
  };
}

function internalIn(cells: RowCells): boolean | undefined {
  const read = readYesNo(cells.text('internal'));
  return read.ok && read.value !== 'not-known' ? read.value === 'yes' : undefined;
}
