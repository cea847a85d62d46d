import { TextField } from '../../components/field.tsx';
import type { TypedPerson } from './facts-fields.ts';
import { emailFor } from './words.ts';

/** People that the register knows, to be picked by typing. */
export type KnownPeople = readonly { readonly name: string; readonly email: string }[];

interface PersonFieldsProps {
  /** Ids and labels of the two boxes. */
  readonly name: { readonly id: string; readonly label: string; readonly error?: string | undefined };
  readonly email: { readonly id: string; readonly label: string; readonly error?: string | undefined };
  readonly person: TypedPerson;
  readonly people: KnownPeople;
  readonly onChange: (person: TypedPerson) => void;
  /** She stands elsewhere already: what that means. */
  readonly warning?: string | undefined;
  readonly required?: boolean;
}

/** A person, picked by typing. Known people bring their email; an email that she typed herself is never replaced. */
export function PersonFields({ name, email, person, people, onChange, warning, required = false }: PersonFieldsProps) {
  return (
    <>
      <TextField
        {...name}
        value={person.name}
        required={required}
        hint={warning === undefined ? undefined : <span className="field-warning">{warning}</span>}
        suggestions={[...new Set(people.map((known) => known.name))]}
        spellCheck={false}
        onChange={(text) => {
          const filledIn = person.email === '' || person.email === emailFor(people, person.name);
          onChange({ name: text, email: filledIn ? (emailFor(people, text) ?? '') : person.email });
        }}
      />
      <TextField
        {...email}
        type="email"
        value={person.email}
        suggestions={people
          .filter((known) => known.email !== '' && known.name.toLowerCase() === person.name.trim().toLowerCase())
          .map((known) => known.email)}
        spellCheck={false}
        onChange={(text) => onChange({ name: person.name, email: text })}
      />
    </>
  );
}
