import { useEffect, useEffectEvent, useRef, type ClipboardEvent } from 'react';
import type { ListedAccount, ReviewForm } from '../../../preload/contract/reviews.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { number } from '../../lib/format.ts';
import { attemptOutcome, fieldIds } from './answers.ts';
import { DraftState } from './draft-state.tsx';
import { keyOf } from './keys.ts';
import { KeyHints } from './key-hints.tsx';
import type { AnswerFiles } from './question-row.tsx';
import { Questions } from './questions.tsx';
import { ReviewAttempt } from './review-attempt.tsx';
import { ReviewClose } from './review-close.tsx';
import { afterOutcome, focusOn, placeFor, saveId } from './review-focus.ts';
import { ReviewHead } from './review-head.tsx';
import { ReviewLogins } from './review-logins.tsx';
import { progressOf, sweepWords, topicsOf } from './topics.ts';
import { refusedProblem } from './text-problems.ts';
import { useReview } from './use-review.ts';
import { filesBeside, wholeReview } from './use-review-files.ts';

interface ReviewEditorProps {
  readonly form: ReviewForm;
  /** The account's line in the list as it is now; null for a review that no calendar asks for. */
  readonly listed: ListedAccount | null;
  readonly today: string;
  readonly place: { readonly at: number; readonly of: number } | null;
  /** Others are still to be reviewed, so that saving leads on. */
  readonly more: boolean;
  /** Who of the team reviews, to choose from. */
  readonly reviewers: readonly string[];
  /** The review is on the register; the next account, if the register names one. */
  readonly onSaved: (nextAccountId: string | null) => void;
  /** The due date was moved. */
  readonly onMoved: () => void;
}

/** One review from the first question to the next account, by keyboard alone if she likes. */
export function ReviewEditor({ form, listed, today, place, more, reviewers, onSaved, onMoved }: ReviewEditorProps) {
  const review = useReview(form, today, onSaved);
  const { draft, attempting, current, swept, files, told, keeper } = review;
  const notKept = keeper.failure === null ? null : refusedProblem(form, draft, keeper.failedField, keeper.failure);
  const pane = useRef<HTMLDivElement>(null);
  const address = useRef<HTMLButtonElement>(null);

  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || isInDialog(event.target)) return;
    const key = keyOf(event);
    if (key === null) return;
    const onOutcome = event.target instanceof Element && event.target.closest('.outcomes') !== null;
    const back = attempting ? saveId : placeFor(current?.id ?? null);
    // A question answered by typing is a text box itself: there is nothing to go back to, and Escape closes the review.
    if (key.kind === 'leave-text' && event.target instanceof Element && event.target.id === back) return;
    event.preventDefault();
    switch (key.kind) {
      case 'save':
        void review.save();
        break;
      case 'open':
        address.current?.click();
        break;
      case 'leave-text':
        focusOn(back);
        break;
      case 'next-save':
        focusOn(saveId);
        break;
      case 'next-note':
        if (current !== undefined) focusOn(fieldIds.note(current.id));
        break;
      case 'note':
        if (onOutcome || current === undefined) focusOn(fieldIds.overall);
        else review.openNote(current);
        break;
      case 'file':
        document.getElementById(fieldIds.file(current?.id ?? wholeReview))?.click();
        break;
      case 'yes-to-rest': {
        const topic = topicsOf(form.questions).find(({ title }) => title === current?.topic);
        if (topic !== undefined) review.yes(topic);
        break;
      }
      case 'undo':
        review.undo();
        break;
      case 'topic':
        review.jump(key.step);
        break;
      case 'choose':
        if (onOutcome) {
          const outcome = form.outcomes[key.index];
          if (outcome !== undefined) review.choose(outcome.id);
        } else if (current?.kind === 'yes-no' && key.value !== null) review.answer(current, key.value);
        break;
      case 'next':
        if (onOutcome) focusOn(afterOutcome(form, draft, today));
        else if (current !== undefined) review.goOn(current);
        break;
    }
  });
  useEffect(() => {
    // The element's own listener hears a key before the split view around it does, for which Escape closes the review.
    const target = pane.current;
    const listener = (event: KeyboardEvent): void => press(event);
    target?.addEventListener('keydown', listener);
    return () => target?.removeEventListener('keydown', listener);
  }, []);

  function paste(event: ClipboardEvent): void {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0 || isInDialog(event.target)) return;
    // Words copied out of a document come with a picture of them: in a box they are meant as words.
    if (event.clipboardData.getData('text/plain') !== '' && isBox(event.target)) return;
    event.preventDefault();
    review.addFiles(current?.id ?? wholeReview, pasted, true);
  }

  const filesOf = (questionId: string): AnswerFiles => ({
    files: files.files.filter((file) => file.questionId === questionId),
    adding: files.adding.has(questionId),
    failure: files.failures.get(questionId),
    add: (chosen) => review.addFiles(questionId, chosen),
    remove: review.removeFile,
  });
  const left = new Set(review.problems.map((problem) => problem.fieldId));
  const errors = new Map(told.list.filter(({ fieldId }) => left.has(fieldId)).map((problem) => [problem.fieldId, problem.short]));
  const { answered, of } = progressOf(form.questions, draft);
  const end = { form, draft, today, errors, reviewers, kept: { ...filesOf(wholeReview), files: filesBeside(form.questions, files.files) }, onChange: review.change };
  return (
    <div className="review" role="group" aria-label="Review" ref={pane} tabIndex={-1} onPaste={paste}>
      <ReviewHead
        form={form}
        listed={listed}
        place={place}
        onMoved={onMoved}
        addressRef={address}
        onAttempt={attempting || attemptOutcome(form) === '' ? null : () => review.goAttempting(true)}
      />
      <ErrorSummary key={told.attempt} errors={told.list.map(({ fieldId, message }) => ({ field: fieldId, message }))} />
      <p className="visually-hidden" role="status">
        {swept === null ? '' : `${sweepWords(swept)} Y takes it back.`}
      </p>
      {attempting ? (
        <ReviewAttempt {...end} onReview={() => review.goAttempting(false)} />
      ) : (
        <>
          <Questions
            form={form}
            draft={draft}
            today={today}
            current={current?.id ?? null}
            seen={review.seen}
            openNotes={review.openNotes}
            errors={errors}
            swept={swept}
            filesOf={filesOf}
            onCurrent={review.moveTo}
            onChange={review.changeAnswer}
            onNote={review.openNote}
            onNext={review.goOn}
            onYes={review.yes}
            onUndo={review.undo}
          />
          {form.kind === 'quarterly' ? <ReviewLogins accountId={form.accountId} /> : null}
          <ReviewClose {...end} onFocus={() => review.moveTo(null)} />
        </>
      )}
      <div className="review__actions">
        <Button id={saveId} variant="primary" busy={review.busy} shortcut="S" onClick={() => void review.save()}>
          {more ? 'Save and next' : 'Save'}
        </Button>
        {attempting ? null : (
          <span className="review__progress">
            {number(answered)} of {number(of)} answered
          </span>
        )}
        <DraftState savedAt={keeper.savedAt} failure={notKept?.message ?? null} fieldId={notKept?.fieldId ?? ''} />
      </div>
      <KeyHints attempting={attempting} />
    </div>
  );
}

/** A dialog over the review has its own keys. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

function isBox(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}
