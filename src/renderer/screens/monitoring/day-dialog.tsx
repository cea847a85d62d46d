import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { DayDraft, RecordedDay } from '../../../preload/contract/monitoring.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { CheckboxField, TextField } from '../../components/field.tsx';
import { fullDate, longDate, todayIso } from '../../lib/format.ts';
import { call, failureErrors, queryKeyOf, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { draftName, newestDraft, useKeptDraft } from '../../lib/use-kept-draft.ts';
import { useOnce } from '../../lib/use-once.ts';
import { DraftLine } from '../accounts/draft-line.tsx';
import { DayForm } from './day-form.tsx';
import { blankDay, fieldId, inputOf, isLongAgo, valuesOf, valuesOfDraft, type DayValues } from './day-values.ts';

interface DayDialogProps {
  readonly day: string;
  /** The entry to correct; null to write the day down. */
  readonly record: RecordedDay | null;
  readonly software: string;
  readonly questions: OutputOf<'monitoring.month'>['questions'];
  readonly onClose: () => void;
  readonly onDone: (day: string) => void;
}

type Draft = OutputOf<'monitoring.draft'>['draft'];

/** Writes a day down, or corrects what stands there with a reason. What was typed before is still there. */
export function DayDialog(props: DayDialogProps) {
  const { data, isFetching } = useRegister('monitoring.draft', { day: props.day });
  const [opened, setOpened] = useState<{ readonly draft: Draft } | null>(null);
  // An answer held from before the last typing would lose some of it.
  if (opened === null && data !== undefined && !isFetching) setOpened({ draft: newestDraft(draftName('monitoring.draft', { day: props.day }), data.draft) });
  return opened === null ? null : <Opened {...props} draft={opened.draft} />;
}

function Opened({ day, record, software, questions, draft, onClose, onDone }: DayDialogProps & { readonly draft: Draft }) {
  const queries = useQueryClient();
  const saving = useRegisterCall('monitoring.record');
  const once = useOnce();
  const correcting = useRegisterCall('monitoring.correct');
  const version = record?.version ?? 0;
  const begun = record === null ? blankDay(software) : valuesOf(record);
  const restored = valuesOfDraft(draft?.content, version);
  const [values, setValues] = useState(restored ?? begun);
  const key = queryKeyOf('monitoring.draft', { day });
  const keeper = useKeptDraft<DayDraft>({
    name: draftName('monitoring.draft', { day }),
    firstSavedAt: restored === null ? null : (draft?.savedAt ?? null),
    keep: (content) => call('monitoring.keepDraft', { day, draft: content }),
    remember: (kept) => queries.setQueryData<OutputOf<'monitoring.draft'>>(key, { draft: kept }),
  });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const asksYear = record === null && isLongAgo(day, todayIso());
  const [meant, setMeant] = useState(false);
  const failed = failureErrors(saving.failure ?? correcting.failure).map(({ field, message }) => ({ field: field === '' ? '' : fieldId(field), message }));
  const shown = errors.length > 0 ? errors : failed;

  function change(next: DayValues): void {
    setValues(next);
    keeper.keep({ ...next, version });
  }

  function again(): void {
    void keeper.drop();
    setValues(begun);
    setErrors([]);
  }

  async function save(): Promise<void> {
    const checked = inputOf(values, questions);
    const missing: readonly FieldError[] =
      record !== null && values.reason.trim() === '' ? [{ field: fieldId('reason'), message: 'Say why the entry is corrected.' }]
        : asksYear && !meant ? [{ field: fieldId('day'), message: `Tick this if ${longDate(day)} is the day you mean. Otherwise close this and choose the day again.` }]
          : [];
    const found = 'errors' in checked ? [...checked.errors, ...missing] : missing;
    setErrors(found);
    saving.reset();
    correcting.reset();
    if (found.length > 0 || 'errors' in checked) return;
    await keeper.settle();
    const done = record === null
      ? await saving.run({ day, ...checked.input })
      : await correcting.run({ id: record.id, version: record.version, ...checked.input, reason: values.reason });
    if (done === undefined) {
      // What was let go of for the saving is kept after all.
      keeper.keep({ ...values, version });
      return;
    }
    queries.setQueryData<OutputOf<'monitoring.draft'>>(key, { draft: null });
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
      keepsTyping
      onSubmit={() => once(() => save())}
      onClose={onClose}
    >
      <DraftLine savedAt={keeper.savedAt} failure={keeper.failure} againTitle={record === null ? 'Start again with an empty form' : 'Start again from what is recorded'} onAgain={again} />
      {asksYear ? (
        <CheckboxField
          id={fieldId('day')}
          label={`Yes, this is the log of ${longDate(day)}`}
          hint="The day lies more than a year back. Check the year before you record it."
          value={meant}
          error={shown.find(({ field }) => field === fieldId('day'))?.message}
          onChange={setMeant}
        />
      ) : null}
      <DayForm values={values} questions={questions} errors={shown} onChange={change} />
      {record === null ? null : (
        <TextField
          id={fieldId('reason')}
          label="Why it is corrected"
          hint="What stood there before stays readable in the history of the day."
          value={values.reason}
          error={shown.find(({ field }) => field === fieldId('reason'))?.message}
          onChange={(reason) => change({ ...values, reason })}
        />
      )}
    </FormDialog>
  );
}
