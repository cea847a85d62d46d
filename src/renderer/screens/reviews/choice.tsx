import classNames from 'classnames';
import type { Answer, Question } from '../../../preload/contract/reviews.ts';
import { answerValues, fieldIds, isConcern, type AnswerValue } from './answers.ts';

interface ChoiceProps {
  readonly question: Question;
  readonly answer: Answer;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly onChange: (change: Partial<Answer>) => void;
}

/** Real radio buttons under three segments, so that arrows, forms mode and forced colours work as everywhere. */
export function Choice({ question, answer, labelledBy, describedBy, invalid, onChange }: ChoiceProps) {
  const id = fieldIds.answer(question.id);
  return (
    <div
      className="segments"
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-required={question.required}
      aria-invalid={invalid ? true : undefined}
    >
      {answerValues.map(({ value, key, title }, index) => {
        const own = index === 0 ? id : `${id}-${value}`;
        return (
          <span key={value} className={classNames('segment', toneOf(question, answer, value))}>
            <input
              type="radio"
              id={own}
              name={id}
              value={value}
              checked={answer.value === value}
              onChange={() => onChange({ value })}
            />
            <label htmlFor={own}>
              <span aria-hidden="true">{key}</span> {title}
            </label>
          </span>
        );
      })}
    </div>
  );
}

function toneOf(question: Question, answer: Answer, value: AnswerValue): string | undefined {
  if (answer.value !== value) return undefined;
  if (value === 'could-not-check') return 'segment--unchecked';
  return isConcern(question, answer) ? 'segment--concern' : 'segment--fine';
}
