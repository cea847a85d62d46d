import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import type { IncidentRecord, RecordFacts, RecordTake } from '../../../preload/contract/incident-records.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { dayAndTime, longDate } from '../../lib/format.ts';
import { nextTakes, recordName, recordStateWords, takeWordsOf } from './record-words.ts';

interface RecordCardProps {
  readonly record: IncidentRecord;
  readonly detail: IncidentDetail;
  /** Whether anything can be added: by an officer, while it is open. */
  readonly working: boolean;
  readonly onTake: (take: RecordTake) => void;
  readonly onCorrect: () => void;
  /** What followed last was noted wrongly, or where nothing followed, all of it. */
  readonly onUndo: () => void;
}

/** One thing that was done around an incident, what followed, and what can follow. */
export function RecordCard({ record, detail, working: isWorking, onTake, onCorrect, onUndo }: RecordCardProps) {
  const { facts, steps } = record;
  const state = recordStateWords(record);
  const name = recordName(facts);
  const working = isWorking && record.wrong === '';
  const last = steps.findLast(({ wrong }) => wrong === '');
  return (
    <li className={record.wrong === '' ? undefined : 'history__corrected'}>
      <div className="cards__head">
        {record.wrong === '' ? <Tag tone={state.tone}>{state.title}</Tag> : <Tag tone="grey">Noted wrongly</Tag>}
        {facts.kind === 'watch' ? null : <b>{name}</b>}
      </div>
      <Told facts={facts} />
      {record.wrong === '' ? null : <p className="incident-words">What is wrong: {record.wrong}</p>}
      {steps.length === 0 ? null : (
        <ol className="record-steps">
          {steps.map((step) => (
            <li key={step.id} className={step.wrong === '' ? undefined : 'history__corrected'}>
              {step.wrong === '' ? null : <Tag tone="grey">Noted wrongly</Tag>} {[takeWordsOf(facts.kind, step.take).past, step.who].filter((part) => part !== '').join(' ')}{' '}
              {step.applicationId === null ? null : <Link to={`/applications/${step.applicationId}`}>{step.application}</Link>} <small>{dayAndTime(step.on, step.time)}</small>
              {step.words === '' ? null : <p className="incident-words">{step.words}</p>}
              {step.wrong === '' ? null : <p>What is wrong: {step.wrong}</p>}
            </li>
          ))}
        </ol>
      )}
      {working ? (
        <div className="bar record-ways">
          {nextTakes(record).map((take) => (
            <Button key={take} variant="quiet" label={`${takeWordsOf(facts.kind, take).button.replace('…', '')}: ${name}`} onClick={() => onTake(take)}>
              {takeWordsOf(facts.kind, take).button}
            </Button>
          ))}
          <Button variant="quiet" label={`Noted wrongly: ${last === undefined ? '' : `${takeWordsOf(facts.kind, last.take).button.replace('…', '')}, `}${name}`} onClick={onUndo}>
            Noted wrongly…
          </Button>
          <Button variant="quiet" label={`Correct: ${name}`} onClick={onCorrect}>
            Correct…
          </Button>
        </div>
      ) : null}
      <WaysOn record={record} detail={detail} working={working} />
    </li>
  );
}

/** What was noted, in sentences. */
function Told({ facts }: { readonly facts: RecordFacts }) {
  const when = dayAndTime(facts.on, facts.time);
  switch (facts.kind) {
    case 'removal':
      return (
        <p className="incident-words">
          {facts.what} <small>asked by {facts.by} · {when}</small>
        </p>
      );
    case 'correction':
      return (
        <>
          <p className="incident-words">{facts.wrong}</p>
          <p className="incident-words">
            {facts.made ? `“${facts.said}”` : facts.why} <small>{facts.made ? `${facts.spokenBy}, speaking as ${facts.capacity} · ${when}` : when}</small>
          </p>
        </>
      );
    case 'web-administrator':
      return (
        <p className="incident-words">
          {facts.what} <small>{[facts.how, facts.reference === '' ? '' : `reference ${facts.reference}`, `told by ${facts.by}`, when].filter((part) => part !== '').join(' · ')}</small>
        </p>
      );
    case 'watch':
      return (
        <p className="incident-words">
          {facts.what} <small>since {longDate(facts.on)}</small>
        </p>
      );
    case 'owner':
      return (
        <p className="incident-words">
          {facts.how} <small>{when}</small>
        </p>
      );
  }
}

/** Where it goes from here in other rooms: a refusal is reported, an owner applies afterwards. */
function WaysOn({ record, detail, working }: Pick<RecordCardProps, 'record' | 'detail' | 'working'>) {
  if (!working) return null;
  const { facts, state } = record;
  const { accountId, address } = detail.row;
  if (facts.kind === 'removal' && state === 'refused' && facts.from === 'staff') {
    const query = new URLSearchParams({
      type: 'removal-refused', ...(accountId === null ? {} : { account: accountId }), ...(address === '' ? {} : { address }), seen: `${facts.whom} was asked to remove: ${facts.what}`,
    });
    return (
      <p>
        Not removing it when asked may be a matter of conduct (10022 4.2.5). <Link to={`/incidents/new?${query.toString()}`}>Report the refusal</Link>
      </p>
    );
  }
  if (facts.kind !== 'owner' || state !== 'traced') return null;
  return (
    <p>
      <Link to={`/applications/new?${new URLSearchParams({ address }).toString()}`}>Start an application for it</Link>, or ask {facts.whom} to close it.
    </p>
  );
}
