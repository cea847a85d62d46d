import { useEffect, useRef, useState } from 'react';
import type { Answer, Question, ReviewDraft, ReviewFile, ReviewForm } from '../../../preload/contract/reviews.ts';
import { call, CallFailure } from '../../lib/register.ts';
import type { DraftKeeper } from '../../lib/use-kept-draft.ts';
import {
  answerTo, attemptOutcome, fieldIds, isAttempt, isConcern, recordable, reviewProblems, startingDraft, withAnswer,
  type AnswerValue, type ReviewProblem,
} from './answers.ts';
import { firstOpen, focusOn, focusOnTopic, placeFor } from './review-focus.ts';
import { landing, questionAfter, topicBeside, topicsOf, withoutSweep, yesToRest, type Sweep, type Topic } from './topics.ts';
import { refusedProblem, textProblems } from './text-problems.ts';
import { useDraft } from './use-draft.ts';
import { useReviewFiles, type ReviewFiles } from './use-review-files.ts';

interface Problems {
  readonly list: readonly ReviewProblem[];
  /** Another attempt with the same problems takes the focus to them again. */
  readonly attempt: number;
  /** The register itself refused: only it can say when the problem is gone. */
  readonly said: boolean;
}

/** A review while it is being done. */
export interface Review {
  readonly draft: ReviewDraft;
  /** She has said that there is nothing to look at: only the reason is asked. */
  readonly attempting: boolean;
  /** The question she is on; null at the end of the checklist. */
  readonly current: Question | undefined;
  readonly seen: ReadonlySet<string>;
  readonly openNotes: ReadonlySet<string>;
  readonly swept: Sweep | null;
  readonly busy: boolean;
  readonly problems: readonly ReviewProblem[];
  /** What the summary says, until the next attempt. */
  readonly told: Problems;
  readonly keeper: DraftKeeper<ReviewDraft>;
  readonly files: ReviewFiles;
  readonly change: (draft: ReviewDraft) => void;
  readonly changeAnswer: (question: Question, change: Partial<Answer>) => void;
  readonly answer: (question: Question, value: AnswerValue) => void;
  readonly choose: (outcome: string) => void;
  readonly goAttempting: (on: boolean) => void;
  readonly moveTo: (questionId: string | null, onAnswer?: boolean) => void;
  readonly goOn: (question: Question) => void;
  readonly jump: (step: 1 | -1) => void;
  readonly openNote: (question: Question) => void;
  readonly yes: (topic: Topic) => void;
  readonly undo: () => void;
  readonly addFiles: (questionId: string, files: readonly File[], pasted?: boolean) => void;
  readonly removeFile: (file: ReviewFile) => void;
  readonly save: () => Promise<void>;
}

/** Holds one review from the first question to the register: answers, files, draft, and where the keyboard is. */
export function useReview(form: ReviewForm, today: string, onSaved: (nextAccountId: string | null) => void): Review {
  const which = { accountId: form.accountId, period: form.period.id, kind: form.kind };
  const [draft, setDraft] = useState(() => startingDraft(form, today));
  const [attempting, setAttempting] = useState(() => isAttempt(form, draft.outcome));
  const [currentId, setCurrent] = useState<string | null>(() => (attempting ? null : (firstOpen(form, draft)?.id ?? null)));
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(currentId === null ? [] : [currentId]));
  const [openNotes, setOpenNotes] = useState<ReadonlySet<string>>(new Set());
  const [swept, setSwept] = useState<Sweep | null>(null);
  const [told, setTold] = useState<Problems>({ list: [], attempt: 0, said: false });
  const [busy, setBusy] = useState(false);
  const keeper = useDraft(which, form.draft?.savedAt ?? null);
  const files = useReviewFiles(which, form.files);
  const topics = topicsOf(form.questions);
  const current = form.questions.find(({ id }) => id === currentId);

  // Where the next key press belongs after the page has been drawn again, such as a note that has just opened.
  const wanted = useRef<string | null>(attempting ? fieldIds.overall : placeFor(currentId));
  useEffect(() => {
    const id = wanted.current;
    if (id === null) return;
    wanted.current = null;
    focusOn(id);
  });

  const problemsOf = (typed: ReviewDraft) => [...reviewProblems(form, typed, today), ...textProblems(form, typed, attempting)];

  function change(next: ReviewDraft): void {
    setDraft(next);
    keeper.keep(next);
  }

  function moveTo(questionId: string | null, onAnswer = false): void {
    setCurrent(questionId);
    // Help that opened under a button would move it away from the mouse that is pressing it.
    if (questionId !== null && onAnswer) setSeen((before) => (before.has(questionId) ? before : new Set(before).add(questionId)));
  }

  function goOn(question: Question): void {
    const next = questionAfter(form.questions, draft, question, swept);
    // Straight away where the control is there already, so that no key press falls between two questions.
    focusOn(next === undefined ? fieldIds.outcome : fieldIds.answer(next.id));
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

  function undo(): void {
    if (swept === null) return;
    change(withoutSweep(swept, form.questions, draft));
    setSwept(null);
    const topic = topics.find(({ title }) => title === swept.topic);
    const back = topic?.questions.find(({ id }) => swept.questionIds.includes(id));
    if (back !== undefined) wanted.current = fieldIds.answer(back.id);
  }

  async function save(): Promise<void> {
    if (busy) return;
    const found = problemsOf(draft);
    if (found.length > 0) {
      setTold(({ attempt }) => ({ list: found, attempt: attempt + 1, said: false }));
      return;
    }
    setBusy(true);
    try {
      await files.settle();
      await keeper.settle();
      const { nextAccountId } = await call('reviews.record', { ...which, ...recordable(form, draft) });
      onSaved(nextAccountId);
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure;
      // The typing stays, and so does its draft.
      keeper.keep(draft);
      const said = refusedProblem(form, draft, failure.field ?? '', failure.message);
      setTold(({ attempt }) => ({ list: [said], attempt: attempt + 1, said: true }));
      setBusy(false);
    }
  }

  return {
    draft, attempting, current, seen, openNotes, swept, busy, told, keeper, files, change, answer, moveTo, goOn, undo, save,
    // A message leaves its control as soon as it is put right; the summary stands until the next attempt.
    problems: told.list.length === 0 || told.said ? told.list : problemsOf(draft),
    changeAnswer: (question, part) => change(withAnswer(draft, question, part)),
    choose: (outcome) => {
      change({ ...draft, outcome });
      wanted.current = fieldIds.outcome;
    },
    goAttempting: (on) => {
      change({ ...draft, outcome: on ? attemptOutcome(form) : '' });
      setAttempting(on);
      const next = on ? null : (firstOpen(form, draft)?.id ?? null);
      setCurrent(next);
      wanted.current = on ? fieldIds.overall : placeFor(next);
    },
    jump: (step) => {
      const topic = topicBeside(topics, currentId, step);
      const question = topic === undefined ? undefined : landing(topic, draft);
      if (question !== undefined) focusOnTopic(fieldIds.answer(question.id));
      else if (step === 1) focusOn(fieldIds.outcome);
    },
    openNote: (question) => {
      setOpenNotes((open) => new Set(open).add(question.id));
      wanted.current = fieldIds.note(question.id);
    },
    yes: (topic) => {
      if (swept?.topic === topic.title) {
        undo();
        return;
      }
      const { draft: next, sweep } = yesToRest(topic, draft);
      if (sweep.questionIds.length > 0) change(next);
      setSwept(sweep);
      const first = topic.questions[0];
      if (topic.questions.every(({ id }) => id !== currentId) && first !== undefined) wanted.current = fieldIds.answer(first.id);
    },
    addFiles: (questionId, chosen, pasted) => {
      // A file without a word is a draft, too: it is listed, and she can go on with it.
      if (chosen.length > 0) keeper.keep(draft);
      files.add(questionId, chosen, pasted);
    },
    removeFile: (file) => {
      files.remove(file);
      // Its button goes with it.
      wanted.current = fieldIds.file(file.questionId);
    },
  };
}
