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
