import type { NamedPerson } from '../../../../preload/contract/accounts-values.ts';
import type { PeopleDirectory } from '../people/service.ts';
import { sameName } from '../people/rules.ts';

/**
 * Whom of those who stand on an account a name most likely means, so that somebody who only moves to another place of it is
 * not asked for among her namesakes: who is written alike, else who has the name in this place, else in any other one.
 *
 * @param place the id of whoever stands in the place that is filled, if anybody does
 * @param others ids of everybody who stands on the account
 * @returns the id to ask the directory for first; whoever is in the place where nobody bears the name
 */
export function standingHolder(
  directory: PeopleDirectory, typed: NamedPerson, place: string | null | undefined, others: readonly (string | null)[],
): string | null | undefined {
  const namesakes = [place ?? null, ...others].flatMap((id) => {
    const person = directory.get(id);
    return id !== null && person !== null && sameName(person.name, typed.name) ? [{ id, email: person.email.toLowerCase() }] : [];
  });
  return (namesakes.find(({ email }) => email === typed.email.toLowerCase()) ?? namesakes[0])?.id ?? place;
}
