import { useState } from 'react';
import type { ReviewDraft, ReviewForm } from '../../../preload/contract/reviews.ts';
import { DateField } from '../../components/field.tsx';
import { longDate } from '../../lib/format.ts';
import { dateProblem, fieldIds } from './answers.ts';

interface ReviewedOnProps {
  readonly form: ReviewForm;
  readonly draft: ReviewDraft;
  readonly today: string;
  readonly attempt: boolean;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (draft: ReviewDraft) => void;
}

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
        hint={period.to < today ? `Between ${longDate(period.from)} and ${longDate(lastDay)}` : attempt ? 'The day you tried' : 'The day it was done'}
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
