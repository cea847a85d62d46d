import classNames from 'classnames';
import { useState } from 'react';
import type { Answer, Question, ReviewFile } from '../../../preload/contract/reviews.ts';
import { AnswerInput } from './answer-input.tsx';
import { fieldIds, isConcern, typedProblem } from './answers.ts';
import { Choice } from './choice.tsx';
import { Grounds } from './grounds.tsx';
import { LastTime } from './last-time.tsx';
import { NoteBox } from './note-box.tsx';
import { AddFiles, FileList } from './review-files.tsx';
import { useFileDrop } from '../../lib/use-file-drop.ts';

/** What is kept with one answer besides its words. */
export interface AnswerFiles {
  readonly files: readonly ReviewFile[];
  readonly adding: boolean;
  readonly failure: string | undefined;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (file: ReviewFile) => void;
}

interface QuestionRowProps {
  readonly question: Question;
  readonly answer: Answer;
  /** Null where there was no review before this one; undefined where it did not ask this. */
  readonly previous: Answer | undefined | null;
  readonly today: string;
  readonly helped: boolean;
  readonly noteOpen: boolean;
  readonly errors: ReadonlyMap<string, string>;
  readonly kept: AnswerFiles;
  /** She is here; on the answer itself, so that its help may open, or on something beside it. */
  readonly onCurrent: (onAnswer: boolean) => void;
  readonly onChange: (change: Partial<Answer>) => void;
  readonly onNote: () => void;
  readonly onNext: () => void;
}

/** One question of the checklist, with its clause, what the account's record says, last time's answer, room for why, and files. */
export function QuestionRow(props: QuestionRowProps) {
  const { question, answer, previous, today, helped, noteOpen, errors, kept, onCurrent, onChange, onNote, onNext } = props;
  const id = fieldIds.answer(question.id);
  const noteId = fieldIds.note(question.id);
  const labelId = `${id}-label`;
  // A resumed draft was left long ago; what is being typed for the first time is not wrong yet.
  const [left, setLeft] = useState(true);
  const drop = useFileDrop(kept.add);
  const typed = left ? typedProblem(question, answer, today) : null;
  const error = errors.get(id) ?? typed ?? undefined;
  const noteError = errors.get(noteId);
  const reasonNeeded = answer.value === 'could-not-check';
  const concern = isConcern(question, answer);
  const noteShown = noteOpen || reasonNeeded || concern || answer.note !== '' || noteError !== undefined;
  const described = [error === undefined ? '' : `${id}-error`, `${id}-about`, previous === null ? '' : `${id}-last`, helped ? `${id}-help` : ''].filter((part) => part !== '').join(' ');
  return (
    <div className={classNames('q', { 'q--concern': concern, 'q--failed': error !== undefined, 'q--drop': drop.over })} onFocus={(event) => onCurrent(event.target.closest('.q__answer') !== null && event.target instanceof HTMLInputElement)} {...drop.handlers}>
      <div className="q__ask">
        <span id={labelId}>
          {question.question}
          {question.required ? null : <span className="muted"> (optional)</span>}
        </span>
        <span className="q__line" id={`${id}-about`}>
          {question.clause}
          {question.beside === '' ? null : <span className="q__beside">{question.beside}</span>}
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
        <span className="q__more">
          {noteShown ? null : (
            <button type="button" className="q__note-button" onClick={onNote}>
              Note<span className="visually-hidden"> on {question.question}</span>
            </button>
          )}
          <AddFiles id={fieldIds.file(question.id)} label={`Add a file to ${question.question}`} busy={kept.adding} onFiles={kept.add}>
            File
          </AddFiles>
        </span>
      </div>
      {previous === null ? null : <LastTime id={`${id}-last`} question={question} answer={previous} />}
      {helped ? (
        <span className="q__help" id={`${id}-help`}>
          {question.help}
        </span>
      ) : null}
      {concern && question.grounds.length > 0 ? (
        <Grounds question={question} chosen={answer.grounds} onChange={(grounds) => onChange({ grounds })} />
      ) : null}
      {noteShown ? (
        <NoteBox
          id={noteId}
          label={reasonNeeded ? 'Why could it not be checked?' : concern ? 'What did you see?' : 'Note'}
          hint={concern && question.grounds.length > 0 ? 'Tick a ground above, say it here, or both.' : ''}
          note={answer.note}
          required={reasonNeeded || (concern && answer.grounds.length === 0)}
          error={noteError}
          onChange={(note) => onChange({ note })}
          onNext={onNext}
        />
      ) : null}
      {kept.failure === undefined ? null : (
        <p className="nhsuk-error-message q__files" role="alert">
          {kept.failure}
        </p>
      )}
      {kept.files.length === 0 ? null : (
        <div className="q__files">
          <FileList label={`Files kept with ${question.question}`} files={kept.files} onRemove={kept.remove} />
        </div>
      )}
    </div>
  );
}
