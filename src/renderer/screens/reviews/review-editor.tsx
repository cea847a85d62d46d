import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Question, ReviewDraft, ReviewForm } from '../../../preload/contract/reviews.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { call, CallFailure } from '../../lib/register.ts';
import {
  answerTo, attemptOutcome, fieldIdOfPath, fieldIds, isAnswered, isAttempt, isConcern, keepable, outcomeOf, reviewProblems, startingDraft,
  withAnswer,
  type AnswerValue, type ReviewProblem,
} from './answers.ts';
import { DraftState } from './draft-state.tsx';
import { keyOf } from './keys.ts';
import { KeyHints } from './key-hints.tsx';
import { Questions } from './questions.tsx';
import { ReviewAttempt } from './review-attempt.tsx';
import { ReviewClose } from './review-close.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewLogins } from './review-logins.tsx';
import { useDraft } from './use-draft.ts';

const saveId = 'save-review';

interface ReviewEditorProps {
  readonly form: ReviewForm;
  readonly today: string;
  readonly place: { readonly at: number; readonly of: number } | null;
  /** Others are still to be reviewed, so that saving leads on. */
  readonly more: boolean;
  /** The review is on the register; the next account, if the register names one. */
  readonly onSaved: (nextAccountId: string | null) => void;
}

interface Problems {
  readonly list: readonly ReviewProblem[];
  /** Another attempt with the same problems takes the focus to them again. */
  readonly attempt: number;
  /** The register itself refused: only it can say when the problem is gone. */
  readonly said: boolean;
}

/** One review from the first question to the next account, by keyboard alone if she likes. */
export function ReviewEditor({ form, today, place, more, onSaved }: ReviewEditorProps) {
  const [draft, setDraft] = useState(() => startingDraft(form, today));
  // She has said at the start that there is nothing to look at: only the reason is asked.
  const [attempting, setAttempting] = useState(() => isAttempt(form, draft.outcome));
  const [current, setCurrent] = useState<string | null>(() => (attempting ? null : (firstOpen(form, draft)?.id ?? null)));
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(current === null ? [] : [current]));
  const [openNotes, setOpenNotes] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<Problems>({ list: [], attempt: 0, said: false });
  const [busy, setBusy] = useState(false);
  const keeper = useDraft({ accountId: form.accountId, period: form.period.id, kind: form.kind }, form.draft?.savedAt ?? null);
  const pane = useRef<HTMLDivElement>(null);
  const address = useRef<HTMLButtonElement>(null);

  // Where the next key press belongs after the page has been drawn again, such as a note that has just opened.
  const wanted = useRef<string | null>(attempting ? fieldIds.overall : placeFor(current));
  useEffect(() => {
    const id = wanted.current;
    if (id === null) return;
    wanted.current = null;
    focusOn(id);
  });

  function change(next: ReviewDraft): void {
    setDraft(next);
    keeper.keep(keepable(next, form, today));
  }

  function goAttempting(on: boolean): void {
    change({ ...draft, outcome: on ? attemptOutcome(form) : '' });
    setAttempting(on);
    const next = on ? null : (firstOpen(form, draft)?.id ?? null);
    setCurrent(next);
    wanted.current = on ? fieldIds.overall : placeFor(next);
  }

  function moveTo(questionId: string): void {
    setCurrent(questionId);
    setSeen((before) => (before.has(questionId) ? before : new Set(before).add(questionId)));
  }

  function answer(question: Question, value: AnswerValue): void {
    const next = withAnswer(draft, question, { value });
    change(next);
    const given = answerTo(next, question.id);
    if (value === 'could-not-check' && given.note === '') wanted.current = fieldIds.note(question.id);
    else if (isConcern(question, given)) {
      // The manager will be told what was seen, so it is asked while she still looks at it.
      const [ground] = question.grounds;
      wanted.current = ground === undefined ? fieldIds.note(question.id) : `ground-${question.id}-${ground.id}`;
    } else goOn(question);
  }

  function goOn(question: Question): void {
    const next = form.questions[form.questions.indexOf(question) + 1];
    // Straight away where the control is there already, so that no key press falls between two questions.
    focusOn(next === undefined ? fieldIds.outcome : fieldIds.answer(next.id));
  }

  function openNote(question: Question): void {
    setOpenNotes((open) => new Set(open).add(question.id));
    wanted.current = fieldIds.note(question.id);
  }

  async function save(): Promise<void> {
    if (busy) return;
    const found = reviewProblems(form, draft, today);
    if (found.length > 0) {
      setProblems(({ attempt }) => ({ list: found, attempt: attempt + 1, said: false }));
      return;
    }
    setBusy(true);
    try {
      await keeper.settle();
      const { nextAccountId } = await call('reviews.record', {
        accountId: form.accountId,
        period: form.period.id,
        kind: form.kind,
        ...draft,
        outcome: outcomeOf(form, draft),
      });
      onSaved(nextAccountId);
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure;
      // The typing stays, and so does its draft.
      keeper.keep(keepable(draft, form, today));
      const said = { fieldId: fieldIdOfPath(failure.field ?? '', draft.answers), message: failure.message, short: failure.message };
      setProblems(({ attempt }) => ({ list: [said], attempt: attempt + 1, said: true }));
      setBusy(false);
    }
  }

  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const key = keyOf(event);
    if (key === null) return;
    const question = form.questions.find((entry) => entry.id === current);
    const onOutcome = event.target instanceof Element && event.target.closest('.outcomes') !== null;
    const back = attempting ? saveId : placeFor(question?.id ?? null);
    // A question answered by typing is a text box itself: there is nothing to go back to, and Escape closes the review.
    if (key.kind === 'leave-text' && event.target instanceof Element && event.target.id === back) return;
    event.preventDefault();
    switch (key.kind) {
      case 'save':
        void save();
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
        if (question !== undefined) focusOn(fieldIds.note(question.id));
        break;
      case 'note':
        if (onOutcome || question === undefined) focusOn(fieldIds.overall);
        else openNote(question);
        break;
      case 'choose':
        if (onOutcome) {
          const outcome = form.outcomes[key.index];
          if (outcome !== undefined) {
            change({ ...draft, outcome: outcome.id });
            wanted.current = fieldIds.outcome;
          }
        } else if (question?.kind === 'yes-no' && key.value !== null) answer(question, key.value);
        break;
      case 'next':
        if (onOutcome) focusOn(reviewProblems(form, draft, today).some(({ fieldId }) => fieldId === fieldIds.overall) ? fieldIds.overall : saveId);
        else if (question !== undefined) goOn(question);
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

  // A message leaves its control as soon as it is put right; the summary stands until the next attempt.
  const now = problems.list.length === 0 || problems.said ? problems.list : reviewProblems(form, draft, today);
  const left = new Set(now.map((problem) => problem.fieldId));
  const errors = new Map(problems.list.filter(({ fieldId }) => left.has(fieldId)).map((problem) => [problem.fieldId, problem.short]));
  return (
    <div className="review" role="group" aria-label="Review" ref={pane} tabIndex={-1}>
      <ReviewHead
        form={form}
        place={place}
        addressRef={address}
        onAttempt={attempting || attemptOutcome(form) === '' ? null : () => goAttempting(true)}
      />
      <ErrorSummary key={problems.attempt} errors={problems.list.map(({ fieldId, message }) => ({ field: fieldId, message }))} />
      {attempting ? (
        <ReviewAttempt form={form} draft={draft} today={today} errors={errors} onChange={change} onReview={() => goAttempting(false)} />
      ) : (
        <>
          <Questions
            form={form}
            draft={draft}
            today={today}
            seen={seen}
            openNotes={openNotes}
            errors={errors}
            onCurrent={moveTo}
            onChange={(question, answered) => change(withAnswer(draft, question, answered))}
            onNote={openNote}
            onNext={goOn}
          />
          <ReviewLogins accountId={form.accountId} />
          <ReviewClose form={form} draft={draft} today={today} errors={errors} onChange={change} onFocus={() => setCurrent(null)} />
        </>
      )}
      <div className="bar review__actions">
        <Button id={saveId} variant="primary" busy={busy} shortcut="S" onClick={() => void save()}>
          {more ? 'Save and next' : 'Save'}
        </Button>
        <DraftState savedAt={keeper.savedAt} failure={keeper.failure} />
      </div>
      <KeyHints attempting={attempting} />
    </div>
  );
}

/** Where the keyboard is on a question, or at the end of the checklist. */
function placeFor(questionId: string | null): string {
  return questionId === null ? fieldIds.outcome : fieldIds.answer(questionId);
}

function firstOpen(form: ReviewForm, draft: ReviewDraft): Question | undefined {
  return form.questions.find((question) => !isAnswered(question, answerTo(draft, question.id)));
}

/** Puts the focus on a control; on the chosen radio where it stands for a group. */
function focusOn(id: string): void {
  const control = document.getElementById(id);
  if (control === null) return;
  const group = control.closest('[role="radiogroup"]');
  const target = group?.querySelector<HTMLElement>('input:checked') ?? control;
  target.focus({ preventScroll: true });
  (target.closest('.q, .outcome') ?? target).scrollIntoView({ block: 'nearest' });
}
