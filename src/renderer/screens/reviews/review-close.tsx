import type { ReviewDraft, ReviewForm } from '../../../preload/contract/reviews.ts';
import { TextArea } from '../../components/field.tsx';
import { plural } from '../../lib/format.ts';
import { concernCount, fieldIds, isAttempt, outcomeOf, suggestedOutcome } from './answers.ts';
import { ReviewedOn } from './reviewed-on.tsx';

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
  const attempt = isAttempt(form, chosen);
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
          label={attempt ? 'Why could it not be reviewed?' : 'Note on the whole review (optional)'}
          required={attempt}
          rows={3}
          value={draft.note}
          error={errors.get(fieldIds.overall)}
          onChange={(note) => onChange({ ...draft, note })}
        />
        <ReviewedOn form={form} draft={draft} today={today} attempt={attempt} errors={errors} onChange={onChange} />
      </div>
    </div>
  );
}
