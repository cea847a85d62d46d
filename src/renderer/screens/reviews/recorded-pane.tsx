import { useEffect, useRef } from 'react';
import type { RecordedReview, ReviewFile, WorklistItem } from '../../../preload/contract/reviews.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { longDate, number } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { newPlanAddress } from '../actions/plan-values.ts';
import { PlansOf } from '../actions/plans-of.tsx';
import { filesElsewhere, groupAnswers, recordedWords, shownAnswer, type RecordedAnswer } from './recorded.ts';
import { FileList } from './review-files.tsx';
import { wholeReview } from './use-review-files.ts';
import { isAttempted, listTitle } from './worklist.ts';

interface RecordedPaneProps {
  readonly id: string;
  /** Where the account stands in the period that is shown. */
  readonly item: WorklistItem | null;
  readonly formPath: string;
}

/** A review as it was recorded. Nothing here can be changed: the trail holds it as it is. */
export function RecordedPane({ id, item, formPath }: RecordedPaneProps) {
  const { data, error } = useRegister('reviews.get', { id });
  if (data === undefined) {
    return error === null ? <p role="status">Opening the review…</p> : <Notice kind="error" title={error.message} />;
  }
  return (
    <>
      <NarrowHeading title={listTitle(data.kind === 'monthly' ? 'monthly' : 'quarterly', data.period)} />
      <Recorded review={data} attempted={item?.reviewId === id && isAttempted(item)} draft={item?.draft === true} formPath={formPath} />
    </>
  );
}

interface RecordedProps {
  readonly review: RecordedReview;
  /** It could not be done, and the account is still to be reviewed. */
  readonly attempted: boolean;
  readonly draft: boolean;
  readonly formPath: string;
}

/** Whose review it was, in the words of the page. */
const recordedKind = { quarterly: 'The review', monthly: 'The line manager’s review', secondary: 'The secondary review' } as const;

function filesOf({ files }: RecordedReview, questionId: string): readonly ReviewFile[] {
  return files.filter((file) => file.questionId === questionId);
}

function Recorded({ review, attempted, draft, formPath }: RecordedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const groups = groupAnswers(review.answers);
  const elsewhere = filesElsewhere(review);
  return (
    <article className="recorded" aria-labelledby="recorded-title">
      <header className="detail-head">
        <h2 id="recorded-title" ref={heading} tabIndex={-1}>
          {review.account}
        </h2>
      </header>
      <p className="detail-sub">
        {attempted ? 'An attempt' : recordedKind[review.kind]} as it was recorded · <Link to={`/accounts/${review.accountId}`}>the account</Link>
      </p>
      <div className="bar detail-actions">
        <Button variant={attempted ? 'primary' : 'quiet'} onClick={() => go(formPath)}>
          {draft ? 'Go on with the draft' : 'Review again'}
        </Button>
        {attempted ? <span className="muted">Still to be reviewed for {review.period.title}.</span> : null}
      </div>
      <Facts
        items={[
          { term: 'Outcome', value: <b>{review.outcome}</b> },
          {
            term: attempted ? 'Why' : 'Note',
            value: review.note === '' ? 'None' : <span className="recorded__note">{review.note}</span>,
          },
          { term: attempted ? 'Tried on' : 'Reviewed on', value: longDate(review.reviewedOn) },
          { term: 'Period', value: review.period.title },
          { term: 'By', value: review.reviewer },
          {
            term: 'Recorded',
            value: `${recordedWords(review.reviewedOn, review.recordedAt)}${review.recordedBy === '' ? '' : `; typed by ${review.recordedBy}`}`,
          },
        ]}
      />
      <FileList label="Files kept with the whole review" files={filesOf(review, wholeReview)} proof />
      {elsewhere.length === 0 ? null : (
        <section aria-label="Files kept with other questions">
          <h3>Files kept with other questions</h3>
          <p className="muted">The questions they were added to have no answer here.</p>
          <FileList label="Files kept with other questions" files={elsewhere} proof />
        </section>
      )}
      {groups.length === 0 ? <p className="muted">No questions were answered.</p> : null}
      {groups.map(({ title, answers }) => (
        <section key={title} aria-label={title}>
          <h3>
            {title} <span className="muted">({number(answers.length)})</span>
          </h3>
          <ul className="recorded__answers">
            {answers.map((answer) => (
              <Answered key={`${answer.clause} ${answer.question}`} answer={answer} files={filesOf(review, answer.questionId)} />
            ))}
          </ul>
        </section>
      ))}
      <PlansOf
        belongs={({ source }) => source.kind === 'review' && source.id === review.id}
        none="No action plan follows from this review yet."
        start={planAddress(review)}
      />
    </article>
  );
}

/** Where a plan begins that puts right what a review found; null where it found nothing. */
function planAddress({ id, accountId, reviewedOn, answers }: RecordedReview): string | null {
  const found = answers.find(({ concern }) => concern);
  return found === undefined ? null : newPlanAddress({ source: 'review', id, label: `Review of ${longDate(reviewedOn)}`, account: accountId, clause: found.clause });
}

function Answered({ answer, files }: { readonly answer: RecordedAnswer; readonly files: readonly ReviewFile[] }) {
  return (
    <li className={answer.concern ? 'recorded__answer recorded__answer--concern' : 'recorded__answer'}>
      <div>
        {answer.question}
        <small>{answer.clause}</small>
      </div>
      <b>{shownAnswer(answer.answer)}</b>
      {answer.grounds.length === 0 ? null : (
        <ul aria-label="Grounds">
          {answer.grounds.map((ground) => (
            <li key={ground}>{ground}</li>
          ))}
        </ul>
      )}
      {answer.note === '' ? null : <p className="recorded__note">{answer.note}</p>}
      {files.length === 0 ? null : (
        <div className="recorded__files">
          <FileList label={`Files kept with ${answer.question}`} files={files} proof />
        </div>
      )}
    </li>
  );
}
