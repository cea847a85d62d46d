import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { CheckboxField, DateField, RadioGroup, SelectField, TextField } from '../../components/field.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { errorOf, useRegister, type FieldError } from '../../lib/register.ts';
import type { Typed } from './find-values.ts';

interface FindFormProps {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly again: boolean;
  readonly onChange: (change: Partial<Typed>) => void;
  readonly onSearch: () => void;
}

const kinds = [
  { value: 'account', title: 'An account' }, { value: 'person', title: 'A person' }, { value: 'words', title: 'Words' },
] as const;
const days = [{ value: 'all', title: 'Whenever it was' }, { value: 'days', title: 'Between two days' }] as const;

/** Whom or what to look for, and in which days. */
export function FindForm({ typed, errors, busy, again, onChange, onSearch }: FindFormProps) {
  return (
    <form
      className="panel find-form"
      aria-label="What to look for"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSearch();
      }}
    >
      <ErrorSummary errors={errors} />
      <div className="find-form__columns">
        <div>
          <RadioGroup id="find-kind" label="Everything about" inline value={typed.kind} options={kinds} onChange={(value) => onChange({ kind: kinds.find((one) => one.value === value)?.value ?? 'account' })} />
          <SubjectField typed={typed} errors={errors} onChange={onChange} />
        </div>
        <div>
          <RadioGroup id="find-when" label="When" inline value={typed.when} options={days} onChange={(value) => onChange({ when: value === 'days' ? 'days' : 'all' })} />
          {typed.when === 'all' ? null : (
            <div className="find-form__days">
              <DateField id="find-from" label="First day" required value={typed.from} error={errorOf(errors, 'find-from')} onChange={(from) => onChange({ from })} />
              <DateField id="find-to" label="Last day" required value={typed.to} error={errorOf(errors, 'find-to')} onChange={(to) => onChange({ to })} />
            </div>
          )}
        </div>
      </div>
      <div className="bar">
        <Button type="submit" variant="primary" busy={busy}>
          {again ? 'Search again' : 'Search the register'}
        </Button>
      </div>
      <JobProgress call="disclosure.search" label="Searching the register" busy={busy} />
    </form>
  );
}

function SubjectField({ typed, errors, onChange }: Pick<FindFormProps, 'typed' | 'errors' | 'onChange'>) {
  const accounts = useRegister('accounts.list', {}, { enabled: typed.kind === 'account' }).data ?? [];
  const people = useRegister('people.list', {}, { enabled: typed.kind === 'person' }).data ?? [];
  switch (typed.kind) {
    case 'account':
      return (
        <SelectField
          id="find-account"
          label="Account"
          hint="What belongs to it or names it, and its handles and addresses wherever they stand"
          required
          emptyOption="Choose the account"
          value={typed.accountId}
          error={errorOf(errors, 'find-account')}
          options={accounts.map(({ id, name, channelTitle }) => ({ value: id, title: `${name} (${channelTitle})` }))}
          onChange={(accountId) => onChange({ accountId })}
        />
      );
    case 'person':
      return (
        <SelectField
          id="find-person"
          label="Person"
          hint="Every place that names the person, and name and email address wherever they stand. For somebody who is not on this list, search for the words"
          required
          emptyOption="Choose the person"
          value={typed.personId}
          error={errorOf(errors, 'find-person')}
          options={people.map(({ id, name, email }) => ({ value: id, title: email === '' ? name : `${name} (${email})` }))}
          onChange={(personId) => onChange({ personId })}
        />
      );
    case 'words':
      return (
        <>
          <TextField
            id="find-words"
            label="Words"
            hint="All of them must stand in one entry. Put a name between quotation marks to find it as it stands: “Ann Example”"
            required
            ownPlace
            spellCheck={false}
            value={typed.words}
            error={errorOf(errors, 'find-words')}
            onChange={(words) => onChange({ words })}
          />
          <CheckboxField id="find-inside" label="Also inside longer words" hint="“news” then finds “wardnews”" value={typed.inside} onChange={(inside) => onChange({ inside })} />
        </>
      );
  }
}
