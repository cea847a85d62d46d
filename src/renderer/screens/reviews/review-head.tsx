import type { Ref } from 'react';
import type { ReviewForm } from '../../../preload/contract/reviews.ts';
import { longDate } from '../../lib/format.ts';
import { AddressLink } from '../accounts/address-link.tsx';

interface ReviewHeadProps {
  readonly form: ReviewForm;
  readonly place: { readonly at: number; readonly of: number } | null;
  readonly addressRef: Ref<HTMLButtonElement>;
}

/** What she needs before she looks: where the account is, and what was agreed for it. */
export function ReviewHead({ form, place, addressRef }: ReviewHeadProps) {
  const { previous } = form;
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
      <details className="review-about">
        <summary>
          {previous === null ? 'Never reviewed in this register' : `Last review ${longDate(previous.reviewedOn)}: ${previous.outcome.toLowerCase()}`}
        </summary>
        <dl className="facts">
          {previous === null ? null : <Row term="Reviewed by" value={previous.reviewer} />}
          {previous === null || previous.note === '' ? null : <Row term="Its note" value={previous.note} />}
          <Row term="Purpose" value={form.purpose} />
          <Row term="Audience" value={form.audience} />
          <Row term="Channel" value={form.channelTitle} />
          <Row term="Directorate" value={form.directorate} />
          <Row term="Line manager" value={form.lineManager} />
        </dl>
      </details>
    </header>
  );
}

function Row({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div className="facts__row">
      <dt>{term}</dt>
      <dd>{value === '' ? <span className="muted">Not known</span> : value}</dd>
    </div>
  );
}
