import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/field.tsx';
import { Group, optionalBox, type PartProps } from './account-form-parts.tsx';
import { fieldTitles, inputId, mostMoreAdministrators, type TypedPerson } from './facts-fields.ts';
import { administratorsOf, namedBefore } from './facts-form.ts';
import { PersonFields, type KnownPeople } from './person-fields.tsx';

interface AccountFormPeopleProps {
  readonly part: PartProps;
  readonly people: KnownPeople;
  readonly directorates: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
}

const sameAsPrimary = 'Check: this is the primary administrator as well. If they leave, nobody can sign in. A backup is somebody else (CP371 2.3.1).';
const namedTwice = 'Check: this person is an administrator here already. A backup is somebody else (CP371 2.3.1).';

/** Who answers for the account: directorate, line manager, administrators. */
export function AccountFormPeople({ part, people, directorates }: AccountFormPeopleProps) {
  const administrators = administratorsOf(part.values);
  return (
    <Group title="Who answers for it">
      <div className="form-wide">
        <SelectField
          {...optionalBox(part, 'directorateId')}
          emptyOption="Not known"
          options={directorates
            .filter((entry) => entry.active || entry.id === part.values.directorateId)
            .map(({ id, name }) => ({ value: id, title: name }))}
        />
      </div>
      <Person who="lineManager" part={part} people={people} />
      <Person who="primaryAdministrator" part={part} people={people} />
      <Person who="backupAdministrator" part={part} people={people} warning={namedBefore(administrators, 1) ? sameAsPrimary : undefined} />
      <MoreAdministrators part={part} people={people} />
    </Group>
  );
}

interface PersonProps {
  readonly who: 'lineManager' | 'primaryAdministrator' | 'backupAdministrator';
  readonly part: PartProps;
  readonly people: KnownPeople;
  readonly warning?: string | undefined;
}

function Person({ who, part, people, warning }: PersonProps) {
  const name = `${who}Name` as const;
  const email = `${who}Email` as const;
  return (
    <div className="form-wide person-pair">
      <PersonFields
        name={{ id: inputId(name), label: `${fieldTitles[name]} (optional)`, error: part.errors[name] }}
        email={{ id: inputId(email), label: `${fieldTitles[email]} (optional)`, error: part.errors[email] }}
        person={{ name: part.values[name], email: part.values[email] }}
        people={people}
        warning={warning}
        onChange={(person) => part.onChange({ [name]: person.name, [email]: person.email })}
      />
    </div>
  );
}

/** Backup administrators beyond the first, as many as there are. */
function MoreAdministrators({ part, people }: { readonly part: PartProps; readonly people: KnownPeople }) {
  const rows = part.values.moreAdministrators;
  const administrators = administratorsOf(part.values);
  // Keys that go with the rows, so that a row taken away takes its own boxes with it.
  const [keys, setKeys] = useState(() => rows.map((_, index) => index));
  const known = keys.length === rows.length ? keys : rows.map((_, index) => index);
  const set = (next: readonly TypedPerson[]) => part.onChange({ moreAdministrators: next });
  const addId = `${inputId('moreAdministrators')}-add`;
  return (
    <div className="form-wide more-people">
      {rows.map((person, index) => (
        <div key={known[index]} className="person-pair more-people__row" role="group" aria-label={`Further backup administrator ${index + 1}`}>
          <PersonFields
            name={{
              id: inputId(`moreAdministrators.${index}.name`),
              label: `Backup administrator ${index + 2}`,
              error: part.errors[`moreAdministrators.${index}.name`],
            }}
            email={{
              id: inputId(`moreAdministrators.${index}.email`),
              label: 'Email (optional)',
              error: part.errors[`moreAdministrators.${index}.email`],
            }}
            person={person}
            people={people}
            warning={namedBefore(administrators, index + 2) ? namedTwice : undefined}
            onChange={(changed) => set(rows.map((row, at) => (at === index ? changed : row)))}
          />
          <Button
            variant="quiet"
            label={`Take out ${person.name === '' ? `backup administrator ${index + 2}` : person.name}`}
            onClick={() => {
              setKeys(known.filter((_, at) => at !== index));
              set(rows.filter((_, at) => at !== index));
              // Its button is gone, and the focus with it.
              requestAnimationFrame(() => document.getElementById(addId)?.focus());
            }}
          >
            Take out
          </Button>
        </div>
      ))}
      {rows.length >= mostMoreAdministrators ? null : (
        <Button
          id={addId}
          variant="quiet"
          onClick={() => {
            setKeys([...known, Math.max(-1, ...known) + 1]);
            set([...rows, { name: '', email: '' }]);
            requestAnimationFrame(() => document.getElementById(inputId(`moreAdministrators.${rows.length}.name`))?.focus());
          }}
        >
          Add a backup administrator
        </Button>
      )}
    </div>
  );
}
