import { TextField } from '../../components/field.tsx';
import { fieldTitles, inputId, samePerson, type FormErrors, type FormValues } from './facts-form.ts';
import { emailFor } from './words.ts';

interface PersonFieldsProps {
  readonly who: 'lineManager' | 'primaryAdministrator' | 'backupAdministrator';
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly people: readonly { readonly name: string; readonly email: string }[];
  readonly onChange: (change: Partial<FormValues>) => void;
}

const sameAsPrimary =
  'Check: this is the primary administrator as well. If that person leaves, nobody can sign in. A backup is somebody else (CP371 2.3.1).';

/** A person, picked by typing. Known people bring their email; an email that she typed herself is never replaced. */
export function PersonFields({ who, values, errors, people, onChange }: PersonFieldsProps) {
  const name = `${who}Name` as const;
  const email = `${who}Email` as const;
  return (
    <>
      <TextField
        id={inputId(name)}
        label={`${fieldTitles[name]} (optional)`}
        value={values[name]}
        error={errors[name]}
        hint={who === 'backupAdministrator' && samePerson(values) ? <span className="field-warning">{sameAsPrimary}</span> : undefined}
        suggestions={[...new Set(people.map((person) => person.name))]}
        spellCheck={false}
        onChange={(text) => {
          const filledIn = values[email] === '' || values[email] === emailFor(people, values[name]);
          onChange(filledIn ? { [name]: text, [email]: emailFor(people, text) ?? '' } : { [name]: text });
        }}
      />
      <TextField
        id={inputId(email)}
        label={`${fieldTitles[email]} (optional)`}
        type="email"
        value={values[email]}
        error={errors[email]}
        suggestions={people
          .filter((person) => person.email !== '' && person.name.toLowerCase() === values[name].trim().toLowerCase())
          .map((person) => person.email)}
        spellCheck={false}
        onChange={(text) => onChange({ [email]: text })}
      />
    </>
  );
}
