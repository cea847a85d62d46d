/** A person as somebody types her: an e-mail address may not be known. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string;
}

interface KnownPerson extends NamedPerson {
  readonly id: string;
}

/**
 * Which known person is meant. Name and e-mail address together decide, because teams share mailboxes; without an
 * address, a name decides only when exactly one known person bears it, because two people can share a name. Among
 * namesakes the one who stands there already is meant: saving a form again must not make a third.
 *
 * @param presentId who stands there now, if anybody does
 * @returns the person, or undefined when it is somebody new
 */
export function samePerson<Known extends KnownPerson>(typed: NamedPerson, known: readonly Known[], presentId?: string | null): Known | undefined {
  const email = typed.email.toLowerCase();
  const namesakes = known.filter((person) => sameName(person.name, typed.name));
  if (email === '') return oneOf(namesakes, presentId);
  const mailbox = known.filter((person) => person.email.toLowerCase() === email);
  // Only an address was written: it means whoever alone has it.
  if (typed.name.toLowerCase() === email && mailbox.length > 0) return oneOf(mailbox, presentId);
  return (
    mailbox.find((person) => sameName(person.name, typed.name)) ??
    // Known by name without an address: this is where we learn it.
    oneOf(namesakes.filter((person) => person.email === ''), presentId)
  );
}

/**
 * Whether a name alone cannot say who is meant: several people bear it, and none of them stands there already.
 *
 * @param known everybody who may be meant @param presentId who stands there now, if anybody does
 */
export function isAmbiguous(typed: NamedPerson, known: readonly KnownPerson[], presentId?: string | null): boolean {
  if (typed.email !== '') return false;
  const namesakes = known.filter((person) => sameName(person.name, typed.name));
  return namesakes.length > 1 && !namesakes.some(({ id }) => id === presentId);
}

/** What to do about a name that several people bear. @param bearers how many */
export function namesakesSentence(name: string, bearers: number): string {
  return `${bearers === 2 ? 'Two' : bearers} people are called ${name}. Give the email address of the one who is meant.`;
}

/** @returns whether two names are the same to a reader: case and spacing do not count */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** A name without what a reader does not see as a difference, to look people up by. */
export function plainName(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('en-GB');
}

/**
 * Whether two records may be one person: the same address, the same name however it is written (accents, order, punctuation),
 * or a name that is nearly the same where one of the two has no address that would tell them apart. Somebody decides; nothing is
 * merged by this.
 */
export function maybeSamePerson(one: NamedPerson, other: NamedPerson): boolean {
  const [address, otherAddress] = [one.email.toLowerCase(), other.email.toLowerCase()];
  if (address !== '' && address === otherAddress) return true;
  const [name, otherName] = [bareName(one.name), bareName(other.name)];
  if (name === otherName) return true;
  return (address === '' || otherAddress === '') && isNear(name, otherName);
}

/** A name as a typing mistake would leave it alone: no accents, no punctuation, "Other, Ann" like "Ann Other". */
function bareName(name: string): string {
  const [last, ...first] = name.split(',');
  const inOrder = first.length === 0 ? name : `${first.join(' ')} ${last ?? ''}`;
  return inOrder.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en-GB').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Names shorter than this differ by one letter far too easily: Jo and Jon are two people. */
const longEnough = 6;

/** One letter wrong, missing, added or swapped with its neighbour; two in a long name. */
function isNear(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < longEnough) return false;
  return editDistance(one, other, longest >= 12 ? 2 : 1) !== null;
}

/** How many letters lie between two words, or null when it is more than `most` (optimal string alignment). */
function editDistance(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line.push(Math.min(
        (last[column] ?? Infinity) + 1, (line[column - 1] ?? Infinity) + 1, (last[column - 1] ?? Infinity) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
      ));
    }
    if (Math.min(...line) > most) return null;
    [before, last] = [last, line];
  }
  const distance = last[other.length] ?? Infinity;
  return distance > most ? null : distance;
}

/** @returns whether somebody's last day has passed @param today YYYY-MM-DD */
export function hasLeft(leavesOn: string | null, today: string): boolean {
  return leavesOn !== null && leavesOn < today;
}

function oneOf<Known extends KnownPerson>(namesakes: readonly Known[], presentId: string | null | undefined): Known | undefined {
  return namesakes.find((person) => person.id === presentId) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
}
