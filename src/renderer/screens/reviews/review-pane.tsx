import { useState } from 'react';
import type { ListedAccount, ReviewForm, ReviewKind, WorklistItem } from '../../../preload/contract/reviews.ts';
import { Link } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { ReviewEditor } from './review-editor.tsx';
import { withNewestDraft } from './use-draft.ts';
import { isSettled } from './worklist.ts';

interface ReviewPaneProps {
  readonly item: Pick<WorklistItem, 'accountId' | 'period'>;
  /** The account's line in the list as it is now; null for a review that no calendar asks for. */
  readonly listed: ListedAccount | null;
  readonly kind: ReviewKind;
  /** The list's name, where it lies behind the form. */
  readonly title: string;
  readonly today: string;
  readonly place: { readonly at: number; readonly of: number } | null;
  /** Others are still to be reviewed, so that saving leads on. */
  readonly more: boolean;
  readonly reviewers: readonly string[];
  /** What has been recorded for this period already, to be read; null when nothing has. */
  readonly recordPath: string | null;
  readonly onSaved: (nextAccountId: string | null) => void;
  /** The due date was moved. */
  readonly onMoved: () => void;
}

/** Fetches what one review needs, once. The form stays as it was opened, whatever is read again behind it. */
export function ReviewPane({ item, listed, kind, title, today, place, more, reviewers, recordPath, onSaved, onMoved }: ReviewPaneProps) {
  const { data, error, isFetching } = useRegister('reviews.form', { accountId: item.accountId, period: item.period.id, kind });
  const [form, setForm] = useState<ReviewForm | null>(null);
  // An answer held from before may lack what has been recorded since.
  if (form === null && data !== undefined && !isFetching) setForm(withNewestDraft(data));
  if (form === null) {
    return error === null ? <p role="status">Opening the review…</p> : <Notice kind="error" title={error.message} />;
  }
  const record = recordPath === null ? null : <Link to={recordPath}>Read what was recorded</Link>;
  return (
    <>
      <NarrowHeading title={title} />
      {form.state === 'done' ? (
        <Notice kind="info" title={`Reviewed already for ${form.period.title}`}>
          <p>
            What you save here is added as another review. The first one stays. {record}
          </p>
        </Notice>
      ) : isSettled(form.state) ? (
        <Notice kind="info" title={`Given up on ${longDate(form.activeTo)}`}>
          <p>A review that was done before that day can still be recorded. {record}</p>
        </Notice>
      ) : record === null ? null : (
        <p className="review-recorded">
          Tried before for {form.period.title}. {record}
        </p>
      )}
      <ReviewEditor form={form} listed={listed} today={today} place={place} more={more} reviewers={reviewers} onSaved={onSaved} onMoved={onMoved} />
    </>
  );
}
