import { useState } from 'react';
import type { KeptDetail, KeptRecord } from '../../../preload/contract/retention.ts';
import { decisionTitles, holdGroundTitles, keptFromTitles, type KeepingScope, recordKindTitles } from '../../../preload/contract/retention-words.ts';
import { Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, longDate, number, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { LimitedDoor } from '../incidents/limited-door.tsx';
import { bulkTitles, DecisionDialog, type DialogTake } from './decision-dialog.tsx';
import { DisposalDialog } from './disposal-dialog.tsx';
import { keepingTag, keptPath, placeOf, schedulePath } from './words.ts';

interface KeepingDetailProps {
  readonly subject: Pick<KeptRecord, 'kind' | 'recordId'>;
  readonly scope: KeepingScope;
}

/** One record: why it is kept, until when, what belongs to it, and what was decided. */
export function KeepingDetail({ subject, scope }: KeepingDetailProps) {
  const { data, error } = useRegister('retention.get', subject);
  const mayDecide = useSession().session?.officer?.role !== 'viewer';
  const [asking, setAsking] = useState<{ readonly take: DialogTake; readonly hold?: string } | null>(null);
  const [disposing, setDisposing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  if (error?.code === 'not-opened') return <LimitedDoor id={subject.recordId} message={error.message} />;
  if (error !== null) return <NotThere id={subject.recordId} error={error} />;
  if (data === undefined) return <p role="status">Opening the record…</p>;
  const { record } = data;
  const tag = keepingTag(record);
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{record.title}</h2>
        <Tag tone={tag.tone}>{tag.title}</Tag>
      </header>
      <p className="detail-sub">
        {recordKindTitles[record.kind]}
        {record.sub === '' ? '' : ` · ${record.sub}`} · <Link to={placeOf(record)}>Open the record</Link>
      </p>
      {done === null ? null : <Notice kind="success" title={done} onClose={() => setDone(null)} />}
      {mayDecide ? <Actions detail={data} onTake={(take) => setAsking({ take })} onDispose={() => setDisposing(true)} /> : null}
      <Proposal detail={data} />
      <Why detail={data} />
      <Holds detail={data} scope={scope} onLift={mayDecide ? (hold) => setAsking({ take: 'lift', hold }) : null} />
      <Related title="What belongs to it" rows={data.belongings} scope={scope} />
      <Related title="What it belongs to" rows={data.belongsTo.filter(({ kind }) => kind !== 'person')} scope={scope} />
      <Related title="Who runs or ran it, or asked for it" rows={data.belongsTo.filter(({ kind }) => kind === 'person')} scope={scope} />
      <Decisions decisions={data.decisions} />
      {disposing ? <DisposalDialog rows={[record]} onClose={() => setDisposing(false)} /> : null}
      {asking === null ? null : (
        <DecisionDialog
          {...asking}
          rows={[record]}
          alone={!data.second}
          onClose={() => setAsking(null)}
          onDone={(message) => {
            setAsking(null);
            setDone(message);
          }}
        />
      )}
    </article>
  );
}

/** What can be decided as it stands, the likeliest first. */
function takesOf({ record, second }: KeptDetail): readonly DialogTake[] {
  switch (record.state) {
    case 'due':
      return ['propose', 'keep-longer', 'transfer', 'hold'];
    case 'proposed':
      return record.own && second ? ['withdraw', 'hold'] : ['confirm', 'withdraw', 'hold'];
    case 'confirmed':
      return ['withdraw', 'hold'];
    case 'open':
    case 'kept':
      return ['keep-longer', 'hold'];
    case 'held':
    case 'life':
      return ['hold'];
  }
}

interface ActionsProps {
  readonly detail: KeptDetail;
  readonly onTake: (take: DialogTake) => void;
  readonly onDispose: () => void;
}

function Actions({ detail, onTake, onDispose }: ActionsProps) {
  const { state, title } = detail.record;
  const main = state === 'due' || state === 'proposed';
  return (
    <div className="bar detail-actions">
      {state === 'confirmed' ? (
        <Button variant="primary" onClick={onDispose}>
          Dispose of {title}…
        </Button>
      ) : null}
      {takesOf(detail).map((take, place) => (
        <Button key={take} variant={main && place === 0 && take !== 'withdraw' ? 'primary' : 'secondary'} onClick={() => onTake(take)}>
          {take === 'hold' && state === 'held' ? 'Set another hold' : bulkTitles[take]}…
        </Button>
      ))}
    </div>
  );
}

function Proposal({ detail: { record, second, confirmed } }: { readonly detail: KeptDetail }) {
  if (confirmed !== null) {
    const { proposedBy, proposedOn, confirmedBy, confirmedOn, onlyOneOfficer } = confirmed;
    return (
      <Notice kind="info" title="It may be disposed of">
        <p>
          Proposed by {proposedBy} on {longDate(proposedOn)}, confirmed by {confirmedBy} on {longDate(confirmedOn)}
          {onlyOneOfficer ? ', the only officer there was' : ''}. Until it is carried out it can be taken back.
        </p>
      </Notice>
    );
  }
  if (record.state !== 'proposed') return null;
  return (
    <Notice kind="info" title={record.own ? 'You have proposed to dispose of it' : `${record.proposedBy} has proposed to dispose of it`}>
      <p>{record.own && second ? 'Another officer has to confirm it: two people look before anything goes.' : record.own ? 'There is no second officer, so you confirm it yourself; the record says so.' : 'Look at it, then confirm it or take it back.'}</p>
    </Notice>
  );
}

function Why({ detail }: { readonly detail: KeptDetail }) {
  const { record } = detail;
  return (
    <section>
      <h3>Why it is kept</h3>
      <p>{record.because}</p>
      <Facts
        items={[
          { term: 'Keep until', value: record.keepUntil === null ? <span className="muted">No day yet</span> : longDate(record.keepUntil) },
          { term: 'Row of the schedule', value: <Link to={`${schedulePath}/${record.row}`}>{record.records === '' ? record.row : record.records}</Link> },
          { term: 'Period', value: `${plural(detail.years, 'year')} · ${keptFromTitles[detail.runsFrom].toLowerCase()}` },
          { term: 'Source', value: `${detail.source}${detail.confirmWithIg ? ' (to be confirmed with Information Governance)' : ''}` },
          ...(record.from === null ? [] : [{ term: detail.fromWords, value: longDate(record.from) }]),
          ...(detail.ownUntil === null || detail.ownUntil === record.keepUntil ? [] : [{ term: 'By its own period', value: longDate(detail.ownUntil) }]),
          ...(detail.classWhenReported === '' ? [] : [{ term: 'Class when it was reported', value: `${detail.classWhenReported}. The class stays; the years are those of the schedule today.` }]),
        ]}
      />
    </section>
  );
}

interface HoldsProps {
  readonly detail: KeptDetail;
  readonly scope: KeepingScope;
  readonly onLift: ((hold: string) => void) | null;
}

function Holds({ detail: { holds }, scope, onLift }: HoldsProps) {
  if (holds.length === 0) return null;
  return (
    <section>
      <h3>Holds</h3>
      <ul className="cards">
        {holds.map((hold) => (
          <li key={hold.id}>
            <div className="cards__head">
              <Tag tone="red">On hold</Tag>
              <b>{holdGroundTitles[hold.ground]}</b>
              {hold.reference === '' ? null : <span>{hold.reference}</span>}
            </div>
            <p>
              {hold.reason}{' '}
              <small>
                {hold.by} · since {longDate(hold.since)}
              </small>
            </p>
            {hold.here ? (
              onLift === null ? null : (
                <Button variant="quiet" label={`Lift this hold… ${holdGroundTitles[hold.ground]}`} onClick={() => onLift(hold.id)}>
                  Lift this hold…
                </Button>
              )
            ) : (
              <p>
                Set on <Link to={keptPath(hold, scope)}>{hold.on}</Link>, and lifted there.
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const relatedShown = 20;

function Related({ title, rows, scope }: { readonly title: string; readonly rows: KeptDetail['belongings']; readonly scope: KeepingScope }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="kept-related">
        {rows.slice(0, relatedShown).map((row) => (
          <li key={`${row.kind}:${row.recordId}`}>
            <Link to={keptPath(row, scope)}>{row.title}</Link>{' '}
            <span className="muted">
              {recordKindTitles[row.kind]}
              {row.sub === '' ? '' : ` · ${row.sub}`}
              {untilWords(row)}
            </span>
          </li>
        ))}
        {rows.length > relatedShown ? <li className="muted">and {number(rows.length - relatedShown)} more</li> : null}
      </ul>
    </section>
  );
}

/** Until when something is kept; of people who are still there nothing needs saying. */
function untilWords({ kind, open, keepUntil }: KeptDetail['belongings'][number]): string {
  if (open) return kind === 'person' ? '' : ' · still open';
  return keepUntil === null ? ' · no day yet' : ` · until ${longDate(keepUntil)}`;
}

function Decisions({ decisions }: { readonly decisions: KeptDetail['decisions'] }) {
  return (
    <section>
      <h3>Decisions</h3>
      {decisions.length === 0 ? <p className="part-lead">Nothing has been decided about it yet.</p> : null}
      <ol className="history">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <p>
              {decisionTitles[decision.take]}
              {decision.until === null ? '' : ` until ${longDate(decision.until)}`}
              {decision.ground === null ? '' : `: ${holdGroundTitles[decision.ground]}`}
              {decision.take === 'transfer' ? ` to ${decision.party} on ${longDate(decision.on)}` : ''}
              {decision.reference === '' ? '' : ` (${decision.reference})`}
              {decision.alone ? ', by the only officer there was' : ''}
              <small>
                {decision.officer} · {dateTime(decision.recordedAt)}
              </small>
            </p>
            {decision.reason === '' ? null : <p className="history__note">{decision.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
