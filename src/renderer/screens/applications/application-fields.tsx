import { useId } from 'react';
import { type ApplicationForm, applicationForm, type ApplicationFormField, type ApplicationKind } from '../../../preload/contract/applications.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { fieldsOf } from '../../../preload/contract/prose.ts';
import { DateField, RadioGroup, SelectField, TextArea, TextField } from '../../components/field.tsx';
import type { FieldError } from '../../lib/register.ts';
import { emailFor } from '../accounts/words.ts';
import { partsFor, type FormQuestion } from './form-fields.ts';

interface ApplicationFieldsProps {
  readonly kind: ApplicationKind;
  readonly form: ApplicationForm;
  readonly errors: readonly FieldError[];
  readonly choices: OutputOf<'applications.choices'>;
  readonly onAnswer: (answers: readonly (readonly [ApplicationFormField, string])[]) => void;
}

/** The boxes that the identifier guard leaves alone. */
const ownPlaces: ReadonlySet<string> = new Set(fieldsOf(applicationForm).own.map(({ path }) => path));

/** Where the email address of a person goes who is picked by name. */
const emailOf: Readonly<Partial<Record<ApplicationFormField, ApplicationFormField>>> = {
  name: 'email', lineManager: 'lineManagerEmail', firstAdministrator: 'firstAdministratorEmail', secondAdministrator: 'secondAdministratorEmail',
};

/** The questions of Appendix 2 in their own order. */
export function ApplicationFields({ kind, form, errors, choices, onAnswer }: ApplicationFieldsProps) {
  return (
    <>
      {partsFor(kind).map((part) => (
        <Part key={part.title} title={part.title}>
          {part.questions.map((question) => (
            <Question key={question.field} question={question} form={form} errors={errors} choices={choices} onAnswer={onAnswer} />
          ))}
          {part.title === 'The account' && kind === 'new-account' ? (
            <p className="form-wide muted">
              Password: agree it with the Communications Team. No password ever stands on paper or in this form; it goes into Logins once the account is
              approved.
            </p>
          ) : null}
        </Part>
      ))}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="form-group">
      <h3 id={id}>{title}</h3>
      <div className="form-grid">{children}</div>
    </div>
  );
}

interface QuestionProps extends Omit<ApplicationFieldsProps, 'kind'> {
  readonly question: FormQuestion;
}

function Question({ question, form, errors, choices, onAnswer }: QuestionProps) {
  const { field, label, input, hint } = question;
  const box = {
    id: field, label, hint, value: form[field] ?? '',
    error: errors.find((error) => error.field === field)?.message,
    onChange: (value: string) => onAnswer([[field, value]]),
  };
  switch (input) {
    case 'lines':
      return (
        <div className="form-wide">
          <TextArea {...box} rows={3} />
        </div>
      );
    case 'date':
      return <DateField {...box} />;
    case 'email':
      return <TextField {...box} type="email" spellCheck={false} />;
    case 'directorate':
      return (
        <SelectField
          {...box}
          emptyOption="Not known"
          options={choices.directorates.filter((entry) => entry.active || entry.id === form.directorateId).map(({ id, name }) => ({ value: id, title: name }))}
        />
      );
    case 'channel':
      return <SelectField {...box} emptyOption="Choose a channel" options={choices.channels.map(({ id, title }) => ({ value: id, title }))} />;
    case 'visibility':
      return (
        <RadioGroup
          {...box}
          inline
          options={[
            { value: 'public', title: 'Public' },
            { value: 'members', title: 'Members only' },
            { value: 'not-known', title: 'Not answered' },
          ]}
        />
      );
    case 'person':
      return (
        <TextField
          {...box}
          suggestions={[...new Set(choices.people.map((person) => person.name))]}
          onChange={(value) => {
            const email = emailFor(choices.people, value);
            const beside = emailOf[field];
            onAnswer(email === null || beside === undefined || (form[beside] ?? '') !== '' ? [[field, value]] : [[field, value], [beside, email]]);
          }}
        />
      );
    case 'line':
      return <TextField {...box} ownPlace={ownPlaces.has(field)} />;
  }
}
