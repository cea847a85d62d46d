import type { AccountFacts, ImportField } from '../../../../../preload/contract/accounts.ts';
import { namesakesSentence, plainName, sameName } from '../../people/rules.ts';
import { saysNothing } from './cells.ts';
import type { RowCells } from './row-cells.ts';

type Person = NonNullable<AccountFacts['lineManager']>;

/** How many people a name may mean, those of other rows included. */
export type Bearers = (name: string) => number;

/** Posts that nobody holds. */
const vacant = /^(?:vacant|vacancy|not appointed|left|no ?one|nobody)$/iu;

/**
 * The person whom two cells name. An e-mail address alone still names somebody. Where the same person stands already,
 * her name stays as it is written there and her address as it is known, so that the same spreadsheet twice changes nothing.
 */
export function readPerson(
  cells: RowCells, field: 'lineManager' | 'primaryAdministrator' | 'backupAdministrator', old: Person | null, bearers: Bearers,
): Person | null {
  if (old !== null && cells.exact(field) === old.name && cells.exact(`${field}Email`) === old.email) return old;
  const name = namedIn(cells, field);
  const email = namedIn(cells, `${field}Email`);
  if (name === '' && email === '') return old;
  const sameEmail = old !== null && old.email !== '' && old.email.toLowerCase() === email.toLowerCase();
  if (old === null || !(name === '' ? sameEmail : sameName(name, old.name))) {
    if (email !== '' || bearers(name) < 2) return { name: name || email, email };
    cells.remark(field, namesakesSentence(name, bearers(name)), old === null ? 'Left empty.' : 'Left as it is.');
    return old;
  }
  return { name: old.name, email: email === '' || sameEmail ? old.email : email };
}

/** Everybody whom a row names, as far as it can be told without knowing the account. */
export function namedInRow(cells: RowCells): Person[] {
  const single = (['lineManager', 'primaryAdministrator', 'backupAdministrator'] as const)
    .map((field) => ({ name: namedIn(cells, field), email: namedIn(cells, `${field}Email`) }));
  const more = cells.exact('moreAdministrators');
  return [...single, ...(more.length > longestList ? [] : peopleIn(more))].filter(({ name }) => name !== '');
}

/**
 * Counts who may be meant by a name: people of the register, and those whom the rows add by an email address that is not
 * known. A person without an address is the first of them.
 */
export function bearersOf(known: readonly Person[], named: readonly Person[]): Bearers {
  const emails = new Map<string, { withEmail: Set<string>; without: number; fresh: boolean }>();
  const of = (name: string) => {
    const key = plainName(name);
    const there = emails.get(key) ?? { withEmail: new Set<string>(), without: 0, fresh: false };
    emails.set(key, there);
    return there;
  };
  for (const { name, email } of known) {
    if (email === '') of(name).without += 1;
    else of(name).withEmail.add(email.toLowerCase());
  }
  for (const { name, email } of named) {
    const there = of(name);
    if (email === '' || there.withEmail.has(email.toLowerCase())) continue;
    there.withEmail.add(email.toLowerCase());
    there.fresh = true;
  }
  return (name) => {
    const { withEmail, without, fresh } = emails.get(plainName(name)) ?? { withEmail: new Set(), without: 0, fresh: false };
    return withEmail.size + without - (fresh && without === 1 ? 1 : 0);
  };
}

/** "TBC" is nobody: as a person it would hide that an account has one administrator. */
function namedIn(cells: RowCells, field: ImportField): string {
  const text = cells.text(field);
  return isNobody(text) ? '' : text;
}

function isNobody(text: string): boolean {
  return saysNothing(text) || vacant.test(text);
}

/** Administrators beyond the second, as one cell lists them. The same list again, also without addresses, changes nothing. */
function readMorePeople(cells: RowCells, old: readonly Person[], bearers: Bearers): Person[] {
  const cell = cells.exact('moreAdministrators');
  if (cell.length > longestList) {
    cells.refuse('moreAdministrators', cell, 'This is too long to be a list of names. Keep the names and e-mail addresses, parted by semicolons.');
    return [...old];
  }
  if (isNobody(cell) || cell === listOfPeople(old)) return [...old];
  return peopleIn(cell).flatMap((person) => {
    const known = old.find(({ name, email }) => sameName(name, person.name) && (person.email === '' || email.toLowerCase() === person.email.toLowerCase()));
    if (known !== undefined || person.email !== '' || bearers(person.name) < 2) return known ?? person;
    cells.remark('moreAdministrators', namesakesSentence(person.name, bearers(person.name)), 'Left out.');
    return [];
  });
}

/** Who administers an account beside the first. */
type Backups = Pick<AccountFacts, 'backupAdministrator' | 'moreAdministrators'>;

/**
 * The backup and the further administrators as the register will hold them: the first of the further ones is the backup
 * where no other is named, and nobody stands twice. Otherwise the same spreadsheet would change the account each time.
 */
export function readBackups(cells: RowCells, old: Backups, bearers: Bearers): Backups {
  const backup = readPerson(cells, 'backupAdministrator', old.backupAdministrator, bearers);
  const more = readMorePeople(cells, old.moreAdministrators, bearers);
  const read = { backupAdministrator: backup, moreAdministrators: more };
  if (backup === old.backupAdministrator && JSON.stringify(more) === JSON.stringify(old.moreAdministrators)) return read;
  const once = [backup, ...more].flatMap((person) => person ?? []).filter((person, place, all) => all.findIndex((other) => isSame(other, person)) === place);
  const [first = null, ...rest] = once;
  return { backupAdministrator: first, moreAdministrators: rest };
}

/** A name without an address beside one with it is the same person, as it is when people are looked up. */
function isSame(one: Person, other: Person): boolean {
  return sameName(one.name, other.name) && (one.email === '' || other.email === '' || one.email.toLowerCase() === other.email.toLowerCase());
}

/** Ten people with the longest names and addresses that the register keeps. */
const longestList = 6000;

/** Several people in one cell: `Ann Other <ann@example.org>; Bea Admin`. A name with a mark in it that parts them is quoted. */
export function listOfPeople(people: readonly Person[]): string {
  return people.map(({ name, email }) => (email === '' ? quoted(name) : `${quoted(name)} <${email}>`)).join('; ');
}

function quoted(name: string): string {
  return /[;<>"\r\n]|\(\S+@\S+\)$|^\S+@\S+$/u.test(name) || isNobody(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

/**
 * Reads people as `listOfPeople` and as teams write them: parted by semicolons or lines, the address in angle or round
 * brackets or alone. A comma parts nobody: teams write “Other, Ann”.
 *
 * @returns those who are named, in order
 */
export function peopleIn(cell: string): Person[] {
  const parts = cell.match(/(?:"(?:[^"]|"")*"|<[^>]*>|[^;\r\n"<]|["<])+/gu) ?? [];
  return parts.flatMap((part) => {
    const text = part.trim();
    if (isNobody(text)) return [];
    const [, quotedName, plain = '', angled, round] = /^(?:"((?:[^"]|"")*)"|([^<]*?))\s*(?:<([^>]*)>|\((\S+@\S+)\))?$/u.exec(text) ?? [null, undefined, text];
    const email = (angled ?? round ?? '').trim();
    const name = (quotedName?.replaceAll('""', '"') ?? plain).trim();
    if (name === '' && email === '') return [];
    if (quotedName === undefined && email === '' && /^\S+@\S+$/u.test(name)) return [{ name, email: name }];
    return [{ name: name || email, email }];
  });
}
