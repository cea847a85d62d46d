import { useState } from 'react';
import type { IncidentDetail as Detail } from '../../../preload/contract/incidents.ts';
import { severityTitles } from '../../../preload/contract/incidents-words.ts';
import { go, Link, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { NotThere } from '../../components/not-there.tsx';
import { Notice } from '../../components/notice.tsx';
import { PartTabs } from '../../components/part-tabs.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { Tag } from '../../components/tag.tsx';
import { plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { AccessDialog } from './access-dialog.tsx';
import { ConductPart } from './conduct-part.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ReopenDialog } from './incident-dialogs.tsx';
import { IncidentEnding, lessonPlanAddress } from './incident-ending.tsx';
import { CorrectDialog, EntryDialog, type EntryAbout } from './incident-entry-dialog.tsx';
import { IncidentEvidence } from './incident-evidence.tsx';
import { IncidentRecords, waitingRecords } from './incident-records.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { IncidentLinked } from './incident-linked.tsx';
import { PersonalDataPart } from './incident-personal-data.tsx';
import { PrintButton, PrintResult, useIncidentPrint } from './incident-print.tsx';
import { References } from './incident-references.tsx';
import { Runbook } from './incident-runbook.tsx';
import { Telling } from './incident-telling.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { incidentPart, incidentPath, partsOf, waitingInPart, type IncidentPart } from './incident-parts.ts';
import { LimitedDoor } from './limited-door.tsx';
import { Timeline } from './incident-timeline.tsx';
import { incidentAction, incidentField, incidentValue, severityTones, stateTitle } from './words.ts';

type Open = { readonly what: 'entry'; readonly about: EntryAbout } | { readonly what: 'correct'; readonly entry: Detail['entries'][number] } | { readonly what: 'letter'; readonly contact: Detail['tell'][number] } | { readonly what: 'close' | 'reopen' | 'access' } | null;

/** One incident: who must be told, what was seen, what was done, what proves it, and how it ended. */
export function IncidentDetail({ id }: { readonly id: string }) {
  const { data, error } = useRegister('incidents.get', { id });
  const mayChange = useSession().session?.officer?.role !== 'viewer';
  const records = useRegister('incidentRecords.get', { incidentId: id });
  const { search } = useRoute();
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState<string | null>(null);
  const print = useIncidentPrint(id);
  if (error?.code === 'not-opened') return <LimitedDoor id={id} message={error.message} />;
  if (error !== null) return <NotThere id={id} error={error} />;
  if (data === undefined) return <p role="status">Opening the incident…</p>;
  const { row } = data;
  const parts = partsOf(data);
  const named = incidentPart(search['part']);
  const part = named in parts ? named : 'todo';
  const working = mayChange && row.state === 'open';
  const close = () => setOpen(null);
  // What was said of the last step would stand over the next one.
  const openUp = (next: Exclude<Open, null>) => {
    setTold(null);
    setOpen(next);
  };
  const done = (message: string) => {
    setOpen(null);
    setTold(message);
  };
  return (
    <article className="account-detail">
      <header className="detail-head">
        <h2>{row.typeTitle}</h2>
        <span className="tags">
          <Tag tone={severityTones[row.severity]}>{severityTitles[row.severity]}</Tag>
          <Tag tone={row.state === 'open' ? 'warm' : 'green'}>{stateTitle(row)}</Tag>
          {row.limited ? <Tag tone="blue">Limited</Tag> : null}
        </span>
      </header>
      <p className="detail-sub">
        {row.number} · {row.clauses} · {row.accountId === null ? row.address : <Link to={`/accounts/${row.accountId}?part=incidents`}>{row.account}</Link>}
      </p>
      {/* What has been done since is what matters now. */}
      {told === null ? <Filed number={row.number} accountId={row.accountId} limited={row.limited} /> : null}
      {told === null ? null : <Notice kind="success" title={told} onClose={() => setTold(null)} />}
      {row.adviceFirst ? (
        <Notice kind="warning" title="Take Speaking Up advice before any formal step">
          <p>Malpractice that somebody has raised is protected by law (10022 3.4).</p>
        </Notice>
      ) : null}
      {row.state === 'closed' ? <IncidentEnding detail={data} mayChange={mayChange} /> : null}
      <div className="bar detail-actions">
        {mayChange ? (
          row.state === 'open' ? (
            <>
              <Button variant={part === 'conduct' ? 'secondary' : 'primary'} onClick={() => openUp({ what: 'entry', about: { what: 'note' } })}>
                Add to the timeline
              </Button>
              <Button onClick={() => go(`/incidents/${id}/edit`)}>Correct the facts</Button>
              <Button onClick={() => openUp({ what: 'close' })}>Close…</Button>
            </>
          ) : (
            <Button onClick={() => openUp({ what: 'reopen' })}>Reopen…</Button>
          )
        ) : null}
        {mayChange ? (
          <Button variant="quiet" onClick={() => openUp({ what: 'access' })}>
            Who may open it…
          </Button>
        ) : null}
        <PrintButton print={print} />
      </div>
      <PrintResult print={print} />
      <PartTabs
        label={`Parts of ${row.number}`}
        prefix="incident"
        parts={parts}
        part={part}
        waiting={(entry) => (entry === 'records' ? waitingRecords(records.data) : waitingInPart(data, entry))}
        pathOf={(entry) => incidentPath(id, entry)}
      >
        {partView(part, { detail: data, working, mayChange, onEntry: (about) => openUp({ what: 'entry', about }), onCorrect: (entry) => openUp({ what: 'correct', entry }), onWrite: (contact) => openUp({ what: 'letter', contact }) })}
      </PartTabs>
      {open?.what === 'entry' ? <EntryDialog detail={data} about={open.about} onClose={close} onDone={done} /> : null}
      {open?.what === 'letter' ? (
        <LetterDialog detail={data} contact={open.contact} onClose={close} onSent={() => openUp({ what: 'entry', about: { what: 'tell', contact: open.contact } })} />
      ) : null}
      {open?.what === 'correct' ? <CorrectDialog id={id} entry={open.entry} onClose={close} onDone={done} /> : null}
      {open?.what === 'close' ? <CloseDialog detail={data} onClose={close} onDone={done} onPlan={(lesson) => go(lessonPlanAddress(data, lesson))} /> : null}
      {open?.what === 'access' ? <AccessDialog detail={data} onClose={close} onDone={done} /> : null}
      {open?.what === 'reopen' ? <ReopenDialog detail={data} onClose={close} onDone={done} /> : null}
    </article>
  );
}

/** What the parts are given. */
interface Given {
  readonly detail: Detail;
  /** Whether anything can be added: by an officer, while it is open. */
  readonly working: boolean;
  /** By an officer, whatever its state: HR can tell of an ending later. */
  readonly mayChange: boolean;
  readonly onEntry: (about: EntryAbout) => void;
  readonly onCorrect: (entry: Detail['entries'][number]) => void;
  readonly onWrite: (contact: Detail['tell'][number]) => void;
}

function partView(part: IncidentPart, { detail, working, mayChange, onEntry, onCorrect, onWrite }: Given) {
  switch (part) {
    case 'todo':
      return (
        <>
          <section>
            <h3>What was seen</h3>
            <p className="incident-seen">{detail.facts.seen}</p>
            {detail.keptBecause === '' ? null : <p className="muted">What identifies a person stays: {detail.keptBecause}</p>}
          </section>
          <Telling
            tell={detail.tell}
            onTell={working ? (contact) => onEntry({ what: 'tell', contact }) : null}
            onWrite={onWrite}
          />
          <Runbook
            detail={detail}
            onMore={working ? (step) => onEntry({ what: 'step', step }) : null}
          />
          <PersonalDataPart detail={detail} working={working} />
          <References detail={detail} onAdd={working ? () => onEntry({ what: 'reference' }) : null} />
        </>
      );
    case 'conduct':
      return <ConductPart incidentId={detail.row.id} mayChange={mayChange} />;
    case 'records':
      return <IncidentRecords detail={detail} working={working} />;
    case 'timeline':
      return <Timeline detail={detail} onAdd={working ? () => onEntry({ what: 'note' }) : null} onCorrect={onCorrect} />;
    case 'facts':
      // What the facts were before stands under them.
      return (
        <>
          <IncidentFacts detail={detail} />
          <RecordHistory
            entries={detail.history.map((entry) => ({ ...entry, action: entry.reason === '' ? incidentAction(entry.action) : `${incidentAction(entry.action)}: ${entry.reason}` }))}
            words={{ action: (action) => action, field: incidentField, value: incidentValue }}
          />
        </>
      );
    case 'evidence':
      return <IncidentEvidence detail={detail} mayAdd={working} />;
    case 'linked':
      return <IncidentLinked detail={detail} mayChange={mayChange} />;
  }
}

/** It has just been filed: its number, and what follows for the logins of its account. */
function Filed({ number, accountId, limited }: { readonly number: string; readonly accountId: string | null; readonly limited: boolean }) {
  const { path, search } = useRoute();
  const owed = Number(search['filed']);
  if (search['filed'] === undefined || !Number.isInteger(owed)) return null;
  return (
    <Notice kind="success" title={`Filed as ${number}`} onClose={() => go(path, { replace: true })}>
      {owed === 0 || accountId === null ? null : (
        <p>
          A new password is owed for {plural(owed, 'login')} of the account: <Link to={`/accounts/${accountId}?part=logins`}>go to its logins</Link>.
        </p>
      )}
      {limited ? <p>Only you and the heads may open it. “Who may open it” names others.</p> : null}
      <p>Tell those who must be told next.</p>
    </Notice>
  );
}
