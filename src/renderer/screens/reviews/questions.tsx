import type { Answer, Question, ReviewDraft, ReviewForm } from '../../../preload/contract/reviews.ts';
import { answerTo } from './answers.ts';
import { LastTimeHead } from './last-time.tsx';
import { QuestionRow, type AnswerFiles } from './question-row.tsx';
import { TopicSection } from './topic-section.tsx';
import { progressOf, topicsOf, type Sweep, type Topic } from './topics.ts';

interface QuestionsProps {
  readonly form: ReviewForm;
  readonly draft: ReviewDraft;
  readonly today: string;
  /** The question she is on. */
  readonly current: string | null;
  /** Questions she has been on: their help stays, so that nothing above the one at hand ever moves. */
  readonly seen: ReadonlySet<string>;
  readonly openNotes: ReadonlySet<string>;
  readonly errors: ReadonlyMap<string, string>;
  readonly swept: Sweep | null;
  readonly filesOf: (questionId: string) => AnswerFiles;
  readonly onCurrent: (questionId: string, onAnswer: boolean) => void;
  readonly onChange: (question: Question, change: Partial<Answer>) => void;
  readonly onNote: (question: Question) => void;
  readonly onNext: (question: Question) => void;
  readonly onYes: (topic: Topic) => void;
  readonly onUndo: () => void;
}

/** The checklist by topics, in the pack's order, with last time's answers beside. */
export function Questions(props: QuestionsProps) {
  const { form, draft, today, current, seen, openNotes, errors, swept, filesOf, onCurrent, onChange, onNote, onNext, onYes, onUndo } = props;
  const { previous } = form;
  return (
    <div className={previous === null ? 'questions' : 'questions questions--compared'} role="group" aria-label="Checklist">
      {previous === null ? null : <LastTimeHead reviewedOn={previous.reviewedOn} outcome={previous.outcome} reviewer={previous.reviewer} />}
      {topicsOf(form.questions).map((topic) => (
        <TopicSection
          key={topic.title}
          topic={topic}
          progress={progressOf(topic.questions, draft)}
          current={topic.questions.some(({ id }) => id === current)}
          swept={swept?.topic === topic.title ? swept : null}
          onYes={() => onYes(topic)}
          onUndo={onUndo}
        >
          {topic.questions.map((question) => (
            <QuestionRow
              key={question.id}
              question={question}
              answer={answerTo(draft, question.id)}
              previous={previous === null ? null : previous.answers.find((entry) => entry.questionId === question.id)}
              today={today}
              helped={seen.has(question.id)}
              noteOpen={openNotes.has(question.id)}
              errors={errors}
              kept={filesOf(question.id)}
              onCurrent={(onAnswer) => onCurrent(question.id, onAnswer)}
              onChange={(change) => onChange(question, change)}
              onNote={() => onNote(question)}
              onNext={() => onNext(question)}
            />
          ))}
        </TopicSection>
      ))}
    </div>
  );
}
