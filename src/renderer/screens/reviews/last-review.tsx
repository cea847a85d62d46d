import type { Question, ReviewForm } from '../../../preload/contract/reviews.ts';
import { Facts } from '../../components/facts.tsx';
import { answerTitle, isConcern } from './answers.ts';

interface LastReviewProps {
  readonly previous: NonNullable<ReviewForm['previous']>;
  readonly questions: readonly Question[];
}

/** What was found last time, so that she can see whether it has been put right. */
export function LastReview({ previous, questions }: LastReviewProps) {
  const concerns = questions.flatMap((question) => {
    const answer = previous.answers.find((entry) => entry.questionId === question.id);
    return answer !== undefined && isConcern(question, answer) ? [{ question, answer }] : [];
  });
  return (
    <>
      <Facts
        items={[
          { term: 'Outcome', value: previous.outcome },
          { term: 'By', value: previous.reviewer },
          { term: 'Note', value: previous.note === '' ? 'None' : previous.note },
          { term: 'Concerns', value: concerns.length === 0 ? 'None' : String(concerns.length) },
        ]}
      />
      {concerns.length === 0 ? null : (
        <ul className="last-concerns" aria-label="Concerns last time">
          {concerns.map(({ question, answer }) => (
            <li key={question.id}>
              {question.question}: <b>{answer.value === null ? '' : answerTitle(answer.value).toLowerCase()}</b>
              <GroundsThen question={question} chosen={answer.grounds} />
              {answer.note === '' ? null : <p>{answer.note}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function GroundsThen({ question, chosen }: { readonly question: Question; readonly chosen: readonly string[] }) {
  const titles = question.grounds.filter(({ id }) => chosen.includes(id)).map(({ title }) => title);
  return titles.length === 0 ? null : <p>{titles.join('; ')}</p>;
}
