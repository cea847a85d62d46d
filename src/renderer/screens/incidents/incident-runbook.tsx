import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import type { RunbookPhase, StepStanding } from '../../../preload/contract/incidents-runbook.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { dayAndTime, nowTime, plural, todayIso } from '../../lib/format.ts';
import { incidentPath } from './incident-parts.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { useOnce } from '../../lib/use-once.ts';
import { PersonalDataDialog } from './incident-personal-data.tsx';

interface RunbookProps {
  readonly detail: IncidentDetail;
  /** Null where nothing can be ticked any more. */
  readonly onMore: ((step: StepStanding) => void) | null;
}

const phaseTitles: Readonly<Record<RunbookPhase, string>> = {
  contain: 'Stop the harm', keep: 'Keep what proves it', 'take-down': 'Take it down', tell: 'Tell', report: 'Report', check: 'Check', 'put-right': 'Put it right', close: 'Before it is closed',
};

/** What is done about such an incident, in its order, each step with a tick, its time and who ticked it. */
export function Runbook({ detail, onMore }: RunbookProps) {
  const { steps, row, keep } = detail;
  const tick = useRegisterCall('incidents.addEntry');
  const [answering, setAnswering] = useState(false);
  const once = useOnce();
  const queries = useQueryClient();
  const phases = Map.groupBy(steps, ({ phase }) => phase);
  if (steps.length === 0) return null;
  const now = (step: StepStanding) => once(async () => {
    await tick.run({ id: row.id, kind: 'ticked', contact: null, step: step.id, text: '', on: todayIso(), time: nowTime() });
    // Until the tick is seen a second press is the same one.
    await queries.invalidateQueries({ queryKey: ['incidents.get'] });
  });
  return (
    <section>
      <h3>
        What to do <small className="muted">{row.stepsLeft === 0 ? 'all done' : `${plural(row.stepsLeft, 'step')} left of ${row.steps}`}</small>
      </h3>
      {tick.failure === null ? null : <Notice kind="error" title={tick.failure.message} onClose={tick.reset} />}
      {[...phases].map(([phase, own]) => (
        <div key={phase} className="runbook__phase">
          <h4>{phaseTitles[phase]}</h4>
          <ul className="cards runbook__steps">
            {own.map((step) => (
              <Step key={step.id} step={step} detail={detail} busy={tick.busy} onTick={onMore === null ? null : now} onMore={onMore} onAnswer={() => setAnswering(true)} />
            ))}
          </ul>
          {phase === 'keep' && keep.length > 0 ? (
            <p className="muted runbook__keep">
              Worth keeping: {keep.map((one) => one.slice(0, 1).toLowerCase() + one.slice(1)).join('; ')}. <Link to={`/incidents/${row.id}?part=evidence`}>Add it as evidence</Link>
            </p>
          ) : null}
        </div>
      ))}
      {answering ? <PersonalDataDialog detail={detail} onClose={() => setAnswering(false)} /> : null}
    </section>
  );
}

interface StepProps {
  readonly step: StepStanding;
  readonly detail: IncidentDetail;
  readonly busy: boolean;
  readonly onTick: ((step: StepStanding) => void) | null;
  readonly onMore: ((step: StepStanding) => void) | null;
  readonly onAnswer: () => void;
}

function Step({ step, detail, busy, onTick, onMore, onAnswer }: StepProps) {
  const { title, help, clauses, state, waitsFor, done } = step;
  const open = state === 'open';
  return (
    <li className={open ? 'runbook__step' : 'runbook__step runbook__step--done'}>
      <div className="runbook__tick">
        <Tick step={step} busy={busy} onTick={onTick} onAnswer={onAnswer} />
      </div>
      <div className="runbook__words">
        <p>
          <b>{title}</b> <small className="muted">{clauses}</small>
        </p>
        {open ? <p className="muted">{help}</p> : null}
        {open && waitsFor !== '' ? (
          <p>
            {waitsFor} <StepLink step={step} detail={detail} />
          </p>
        ) : null}
        {open && notedUnder.has(step.does ?? '') ? (
          <p>
            <Link to={incidentPath(detail.row.id, 'records')}>Go to Put right</Link>
          </p>
        ) : null}
        {done === null ? null : (
          <p>
            {dayAndTime(done.on, done.time)} <small className="muted">noted by {done.officer}</small>
            {done.text === title ? null : <span className="incident-words"> {done.text}</span>}
          </p>
        )}
      </div>
      {open && onMore !== null ? (
        <Button variant="quiet" label={`More: ${title}`} onClick={() => onMore(step)}>
          More…
        </Button>
      ) : null}
    </li>
  );
}

/** What stands before a step: the button that ticks it, the question that it is, or how it stands. */
function Tick({ step, busy, onTick, onAnswer }: Pick<StepProps, 'step' | 'busy' | 'onTick' | 'onAnswer'>) {
  const { state, title, does, waitsFor } = step;
  if (state === 'not-needed') return <Tag tone="grey">Not needed</Tag>;
  if (state !== 'open') return <Tag tone="green">✓ Done</Tag>;
  if (onTick === null) return <Tag tone="grey">Not done</Tag>;
  if (does === 'personal-data' && waitsFor !== '') return <Button label={`Answer: ${title}`} onClick={onAnswer}>Answer…</Button>;
  if (waitsFor !== '') return <Tag tone="warm">Waits</Tag>;
  return (
    <Button label={`Mark done: ${title}`} busy={busy} onClick={() => onTick(step)}>
      Mark done
    </Button>
  );
}

/** Steps of which more is kept than that they are done. */
const notedUnder: ReadonlySet<string> = new Set(['complainant', 'removal', 'correction', 'web-administrator', 'watch', 'owner', 'moderation']);

/** Where a step that waits for something is taken on. */
function StepLink({ step: { does }, detail: { row } }: { readonly step: StepStanding; readonly detail: IncidentDetail }) {
  if (does === 'conduct') return <Link to={`/incidents/${row.id}?part=conduct`}>Go to Conduct</Link>;
  return does === 'new-password' && row.accountId !== null ? <Link to={`/accounts/${row.accountId}?part=logins`}>Go to its logins</Link> : null;
}
