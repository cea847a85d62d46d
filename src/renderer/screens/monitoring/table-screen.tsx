import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, Link, useRoute } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { longDate, number, plural, todayIso } from '../../lib/format.ts';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { focusIfLost } from '../accounts/focus.ts';
import { TableLines } from './table-lines.tsx';
import { TablePeriod } from './table-period.tsx';
import { periodOf, tablePath } from './table-periods.ts';
import '../accounts/desk.css';
import './monitoring.css';

const printId = 'print-monitoring-table';

/** The monitoring table of section 3 for any period, and the paper of it. */
export function MonitoringTableScreen() {
  const { search } = useRoute();
  const period = periodOf(search, todayIso());
  const { data, error } = useRegister('monitoring.table', { from: period.from, to: period.to }, { keepPrevious: true });
  const job = useRegisterCall('monitoring.printTable');
  const show = useRegisterCall('desktop.showSaved');
  const [saved, setSaved] = useState<string | null>(null);

  async function print(): Promise<void> {
    setSaved(null);
    job.reset();
    const file = await job.run({ from: period.from, to: period.to });
    if (file === undefined) focusIfLost(printId);
    else setSaved(file.name);
  }

  return (
    <div className="page monitoring-table-page">
      <PageHeader
        title="Monitoring table"
        sub="CP371 section 3, with the quarterly review of 2.3.1 as a fifth line"
        actions={
          <>
            <Button onClick={() => go('/monitoring')}>Back to the daily log</Button>
            <Button id={printId} variant="primary" busy={job.busy} onClick={() => void print()}>
              Save as PDF
            </Button>
          </>
        }
      />
      {job.failure === null ? null : <Notice kind="error" title={job.failure.message} onClose={job.reset} />}
      <JobProgress call="monitoring.printTable" label="Printing the monitoring table" busy={job.busy} />
      {saved === null ? null : (
        <Notice kind="success" title={`Saved as ${saved}`} onClose={() => setSaved(null)}>
          <Button variant="quiet" onClick={() => void show.run({})}>
            Show in folder
          </Button>
        </Notice>
      )}
      <TablePeriod key={`${period.from} ${period.to}`} period={period} onChoose={(chosen) => go(tablePath(chosen))} />
      {error !== null ? <Notice kind="error" title={error.message} /> : data === undefined ? <p role="status">Counting…</p> : <Shown table={data} />}
    </div>
  );
}

function Shown({ table }: { readonly table: OutputOf<'monitoring.table'> }) {
  const { missed, findings, lines } = table;
  const days = missed.reduce((sum, stretch) => sum + stretch.days, 0);
  const titles = new Map(lines.map(({ id, requirement }) => [id, requirement]));
  return (
    <>
      <h2>
        {longDate(table.from)} to {longDate(table.to)}
      </h2>
      <p className="muted" role="status">
        {table.to > table.today ? `Counted up to ${longDate(table.today)}. ` : ''}Action plans are developed by the {table.plansBy} and overseen by the {table.plansOverseenBy}.
      </p>
      <TableLines table={table} />
      <section aria-labelledby="missed-title">
        <h2 id="missed-title">Not monitored: {plural(days, 'day')}</h2>
        {missed.length === 0 ? (
          <p>No day that was owed in this register was missed.</p>
        ) : (
          <ul className="monitoring-missed">
            {missed.map(({ from, to, days: count }) => (
              <li key={from}>
                <Link to={`/monitoring/${from}`}>{count === 1 ? longDate(from) : `${longDate(from)} to ${longDate(to)}`}</Link>
                {count === 1 ? '' : ` (${plural(count, 'day')})`}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="findings-title">
        <h2 id="findings-title">Found by the daily log: {number(findings.length)}</h2>
        {findings.length === 0 ? (
          <p>Nothing was found on the days that were monitored.</p>
        ) : (
          <ul className="monitoring-findings">
            {findings.map(({ day, line, note, where }) => (
              <li key={`${day} ${line}`}>
                <Link to={`/monitoring/${day}`}>{longDate(day)}</Link>: {titles.get(line)}
                <small>
                  {note} · {where}
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
