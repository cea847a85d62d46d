import { Link } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { number } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { everything, reviewPath } from '../reviews/worklist.ts';

/** How many of the team's own reviews were done in time, quarter by quarter. */
export function OnTime() {
  const { data, error } = useRegister('today.onTime', {});
  return (
    <section className="panel" aria-labelledby="today-on-time">
      <h2 id="today-on-time">Reviews done on time by quarter</h2>
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined ? (
        error === null ? <p role="status">Reading the reviews of two years…</p> : null
      ) : data.chart === null ? (
        <p className="muted">Nothing is known of the quarters yet. This fills with the first reviews.</p>
      ) : (
        <>
          {/* As a picture a drawing can run nothing and reach nothing. It is black on white, so that it stands on white. */}
          <img className="today-chart" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data.chart.svg)}`} alt={data.chart.alternative} />
          <details>
            <summary>The figures, with the list of each quarter</summary>
            <table className="small-table">
              <caption className="visually-hidden">Reviews done on time by quarter, the newest first</caption>
              <thead>
                <tr>
                  <th scope="col">Quarter</th>
                  <th scope="col" className="is-end">Owed</th>
                  <th scope="col" className="is-end">In time</th>
                  <th scope="col" className="is-end">Done late</th>
                  <th scope="col" className="is-end">Not done</th>
                  <th scope="col" className="is-end">Not yet due</th>
                  <th scope="col" className="is-end">Not known</th>
                </tr>
              </thead>
              <tbody>
                {data.quarters.toReversed().map(({ period, owed, onTime, late, notDone, notYetDue, notKnown }) => (
                  <tr key={period.id}>
                    <th scope="row">
                      <Link to={reviewPath(period.id, null, { ...everything, state: 'all' })}>{period.title}</Link>
                    </th>
                    <td className="is-end">{number(owed)}</td>
                    <td className="is-end">{number(onTime)}</td>
                    <td className="is-end">{number(late)}</td>
                    <td className="is-end">{number(notDone)}</td>
                    <td className="is-end">{number(notYetDue)}</td>
                    <td className="is-end">{number(notKnown)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
