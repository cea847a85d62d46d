import { useState } from 'react';
import { go, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { fullDate, longDate } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { DayDialog } from './day-dialog.tsx';
import { DayPane } from './day-pane.tsx';
import { useMonitoringKeys } from './keys.ts';
import { MonthPanel } from './month-panel.tsx';
import '../accounts/desk.css';
import { gapsPath } from './words.ts';
import './monitoring.css';

/** The daily monitoring log: today, the month as a calendar, and one day beside it. */
export function MonitoringScreen() {
  const { params, search } = useRoute();
  const day = params['day'] ?? null;
  const asked = search['month'] ?? day?.slice(0, 7) ?? null;
  const { data, error } = useRegister('monitoring.month', { month: asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/u.test(asked) ? asked : null }, { keepPrevious: true });
  if (data === undefined) {
    return (
      <div className="page">
        <PageHeader title="Monitoring" />
        {error === null ? <p role="status">Reading the log…</p> : <Notice kind="error" title={error.message} />}
      </div>
    );
  }
  return <Desk month={data} day={day} gaps={search['show'] === 'gaps'} />;
}

interface DeskProps {
  readonly month: Parameters<typeof DayPane>[0]['month'];
  readonly day: string | null;
  /** The days that were not monitored stand above the calendar. */
  readonly gaps: boolean;
}

function Desk({ month, day, gaps }: DeskProps) {
  const mayRecord = useSession().session?.officer?.role !== 'viewer';
  const today = useRegister('monitoring.day', { day: month.today }).data;
  const quiet = useRegisterCall('monitoring.quietDay');
  const [said, setSaid] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const open = today?.open === true && mayRecord;

  function found(): void {
    if (open) setAsking(true);
    else go(`/monitoring/${month.today}`);
  }

  async function recordQuiet(): Promise<void> {
    if (!open || quiet.busy) return;
    // Nobody has said yet what is used: the form asks for it.
    if (month.software === '') {
      setAsking(true);
      return;
    }
    quiet.reset();
    const done = await quiet.run({});
    if (done !== undefined) setSaid(`${longDate(done.day)} is recorded as a quiet day, with ${done.software}.`);
  }

  useMonitoringKeys((key) => {
    if (key === 'found') found();
    else void recordQuiet();
  });

  return (
    <>
      <SplitView
        list={
          <>
            <div role="status">
              {said === null ? null : <Notice kind="success" title={said} onClose={() => setSaid(null)} />}
            </div>
            {quiet.failure === null ? null : <Notice kind="error" title={quiet.failure.message} onClose={quiet.reset} />}
            <MonthPanel month={month} gaps={gaps} openDay={day} today={today} busy={quiet.busy} onQuiet={() => void recordQuiet()} onFound={found} />
          </>
        }
        detail={
          day === null ? null : (
            <>
              <NarrowHeading title="Monitoring" />
              <DayPane key={day} day={day} month={month} onDone={() => setSaid(`${longDate(day)} is saved.`)} />
            </>
          )
        }
        onCloseDetail={() => {
          go(gaps ? gapsPath : day === null ? '/monitoring' : `/monitoring?month=${day.slice(0, 7)}`);
          if (day !== null) focusDay(day);
        }}
        detailLabel={day === null ? 'Day' : `Monitoring of ${fullDate(day)}`}
      />
      {asking ? (
        <DayDialog
          day={month.today}
          record={null}
          software={month.software}
          questions={month.questions}
          onClose={() => setAsking(false)}
          onDone={(done) => {
            setSaid(`${longDate(done)} is recorded.`);
            go(`/monitoring/${done}`);
          }}
        />
      ) : null}
    </>
  );
}

/** After a day closes, the focus goes back to it in the calendar. */
function focusDay(day: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`.calendar [data-day="${CSS.escape(day)}"]`)?.focus());
}
