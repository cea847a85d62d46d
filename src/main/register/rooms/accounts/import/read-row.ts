import { type AccountFacts, accountFacts, type AccountStatus } from '../../../../../preload/contract/accounts.ts';
import { addressKey, checkAddress } from '../rules/address.ts';
import { blankFacts as blank } from '../rules/facts.ts';
import { readStatus, saysNothing, type ReadCell } from './cells.ts';
import type { ReadChannel } from './channel.ts';
import { plainDirectorate } from './directorate.ts';
import type { KnownAccount, KnownAccounts } from './match.ts';
import { accountOfRow, handleIn, type RowAccount } from './row-account.ts';
import { type Columns, type Refused, type Remark, RowCells } from './row-cells.ts';
import { readDescribed } from './row-described.ts';
import { type Bearers, readBackups, readPerson } from './row-people.ts';
import type { SheetRow } from '../../../spreadsheets/read-spreadsheet.ts';

/** A row as far as it could be read. */
export interface ReadRow {
  readonly facts: AccountFacts | null;
  readonly account: KnownAccount | undefined;
  /** The id that an export has given the row; empty in other lists. */
  readonly registerId: string;
  readonly problems: readonly Refused[];
  readonly remarks: readonly Remark[];
  readonly unknownDirectorate: string | null;
}

/** What rows are read against. */
export interface RowInput {
  readonly columns: Columns;
  /** The directorate id for a name of the spreadsheet, or why it cannot be one; undefined when nobody has said. */
  readonly directorate: (name: string) => ReadCell<string> | undefined;
  /** The channel that a cell names, or the address where the cell names none. */
  readonly channel: (name: string, address: string) => ReadChannel;
  readonly today: string;
  /** How many people a name may mean. */
  readonly bearers: Bearers;
}

/**
 * Reads one row. What names the account has to be right; a cell that only describes it and cannot be read leaves
 * the field as it is, with a remark.
 */
export function readRow(row: SheetRow, input: RowInput, known: KnownAccounts): ReadRow {
  const cells = new RowCells(row, input.columns);
  const channelAt = (at: string): string | undefined => input.channel(cells.text('channel'), at).id;
  const found = accountOfRow(cells, known, channelAt);
  const { account, address, internal } = found;
  const old = account?.facts ?? blank;
  const channel = readChannelOf(cells, input, found);
  const directorateName = saysNothing(cells.text('directorate')) ? '' : plainDirectorate(cells.text('directorate'));
  const directorate = directorateOf(directorateName, input);
  if (directorate === undefined) cells.refuse('directorate', directorateName, `There is no directorate called ${directorateName}. Correct the name, or say during the import what it stands for.`);
  else if (!directorate.ok) cells.refuse('directorate', directorateName, directorate.reason);
  const status = readStatusOf(cells, account);
  if (row.short === true) cells.remark('name', `This row has only ${row.cells.length} cells, fewer than there are headings. Check that none is missing in the middle.`, null);
  if (internal === false && old.internal && address === '' && !checkAddress(old.address).ok) {
    cells.refuse('internal', cells.text('internal'), `Without being internal this account needs a web address, and the register has “${old.address}”. Give its web address.`);
  }

  const words = <Field extends 'name' | 'purpose' | 'audience' | 'postingStandard' | 'platformId' | 'expectedNumbers' | 'languages'
    | 'englishCopy' | 'identityPermissionBy' | 'researchReference' | 'dpiaReference'>(field: Field): string => cells.words(field, old[field]);
  const facts: AccountFacts = {
    ...old, ...readDescribed(cells, old, { today: input.today, registeredOn: account?.registeredOn }),
    name: words('name'), channel: channel ?? old.channel, address: cells.exact('address') === old.address ? old.address : address || old.address, handle: handleIn(cells, account),
    purpose: words('purpose'), audience: words('audience'), postingStandard: words('postingStandard'),
    directorateId: directorate?.ok === true ? (directorate.value ?? old.directorateId) : old.directorateId,
    lineManager: readPerson(cells, 'lineManager', old.lineManager, input.bearers),
    primaryAdministrator: readPerson(cells, 'primaryAdministrator', old.primaryAdministrator, input.bearers),
    ...readBackups(cells, old, input.bearers),
    status,
    platformId: words('platformId'), expectedNumbers: words('expectedNumbers'), languages: words('languages'), englishCopy: words('englishCopy'),
    identityPermissionBy: words('identityPermissionBy'), researchReference: words('researchReference'), dpiaReference: words('dpiaReference'),
  };
  const checked = accountFacts.safeParse(facts);
  if (!checked.success) {
    for (const { path: [field = 'name', ...part], message } of checked.error.issues) {
      const at = String(field);
      if (!cells.problems.some((problem) => problem.field === at)) cells.refuse(at, cellOf(facts, at, part), message);
    }
  }
  const read = checked.success ? checked.data : null;
  // What stands from before two addresses were seen to be one hinders no other change.
  const other = read === null || (account !== undefined && addressKey(read.address) === addressKey(account.facts.address)) ? undefined : known.otherAt(read.address, account);
  if (other !== undefined) cells.refuse('address', cells.text('address') || (read?.address ?? ''), `This address is already on the register, as ${other.facts.name}. Correct the address, or change it in the accounts themselves.`);
  return {
    facts: read, account, registerId: found.registerId, problems: cells.problems, remarks: cells.remarks,
    unknownDirectorate: directorate === undefined ? directorateName : null,
  };
}

/** @returns the id of the row's channel; undefined when the account's own stays, or when the row is refused for it */
function readChannelOf(cells: RowCells, input: RowInput, { account, isNew, address }: RowAccount): string | undefined {
  const name = cells.text('channel');
  const { id, note } = input.channel(name, address);
  // A channel whose policy has been turned off since has no other name than this.
  if (account !== undefined && name === account.facts.channel && id !== name) return undefined;
  if (note !== null) cells.remark('channel', note, null);
  if (id === undefined && name !== '') {
    cells.refuse('channel', name, `“${name}” is not a channel this register knows. Write it as the account form does, such as Facebook.`);
  } else if (id === undefined && isNew) {
    cells.refuse('channel', '', cells.text('address') === ''
      ? 'Say which channel this is, or give its address.'
      : 'The address does not tell which channel this is. Say which, or correct the address.');
  }
  return id;
}

/** Longer than any name, also with the notes that people put beside one; the officer is not asked about such a cell. */
const longestDirectorate = 1000;

/** @returns the id, null for an empty cell, or why the cell is refused; undefined when nobody has said what it means */
function directorateOf(name: string, input: RowInput): ReadCell<string | null> | undefined {
  if (name === '') return { ok: true, value: null };
  if (name.length > longestDirectorate) return { ok: false, reason: 'This is too long to be the name of a directorate. Correct it in the spreadsheet.' };
  return input.directorate(name);
}

/** What stands in a field that was refused. @param part of a field that has several: a person's name or e-mail address */
function cellOf(facts: object, field: string, part: readonly PropertyKey[]): string {
  const value: unknown = new Map<string, unknown>(Object.entries(facts)).get(field);
  const [next, ...rest] = part;
  if (typeof value === 'object' && value !== null && next !== undefined) return cellOf(value, String(next), rest);
  return typeof value === 'string' ? value : '';
}

/** A new account comes in as the team's list has it. One on the register keeps its status: closing asks for reason and capture. */
function readStatusOf(cells: RowCells, account: KnownAccount | undefined): AccountStatus {
  const present = account?.facts.status ?? 'active';
  if (cells.text('status') === '') return present;
  const status = readStatus(cells.text('status'));
  if (!status.ok) {
    cells.refuse('status', cells.text('status'), status.reason);
    return present;
  }
  if (account === undefined || status.value === present) return status.value;
  cells.remark('status', 'The status of an account on the register is changed in the account itself, with its date and reason.', 'Left as it is.');
  return present;
}
