import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import { referenceTitles } from '../../../preload/contract/incidents-words.ts';
import { Button } from '../../components/button.tsx';
import { longDate } from '../../lib/format.ts';

interface ReferencesProps {
  readonly detail: Pick<IncidentDetail, 'references'>;
  readonly onAdd: (() => void) | null;
}

/** The numbers that others have given it: a platform, Datix, the regulator. */
export function References({ detail: { references }, onAdd }: ReferencesProps) {
  return (
    <section>
      <h3>References</h3>
      {references.length === 0 ? <p className="part-lead">No number of anybody else is noted yet.</p> : null}
      <ul className="cards">
        {references.map(({ entryId, system, text, on }) => (
          <li key={entryId}>
            <div className="cards__head">
              <b>{text}</b>
              <small>
                {referenceTitles[system]}, {longDate(on)}
              </small>
            </div>
          </li>
        ))}
      </ul>
      {onAdd === null ? null : (
        <div className="bar">
          <Button onClick={onAdd}>Note a reference</Button>
        </div>
      )}
    </section>
  );
}
