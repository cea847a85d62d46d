import type { OutputOf } from '../../../preload/contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { dateTime, shortDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { Checksum } from './checksum.tsx';

/** Packs and reports made before, so that a number on paper can be found again and a file compared with what was made. */
export function EarlierPacks() {
  const { data, error } = useRegister('reports.list', {});
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined) return <p role="status">Reading earlier packs and reports…</p>;
  if (data.length === 0) {
    return (
      <EmptyState title="No packs or reports yet">
        <p>Every pack and every quarterly report that is made is listed here with its number, its period and its checksum, also after the file has been sent away.</p>
      </EmptyState>
    );
  }
  return (
    <section className="panel">
      <table className="earlier-packs">
        <caption>Packs and reports made</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Period</th>
            <th scope="col">Made</th>
            <th scope="col">SHA-256 of the file</th>
          </tr>
        </thead>
        <tbody>
          {data.map((pack) => (
            <PackRow key={pack.number} pack={pack} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PackRow({ pack }: { readonly pack: OutputOf<'reports.list'>[number] }) {
  return (
    <tr>
      <th scope="row">
        {pack.number}
        <small>{pack.fileName}</small>
      </th>
      <td>
        {shortDate(pack.from)} to {shortDate(pack.to)}
      </td>
      <td>
        {dateTime(pack.madeAt)}
        <small>{pack.madeBy}</small>
      </td>
      <td>
        <Checksum sum={pack.sha256} of={pack.number} />
      </td>
    </tr>
  );
}
