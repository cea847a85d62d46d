import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { RecordedDay } from '../../../preload/contract/monitoring.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { fullDate, longDate } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { DayForm } from './day-form.tsx';
import { blankDay, fieldId, inputOf, valuesOf } from './day-values.ts';

interface DayDialogProps {
  readonly day: string;
  /** The entry to correct; null to write the day down. */
  readonly record: RecordedDay | null;
  readonly software: string;
  readonly questions: OutputOf<'monitoring.month'>['questions'];
  readonly onClose: () => void;
  readonly onDone: (day: string) => void;
}

/** Writes a day down, or corrects what stands there with a reason. */
export function DayDialog({ day, record, software, questions, onClose, onDone }: DayDialogProps) {
  const saving = useRegisterCall('monitoring.record');
  const correcting = useRegisterCall('monitoring.correct');
  const [values, setValues] = useState(() => (record === null ? blankDay(software) : valuesOf(record)));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const failed = failureErrors(saving.failure ?? correcting.failure).map(({ field, message }) => ({ field: field === '' ? '' : fieldId(field), message }));
  const shown = errors.length > 0 ? errors : failed;

  async function save(): Promise<void> {
    const checked = inputOf(values, questions);
    const missing: readonly FieldError[] =
      record !== null && values.reason.trim() === '' ? [{ field: fieldId('reason'), message: 'Say why the entry is corrected.' }] : [];
    const found = 'errors' in checked ? [...checked.errors, ...missing] : missing;
    setErrors(found);
    saving.reset();
    correcting.reset();
    if (found.length > 0 || 'errors' in checked) return;
    const done = record === null
      ? await saving.run({ day, ...checked.input })
      : await correcting.run({ id: record.id, version: record.version, ...checked.input, reason: values.reason });
    if (done === undefined) return;
    onClose();
    onDone(day);
  }

  return (
    <FormDialog
      title={record === null ? `Monitoring of ${fullDate(day)}` : `Correct ${longDate(day)}`}
      submitTitle={record === null ? `Record ${longDate(day)}` : `Correct ${longDate(day)}`}
      errors={shown}
      busy={saving.busy || correcting.busy}
      wide
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <DayForm values={values} questions={questions} errors={shown} onChange={setValues} />
      {record === null ? null : (
        <TextField
          id={fieldId('reason')}
          label="Why it is corrected"
          hint="What stood there before stays readable in the history of the day."
          value={values.reason}
          error={shown.find(({ field }) => field === fieldId('reason'))?.message}
          onChange={(reason) => setValues({ ...values, reason })}
        />
      )}
    </FormDialog>
  );
}
