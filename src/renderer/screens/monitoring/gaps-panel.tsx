import { Link } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { fullDate, longDate, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { gapPath } from './words.ts';

/** The days that the first screen counts: a month of the calendar shows only a part of the four weeks. */
export function GapsPanel({ openDay }: { readonly openDay: string | null }) {
  const { data, error } = useRegister('monitoring.gaps', {});
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Reading the days…</p>;
  const { from, days } = data;
  return (
    <section className="panel" aria-labelledby="monitoring-gaps">
      <h2 id="monitoring-gaps">{days.length === 0 ? 'Every day was monitored' : `${plural(days.length, 'day')} not monitored`}</h2>
      <p className="muted">In the last 4 weeks, since {longDate(from)}. A day that was monitored but not written down can still be recorded.</p>
      {days.length === 0 ? null : (
        <ul className="monitoring-missed">
          {days.map((day) => (
            <li key={day}>
              <Link to={gapPath(day)} current={day === openDay}>
                {fullDate(day)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Link to="/monitoring">Close this list</Link>
    </section>
  );
}
