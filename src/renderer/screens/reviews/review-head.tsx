import type { Ref } from 'react';
import type { ListedAccount, ReviewForm } from '../../../preload/contract/reviews.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { longDate } from '../../lib/format.ts';
import { AddressLink } from '../accounts/address-link.tsx';
import { isAttempt } from './answers.ts';
import { LastReview } from './last-review.tsx';
import { ReviewStanding } from './review-standing.tsx';

interface ReviewHeadProps {
  readonly form: ReviewForm;
  readonly listed: ListedAccount | null;
  readonly place: { readonly at: number; readonly of: number } | null;
  readonly addressRef: Ref<HTMLButtonElement>;
  readonly onMoved: () => void;
  /** Nothing to look at; null where that is said already or no policy knows it. */
  readonly onAttempt: (() => void) | null;
}

/** What she needs before she looks: where the account is, what was agreed for it, and until when it is to be done. */
export function ReviewHead({ form, listed, place, addressRef, onMoved, onAttempt }: ReviewHeadProps) {
  const { previous } = form;
  const tried = form.outcomes.some(({ id, title }) => isAttempt(form, id) && title === previous?.outcome);
  return (
    <header className="review-head">
      <div className="detail-head">
        <h2>{form.name}</h2>
        {place === null ? null : (
          <span className="place">
            {place.at} of {place.of}
            <span className="visually-hidden"> still to do</span>
          </span>
        )}
      </div>
      <p className="detail-sub">
        <AddressLink address={form.address} shortcut="O" ref={addressRef} /> ·{' '}
        {form.postingStandard === '' ? 'no posting standard agreed' : `agreed standard: ${form.postingStandard}`}
      </p>
      <ReviewStanding form={form} listed={listed} onMoved={onMoved} />
      <details className="review-about">
        <summary>
          {previous === null ? 'Never reviewed in this register' : `${tried ? 'Last tried' : 'Last review'} ${longDate(previous.reviewedOn)}: ${previous.outcome.toLowerCase()}`}
        </summary>
        {previous === null ? null : <LastReview previous={previous} questions={form.questions} />}
        <Facts
          items={[
            { term: 'Purpose', value: form.purpose },
            { term: 'Audience', value: form.audience },
            { term: 'Channel', value: form.channelTitle },
            { term: 'Directorate', value: form.directorate },
            { term: 'Line manager', value: form.lineManager },
          ]}
        />
      </details>
      {onAttempt === null ? null : (
        <Button variant="quiet" onClick={onAttempt}>
          This account could not be reviewed
        </Button>
      )}
    </header>
  );
}
