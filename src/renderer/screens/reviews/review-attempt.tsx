import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { plural } from '../../lib/format.ts';
import { answerTo, fieldIds, isAnswered } from './answers.ts';
import type { ReviewEndProps } from './review-end.ts';
import { ReviewedOn, Reviewer } from './reviewed-on.tsx';
import { WholeReviewFiles } from './whole-review-files.tsx';

interface ReviewAttemptProps extends ReviewEndProps {
  readonly onReview: () => void;
}

/** The short form: there was nothing to look at, so the register asks why and nothing else. */
export function ReviewAttempt({ form, draft, today, errors, reviewers, kept, onChange, onReview }: ReviewAttemptProps) {
  const outcome = form.outcomes.find(({ id }) => id === draft.outcome);
  const answered = form.questions.filter((question) => isAnswered(question, answerTo(draft, question.id))).length;
  return (
    <section className="review-attempt review-close" aria-labelledby="review-attempt-title">
      <h3 id="review-attempt-title">{outcome?.title}</h3>
      <p className="muted">
        {outcome?.help}
        {answered === 0 ? null : ` The ${plural(answered, 'answer')} you have given already ${answered === 1 ? 'is' : 'are'} kept with it.`}
      </p>
      <TextArea
        id={fieldIds.overall}
        label="Why could it not be reviewed?"
        required
        rows={3}
        value={draft.note}
        error={errors.get(fieldIds.overall)}
        onChange={(note) => onChange({ ...draft, note })}
      />
      <WholeReviewFiles kept={kept} />
      <div className="review-attempt__day">
        <ReviewedOn form={form} draft={draft} today={today} attempt errors={errors} onChange={onChange} />
        <Reviewer form={form} draft={draft} reviewers={reviewers} attempt errors={errors} onChange={onChange} />
      </div>
      <div className="bar review-attempt__back">
        <Button variant="quiet" onClick={onReview}>
          Review it after all
        </Button>
      </div>
    </section>
  );
}
