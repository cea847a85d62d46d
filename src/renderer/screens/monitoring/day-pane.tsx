import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { DayDetail, RecordedDay } from '../../../preload/contract/monitoring.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, fullDate, longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { AddressLink } from '../accounts/address-link.tsx';
import { PlansOf } from '../actions/plans-of.tsx';
import { DayDialog } from './day-dialog.tsx';
import { actionPath, actionTitle, answerTitles, fieldTitle, fieldValue, freeWords, incidentPath, lateWords, linesOf, stateWords } from './words.ts';

interface DayPaneProps {
  readonly day: string;
  readonly month: OutputOf<'monitoring.month'>;
  readonly onDone: (day: string) => void;
}

type Questions = DayPaneProps['month']['questions'];

/** One day of the log: what was looked at and found, what follows from it, and what stood there before. */
export function DayPane({ day, month, onDone }: DayPaneProps) {
  const mayRecord = useSession().session?.officer?.role !== 'viewer';
  const { data, error } = useRegister('monitoring.day', { day });
  const [asking, setAsking] = useState(false);
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Opening the day…</p>;
  const { entry, record, open } = data;
  return (
    <article className="monitoring-day">
      <header className="detail-head">
        <h2 tabIndex={-1}>{fullDate(day)}</h2>
        <Tag tone={stateWords[entry.state].tone}>{stateWords[entry.state].long}</Tag>
      </header>
      <p className="detail-sub">{record === null ? notRecorded(data) : whoAndWhen(record)}</p>
      {mayRecord && (open || record !== null) ? (
        <div className="bar detail-actions">
          <Button variant={open ? 'primary' : 'secondary'} onClick={() => setAsking(true)}>
            {record === null ? `Record ${longDate(day)}` : 'Correct this entry'}
          </Button>
        </div>
      ) : null}
      {record === null ? null : <Recorded day={day} record={record} questions={month.questions} mayRecord={mayRecord} />}
      <Incidents day={day} />
      <PlansOf
        belongs={({ source }) => source.kind === 'monitoring' && source.id === day}
        none="None follows from this day yet."
        start={planAddress(data, day)}
      />
      {data.history.length < 2 && data.history.every(({ reason }) => reason === '') ? null : <History history={data.history} />}
      {asking ? (
        <DayDialog day={day} record={record} software={month.software} questions={month.questions} onClose={() => setAsking(false)} onDone={onDone} />
      ) : null}
    </article>
  );
}

/** Something was found, or nobody looked: both can ask for a plan. It begins with the account, where one was named. */
function planAddress({ entry, record }: DayDetail, day: string): string | null {
  const found = record === null ? [] : linesOf(record).filter((line) => line.found);
  if (found.length === 0 && entry.state !== 'not-done') return null;
  const accountId = found.map(({ name }) => record?.[name].accountId ?? null).find((id) => id !== null) ?? null;
  return actionPath(day, `Monitoring of ${longDate(day)}`, accountId);
}

function notRecorded({ entry, open }: DayDetail): string {
  if (entry.state === 'not-done') return 'Nobody wrote down that Trust content was monitored on this day. It can still be recorded, and will be seen to be written down late.';
  if (entry.state === 'not-owed') return freeWords(entry.free);
  if (entry.state === 'before') return 'The log had not begun in this register. A day that was monitored all the same can be recorded.';
  return open ? 'Nothing has been recorded yet today.' : 'This day has not come yet.';
}

function whoAndWhen({ by, recordedAt, daysLate, correctedBy, correctedAt }: RecordedDay): string {
  const late = lateWords(daysLate);
  const corrected = correctedAt === null ? '' : `corrected by ${correctedBy ?? ''} on ${dateTime(correctedAt)}`;
  return [`Recorded by ${by}, ${dateTime(recordedAt)}`, late, corrected].filter((part) => part !== '').join(' · ');
}

function Recorded({ day, record, questions, mayRecord }: { readonly day: string; readonly record: RecordedDay; readonly questions: Questions; readonly mayRecord: boolean }) {
  return (
    <>
      {linesOf(record).map(({ name, found: isFinding, account }) => {
        const line = record[name];
        return (
          <section key={name} className={isFinding ? 'monitoring-line monitoring-line--found' : 'monitoring-line'}>
            <h3>{questions[name].question}?</h3>
            <p className="clause">{questions[name].clause}</p>
            <p>
              <b>{answerTitles[name][line.answer]}</b>
            </p>
            {line.note === '' ? null : <p className="monitoring-note">{line.note}</p>}
            {isFinding ? (
              <Facts
                items={[
                  { term: 'Where', value: line.address === '' ? 'No address given' : <AddressLink address={line.address} /> },
                  { term: 'On the register', value: line.accountId === null ? 'Not an account on the register' : <Link to={`/accounts/${line.accountId}`}>{account}</Link> },
                ]}
              />
            ) : null}
            {isFinding && mayRecord ? (
              <div className="bar">
                <Button onClick={() => go(incidentPath(day, line))}>
                  Report an incident<span className="visually-hidden"> about: {questions[name].question}</span>
                </Button>
              </div>
            ) : null}
          </section>
        );
      })}
      <Facts
        items={[
          { term: 'Monitoring software', value: record.software },
          { term: 'Anything else', value: record.note === '' ? 'Nothing' : <span className="monitoring-note">{record.note}</span> },
        ]}
      />
    </>
  );
}

/** What was reported from this day already, so that nothing is reported twice. */
function Incidents({ day }: { readonly day: string }) {
  const reported = useRegister('incidents.list', {}).data?.filter(({ source, reportedOn }) => source === 'monitoring' && reportedOn === day) ?? [];
  if (reported.length === 0) return null;
  return (
    <section>
      <h3>Incidents reported from this day</h3>
      <ul>
        {reported.map(({ id, number, typeTitle, state }) => (
          <li key={id}>
            <Link to={`/incidents/${id}`}>
              {number}: {typeTitle}
            </Link>{' '}
            ({state})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What stood there before, with the reason for each correction. */
function History({ history }: Pick<DayDetail, 'history'>) {
  return (
    <section>
      <h3>History</h3>
      <ol className="history">
        {history.map((entry) => (
          <li key={entry.sequence}>
            <p>
              {actionTitle(entry.action)}
              <small>
                {entry.officer} · {dateTime(entry.at)}
              </small>
            </p>
            {entry.reason === '' ? null : <p className="history__summary">{entry.reason}</p>}
            {entry.changes.length === 0 ? null : (
              <ul>
                {entry.changes.map(({ field, from, to }) => (
                  <li key={field}>
                    <span className="history__field">{fieldTitle(field)}:</span>{' '}
                    <del>
                      <span className="visually-hidden">from </span>
                      {fieldValue(field, from)}
                    </del>{' '}
                    <span aria-hidden="true">→</span>
                    <span className="visually-hidden"> to</span> <ins>{fieldValue(field, to)}</ins>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
