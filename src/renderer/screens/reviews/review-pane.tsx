import { useState } from 'react';
import type { ReviewForm } from '../../../preload/contract/reviews.ts';
import { Link } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { useRegister } from '../../lib/register.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { ReviewEditor } from './review-editor.tsx';

interface ReviewPaneProps {
  readonly accountId: string;
  readonly period: string;
  readonly today: string;
  readonly place: { readonly at: number; readonly of: number } | null;
  /** What has been recorded in this quarter already, to be read; null when nothing has. */
  readonly recordPath: string | null;
  readonly onSaved: (nextAccountId: string | null) => void;
}

/** Fetches what one review needs, once. The form stays as it was opened, whatever is read again behind it. */
export function ReviewPane({ accountId, period, today, place, recordPath, onSaved }: ReviewPaneProps) {
  const { data, error, isFetching } = useRegister('reviews.form', { accountId, period });
  const [form, setForm] = useState<ReviewForm | null>(null);
  // An answer held from before may lack what has been recorded since.
  if (form === null && data !== undefined && !isFetching) setForm(data);
  if (form === null) {
    return error === null ? <p role="status">Opening the review…</p> : <Notice kind="error" title={error.message} />;
  }
  const record = recordPath === null ? null : <Link to={recordPath}>Read what was recorded</Link>;
  return (
    <>
      <NarrowHeading title="Quarterly reviews" />
      {form.state === 'done' ? (
        <Notice kind="info" title={`Reviewed already in ${form.period.title}`}>
          <p>
            What you save here is added as another review. The first one stays. {record}
          </p>
        </Notice>
      ) : record === null ? null : (
        <p className="review-recorded">Tried before in {form.period.title}. {record}</p>
      )}
      <ReviewEditor form={form} today={today} place={place} onSaved={onSaved} />
    </>
  );
}
