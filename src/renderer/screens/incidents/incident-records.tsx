import { useState } from 'react';
import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import type { IncidentRecords as Records, RecordKind, RecordTake } from '../../../preload/contract/incident-records.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Waiting } from '../../components/part-tabs.tsx';
import { useRegister } from '../../lib/register.ts';
import { ModerationCards } from '../moderation/moderation-cards.tsx';
import { Complainant, NoComplainant } from './complainant.tsx';
import { RecordCard } from './record-card.tsx';
import { AddRecordDialog, EditRecordDialog, RecordStepDialog, UndoStepDialog } from './record-dialogs.tsx';
import { kindWords } from './record-words.ts';

type Open =
  | { readonly what: 'add'; readonly kind: RecordKind }
  | { readonly what: 'correct' | 'undo'; readonly id: string }
  | { readonly what: 'step'; readonly id: string; readonly take: RecordTake }
  | null;

const kinds = Object.keys(kindWords) as RecordKind[];

interface IncidentRecordsProps {
  readonly detail: IncidentDetail;
  /** Whether anything can be added: by an officer, while it is open. */
  readonly working: boolean;
}

/** What is done to put it right: removal, corrections, web administrators, monitoring, owner, complainant. What waits stands first. */
export function IncidentRecords({ detail, working }: IncidentRecordsProps) {
  const incidentId = detail.row.id;
  const { data, error } = useRegister('incidentRecords.get', { incidentId });
  const moderated = (useRegister('moderation.list', {}).data ?? []).filter((entry) => entry.incidentId === incidentId);
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState<string | null>(null);
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Reading what was done…</p>;
  const byKind = Map.groupBy(data.records, ({ facts }) => facts.kind);
  // The register gives what waits first, so the kinds stand in that order, too.
  const shown = [...byKind.keys()];
  const unused = kinds.filter((kind) => !byKind.has(kind));
  // As it stands now: what somebody else has noted meanwhile is what the next step follows.
  const about = open === null || open.what === 'add' ? undefined : data.records.find(({ id }) => id === open.id);
  const closing = {
    onClose: () => setOpen(null),
    onDone: (message: string) => {
      setOpen(null);
      setTold(message);
    },
  };
  return (
    <>
      {told === null ? null : <Notice kind="success" title={told} onClose={() => setTold(null)} />}
      {shown.map((kind) => (
        <section key={kind}>
          <h3>{kindWords[kind].title}</h3>
          <ul className="cards">
            {byKind.get(kind)?.map((record) => (
              <RecordCard
                key={record.id}
                record={record}
                detail={detail}
                working={working}
                onTake={(take) => setOpen({ what: 'step', id: record.id, take })}
                onCorrect={() => setOpen({ what: 'correct', id: record.id })}
                onUndo={() => setOpen({ what: 'undo', id: record.id })}
              />
            ))}
          </ul>
          {working ? (
            <Button variant="quiet" onClick={() => setOpen({ what: 'add', kind })}>
              {kindWords[kind].add}
            </Button>
          ) : null}
        </section>
      ))}
      {data.complainant === null ? null : <Complainant incidentId={incidentId} complainant={data.complainant} working={working} onDone={setTold} />}
      {moderated.length === 0 ? null : (
        <section>
          <h3>Moderated because of it</h3>
          <ModerationCards rows={moderated} />
        </section>
      )}
      {unused.length === 0 && data.complainant !== null ? null : (
        <section>
          <h3>{working ? 'What else can be noted' : 'Not noted'}</h3>
          <ul className="record-kinds">
            {data.complainant === null ? <NoComplainant incidentId={incidentId} working={working} onDone={setTold} /> : null}
            {unused.map((kind) => (
              <li key={kind}>
                {working ? <Button variant="quiet" onClick={() => setOpen({ what: 'add', kind })}>{kindWords[kind].add}</Button> : <b>{kindWords[kind].title}</b>}
                <span>{kindWords[kind].lead}</span>
              </li>
            ))}
          </ul>
          {working ? (
            <p>
              A comment was hidden, or somebody blocked? <Link to={moderationAddress(detail)}>Note it in the moderation log</Link>, with this incident.
            </p>
          ) : null}
        </section>
      )}
      {open?.what === 'add' ? <AddRecordDialog incidentId={incidentId} kind={open.kind} {...closing} /> : null}
      {open?.what === 'correct' && about !== undefined ? <EditRecordDialog record={about} {...closing} /> : null}
      {open?.what === 'undo' && about !== undefined ? <UndoStepDialog record={about} {...closing} /> : null}
      {open?.what === 'step' && about !== undefined ? <RecordStepDialog record={about} take={open.take} {...closing} /> : null}
    </>
  );
}

function moderationAddress({ row }: IncidentDetail): string {
  const query = new URLSearchParams({ incident: row.id, ...(row.accountId === null ? {} : { account: row.accountId }) });
  return `/incidents/moderation/new?${query.toString()}`;
}

/** What waits here, for the tab. */
export function waitingRecords(data: Records | undefined): Waiting | undefined {
  if (data === undefined) return undefined;
  const notContacted = data.complainant !== null && data.complainant.contactedOn === null ? 1 : 0;
  const count = data.records.filter(({ waits }) => waits).length + notContacted;
  return count === 0 ? undefined : { count, words: 'to be seen to' };
}
