import classNames from 'classnames';
import { useState } from 'react';
import type { Answer, Question } from '../../../preload/contract/reviews.ts';
import { longDate } from '../../lib/format.ts';
import { AnswerInput } from './answer-input.tsx';
import { answerTitle, answerValues, fieldIds, isConcern, typedProblem, type AnswerValue } from './answers.ts';
import { Grounds } from './grounds.tsx';

interface QuestionRowProps {
  readonly question: Question;
  readonly answer: Answer;
  readonly previous: Answer | undefined;
  readonly today: string;
  readonly helped: boolean;
  readonly noteOpen: boolean;
  readonly errors: ReadonlyMap<string, string>;
  readonly onCurrent: () => void;
  readonly onChange: (change: Partial<Answer>) => void;
  readonly onNote: () => void;
  readonly onNext: () => void;
}

/** One question of the checklist, with its clause, last time's answer, and room for why. */
export function QuestionRow(props: QuestionRowProps) {
  const { question, answer, previous, today, helped, noteOpen, errors, onCurrent, onChange, onNote, onNext } = props;
  const id = fieldIds.answer(question.id);
  const noteId = fieldIds.note(question.id);
  const labelId = `${id}-label`;
  const aboutId = `${id}-about`;
  // A resumed draft was left long ago; what is being typed for the first time is not wrong yet.
  const [left, setLeft] = useState(true);
  const typed = left ? typedProblem(question, answer, today) : null;
  const error = errors.get(id) ?? typed ?? undefined;
  const noteError = errors.get(noteId);
  const reasonNeeded = answer.value === 'could-not-check';
  const concern = isConcern(question, answer);
  const noteShown = noteOpen || reasonNeeded || concern || answer.note !== '' || noteError !== undefined;
  const described = [error === undefined ? '' : `${id}-error`, aboutId, helped ? `${id}-help` : ''].filter((part) => part !== '').join(' ');
  return (
    <div className={classNames('q', { 'q--concern': concern, 'q--failed': error !== undefined })} onFocus={onCurrent}>
      <div className="q__ask">
        <span id={labelId}>
          {question.question}
          {question.required ? null : <span className="muted"> (optional)</span>}
        </span>
        <span className="q__line" id={aboutId}>
          {question.clause}
          {previous === undefined ? null : (
            <>
              {' · '}
              <span className={question.kind === 'text' ? undefined : 'nowrap'}>last time: {shownAnswer(question, previous)}</span>
            </>
          )}
        </span>
        {error === undefined ? null : (
          // Told when the box is left: the focus is elsewhere by then, so it has to be announced.
          <span className="nhsuk-error-message" id={`${id}-error`} role={typed === null ? undefined : 'alert'}>
            {error}
          </span>
        )}
      </div>
      <div className={question.kind === 'yes-no' ? 'q__answer' : 'q__answer q__answer--typed'}>
        {question.kind === 'yes-no' ? (
          <Choice question={question} answer={answer} labelledBy={labelId} describedBy={described} invalid={error !== undefined} onChange={onChange} />
        ) : (
          <AnswerInput
            id={id}
            kind={question.kind}
            text={answer.text}
            labelledBy={labelId}
            describedBy={described}
            invalid={error !== undefined}
            required={question.required}
            onText={(text) => {
              if (typed === null) setLeft(false);
              onChange({ text });
            }}
            onLeave={() => setLeft(true)}
            onNext={onNext}
          />
        )}
        {noteShown ? null : (
          <button type="button" className="q__note-button" onClick={onNote}>
            Note<span className="visually-hidden"> on {question.question}</span>
          </button>
        )}
      </div>
      {helped ? (
        <span className="q__help" id={`${id}-help`}>
          {question.help}
          {previous === undefined || previous.note === '' ? null : ` Note last time: ${previous.note}`}
        </span>
      ) : null}
      {concern && question.grounds.length > 0 ? (
        <Grounds question={question} chosen={answer.grounds} onChange={(grounds) => onChange({ grounds })} />
      ) : null}
      {noteShown ? (
        <div className="q__note">
          <label htmlFor={noteId}>{reasonNeeded ? 'Why could it not be checked?' : concern ? 'What did you see?' : 'Note'}</label>
          {concern && question.grounds.length > 0 ? <small className="q__note-hint">Tick a ground above, say it here, or both.</small> : null}
          {noteError === undefined ? null : (
            <span className="nhsuk-error-message" id={`${noteId}-error`}>
              {noteError}
            </span>
          )}
          <textarea
            id={noteId}
            className="nhsuk-textarea"
            rows={1}
            value={answer.note}
            aria-required={reasonNeeded || (concern && answer.grounds.length === 0)}
            aria-invalid={noteError === undefined ? undefined : true}
            aria-describedby={noteError === undefined ? `${noteId}-keys` : `${noteId}-error ${noteId}-keys`}
            onChange={(event) => onChange({ note: event.currentTarget.value })}
            onKeyDown={(event) => {
              // A note is a line or two: Enter goes on, as everywhere on this page.
              if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
                event.preventDefault();
                onNext();
              }
            }}
          />
          <span className="visually-hidden" id={`${noteId}-keys`}>
            Enter goes to the next question, Shift Enter starts a new line.
          </span>
        </div>
      ) : null}
    </div>
  );
}

interface ChoiceProps {
  readonly question: Question;
  readonly answer: Answer;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly onChange: (change: Partial<Answer>) => void;
}

/** Real radio buttons under three segments, so that arrows, forms mode and forced colours work as everywhere. */
function Choice({ question, answer, labelledBy, describedBy, invalid, onChange }: ChoiceProps) {
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

function shownAnswer(question: Question, answer: Answer): string {
  if (question.kind === 'yes-no') return answer.value === null ? 'not answered' : answerTitle(answer.value).toLowerCase();
  if (answer.text === '') return 'not answered';
  return question.kind === 'date' ? longDate(answer.text) || answer.text : answer.text;
}
