import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { DateField, RadioGroup, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { fieldTitles, formFields, inputId, type FormErrors, type FormField, type FormValues } from './facts-form.ts';
import { PersonFields } from './person-fields.tsx';
import { visibilityWords, yesNoWords } from './words.ts';

interface AccountFormProps {
  readonly values: FormValues;
  readonly onChange: (change: Partial<FormValues>) => void;
  readonly errors: FormErrors;
  /** Messages that belong to no single box. */
  readonly general: readonly string[];
  readonly choices: OutputOf<'accounts.choices'>;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly busy: boolean;
  readonly saveTitle: string;
}

/** Everything an officer types about an account, in the order in which she would tell it. */
export function AccountForm(props: AccountFormProps) {
  const { values, onChange, errors, general, choices, onSave, onCancel, busy, saveTitle } = props;
  const form = useRef<HTMLFormElement>(null);
  const box = (field: FormField) => ({
    id: inputId(field),
    label: fieldTitles[field],
    value: values[field],
    error: errors[field],
    onChange: (value: string) => onChange({ [field]: value }),
  });
  const directorates = choices.directorates.filter((entry) => entry.active || entry.id === values.directorateId);
  return (
    <form
      className="account-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && event.ctrlKey) {
          event.preventDefault();
          onSave();
        }
      }}
    >
      <ErrorSummary errors={summaryOf(errors, general)} />
      <Group title="The account">
        <TextField {...box('name')} required autoFocus />
        <SelectField
          {...box('channel')}
          required
          emptyOption="Choose a channel"
          options={choices.channels.map(({ id, title }) => ({ value: id, title }))}
        />
        <div className="form-wide">
          <TextField {...box('address')} label={optional('address')} hint="Beginning with https://" spellCheck={false} type="url" />
        </div>
        <TextField {...box('handle')} label={optional('handle')} spellCheck={false} />
        <SelectField
          {...box('status')}
          options={choices.statuses.map(({ id, title, clause }) => ({ value: id, title: `${title} (${clause})` }))}
          onChange={(value) => onChange({ status: choices.statuses.find(({ id }) => id === value)?.id ?? values.status })}
        />
      </Group>
      <Group title="What it is for">
        <div className="form-wide">
          <TextArea {...box('purpose')} label={optional('purpose')} rows={3} />
          <TextField {...box('audience')} label={optional('audience')} />
          <TextField {...box('postingStandard')} label={optional('postingStandard')} hint="For example, at least two posts a week" />
        </div>
        <RadioGroup
          {...box('visibility')}
          inline
          options={optionsOf(visibilityWords)}
          onChange={(value) => onChange({ visibility: keyOf(visibilityWords, value) ?? values.visibility })}
        />
        <RadioGroup
          {...box('disclaimerShown')}
          inline
          options={optionsOf(yesNoWords)}
          onChange={(value) => onChange({ disclaimerShown: keyOf(yesNoWords, value) ?? values.disclaimerShown })}
        />
      </Group>
      <Group title="Who answers for it">
        <SelectField
          {...box('directorateId')}
          label={optional('directorateId')}
          emptyOption="Not known"
          options={directorates.map(({ id, name }) => ({ value: id, title: name }))}
        />
        <PersonFields who="lineManager" values={values} errors={errors} people={choices.people} onChange={onChange} />
        <PersonFields who="primaryAdministrator" values={values} errors={errors} people={choices.people} onChange={onChange} />
        <PersonFields who="backupAdministrator" values={values} errors={errors} people={choices.people} onChange={onChange} />
      </Group>
      <Group title="Dates">
        <DateField {...box('approvedOn')} label={optional('approvedOn')} />
        <DateField
          {...box('lastReviewBefore')}
          label={optional('lastReviewBefore')}
          hint="Only for a review done before the account came into this register"
        />
      </Group>
      <div className="bar form-actions">
        <Button type="submit" variant="primary" busy={busy} shortcut="Ctrl Enter">
          {saveTitle}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="form-group">
      <h3 id={id}>{title}</h3>
      <div className="form-grid">{children}</div>
    </div>
  );
}

function optional(field: FormField): string {
  return `${fieldTitles[field]} (optional)`;
}

function optionsOf(words: Readonly<Record<string, string>>): readonly { value: string; title: string }[] {
  return Object.entries(words).map(([value, title]) => ({ value, title }));
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, value: string): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => key === value);
}

function summaryOf(errors: FormErrors, general: readonly string[]): readonly { field: string; message: string }[] {
  const beside = formFields.flatMap((field) => {
    const message = errors[field];
    return message === undefined ? [] : [{ field: inputId(field), message: `${fieldTitles[field]}: ${message}` }];
  });
  return [...general.map((message) => ({ field: '', message })), ...beside];
}
