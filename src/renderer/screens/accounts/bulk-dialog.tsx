import { useState } from 'react';
import type { AccountRow } from '../../../preload/contract/accounts.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { CheckboxField, DateField, SelectField, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { number, plural } from '../../lib/format.ts';
import { useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { boxOf, bulkInput, bulkTitles, nothingTyped, type BulkField, type BulkTyping } from './bulk-change.ts';
import { emailFor } from './words.ts';

interface BulkDialogProps {
  readonly field: BulkField;
  readonly rows: readonly AccountRow[];
  readonly onClose: () => void;
  readonly onDone: (result: OutputOf<'accounts.bulkEdit'>) => void;
}

const namesShown = 100;

/** One change for all selected accounts. Each keeps its own entry in its history. */
export function BulkDialog({ field, rows, onClose, onDone }: BulkDialogProps) {
  const edit = useRegisterCall('accounts.bulkEdit');
  const [typing, setTyping] = useState<BulkTyping>(nothingTyped);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const failed = edit.failure === null ? [] : [{ field: boxOf(field, edit.failure.field ?? ''), message: edit.failure.message }];
  const shown = errors.length > 0 ? errors : failed;

  async function change(): Promise<void> {
    const made = bulkInput(rows, field, typing);
    setErrors('errors' in made ? made.errors : []);
    edit.reset();
    if ('errors' in made) return;
    const result = await edit.run(made.input);
    if (result === undefined) return;
    onDone(result);
    onClose();
  }

  return (
    <FormDialog
      title={bulkTitles[field]}
      submitTitle={`Change ${plural(rows.length, 'account')}`}
      errors={shown}
      busy={edit.busy}
      onSubmit={() => void change()}
      onClose={onClose}
    >
      <BulkFields field={field} typing={typing} errors={shown} onChange={(part) => setTyping({ ...typing, ...part })} />
      <details className="bulk-names">
        <summary>Which {plural(rows.length, 'account')}</summary>
        <ul>
          {rows.slice(0, namesShown).map((row) => (
            <li key={row.id}>
              {row.name} <span className="muted">{row.channelTitle}</span>
            </li>
          ))}
          {rows.length > namesShown ? <li className="muted">and {number(rows.length - namesShown)} more</li> : null}
        </ul>
      </details>
    </FormDialog>
  );
}

interface BulkFieldsProps {
  readonly field: BulkField;
  readonly typing: BulkTyping;
  readonly errors: readonly FieldError[];
  readonly onChange: (part: Partial<BulkTyping>) => void;
}

function BulkFields({ field, typing, errors, onChange }: BulkFieldsProps) {
  const choices = useRegister('accounts.choices', {}).data;
  const errorOf = (id: string): string | undefined => errors.find((error) => error.field === id)?.message;
  const people = choices?.people ?? [];
  if (field === 'lineManager') {
    return (
      <>
        <TextField
          id="bulk-name"
          label="Name of the line manager"
          hint="The approving line manager reviews the account every month (CP371 2.3.1)."
          value={typing.name}
          error={errorOf('bulk-name')}
          suggestions={[...new Set(people.map((person) => person.name))]}
          spellCheck={false}
          required
          onChange={(name) => {
            const filledIn = typing.email === '' || typing.email === emailFor(people, typing.name);
            onChange(filledIn ? { name, email: emailFor(people, name) ?? '' } : { name });
          }}
        />
        <TextField
          id="bulk-email"
          label="Email address (optional)"
          type="email"
          value={typing.email}
          error={errorOf('bulk-email')}
          spellCheck={false}
          onChange={(email) => onChange({ email })}
        />
      </>
    );
  }
  if (field === 'directorateId') {
    return (
      <SelectField
        id="bulk-directorateId"
        label="Directorate"
        value={typing.directorateId}
        emptyOption="Choose a directorate"
        options={(choices?.directorates ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, title: name }))}
        error={errorOf('bulk-directorateId')}
        onChange={(directorateId) => onChange({ directorateId })}
      />
    );
  }
  return (
    <>
      <DateField
        id="bulk-nextReviewOn"
        label="Day of the next review"
        value={typing.day}
        disabled={typing.byQuarter}
        error={errorOf('bulk-nextReviewOn')}
        onChange={(day) => onChange({ day })}
      />
      <CheckboxField
        id="bulk-byQuarter"
        label="No day of its own: due by the end of each quarter"
        value={typing.byQuarter}
        onChange={(byQuarter) => onChange({ byQuarter })}
      />
    </>
  );
}
