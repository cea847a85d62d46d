import { requestKindTitles } from '../../../preload/contract/disclosure.ts';
import { Notice } from '../../components/notice.tsx';
import { dateTime, number, shortDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';

/** Searches that were printed or exported, so that a number on paper can be found again. */
export function KeptSearches() {
  const { data, error } = useRegister('disclosure.list', {});
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <section className="panel">
      <table className="small-table find-table">
        <caption>Handed out before</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Request</th>
            <th scope="col">What was asked for</th>
            <th scope="col">Found</th>
            <th scope="col">Made</th>
          </tr>
        </thead>
        <tbody>
          {data.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.number}
                <small>{row.form === 'list' ? 'List' : 'Files'}</small>
              </th>
              <td>
                {row.reference}
                <small>
                  {requestKindTitles[row.kind]}
                  {row.answerBy === null ? '' : `, to be answered by ${shortDate(row.answerBy)}`}
                </small>
              </td>
              <td>{row.asked}</td>
              <td>
                {number(row.found)}
                <small>{number(row.leftOut)} left out</small>
              </td>
              <td>
                {dateTime(row.madeAt)}
                <small>{row.madeBy}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
