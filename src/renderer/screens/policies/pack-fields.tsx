import { tellTitles, type PackContents, type PackField, type PackFormId } from '../../../preload/contract/policies-packs.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxField, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { errorOf, type FieldError } from '../../lib/register.ts';
import { boxOf, choicesOf, fieldsOf, type Person, type TypedEntry } from './pack-values.ts';
import './pack.css';

interface PackFieldsProps {
  readonly form: PackFormId;
  readonly typed: TypedEntry;
  readonly choices: PackContents['choices'];
  readonly errors: readonly FieldError[];
  readonly onChange: (typed: TypedEntry) => void;
}

/** The boxes of one entry of a policy, as the contract describes them. */
export function PackFields({ form, typed, choices, errors, onChange }: PackFieldsProps) {
  return fieldsOf(form).map((field) => (
    <PackBox key={field.name} field={field} value={typed[field.name] ?? ''} choices={choices} error={errorOf(errors, boxOf(field.name))} onChange={(value) => onChange({ ...typed, [field.name]: value })} />
  ));
}

interface PackBoxProps {
  readonly field: PackField;
  readonly value: TypedEntry[string];
  readonly choices: PackContents['choices'];
  readonly error: string | undefined;
  readonly onChange: (value: TypedEntry[string]) => void;
}

function PackBox({ field, value, choices, error, onChange }: PackBoxProps) {
  const { kind, hint, optional } = field;
  const common = { id: boxOf(field.name), label: optional === true && kind !== 'choice' ? `${field.label} (optional)` : field.label, hint, error };
  if (typeof value === 'boolean') return <CheckboxField {...common} value={value} onChange={onChange} />;
  if (typeof value !== 'string') return <People {...common} value={value} choices={choices} onChange={onChange} />;
  switch (kind) {
    case 'choice':
      return <SelectField {...common} value={value} options={choicesOf(field, choices)} emptyOption={optional === true ? 'Never' : 'Choose'} onChange={onChange} />;
    case 'number':
      return <TextField {...common} type="number" width={4} value={value} onChange={onChange} />;
    case 'paragraph': case 'lines':
      return <TextArea {...common} rows={kind === 'lines' ? 5 : 3} value={value} onChange={onChange} />;
    default:
      return <TextField {...common} value={value} onChange={onChange} />;
  }
}

interface PeopleProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: readonly Person[];
  readonly choices: PackContents['choices'];
  readonly onChange: (people: readonly Person[]) => void;
}

const whens = Object.entries(tellTitles).map(([value, title]) => ({ value, title }));

/** Whom a type of incident has told, when, and in which case. */
function People({ id, label, error, value, choices, onChange }: PeopleProps) {
  const change = (at: number, person: Partial<Person>): void => onChange(value.map((one, index) => (index === at ? { ...one, ...person } : one)));
  const free = choices.contacts.find((contact) => !value.some((person) => person.contact === contact.value));
  return (
    <fieldset className="nhsuk-fieldset pack-people" id={id} tabIndex={-1}>
      <legend className="nhsuk-fieldset__legend">{label}</legend>
      {error === undefined ? null : <p className="nhsuk-error-message">{error}</p>}
      {value.map((person, at) => (
        <div className="pack-person" key={person.contact}>
          <SelectField id={`${id}-contact-${at}`} label="Who" value={person.contact} options={choices.contacts.filter((contact) => contact.value === person.contact || !value.some((one) => one.contact === contact.value))} onChange={(contact) => change(at, { contact })} />
          <SelectField id={`${id}-when-${at}`} label="When" value={person.when} options={whens} onChange={(when) => change(at, { when: whenOf(when) })} />
          <TextField id={`${id}-onlyIf-${at}`} label="Only if (optional)" value={person.onlyIf} onChange={(onlyIf) => change(at, { onlyIf })} />
          <Button variant="quiet" label={`Remove ${choices.contacts.find((contact) => contact.value === person.contact)?.title ?? 'this contact'}`} onClick={() => onChange(value.filter((_, index) => index !== at))}>
            Remove
          </Button>
        </div>
      ))}
      {free === undefined ? null : <Button onClick={() => onChange([...value, { contact: free.value, when: 'when-known', onlyIf: '' }])}>Tell somebody else</Button>}
    </fieldset>
  );
}

function whenOf(value: string): Person['when'] {
  return (Object.keys(tellTitles) as Person['when'][]).find((when) => when === value) ?? 'when-known';
}
