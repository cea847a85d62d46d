import type { ApplicationDetail } from '../../../preload/contract/applications.ts';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { partsFor, type FormQuestion } from './form-fields.ts';

/** The form as it stands, question above answer, in the order of Appendix 2. */
export function FormRead({ detail }: { readonly detail: ApplicationDetail }) {
  const choices = useRegister('applications.choices', {}).data;
  const answer = ({ field, input }: FormQuestion): string => {
    const value = detail.form[field] ?? '';
    switch (input) {
      case 'date':
        return longDate(value);
      case 'directorate':
        return choices?.directorates.find(({ id }) => id === value)?.name ?? '';
      case 'channel':
        return choices?.channels.find(({ id }) => id === value)?.title ?? value;
      case 'visibility':
        return value === 'public' ? 'Public' : value === 'members' ? 'Members only' : '';
      default:
        return value;
    }
  };
  return (
    <section>
      <h3>The form</h3>
      {partsFor(detail.row.kind).map((part) => (
        <details key={part.title} open className="application-form">
          <summary>{part.title}</summary>
          <dl>
            {part.questions.map((question) => (
              <div key={question.field}>
                <dt>{question.label}</dt>
                <dd>{answer(question) === '' ? <span className="muted">Not answered</span> : answer(question)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
