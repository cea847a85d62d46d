import type { AccountFacts, ImportField } from '../../../../../preload/contract/accounts.ts';
import { sameName } from '../../people/rules.ts';
import { saysNothing } from './cells.ts';
import type { RowCells } from './row-cells.ts';

type Person = NonNullable<AccountFacts['lineManager']>;

/** Posts that nobody holds. */
const vacant = /^(?:vacant|vacancy|not appointed|left|no ?one|nobody)$/iu;

/**
 * The person whom two cells name. An e-mail address alone still names somebody. Where the same person stands already,
 * her name stays as it is written there and her address as it is known, so that the same spreadsheet twice changes nothing.
 */
export function readPerson(
  cells: RowCells, field: 'lineManager' | 'primaryAdministrator' | 'backupAdministrator', old: Person | null,
): Person | null {
  if (old !== null && cells.exact(field) === old.name && cells.exact(`${field}Email`) === old.email) return old;
  const name = namedIn(cells, field);
  const email = namedIn(cells, `${field}Email`);
  if (name === '' && email === '') return old;
  const sameEmail = old !== null && old.email !== '' && old.email.toLowerCase() === email.toLowerCase();
  if (old === null || !(name === '' ? sameEmail : sameName(name, old.name))) return { name: name || email, email };
  return { name: old.name, email: email === '' || sameEmail ? old.email : email };
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
function readMorePeople(cells: RowCells, old: readonly Person[]): Person[] {
  const cell = cells.exact('moreAdministrators');
  if (cell.length > longestList) {
    cells.refuse('moreAdministrators', cell, 'This is too long to be a list of names. Keep the names and e-mail addresses, parted by semicolons.');
    return [...old];
  }
  if (isNobody(cell) || cell === listOfPeople(old)) return [...old];
  return peopleIn(cell).map((person) => {
    const known = old.find(({ name, email }) => sameName(name, person.name) && (person.email === '' || email.toLowerCase() === person.email.toLowerCase()));
    return known ?? person;
  });
}

/** Who administers an account beside the first. */
type Backups = Pick<AccountFacts, 'backupAdministrator' | 'moreAdministrators'>;

/**
 * The backup and the further administrators as the register will hold them: the first of the further ones is the backup
 * where no other is named, and nobody stands twice. Otherwise the same spreadsheet would change the account each time.
 */
export function readBackups(cells: RowCells, old: Backups): Backups {
  const backup = readPerson(cells, 'backupAdministrator', old.backupAdministrator);
  const more = readMorePeople(cells, old.moreAdministrators);
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
