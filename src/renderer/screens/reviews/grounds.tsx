import type { Question } from '../../../preload/contract/reviews.ts';

interface GroundsProps {
  readonly question: Question;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Why a link is unsuitable, by the headings of CP371 2.7. */
export function Grounds({ question, chosen, onChange }: GroundsProps) {
  const groups = [...new Set(question.grounds.map((ground) => ground.group))];
  return (
    <div className="grounds" role="group" aria-label={`On what grounds: ${question.question}`}>
      <p className="grounds__ask" aria-hidden="true">
        On what grounds? Tick all that apply.
      </p>
      {groups.map((group) => (
        <div key={group} className="grounds__group" role="group" aria-label={group}>
          <b aria-hidden="true">{group}</b>
          {question.grounds
            .filter((ground) => ground.group === group)
            .map((ground) => {
              const id = `ground-${question.id}-${ground.id}`;
              return (
                <span key={ground.id} className="ground">
                  <input
                    type="checkbox"
                    id={id}
                    checked={chosen.includes(ground.id)}
                    onChange={(event) =>
                      onChange(event.currentTarget.checked ? [...chosen, ground.id] : chosen.filter((known) => known !== ground.id))
                    }
                  />
                  <label htmlFor={id}>{ground.title}</label>
                </span>
              );
            })}
        </div>
      ))}
    </div>
  );
}
