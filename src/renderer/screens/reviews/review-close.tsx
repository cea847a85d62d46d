import { DateField, TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { plural } from '../../lib/format.ts';
import { concernCount, fieldIds, isAttempt, outcomeOf, suggestedOutcome } from './answers.ts';
import type { ReviewEndProps } from './review-end.ts';
import { ReviewedOn, Reviewer } from './reviewed-on.tsx';
import { WholeReviewFiles } from './whole-review-files.tsx';

interface ReviewCloseProps extends ReviewEndProps {
  readonly onFocus: () => void;
}

/** How the review ends: outcome, note, who and when. The answers suggest an outcome; the officer decides. */
export function ReviewClose({ form, draft, today, errors, reviewers, kept, onChange, onFocus }: ReviewCloseProps) {
  const chosen = outcomeOf(form, draft);
  const suggested = suggestedOutcome(form, draft);
  const concerns = concernCount(form.questions, draft);
  const error = errors.get(fieldIds.outcome);
  const attempt = isAttempt(form, chosen);
  const outcome = form.outcomes.find(({ id }) => id === chosen);
  // Of a secondary review's outcomes only the one that did not find the standards met counts as a review and asks for a reason.
  const isUndecided = form.kind === 'secondary' && outcome?.counts === true && outcome.asksReason;
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
        {form.outcomes.map((entry, index) => {
          const id = index === 0 ? fieldIds.outcome : `${fieldIds.outcome}-${entry.id}`;
          return (
            <span key={entry.id} className="outcome">
              <input
                type="radio"
                id={id}
                name="outcome"
                checked={chosen === entry.id}
                aria-describedby={`${id}-help`}
                onChange={() => onChange({ ...draft, outcome: entry.id })}
              />
              <label htmlFor={id}>
                <kbd aria-hidden="true">{index + 1}</kbd> {entry.title}
                {suggested === entry.id ? <small> suggested by the answers</small> : null}
              </label>
              <small id={`${id}-help`} className="outcome__help">
                {chosen === entry.id ? `${entry.help} ` : ''}
                {chosen === entry.id ? `(${entry.clause})` : ''}
              </small>
            </span>
          );
        })}
      </fieldset>
      {isUndecided ? (
        <Notice kind="info" title="This is what you found, not yet the decision">
          <p>The account stays under secondary review. What follows is decided under Concerns and shortfalls: rescind the approval, agree a further period, or let the account stand.</p>
        </Notice>
      ) : null}
      {outcome?.asksSecondary === true ? (
        <DateField
          id={fieldIds.secondaryOn}
          label="Secondary review agreed for"
          hint="The day agreed with the approving manager. Leave it empty while it is still to be agreed."
          value={draft.secondaryOn ?? ''}
          error={errors.get(fieldIds.secondaryOn)}
          onChange={(day) => onChange({ ...draft, secondaryOn: day === '' ? null : day })}
        />
      ) : null}
      <div className="review-close__grid">
        <div>
          <TextArea
            id={fieldIds.overall}
            label={attempt ? 'Why could it not be reviewed?' : isUndecided ? 'What has not improved' : outcome?.asksReason === true ? 'The reason' : 'Note on the whole review (optional)'}
            required={attempt || outcome?.asksReason === true}
            rows={3}
            value={draft.note}
            error={errors.get(fieldIds.overall)}
            onChange={(note) => onChange({ ...draft, note })}
          />
          <WholeReviewFiles kept={kept} />
        </div>
        <div>
          <ReviewedOn form={form} draft={draft} today={today} attempt={attempt} errors={errors} onChange={onChange} />
          <Reviewer form={form} draft={draft} reviewers={reviewers} attempt={attempt} errors={errors} onChange={onChange} />
        </div>
      </div>
    </div>
  );
}
