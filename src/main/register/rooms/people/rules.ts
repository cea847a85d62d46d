/** A person as somebody types her: an e-mail address may not be known. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string;
}

interface KnownPerson extends NamedPerson {
  readonly id: string;
}

/**
 * Which known person is meant. The e-mail address decides; without one, a name decides only when
 * exactly one known person bears it, because two people can share a name.
 *
 * @returns the person, or undefined when it is somebody new
 */
export function samePerson<Known extends KnownPerson>(typed: NamedPerson, known: readonly Known[]): Known | undefined {
  const email = typed.email.toLowerCase();
  if (email !== '') {
    const byEmail = known.find((person) => person.email.toLowerCase() === email);
    if (byEmail !== undefined) return byEmail;
    // Known by name without an address: this is where we learn it.
    return onlyOne(known.filter((person) => person.email === '' && sameName(person.name, typed.name)));
  }
  return onlyOne(known.filter((person) => sameName(person.name, typed.name)));
}

/** @returns whether two names are the same to a reader: case and spacing do not count */
export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('en-GB');
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
