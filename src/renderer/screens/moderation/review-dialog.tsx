import { useState } from 'react';
import { daysAfter } from '../../../preload/contract/days.ts';
import { moderation, moderationReviewDays, type ModerationRow } from '../../../preload/contract/moderation.ts';
import { DateField, RadioGroup, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { todayIso } from '../../lib/format.ts';
import { atBoxes, errorOf, useRegisterCall, type Issue } from '../../lib/register.ts';

/** Looks at it again: it is kept, until another day or for good, or it is lifted. */
export function ReviewDialog({ row, onClose }: { readonly row: ModerationRow; readonly onClose: () => void }) {
  const review = useRegisterCall('moderation.review');
  const [outcome, setOutcome] = useState('kept');
  const [on, setOn] = useState(todayIso());
  const [words, setWords] = useState('');
  const [nextOn, setNextOn] = useState(daysAfter(todayIso(), moderationReviewDays));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const errors = atBoxes(issues, review.failure);
  const lift = { 'comment-hidden': 'Show the comment again', 'comment-deleted': '', 'user-muted': 'Unmute', 'user-blocked': 'Unblock' }[row.done];

  async function save(): Promise<void> {
    const checked = moderation.review.input.safeParse({ id: row.id, version: row.version, review: { outcome, on, words, nextOn: outcome === 'lifted' || nextOn === '' ? null : nextOn } });
    setIssues(checked.success ? [] : checked.error.issues);
    review.reset();
    if (checked.success && (await review.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog title={`Review ${row.number}`} submitTitle="Keep the review" errors={errors} busy={review.busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="dense">
        <RadioGroup
          id="outcome"
          label="What follows?"
          value={outcome}
          error={errorOf(errors, 'outcome')}
          options={[{ value: 'kept', title: 'Keep it as it is' }, ...(lift === '' ? [] : [{ value: 'lifted', title: lift }])]}
          onChange={setOutcome}
        />
        <TextArea id="words" label="Why" rows={3} value={words} error={errorOf(errors, 'words')} onChange={setWords} />
        <DateField id="on" label="Reviewed on" value={on} error={errorOf(errors, 'on')} onChange={setOn} />
        {outcome === 'lifted' ? null : (
          <DateField id="nextOn" label="Review again on (optional)" hint="Leave it empty to keep it for good" value={nextOn} error={errorOf(errors, 'nextOn')} onChange={setNextOn} />
        )}
      </div>
    </FormDialog>
  );
}

/** Says that the last review was noted wrongly. */
export function UndoReviewDialog({ row: { id, version }, onClose }: { readonly row: ModerationRow; readonly onClose: () => void }) {
  const undo = useRegisterCall('moderation.undoReview');
  const [reason, setReason] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const errors = atBoxes(issues, undo.failure);

  async function save(): Promise<void> {
    const checked = moderation.undoReview.input.safeParse({ id, version, reason });
    setIssues(checked.success ? [] : checked.error.issues);
    undo.reset();
    if (checked.success && (await undo.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog title="The review was noted wrongly" submitTitle="Count it no more" errors={errors} busy={undo.busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">It stays, marked. The entry stands as it did before it, and can be reviewed again.</p>
      <TextArea id="reason" label="What is wrong about it" rows={2} required value={reason} error={errorOf(errors, 'reason')} onChange={setReason} />
    </FormDialog>
  );
}
