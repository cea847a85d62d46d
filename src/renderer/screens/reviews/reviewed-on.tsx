import { useState } from 'react';
import { DateField, TextField } from '../../components/field.tsx';
import { longDate } from '../../lib/format.ts';
import { dateProblem, fieldIds, reviewerOf } from './answers.ts';
import type { ReviewEndProps } from './review-end.ts';

type ReviewedOnProps = Omit<ReviewEndProps, 'reviewers' | 'kept'> & { readonly attempt: boolean };

/** The day of the review. A day that cannot be is told when the box is left, an empty box when she saves. */
export function ReviewedOn({ form, draft, today, attempt, errors, onChange }: ReviewedOnProps) {
  const { period, lastDay } = form;
  const [left, setLeft] = useState(true);
  const wrong = left && draft.reviewedOn !== '' ? dateProblem(form, draft.reviewedOn, today) : null;
  return (
    <div onBlur={() => setLeft(true)}>
      <DateField
        id={fieldIds.reviewedOn}
        label={attempt ? 'Tried on' : 'Reviewed on'}
        required
        hint={lastDay < today ? `Between ${longDate(period.from)} and ${longDate(lastDay)}` : attempt ? 'The day it was tried' : 'The day it was done'}
        value={draft.reviewedOn}
        error={errors.get(fieldIds.reviewedOn) ?? wrong ?? undefined}
        onChange={(reviewedOn) => {
          if (wrong === null) setLeft(false);
          onChange({ ...draft, reviewedOn });
        }}
      />
      <p className="visually-hidden" role="alert">
        {wrong}
      </p>
    </div>
  );
}

type ReviewerProps = Pick<ReviewEndProps, 'form' | 'draft' | 'reviewers' | 'errors' | 'onChange'> & { readonly attempt: boolean };

/** Who did it: the officer at the desk, a colleague who worked on paper, or the line manager. */
export function Reviewer({ form, draft, reviewers, attempt, errors, onChange }: ReviewerProps) {
  return (
    <TextField
      id={fieldIds.reviewer}
      label={attempt ? 'Tried by' : 'Reviewed by'}
      required
      hint={form.kind === 'monthly' ? 'The line manager, unless somebody else did it' : 'You, or the colleague who did it on paper'}
      value={reviewerOf(form, draft)}
      suggestions={form.kind === 'monthly' ? [form.lineManager].filter((name) => name !== '') : [...reviewers]}
      spellCheck={false}
      error={errors.get(fieldIds.reviewer)}
      onChange={(reviewer) => onChange({ ...draft, reviewer })}
    />
  );
}
