import type { ReviewDraft, ReviewForm } from '../../../preload/contract/reviews.ts';
import { DateField, TextArea } from '../../components/field.tsx';
import { longDate, plural } from '../../lib/format.ts';
import { concernCount, fieldIds, outcomeOf, suggestedOutcome } from './answers.ts';

interface ReviewCloseProps {
  readonly form: ReviewForm;
  readonly draft: ReviewDraft;
  readonly today: string;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (draft: ReviewDraft) => void;
  readonly onFocus: () => void;
}

/** How the review ends: outcome, note, date. The answers suggest an outcome; the officer decides. */
export function ReviewClose({ form, draft, today, errors, onChange, onFocus }: ReviewCloseProps) {
  const chosen = outcomeOf(form, draft);
  const suggested = suggestedOutcome(form, draft);
  const concerns = concernCount(form.questions, draft);
  const error = errors.get(fieldIds.outcome);
  const { quarter } = form;
  return (
    <div className="review-close" onFocus={onFocus}>
      <fieldset
        className="outcomes"
        role="radiogroup"
        aria-required
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : 'outcome-error'}
      >
        <legend>
          Outcome
          {concerns === 0 ? null : <span className="muted"> · {plural(concerns, 'concern')} raised</span>}
        </legend>
        {error === undefined ? null : (
          <p className="nhsuk-error-message" id="outcome-error">
            {error}
          </p>
        )}
        {form.outcomes.map((outcome, index) => {
          const id = index === 0 ? fieldIds.outcome : `${fieldIds.outcome}-${outcome.id}`;
          return (
            <span key={outcome.id} className="outcome">
              <input
                type="radio"
                id={id}
                name="outcome"
                checked={chosen === outcome.id}
                aria-describedby={`${id}-help`}
                onChange={() => onChange({ ...draft, outcome: outcome.id })}
              />
              <label htmlFor={id}>
                <kbd aria-hidden="true">{index + 1}</kbd> {outcome.title}
                {suggested === outcome.id ? <small> suggested by the answers</small> : null}
              </label>
              <small id={`${id}-help`} className="outcome__help">
                {chosen === outcome.id ? `${outcome.help} ` : ''}
                {chosen === outcome.id ? `(${outcome.clause})` : ''}
              </small>
            </span>
          );
        })}
      </fieldset>
      <div className="review-close__grid">
        <TextArea
          id={fieldIds.overall}
          label="Note on the whole review (optional)"
          rows={3}
          value={draft.note}
          error={errors.get(fieldIds.overall)}
          onChange={(note) => onChange({ ...draft, note })}
        />
        <DateField
          id={fieldIds.reviewedOn}
          label="Reviewed on"
          required
          hint={quarter.to < today ? `Between ${longDate(quarter.from)} and ${longDate(quarter.to)}` : 'The day it was done'}
          value={draft.reviewedOn}
          error={errors.get(fieldIds.reviewedOn)}
          onChange={(reviewedOn) => onChange({ ...draft, reviewedOn })}
        />
      </div>
    </div>
  );
}
