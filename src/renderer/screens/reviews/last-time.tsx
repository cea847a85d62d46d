import type { Answer, Question } from '../../../preload/contract/reviews.ts';
import { longDate, shortDate } from '../../lib/format.ts';
import { answerTitle, isConcern } from './answers.ts';

interface LastTimeProps {
  readonly id: string;
  readonly question: Question;
  /** Undefined where the question was not asked then. */
  readonly answer: Answer | undefined;
}

/** What was answered to the same question last time, with its note: beside the new answer where there is room, else below the question. */
export function LastTime({ id, question, answer }: LastTimeProps) {
  const concern = answer !== undefined && isConcern(question, answer);
  const grounds = question.grounds.filter((ground) => answer?.grounds.includes(ground.id) === true).map(({ title }) => title);
  return (
    <div className={concern ? 'q__last q__last--concern' : 'q__last'} id={id}>
      <span className="q__last-label">Last time: </span>
      {answer === undefined ? <span className="muted">not asked</span> : <b>{shownAnswer(question, answer)}</b>}
      {concern ? <span className="visually-hidden"> (a concern)</span> : null}
      {grounds.length === 0 ? null : <span className="q__last-note">{grounds.join('; ')}</span>}
      {answer === undefined || answer.note === '' ? null : <span className="q__last-note">{answer.note}</span>}
    </div>
  );
}

/** The head of that column. */
export function LastTimeHead({ reviewedOn, outcome, reviewer }: { readonly reviewedOn: string; readonly outcome: string; readonly reviewer: string }) {
  return (
    <div className="q-columns">
      <p>
        <b>Last time, {shortDate(reviewedOn)}</b>
        <small>
          {outcome}, {reviewer}
        </small>
      </p>
    </div>
  );
}

function shownAnswer(question: Question, answer: Answer): string {
  if (question.kind === 'yes-no') return answer.value === null ? 'not answered' : answerTitle(answer.value).toLowerCase();
  if (answer.text === '') return 'not answered';
  return question.kind === 'date' ? longDate(answer.text) || answer.text : answer.text;
}
