import { closingInWords, entryTitle, timelineOf } from '../../../preload/contract/incidents-words.ts';
import type { EntryPlace, IncidentDetail } from '../../../preload/contract/incidents.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, dayAndTime, dayOf, longDate } from '../../lib/format.ts';
import { incidentParts, incidentPath } from './incident-parts.ts';

interface Moment {
  readonly key: string;
  readonly on: string;
  readonly time: string;
  readonly title: string;
  readonly text: string;
  readonly by: string;
  readonly kept: string;
  /** The entry behind it, where it can be corrected. */
  readonly entry: IncidentDetail['entries'][number] | null;
  readonly corrected: boolean;
}

interface TimelineProps {
  readonly detail: IncidentDetail;
  /** Null where nothing can be added any more. */
  readonly onAdd: (() => void) | null;
  readonly onCorrect: (entry: IncidentDetail['entries'][number]) => void;
}

/** What happened and what was done, in the order in which it happened. */
export function Timeline({ detail, onAdd, onCorrect }: TimelineProps) {
  return (
    <section>
      <h3>Timeline</h3>
      {onAdd === null ? null : (
        <div className="bar">
          <Button onClick={onAdd}>Add to the timeline</Button>
        </div>
      )}
      <ol className="history">
        {momentsOf(detail).map((moment) => (
          <li key={moment.key} className={moment.corrected ? 'history__corrected' : undefined}>
            <p>
              <span>
                {moment.corrected ? <Tag tone="grey">Corrected later</Tag> : null} {moment.title}
              </span>
              <small>
                {dayAndTime(moment.on, moment.time)}
                {moment.by}
              </small>
            </p>
            {moment.text === '' ? null : <p className="history__summary incident-words">{moment.text}</p>}
            {moment.entry === null || moment.corrected || onAdd === null ? null : moment.entry.putRightIn !== null ? (
              <p className="history__summary">
                <PutRightLink incidentId={detail.row.id} place={moment.entry.putRightIn} />
              </p>
            ) : (
              <Button variant="quiet" label={`Correct this entry: ${moment.title}, ${moment.text.slice(0, 60)}`} onClick={() => moment.entry !== null && onCorrect(moment.entry)}>
                Correct…
              </Button>
            )}
            {moment.kept === '' ? null : <p className="history__summary">What identifies a person stays: {moment.kept}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** To where an entry is put right that the timeline only repeats. */
function PutRightLink({ incidentId, place }: { readonly incidentId: string; readonly place: EntryPlace }) {
  if (place === 'moderation') return <Link to="/incidents/moderation">Correct it in the moderation log</Link>;
  return <Link to={incidentPath(incidentId, place)}>Correct it under “{incidentParts[place]}”</Link>;
}

function momentsOf(detail: IncidentDetail): readonly Moment[] {
  const { facts, closings, row } = detail;
  const beginnings = { happened: { title: 'It happened', text: '', by: '' }, reported: { title: 'Reported', text: facts.reportedBy, by: ` · ${row.number}` } };
  return timelineOf(detail).map((moment) => {
    const { on, time } = moment;
    if (moment.kind !== 'entry') return { ...beginnings[moment.kind], key: moment.kind, on, time, kept: '', entry: null, corrected: false };
    const { entry } = moment;
    return {
      key: entry.id, on, time, title: entryTitle(entry, detail), kept: entry.keptBecause, corrected: entry.corrected,
      text: [entry.text, ...closings.filter(({ entryId }) => entryId === entry.id).map((closing) => closingInWords(closing, longDate))].join('\n'),
      entry: entry.kind === 'closed' || entry.kind === 'reopened' || entry.kind === 'correction' ? null : entry,
      by: ` · ${entry.officer}${dayOf(entry.recordedAt) === entry.on ? '' : `, written down ${dateTime(entry.recordedAt)}`}`,
    };
  });
}
