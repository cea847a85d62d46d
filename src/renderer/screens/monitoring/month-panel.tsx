import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Tag } from '../../components/tag.tsx';
import { dateTime, fullDate, longDate, number } from '../../lib/format.ts';
import { Calendar } from './calendar.tsx';
import { monthAfter } from './calendar-days.ts';
import { GapsPanel } from './gaps-panel.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { stateWords } from './words.ts';

type Month = OutputOf<'monitoring.month'>;

interface MonthPanelProps {
  readonly month: Month;
  /** The days that were not monitored stand above the calendar. */
  readonly gaps: boolean;
  readonly openDay: string | null;
  readonly today: OutputOf<'monitoring.day'> | undefined;
  readonly busy: boolean;
  readonly onQuiet: () => void;
  readonly onFound: () => void;
}

/** Today with its one button, and the month with its gaps. */
export function MonthPanel({ month, gaps, openDay, today, busy, onQuiet, onFound }: MonthPanelProps) {
  const [asking, setAsking] = useState(false);
  const officer = useSession().session?.officer?.role;
  const title = monthTitle(month.month);
  return (
    <>
      <PageHeader
        title="Monitoring"
        sub="Trust content, day by day (CP371 3). Named staff are never searched for (10022 6.1)."
        actions={
          <>
            {officer === 'head' ? <Button onClick={() => setAsking(true)}>How the log is kept</Button> : null}
            <Button onClick={() => go('/monitoring/table')}>Monitoring table</Button>
          </>
        }
      />
      <Today month={month} today={today} mayRecord={officer !== 'viewer'} busy={busy} onQuiet={onQuiet} onFound={onFound} />
      {gaps ? <GapsPanel openDay={openDay} /> : null}
      <div className="calendar-head">
        <h2 id="calendar-title">{title}</h2>
        <div className="bar">
          <Button variant="quiet" onClick={() => go(monthPath(monthAfter(month.month, -1)))}>
            <span aria-hidden="true">← </span>
            {monthTitle(monthAfter(month.month, -1))}
          </Button>
          {month.month === month.today.slice(0, 7) ? null : (
            <Button variant="quiet" onClick={() => go(monthPath(null))}>
              This month
            </Button>
          )}
          {month.month >= month.today.slice(0, 7) ? null : (
            <Button variant="quiet" onClick={() => go(monthPath(monthAfter(month.month, 1)))}>
              {monthTitle(monthAfter(month.month, 1))}
              <span aria-hidden="true"> →</span>
            </Button>
          )}
        </div>
      </div>
      <Calendar
        title={title}
        today={month.today}
        days={month.days}
        openDay={openDay}
        onOpen={(day) => go(`/monitoring/${day}`)}
        onMonth={(next) => go(monthPath(next))}
      />
      <Totals month={month} />
      <p className="key-hints">
        <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd> move over the days · <kbd>Enter</kbd> open the day · <kbd>Page Up</kbd> <kbd>Page Down</kbd> another month ·{' '}
        <kbd>Q</kbd> quiet day · <kbd>F</kbd> something found
      </p>
      {asking ? <SettingsDialog settings={month.settings} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Address of a month; null is the present one. */
function monthPath(month: string | null): string {
  return month === null ? '/monitoring' : `/monitoring?month=${month}`;
}

/** "November 2026" */
function monthTitle(month: string): string {
  return longDate(`${month}-01`).replace(/^\d+ /u, '');
}

function Today({ month, today, mayRecord, busy, onQuiet, onFound }: Omit<MonthPanelProps, 'openDay' | 'gaps'> & { readonly mayRecord: boolean }) {
  if (today === undefined) return null;
  const { entry, record } = today;
  return (
    <section className="panel monitoring-today" aria-label="Today">
      <div>
        <h2>{fullDate(month.today)}</h2>
        {record === null ? (
          <p>{entry.state === 'not-owed' ? 'Nothing is owed today. It can be recorded all the same.' : 'Not recorded yet.'}</p>
        ) : (
          <p>
            <Tag tone={stateWords[entry.state].tone}>{stateWords[entry.state].long}</Tag> {record.by}, {dateTime(record.recordedAt)}, with {record.software}
          </p>
        )}
      </div>
      {record === null && mayRecord ? (
        <div className="bar">
          <Button variant="primary" shortcut="Q" busy={busy} onClick={onQuiet}>
            Quiet day: nothing found
          </Button>
          <Button shortcut="F" onClick={onFound}>
            Something found
          </Button>
        </div>
      ) : record === null ? null : (
        <Link to={`/monitoring/${month.today}`}>Open today</Link>
      )}
      {record === null && mayRecord ? (
        <p className="muted monitoring-today__with">
          {month.software === ''
            ? 'The first entry asks which monitoring software you use; a quiet day then takes one keystroke.'
            : `A quiet day says: nothing without approval, content complies, looked at with ${month.software}.`}
        </p>
      ) : null}
    </section>
  );
}

/** The month in figures: what was not done stands beside what was. */
function Totals({ month: { totals, settings } }: { readonly month: Month }) {
  const items = [
    { state: 'quiet', count: totals.quiet }, { state: 'found', count: totals.found }, { state: 'not-checked', count: totals.notChecked }, { state: 'not-done', count: totals.notDone },
  ] as const;
  return (
    <>
      <ul className="monitoring-totals" aria-label="This month in figures">
        {items.map(({ state, count }) => (
          <li key={state} className={`monitoring-total monitoring-total--${state}`}>
            <b>{number(count)}</b>
            <span>
              <span aria-hidden="true">{stateWords[state].mark} </span>
              {stateWords[state].short}
            </span>
          </li>
        ))}
        <li className="monitoring-total">
          <b>{number(totals.late)}</b>
          <span>Written down late</span>
        </li>
      </ul>
      <p className="muted">{keptWords(settings)}</p>
    </>
  );
}

function keptWords({ keptSince, weekends, bankHolidays }: Month['settings']): string {
  const free = [...(weekends ? [] : ['weekends']), ...(bankHolidays ? [] : ['bank holidays'])].join(' and ');
  const since = keptSince === null ? 'The log has not begun: it begins with the first day that is recorded.' : `The log is kept since ${longDate(keptSince)}.`;
  return `${since} ${free === '' ? 'Every day is monitored.' : `All days but ${free} are monitored.`}`;
}
