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
 * exactly one known person bears it, because two people can share a name. Among namesakes the one who stands
 * there already is meant: saving a form again must not make a third.
 *
 * @param presentId who stands there now, if anybody does
 * @returns the person, or undefined when it is somebody new
 */
export function samePerson<Known extends KnownPerson>(typed: NamedPerson, known: readonly Known[], presentId?: string | null): Known | undefined {
  const email = typed.email.toLowerCase();
  if (email !== '') {
    const byEmail = known.find((person) => person.email.toLowerCase() === email);
    if (byEmail !== undefined) return byEmail;
    // Known by name without an address: this is where we learn it.
    return oneOf(known.filter((person) => person.email === '' && sameName(person.name, typed.name)), presentId);
  }
  return oneOf(known.filter((person) => sameName(person.name, typed.name)), presentId);
}

/**
 * Whose e-mail address somebody has typed beside another name. One address is one person on the register, so the
 * officer has to say who is meant instead of one name taking the other's place unseen.
 *
 * @param nameOf the name that an address, in lower case, belongs to
 * @returns a sentence that says what to do, or null
 */
export function addressOfAnother(typed: NamedPerson, nameOf: (email: string) => string | undefined): string | null {
  const owner = typed.email === '' ? undefined : nameOf(typed.email.toLowerCase());
  return owner === undefined || sameName(owner, typed.name)
    ? null
    : `${typed.email} is ${owner}’s e-mail address on this register. Write the same name, or leave the e-mail address empty.`;
}

/** @returns whether two names are the same to a reader: case and spacing do not count */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** A name without what a reader does not see as a difference, to look people up by. */
export function plainName(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('en-GB');
}

function oneOf<Known extends KnownPerson>(namesakes: readonly Known[], presentId: string | null | undefined): Known | undefined {
  return namesakes.find((person) => person.id === presentId) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
}
