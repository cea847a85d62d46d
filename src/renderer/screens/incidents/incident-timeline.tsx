import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, dayAndTime } from '../../lib/format.ts';
import { entryWords, whenInWords } from './words.ts';

type Contact = IncidentDetail['tell'][number];

interface TellingProps {
  readonly tell: readonly Contact[];
  /** Null where nothing can be noted any more. */
  readonly onTold: ((contact: Contact) => void) | null;
}

/** Who must be told, as the policies say, each with a tick and its time, or not told yet. */
export function Telling({ tell, onTold }: TellingProps) {
  return (
    <section>
      <h3>Who must be told</h3>
      {tell.length === 0 ? <p className="part-lead">The policies name nobody.</p> : null}
      <ul className="cards">
        {tell.map((contact) => (
          <li key={contact.contact}>
            <div className="cards__head">
              {contact.told === null ? <Tag tone={contact.when.includes('at-once') ? 'red' : 'warm'}>Not told yet</Tag> : <Tag tone="green">✓ Told</Tag>}
              <b>{contact.role}</b>
              <small>{whenInWords(contact.when)}</small>
              {contact.told !== null || onTold === null ? null : (
                <Button variant="quiet" label={`Told: ${contact.role}`} onClick={() => onTold(contact)}>
                  Told…
                </Button>
              )}
            </div>
            {contact.told === null ? null : (
              <p>
                {dayAndTime(contact.told.on, contact.told.time)} <small>noted by {contact.told.officer}</small>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Moment {
  readonly key: string;
  readonly on: string;
  readonly time: string;
  readonly title: string;
  readonly text: string;
  readonly by: string;
  readonly kept: string;
}

/** What happened and what was done, in the order in which it happened. */
export function Timeline({ detail }: { readonly detail: IncidentDetail }) {
  return (
    <section>
      <h3>Timeline</h3>
      <ol className="history">
        {momentsOf(detail).map((moment) => (
          <li key={moment.key}>
            <p>
              {moment.title}
              <small>
                {dayAndTime(moment.on, moment.time)}
                {moment.by}
              </small>
            </p>
            {moment.text === '' ? null : <p className="history__summary incident-words">{moment.text}</p>}
            {moment.kept === '' ? null : <p className="history__summary">An NHS number stays: {moment.kept}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function momentsOf({ facts, entries, row }: IncidentDetail): readonly Moment[] {
  const first: readonly Moment[] = [
    ...(facts.happenedOn === null ? [] : [{ key: 'happened', on: facts.happenedOn, time: facts.happenedTime, title: 'It happened', text: '', by: '', kept: '' }]),
    { key: 'reported', on: facts.reportedOn, time: facts.reportedTime, title: 'Reported', text: facts.reportedBy, by: ` · ${row.number}`, kept: '' },
  ];
  const noted = entries.map((entry): Moment => ({
    key: entry.id, on: entry.on, time: entry.time, title: entryWords[entry.kind], text: entry.text, kept: entry.keptBecause,
    by: ` · ${entry.officer}${entry.recordedAt.slice(0, 10) === entry.on ? '' : `, written down ${dateTime(entry.recordedAt)}`}`,
  }));
  // As the register orders them: what has no time stands at the end of its day, but what was reported at its beginning.
  const place = ({ key, on, time }: Moment): string => `${on} ${time === '' && key !== 'happened' && key !== 'reported' ? '~' : time}`;
  return [...first, ...noted].toSorted((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
}
