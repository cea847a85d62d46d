import { type AccountFacts, accountFacts, type ImportField, type ImportPlan } from '../../../../../preload/contract/accounts.ts';
import { sameName } from '../../people/rules.ts';
import { checkAddress } from '../rules/address.ts';
import { blankFacts as blank } from '../rules/facts.ts';
import { readDate, readStatus, readVisibility, readYesNo, saysNothing, type ReadCell } from './cells.ts';
import type { ReadChannel } from './channel.ts';
import { plainDirectorate } from './directorate.ts';
import type { KnownAccount, KnownAccounts } from './match.ts';
import type { SheetRow } from '../../../spreadsheets/read-spreadsheet.ts';

/** A reason for which a row is refused. */
export type Refused = ImportPlan['refused'][number];

/** Something to look at that does not keep the row out. */
export interface Remark extends Refused {
  /** What became of a cell that could not be read; null where the cell was read and only its reading is to be checked. */
  readonly outcome: string | null;
}

/** A row as far as it could be read. */
export interface ReadRow {
  readonly facts: AccountFacts | null;
  readonly account: KnownAccount | undefined;
  readonly problems: readonly Refused[];
  readonly remarks: readonly Remark[];
  readonly unknownDirectorate: string | null;
}

/** What rows are read against. */
export interface RowInput {
  readonly columns: Readonly<Partial<Record<ImportField, number>>>;
  /** The directorate id for a name of the spreadsheet, or why it cannot be one; undefined when nobody has said. */
  readonly directorate: (name: string) => ReadCell<string> | undefined;
  /** The channel that a cell names, or the address where the cell names none. */
  readonly channel: (name: string, address: string) => ReadChannel;
  readonly today: string;
}

/**
 * Reads one row. What names the account has to be right; a cell that only describes it and cannot be read leaves
 * the field as it is, with a remark.
 */
export function readRow(row: SheetRow, input: RowInput, known: KnownAccounts): ReadRow {
  const problems: Refused[] = [];
  const remarks: Remark[] = [];
  const cell = (field: ImportField): string => {
    const column = input.columns[field];
    return column === undefined ? '' : plainCell(row.cells[column] ?? '', field);
  };
  const refuse = (field: string, value: string, reason: string): void => {
    problems.push({ row: row.number, field, value: value.slice(0, 200), reason });
  };
  const remark = (field: ImportField, reason: string, outcome: string | null): void => {
    remarks.push({ row: row.number, field, value: cell(field).slice(0, 200), reason, outcome });
  };

  const address = checkAddress(cell('address'));
  if (!address.ok) refuse('address', cell('address'), address.reason);
  const { id: channel, note } = input.channel(cell('channel'), address.ok ? address.address : '');
  if (note !== null) remark('channel', note, null);
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
  const directorateName = saysNothing(cell('directorate')) ? '' : plainDirectorate(cell('directorate'));
  const directorate = directorateOf(directorateName, input);
  if (directorate === undefined) refuse('directorate', directorateName, `There is no directorate called ${directorateName}. Correct the name, or say during the import what it stands for.`);
  else if (!directorate.ok) refuse('directorate', directorateName, directorate.reason);
  const leave = <Field extends Described>(field: Field, reason: string): AccountFacts[Field] => {
    remark(field, reason, old[field] === blank[field] ? 'Left empty.' : 'Left as it is.');
    return old[field];
  };
  const reading = <Field extends Described>(field: Field, read: (text: string) => ReadCell<AccountFacts[Field]>): AccountFacts[Field] => {
    const text = cell(field);
    if (text === '') return old[field];
    const result = read(text);
    return result.ok ? result.value : leave(field, result.reason);
  };
  const date = (field: 'approvedOn' | 'lastReviewBefore'): string | null => {
    const text = cell(field);
    if (saysNothing(text)) return old[field];
    const result = readDate(text);
    const inFuture = result.ok && result.value > input.today;
    const reason = result.ok ? 'This date lies in the future. Enter today or an earlier day.' : result.reason;
    if (result.ok && !inFuture) {
      if (result.note !== null) remark(field, result.note, null);
      return result.value;
    }
    // The review schedule hangs on the day of approval: a slip of the hand there is not passed over.
    if (field === 'lastReviewBefore' || (!result.ok && !result.unreal)) return leave(field, reason);
    refuse(field, text, reason);
    return old[field];
  };
  // "TBC" is nobody: as a person it would hide that an account has one administrator.
  const named = (field: ImportField): string => (saysNothing(cell(field)) || vacant.test(cell(field)) ? '' : cell(field));
  const status = cell('status') === '' ? null : readStatus(cell('status'));
  if (status?.ok === false) refuse('status', cell('status'), status.reason);

  const facts = {
    ...old,
    name: cell('name') || old.name, channel: channel ?? old.channel,
    address: address.ok ? address.address || old.address : old.address, handle: cell('handle') || old.handle,
    purpose: cell('purpose') || old.purpose, audience: cell('audience') || old.audience,
    visibility: reading('visibility', readVisibility), postingStandard: cell('postingStandard') || old.postingStandard,
    disclaimerShown: reading('disclaimerShown', readYesNo),
    directorateId: directorate?.ok === true ? (directorate.value ?? old.directorateId) : old.directorateId,
    lineManager: person(named('lineManager'), named('lineManagerEmail'), old.lineManager),
    primaryAdministrator: person(named('primaryAdministrator'), named('primaryAdministratorEmail'), old.primaryAdministrator),
    backupAdministrator: person(named('backupAdministrator'), named('backupAdministratorEmail'), old.backupAdministrator),
    approvedOn: date('approvedOn'), lastReviewBefore: date('lastReviewBefore'), status: status?.ok === true ? status.value : old.status,
  };
  const checked = accountFacts.safeParse(facts);
  if (!checked.success) {
    for (const issue of checked.error.issues) {
      const field = String(issue.path[0] ?? 'name');
      if (!problems.some((problem) => problem.field === field)) refuse(field, cellOf(facts, field, issue.path[1]), issue.message);
    }
  }
  return {
    facts: checked.success ? checked.data : null, account, problems, remarks,
    unknownDirectorate: directorate === undefined ? directorateName : null,
  };
}

/** Fields that describe an account and do not tell which it is. */
type Described = 'visibility' | 'disclaimerShown' | 'approvedOn' | 'lastReviewBefore';

/**
 * A cell as it was meant: in fields of one line a line break (Alt+Enter) is a space, and the apostrophe that
 * our own files put before what a spreadsheet would run as a formula (@wardnews) is no part of the text.
 */
function plainCell(text: string, field: ImportField): string {
  const meant = text.trim().replace(/^'(?=[=+\-@＝＋－＠])/u, '');
  return field === 'purpose' ? meant : meant.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ');
}

/** Longer than any name, also with the notes that people put beside one; the officer is not asked about such a cell. */
const longestDirectorate = 1000;

/** @returns the id, null for an empty cell, or why the cell is refused; undefined when nobody has said what it means */
function directorateOf(name: string, input: RowInput): ReadCell<string | null> | undefined {
  if (name === '') return { ok: true, value: null };
  if (name.length > longestDirectorate) return { ok: false, reason: 'This is too long to be the name of a directorate. Correct it in the spreadsheet.' };
  return input.directorate(name);
}

/** Posts that nobody holds. */
const vacant = /^(?:vacant|vacancy|not appointed|left|no ?one|nobody)$/iu;

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

/** @param part of a field that has several: a person's name or e-mail address */
function cellOf(facts: object, field: string, part: PropertyKey | undefined): string {
  const value: unknown = new Map<string, unknown>(Object.entries(facts)).get(field);
  if (typeof value === 'object' && value !== null && part !== undefined) return cellOf(value, String(part), undefined);
  return typeof value === 'string' ? value : '';
}
