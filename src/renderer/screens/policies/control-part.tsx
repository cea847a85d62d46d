import { controlFields, type ControlFacts, type ControlFieldId, type PolicyDetail } from '../../../preload/contract/policies-library.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import type { PolicyPartProps } from './part-props.ts';
import { policyHistoryWords } from './words.ts';

/** Document control as the control sheet shows it, with what the Trust says otherwise than the pack. */
export function ControlPart({ detail, mayChange }: PolicyPartProps) {
  const { control, row, references } = detail;
  return (
    <>
      <section>
        <div className="cards__head">
          <h3>Control sheet</h3>
          {mayChange ? (
            <Button variant="quiet" onClick={() => go(`/policies/${row.id}/edit`)}>
              Edit document control
            </Button>
          ) : null}
        </div>
        <p className="part-lead">The policy pack: {detail.issuer}</p>
        <Facts
          items={[
            { term: 'Version', value: `${row.versionNumber}, ${row.versionDate}` },
            { term: 'Review date', value: longDate(row.reviewDate) },
            ...(Object.keys(controlFields) as ControlFieldId[]).map((field) => ({ term: controlFields[field].title, value: <Value detail={detail} field={field} /> })),
          ]}
        />
      </section>
      {control.equalityAnswers.length === 0 ? null : (
        <section>
          <h3>Answers of the equality analysis</h3>
          <Facts items={control.equalityAnswers.map(({ question, answer }) => ({ term: question, value: answer }))} />
        </section>
      )}
      <StatedDates detail={detail} />
      {references.length === 0 ? null : (
        <section>
          <h3>Acts and standards it cites</h3>
          <ul className="policy-lines">
            {references.map(({ cited, now }) => (
              <li key={cited}>
                {cited}
                {now === null ? null : <small>Today: {now}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RecordHistory entries={detail.history} words={policyHistoryWords} />
    </>
  );
}

function Value({ detail: { control, packControl }, field }: { readonly detail: PolicyDetail; readonly field: ControlFieldId }) {
  const now = inLines(control, field);
  const before = inLines(packControl, field);
  const own = now.join('\n') !== before.join('\n');
  return (
    <>
      {now.length === 0 ? <span className="muted">Not stated</span> : <Lines lines={now} />}
      {own ? (
        <small className="policy-own">
          <Tag tone="blue">Ours</Tag> the pack says: {before.length === 0 ? 'nothing' : before.join('; ')}
        </small>
      ) : null}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const [only, second] = lines;
  if (second === undefined) return <>{only}</>;
  return (
    <ul className="policy-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function inLines(facts: ControlFacts, field: ControlFieldId): readonly string[] {
  const value = facts[field];
  if (typeof value !== 'string') return value;
  return value === '' ? [] : [value];
}

function StatedDates({ detail: { statedDates } }: { readonly detail: PolicyDetail }) {
  if (statedDates.length === 0) return null;
  const differ = new Set(statedDates.map(({ text }) => text)).size > 1;
  return (
    <section>
      <h3>Dates that the sheets of the policy pack state</h3>
      <p className="part-lead">{differ ? 'They do not agree. What is made under that version goes by the one that counts.' : 'They agree.'}</p>
      <table className="nhsuk-table policy-dates">
        <caption className="visually-hidden">Dates that the sheets state</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Date</th>
            <th scope="col">Where it stands</th>
          </tr>
        </thead>
        <tbody>
          {statedDates.map(({ what, text, source, counts }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>
                <span className="nowrap">{text}</span> {counts ? <Tag tone="green">This one counts</Tag> : null}
              </td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
