import { useState } from 'react';
import { DateField, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { moveProblems, type OwedReview } from './due-words.ts';

interface MoveDueDialogProps {
  readonly review: OwedReview;
  /** The period of the form behind the dialog, where there is one. */
  readonly formPeriod: { readonly id: string; readonly title: string } | null;
  readonly onClose: () => void;
  readonly onMoved: () => void;
}

/** Puts off one review, with the reason. The schedule stays as it is. */
export function MoveDueDialog({ review, formPeriod, onClose, onMoved }: MoveDueDialogProps) {
  const { accountId, name, cadence, owed } = review;
  const move = useRegisterCall('reviews.moveDue');
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : failureErrors(move.failure);
  const errorOf = (field: string): string | undefined => shown.find((error) => error.field === field)?.message;

  async function run(): Promise<void> {
    const problems = moveProblems(review, dueOn, reason, longDate);
    move.reset();
    setErrors(problems);
    if (problems.length > 0) return;
    const done = await move.run({ cadence, accountId, period: owed.period.id, dueOn, reason });
    if (done === undefined) return;
    onMoved();
    onClose();
  }

  return (
    <FormDialog title={`Move the due date of ${name}`} submitTitle="Move the due date" errors={shown} busy={move.busy} onSubmit={() => void run()} onClose={onClose}>
      <div className="dense">
        <p>
          The review for {owed.period.title} is due on {longDate(owed.dueOn)}. Only this date moves, to {longDate(owed.movableTo)} at the latest: the periods
          after it begin and end as before, and the next review is due as before.
        </p>
        {formPeriod === null || formPeriod.id === owed.period.id ? null : (
          <p>
            Until the new day a review of this account counts for {owed.period.title}. What you have typed stays with the draft for {formPeriod.title}.
          </p>
        )}
        <DateField id="dueOn" label="New due date" required value={dueOn} error={errorOf('dueOn')} onChange={setDueOn} />
        <TextArea
          id="reason"
          label="Reason"
          required
          hint="It stands beside the date, in the list and in reports."
          rows={2}
          value={reason}
          error={errorOf('reason')}
          onChange={setReason}
        />
      </div>
    </FormDialog>
  );
}
