import { type AccountFacts, accountFacts, type ImportField, type ImportPlan } from '../../../../../preload/contract/accounts.ts';
import { sameName } from '../../people/rules.ts';
import { checkAddress } from '../rules/address.ts';
import { readDate, readStatus, readVisibility, readYesNo, type ReadCell } from './cells.ts';
import { type KnownAccount, KnownAccounts, SeenRows } from './match.ts';
import type { SheetRow } from './read-spreadsheet.ts';

export interface PlanInput {
  readonly rows: readonly SheetRow[];
  readonly columns: Readonly<Partial<Record<ImportField, number>>>;
  readonly known: readonly KnownAccount[];
  /** The directorate id for a name of the spreadsheet, or why it cannot be one; undefined when nobody has said. */
  readonly directorate: (name: string) => ReadCell<string> | undefined;
  /** The channel id for a channel's name, or for an address when no name is given. */
  readonly channelId: (name: string, address: string) => string | undefined;
  readonly today: string;
}

export interface PlannedAddition {
  readonly row: number;
  readonly facts: AccountFacts;
}

export interface PlannedChange {
  readonly row: number;
  readonly account: KnownAccount;
  readonly facts: AccountFacts;
}

/** What an import would do. */
export interface Plan {
  readonly added: readonly PlannedAddition[];
  readonly changed: readonly PlannedChange[];
  readonly unchanged: number;
  readonly refused: ImportPlan['refused'];
  readonly unknownDirectorates: ImportPlan['unknownDirectorates'];
}

type Refused = ImportPlan['refused'][number];

/**
 * Works out what an import would do, row by row, without doing it. A row with anything wrong in it is refused
 * whole, with every reason, so that nothing half-read gets onto the register. An empty cell never wipes out
 * what the register knows.
 */
export function planImport(input: PlanInput): Plan {
  const known = new KnownAccounts(input.known);
  const seen = new SeenRows();
  const unknown = new Map<string, { name: string; rows: number }>();
  const added: PlannedAddition[] = [];
  const changed: PlannedChange[] = [];
  const refused: Refused[] = [];
  let unchanged = 0;

  for (const row of input.rows) {
    const read = readRow(row, input, known);
    if (read.unknownDirectorate !== null) {
      const key = directorateKey(read.unknownDirectorate);
      unknown.set(key, { name: unknown.get(key)?.name ?? read.unknownDirectorate, rows: (unknown.get(key)?.rows ?? 0) + 1 });
    }
    const taken = read.account === undefined ? undefined : known.rowOf(read.account);
    const problems = [...read.problems, ...repeatProblems(read.facts, row.number, read.facts === null ? undefined : (seen.find(read.facts) ?? taken))];
    if (problems.length > 0 || read.facts === null) {
      refused.push(...problems);
      continue;
    }
    seen.add(read.facts, row.number);
    if (read.account !== undefined) known.take(read.account, row.number);
    if (read.account === undefined) added.push({ row: row.number, facts: read.facts });
    else if (JSON.stringify(read.facts) === JSON.stringify(read.account.facts)) unchanged += 1;
    else changed.push({ row: row.number, account: read.account, facts: read.facts });
  }
  return { added, changed, unchanged, refused, unknownDirectorates: [...unknown.values()] };
}

interface ReadRow {
  readonly facts: AccountFacts | null;
  readonly account: KnownAccount | undefined;
  readonly problems: readonly Refused[];
  readonly unknownDirectorate: string | null;
}

function readRow(row: SheetRow, input: PlanInput, known: KnownAccounts): ReadRow {
  const problems: Refused[] = [];
  const cell = (field: ImportField): string => {
    const column = input.columns[field];
    return column === undefined ? '' : (row.cells[column] ?? '').trim();
  };
  const refuse = (field: string, value: string, reason: string): void => {
    problems.push({ row: row.number, field, value: value.slice(0, 200), reason });
  };
  const reading = <Value>(field: ImportField, fallback: Value, read: (text: string) => ReadCell<Value>): Value => {
    const text = cell(field);
    if (text === '') return fallback;
    const result = read(text);
    if (result.ok) return result.value;
    refuse(field, text, result.reason);
    return fallback;
  };

  const address = checkAddress(cell('address'));
  if (!address.ok) refuse('address', cell('address'), address.reason);
  const channel = input.channelId(cell('channel'), address.ok ? address.address : '');
  const match = known.find({ name: cell('name'), channel, address: address.ok ? address.address : '' });
  if (match.kind === 'several') {
    refuse('address', cell('address'), `The register has ${match.count} accounts called ${cell('name')}. Give the address of the one that is meant.`);
  }
  const account = match.kind === 'known' ? match.account : undefined;
  const old = account?.facts ?? blank;
  if (channel === undefined && cell('channel') !== '') {
    refuse('channel', cell('channel'), `“${cell('channel')}” is not a channel this register knows. Write it as the account form does, such as Facebook.`);
  } else if (channel === undefined && old.channel === '' && match.kind === 'new') {
    refuse('channel', '', cell('address') === ''
      ? 'Say which channel this is, or give its address.'
      : 'The address does not tell which channel this is. Say which, or correct the address.');
  }
  const directorateName = plainDirectorate(cell('directorate'));
  const directorate = directorateOf(directorateName, input);
  if (directorate === undefined) refuse('directorate', directorateName, `There is no directorate called ${directorateName}. Choose above what to do with this name.`);
  else if (!directorate.ok) refuse('directorate', directorateName, directorate.reason);
  const date = (field: 'approvedOn' | 'lastReviewBefore'): string | null => {
    const value = reading<string | null>(field, old[field], readDate);
    if (value !== null && value > input.today) refuse(field, cell(field), 'This date lies in the future. Enter today or an earlier day.');
    return value;
  };

  const facts = {
    name: cell('name') || old.name, channel: channel ?? old.channel,
    address: address.ok ? address.address || old.address : old.address, handle: cell('handle') || old.handle,
    purpose: cell('purpose') || old.purpose, audience: cell('audience') || old.audience,
    visibility: reading('visibility', old.visibility, readVisibility), postingStandard: cell('postingStandard') || old.postingStandard,
    disclaimerShown: reading('disclaimerShown', old.disclaimerShown, readYesNo), directorateId: directorate?.ok === true ? (directorate.value ?? old.directorateId) : old.directorateId,
    lineManager: person(cell('lineManager'), cell('lineManagerEmail'), old.lineManager),
    primaryAdministrator: person(cell('primaryAdministrator'), cell('primaryAdministratorEmail'), old.primaryAdministrator),
    backupAdministrator: person(cell('backupAdministrator'), cell('backupAdministratorEmail'), old.backupAdministrator),
    approvedOn: date('approvedOn'), lastReviewBefore: date('lastReviewBefore'), status: reading('status', old.status, readStatus),
  };
  const checked = accountFacts.safeParse(facts);
  if (!checked.success) {
    for (const issue of checked.error.issues) {
      const field = String(issue.path[0] ?? 'name');
      if (!problems.some((problem) => problem.field === field)) refuse(field, cellOf(facts, field, issue.path[1]), issue.message);
    }
  }
  return {
    facts: checked.success ? checked.data : null, account, problems,
    unknownDirectorate: directorate === undefined ? directorateName : null,
  };
}

/** A name as it is shown and chosen: a line break in a cell (Alt+Enter) or a second space makes no other directorate. */
export function plainDirectorate(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** What two spellings of one directorate have in common. */
export function directorateKey(text: string): string {
  return plainDirectorate(text).toLowerCase();
}

/** Longer than any name, also with the notes that people put beside one; the officer is not asked about such a cell. */
const longestDirectorate = 1000;

/** @returns the id, null for an empty cell, or why the cell is refused; undefined when nobody has said what it means */
function directorateOf(name: string, input: PlanInput): ReadCell<string | null> | undefined {
  if (name === '') return { ok: true, value: null };
  if (name.length > longestDirectorate) return { ok: false, reason: 'This is too long to be the name of a directorate. Correct it in the spreadsheet.' };
  return input.directorate(name);
}

const blank: AccountFacts = {
  name: '', channel: '', address: '', handle: '', purpose: '', audience: '', visibility: 'not-known', postingStandard: '',
  disclaimerShown: 'not-known', directorateId: null, lineManager: null, primaryAdministrator: null, backupAdministrator: null,
  approvedOn: null, lastReviewBefore: null, status: 'active',
};

/**
 * An e-mail address alone still names somebody. Where the same person stands already, her name stays as it is
 * written there and her address as it is known, so that the same spreadsheet twice changes nothing.
 */
function person(name: string, email: string, old: AccountFacts['lineManager']): AccountFacts['lineManager'] {
  if (name === '' && email === '') return old;
  const sameEmail = old !== null && old.email !== '' && old.email.toLowerCase() === email.toLowerCase();
  if (old === null || !(name === '' ? sameEmail : sameName(name, old.name))) return { name: name || email, email };
  return { name: old.name, email: email === '' || sameEmail ? old.email : email };
}

function repeatProblems(facts: AccountFacts | null, row: number, first: number | undefined): Refused[] {
  if (facts === null || first === undefined) return [];
  const [field, value] = facts.address === '' ? ['name', facts.name] : ['address', facts.address];
  return [{ row, field, value, reason: `The same account stands in row ${first}. Keep one of the two rows.` }];
}


/** @param part of a field that has several: a person's name or e-mail address */
function cellOf(facts: object, field: string, part: PropertyKey | undefined): string {
  const value: unknown = new Map<string, unknown>(Object.entries(facts)).get(field);
  if (typeof value === 'object' && value !== null && part !== undefined) return cellOf(value, String(part), undefined);
  return typeof value === 'string' ? value : '';
}
