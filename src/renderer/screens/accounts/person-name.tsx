import type { NamedPerson } from '../../../preload/contract/accounts-values.ts';
import type { PersonRow } from '../../../preload/contract/people.ts';
import { Link } from '../../app/navigation.ts';

/** A name that leads to the person's own record, where the register has one. */
export function PersonName({ person, known }: { readonly person: NamedPerson; readonly known: readonly PersonRow[] }) {
  const record = recordOf(known, person);
  return record === undefined ? <b>{person.name}</b> : <Link to={`/people/${record.id}`}>{person.name}</Link>;
}

export function recordOf(known: readonly PersonRow[], { name, email }: NamedPerson): PersonRow | undefined {
  return known.find((record) => record.name === name && record.email === email);
}
