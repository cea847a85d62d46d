import { useState } from 'react';
import { enquiries, type EnquiryDetail as Detail } from '../../../preload/contract/enquiries.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { identifierErrors } from '../../components/identifier-guard.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, longDate, plural, todayIso } from '../../lib/format.ts';
import { failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { LinkedIncidents } from '../incidents/linked-incidents.tsx';
import { AnswerFields, EnquiryGuard } from './enquiry-fields.tsx';
import { typedOfRow } from './enquiry-values.ts';
import { enquiryAction, enquiryField, enquiryValue, equalityMissing, kindWords } from './words.ts';

/** One enquiry: what was asked, what was answered, and what was corrected since. */
export function EnquiryDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('enquiries.get', { id });
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  const [answering, setAnswering] = useState(false);
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Opening the enquiry…</p>;
  const { row } = data;
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{kindWords[row.kind]}</h2>
        {row.answer === null ? <Tag tone="warm">{row.waitingDays === 0 ? 'Unanswered' : `Unanswered for ${plural(row.waitingDays, 'day')}`}</Tag> : <Tag tone="green">Answered</Tag>}
      </header>
      <p className="detail-sub">
        {row.number} · asked by {row.askedBy} on {longDate(row.askedOn)}
      </p>
      {equalityMissing(row) ? (
        <Notice kind="warning" title="The Equality and Diversity team has not been told">
          <p>They advise on every translation, and are told at once (CP371 2.6). Correct the enquiry with the day when they have been.</p>
        </Notice>
      ) : null}
      {mayChange ? (
        <div className="bar detail-actions">
          {row.answer === null ? (
            <Button variant="primary" onClick={() => setAnswering(true)}>
              Note the answer
            </Button>
          ) : null}
          <Button onClick={() => go(`/enquiries/${id}/edit`)}>Correct</Button>
        </div>
      ) : null}
      <section>
        <h3>Question</h3>
        <p className="incident-seen">{row.question}</p>
      </section>
      <section>
        <h3>Answer</h3>
        {row.answer === null ? (
          <p className="muted">None yet.</p>
        ) : (
          <>
            <p className="incident-seen">{row.answer.answer}</p>
            <p className="muted">
              {row.answer.answeredBy}, {longDate(row.answer.answeredOn)}
            </p>
          </>
        )}
        {data.keptBecause === '' ? null : <p className="muted">An NHS number stays: {data.keptBecause}</p>}
      </section>
      <section>
        <h3>Facts</h3>
        <Facts
          items={[
            ...(row.accountId === null ? [] : [{ term: 'Account', value: <Link to={`/accounts/${row.accountId}?part=incidents`}>{row.account}</Link> }]),
            ...(row.kind === 'translation' ? [{ term: 'Equality and Diversity told', value: row.equalityToldOn === null ? 'Not told yet' : longDate(row.equalityToldOn) }] : []),
            { term: 'Recorded', value: `${dateTime(data.recordedAt)}, by ${data.recordedBy}` },
          ]}
        />
      </section>
      <LinkedIncidents kind="enquiry" recordId={id} />
      <RecordHistory
        entries={data.history.map((entry) => ({ ...entry, action: entry.reason === '' ? enquiryAction(entry.action) : `${enquiryAction(entry.action)}: ${entry.reason}` }))}
        words={{ action: (action) => action, field: enquiryField, value: enquiryValue }}
      />
      {answering ? <AnswerDialog detail={data} onClose={() => setAnswering(false)} /> : null}
    </article>
  );
}

function AnswerDialog({ detail, onClose }: { readonly detail: Detail; readonly onClose: () => void }) {
  const officer = useSession().session?.officer?.name ?? '';
  const answer = useRegisterCall('enquiries.answer');
  const [typed, setTyped] = useState(() => ({ ...typedOfRow(detail.row, ''), answeredOn: todayIso(), answeredBy: officer }));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const failed = failureErrors(answer.failure).map(({ field, message }) => ({ field: field.split('.').at(-1) ?? field, message }));
  const shown = errors.length > 0 ? errors : failed;
  // The question has been kept already, with its own reason.
  const mine = { ...typed, question: '', askedBy: '' };

  async function save(): Promise<void> {
    const { id, version } = detail.row;
    const checked = enquiries.answer.input.safeParse({
      id, version, answer: { answer: typed.answer, answeredOn: typed.answeredOn, answeredBy: typed.answeredBy }, keptBecause: typed.keptBecause,
    });
    const found = [
      ...(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: String(path.at(-1) ?? ''), message }))),
      ...identifierErrors([typed.answer, typed.answeredBy], typed.keptBecause),
    ];
    setErrors(found);
    answer.reset();
    if (found.length > 0 || !checked.success || (await answer.run(checked.data)) === undefined) return;
    onClose();
  }

  return (
    <FormDialog title={`Answer to ${detail.row.number}`} submitTitle="Keep the answer" errors={shown} busy={answer.busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="account-form">
        <AnswerFields typed={mine} errors={shown} onChange={(part) => setTyped({ ...typed, ...part })} optional={false} />
        <EnquiryGuard
          typed={mine}
          errors={shown}
          onChange={({ answer: words, answeredBy, keptBecause }) => {
            // Only the answer is typed here; what the guard gives back for the question is not taken over.
            setTyped({ ...typed, answer: words ?? typed.answer, answeredBy: answeredBy ?? typed.answeredBy, keptBecause: keptBecause ?? typed.keptBecause });
          }}
        />
      </div>
    </FormDialog>
  );
}
