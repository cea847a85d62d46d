import type { OutputOf } from '../../../preload/contract/index.ts';
import { DateField, SelectField, TextField } from '../../components/field.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { hasOtherEmployer, personFields, personInputId, personTitles, type PersonErrors, type PersonField, type PersonValues } from './person-values.ts';
import { categoryWords } from './words.ts';

interface PersonFormProps {
  readonly values: PersonValues;
  readonly onChange: (change: Partial<PersonValues>) => void;
  readonly errors: PersonErrors;
  /** Messages that belong to no single box. */
  readonly general: readonly string[];
  readonly directorates: OutputOf<'settings.get'>['directorates'];
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly busy: boolean;
  readonly saveTitle: string;
}

/** Everything an officer types about a person. */
export function PersonForm({ values, onChange, errors, general, directorates, onSave, onCancel, busy, saveTitle }: PersonFormProps) {
  const box = (field: PersonField) => ({
    id: personInputId(field),
    label: field === 'name' || field === 'category' ? personTitles[field] : `${personTitles[field]} (optional)`,
    value: values[field],
    error: errors[field],
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <RecordForm errors={summaryOf(errors, general)} busy={busy} saveTitle={saveTitle} onSave={onSave} onCancel={onCancel}>
      <div className="form-grid">
        <TextField {...box('name')} required autoFocus spellCheck={false} />
        <TextField {...box('email')} type="email" spellCheck={false} />
        <TextField {...box('role')} />
        <TextField {...box('phone')} ownPlace />
        <SelectField
          {...box('directorateId')}
          emptyOption="Not known"
          options={directorates.filter(({ id, active }) => active || id === values.directorateId).map(({ id, name }) => ({ value: id, title: name }))}
        />
        <SelectField
          {...box('category')}
          options={Object.entries(categoryWords).map(([value, title]) => ({ value, title }))}
          onChange={(value) => onChange({ category: categoryOf(value) ?? values.category })}
        />
        <div className="form-wide">
          <TextField
            {...box('employer')}
            hint={
              hasOtherEmployer(values.category) && values.employer.trim() === ''
                ? 'Who employs them? The policy applies whoever that is, but their line manager may be there (10022 2.1)'
                : 'Only for somebody whom the Trust does not employ'
            }
          />
          <DateField {...box('leavesOn')} hint="It may lie ahead. From the day after, accounts they are still on show an alarm" />
        </div>
      </div>
    </RecordForm>
  );
}

function categoryOf(value: string): PersonValues['category'] | undefined {
  return (Object.keys(categoryWords) as PersonValues['category'][]).find((category) => category === value);
}

function summaryOf(errors: PersonErrors, general: readonly string[]): readonly { field: string; message: string }[] {
  const beside = personFields.flatMap((field) => {
    const message = errors[field];
    return message === undefined ? [] : [{ field: personInputId(field), message: `${personTitles[field]}: ${message}` }];
  });
  return [...general.map((message) => ({ field: '', message })), ...beside];
}
