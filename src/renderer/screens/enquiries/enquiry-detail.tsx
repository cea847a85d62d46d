import type { EnquiryDetail as Detail, EnquiryRow } from '../../../preload/contract/enquiries.ts';
import { enquiryAction, enquiryField, enquiryValue } from '../../../preload/contract/enquiries-history-words.ts';
import { criticismWords, enquiryFieldsOf, enquiryKindWords, readableFacts, takesAnswer } from '../../../preload/contract/enquiries-words.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { type Fact, Facts } from '../../components/facts.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, longDate } from '../../lib/format.ts';
import { useHelpAt } from '../../lib/help-told.ts';
import { useRegister } from '../../lib/register.ts';
import { EnquiryEvidence, EnquiryPapers, EqualityMessage } from './enquiry-papers.tsx';
import { LinkedIncidents } from '../incidents/linked-incidents.tsx';
import { EnquirySteps } from './enquiry-steps.tsx';
import { complaintPath } from './enquiry-values.ts';
import { stateNote, stateTitle, stateTone } from './words.ts';

/** One enquiry: where it stands, what it holds, what can be noted next, and what was corrected since. */
export function EnquiryDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('enquiries.get', { id });
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  useHelpAt('enquiries', data === undefined ? undefined : enquiryKindWords[data.row.facts.kind]);
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the enquiry…</p>;
  const { row } = data;
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{enquiryKindWords[row.facts.kind]}</h2>
        <Tag tone={stateTone(row)}>{stateTitle(row)}</Tag>
      </header>
      <p className="detail-sub">
        {[row.number, row.facts.askedBy, longDate(row.facts.askedOn), row.standing === 'settled' ? '' : stateNote(row)].filter((part) => part !== '').join(' · ')}
      </p>
      <Alarm row={row} mayChange={mayChange} />
      {mayChange ? (
        <div className="bar detail-actions">
          <EnquirySteps detail={data} mayAnswer={row.answer === null && takesAnswer(row.facts)} />
          <Button onClick={() => go(`/enquiries/${id}/edit`)}>Correct</Button>
          {row.facts.kind === 'feedback' ? (
            <Button variant="quiet" onClick={() => go(complaintPath(row.facts.accountId ?? '', row.facts.question, row.facts.askedOn))}>
              Report it as a complaint
            </Button>
          ) : null}
        </div>
      ) : null}
      <section>
        <h3>{enquiryFieldsOf(row.facts.kind).find(({ field }) => field === 'question')?.label}</h3>
        <p className="incident-seen">{row.facts.question}</p>
      </section>
      {takesAnswer(row.facts) ? <Answer row={row} keptBecause={data.keptBecause} /> : null}
      <section>
        <h3>Facts</h3>
        <Facts items={factItems(data)} />
      </section>
      <EnquiryEvidence detail={data} mayAdd={mayChange} />
      <EnquiryPapers id={id} />
      <LinkedIncidents kind="enquiry" recordId={id} />
      <RecordHistory
        entries={data.history.map((entry) => ({ ...entry, action: entry.reason === '' ? enquiryAction(entry.action) : `${enquiryAction(entry.action)}: ${entry.reason}` }))}
        words={{ action: (action) => action, field: (field) => enquiryField(row.facts.kind, field), value: (field, value) => enquiryValue(row.facts.kind, field, value, longDate) }}
      />
    </article>
  );
}

function Answer({ row: { answer, facts }, keptBecause }: { readonly row: EnquiryRow; readonly keptBecause: string }) {
  return (
    <section>
      <h3>Answer</h3>
      {answer === null ? (
        <p className="muted">{facts.kind === 'feedback' ? 'None. PALS answers what it is sent.' : 'None yet.'}</p>
      ) : (
        <>
          <p className="incident-seen">{answer.answer}</p>
          <p className="muted">
            {answer.answeredBy}, {longDate(answer.answeredOn)}
          </p>
        </>
      )}
      {keptBecause === '' ? null : <p className="muted">What identifies a person stays: {keptBecause}</p>}
    </section>
  );
}

/** What cannot wait, with what to do. */
function Alarm({ row: { id, state }, mayChange }: { readonly row: EnquiryRow; readonly mayChange: boolean }) {
  switch (state) {
    case 'equality-not-told':
      return (
        <>
          <Notice kind="warning" title="The Equality and Diversity team has not been told">
            <p>They advise on every translation, and are told at once (CP371 2.6). Write to them, and note it here when the message has gone.</p>
          </Notice>
          {mayChange ? <EqualityMessage id={id} /> : null}
        </>
      );
    case 'to-take-down':
      return (
        <Notice kind="warning" title="The consent was withdrawn, and it still stands">
          <p>Take down everything that was made with it, wherever it is used, and note what was taken down (CP371 2.5.1, App 1).</p>
        </Notice>
      );
    case 'going-on':
      return (
        <Notice kind="warning" title="This goes on without approval">
          <p>It should have been agreed in advance (10022 5.2). Ask the line manager to decide, and note the decision.</p>
        </Notice>
      );
    default:
      return null;
  }
}

function factItems({ row, recordedAt, recordedBy }: Detail): readonly Fact[] {
  const links: Readonly<Record<string, string | null>> = {
    accountId: row.facts.accountId === null ? null : `/accounts/${row.facts.accountId}?part=incidents`,
    incidentId: row.facts.incidentId === null ? null : `/incidents/${row.facts.incidentId}`,
    personId: row.facts.kind !== 'approval' || row.facts.personId === null ? null : `/people/${row.facts.personId}`,
  };
  const done = criticismWords(row.facts, row.answer !== null);
  return [
    ...readableFacts(row.facts, row, longDate).filter(({ field }) => field !== 'question').map(({ field, label, words }): Fact => {
      const to = links[field] ?? null;
      return { term: label, value: to === null ? words : <Link to={to}>{words}</Link> };
    }),
    ...(row.facts.kind === 'consent' && row.facts.formHolder === '' ? [{ term: 'Who holds the consent forms', value: 'Nobody yet' }] : []),
    ...(row.facts.kind === 'approval' && row.facts.goingOn && row.facts.decidedOn !== null ? [{ term: 'In advance', value: 'No, decided after it had begun' }] : []),
    ...(done === '' ? [] : [{ term: 'What was done', value: done }]),
    { term: 'Clause', value: row.clause },
    { term: 'Recorded', value: `${dateTime(recordedAt)}, by ${recordedBy}` },
  ];
}
