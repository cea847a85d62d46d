import type { Answer, Question, ReviewDraft, ReviewForm } from '../../../preload/contract/reviews.ts';
import { answerTo } from './answers.ts';
import { QuestionRow } from './question-row.tsx';

interface QuestionsProps {
  readonly form: ReviewForm;
  readonly draft: ReviewDraft;
  readonly today: string;
  /** Questions she has been on: their help stays, so that nothing above the one at hand ever moves. */
  readonly seen: ReadonlySet<string>;
  readonly openNotes: ReadonlySet<string>;
  readonly errors: ReadonlyMap<string, string>;
  readonly onCurrent: (questionId: string) => void;
  readonly onChange: (question: Question, change: Partial<Answer>) => void;
  readonly onNote: (question: Question) => void;
  readonly onNext: (question: Question) => void;
}

/** The checklist, in the pack's order. */
export function Questions({ form, draft, today, seen, openNotes, errors, onCurrent, onChange, onNote, onNext }: QuestionsProps) {
  return (
    <div className="questions" role="group" aria-label="Checklist">
      {form.questions.map((question) => (
        <QuestionRow
          key={question.id}
          question={question}
          answer={answerTo(draft, question.id)}
          previous={form.previous?.answers.find((entry) => entry.questionId === question.id)}
          today={today}
          helped={seen.has(question.id)}
          noteOpen={openNotes.has(question.id)}
          errors={errors}
          onCurrent={() => onCurrent(question.id)}
          onChange={(change) => onChange(question, change)}
          onNote={() => onNote(question)}
          onNext={() => onNext(question)}
        />
      ))}
    </div>
  );
}
