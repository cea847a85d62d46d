import type { DisposalRow, OlderCopy } from '../../../preload/contract/retention-disposal.ts';
import { Link } from '../../app/navigation.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { longDate, plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { copyWords, disposalPath, disposalsPath } from './disposal-words.ts';
import { RetentionNav } from './retention-nav.tsx';

/** Copies that are older than a disposal, and what somebody can do about each. */
export function OlderCopies() {
  const { data, error } = useRegister('retention.olderCopies', {});
  const disposals = useRegister('retention.disposals', {});
  return (
    <div className="page">
      <PageHeader title="Older copies" sub={data === undefined || data.length === 0 ? 'Copies from before a disposal' : `${plural(data.length, 'copy still holds', 'copies still hold')} what was disposed of`} />
      <RetentionNav current="disposals" />
      <p>
        <Link to={disposalsPath}>All disposals</Link>
      </p>
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined && error === null ? <p role="status">Looking for older copies…</p> : null}
      {data?.length === 0 ? (
        <EmptyState title="The app knows of no older copy">
          <p>{backups}</p>
        </EmptyState>
      ) : null}
      {data === undefined || data.length === 0 ? null : (
        <>
          <p className="part-lead">{backups}</p>
          <CopyLines copies={data} disposals={disposals.data ?? []} />
        </>
      )}
    </div>
  );
}

const backups = 'Backups that IT makes of this computer are not known to the app. Ask IT how long they keep them.';

interface CopyLinesProps {
  readonly copies: readonly OlderCopy[];
  /** All disposals, so that each number leads to its own; not given where only one is shown. */
  readonly disposals?: readonly DisposalRow[];
}

/** Copies with what to do about them. */
export function CopyLines({ copies, disposals }: CopyLinesProps) {
  return (
    <ul className="cards">
      {copies.map((copy) => (
        <li key={`${copy.kind}:${copy.name}`}>
          <div className="cards__head">
            <b>{copyWords[copy.kind].title}</b>
            <span>{longDate(copy.day)}</span>
          </div>
          <p>{copy.name}</p>
          <p className="muted">{copyWords[copy.kind].todo}</p>
          {disposals === undefined ? null : <StillHeld numbers={copy.disposals} disposals={disposals} />}
        </li>
      ))}
    </ul>
  );
}

function StillHeld({ numbers, disposals }: { readonly numbers: readonly string[]; readonly disposals: readonly DisposalRow[] }) {
  return (
    <p>
      It still holds what went in{' '}
      {numbers.map((number, place) => {
        const row = disposals.find((one) => one.number === number);
        return (
          <span key={number}>
            {place === 0 ? '' : ', '}
            {row === undefined ? number : <Link to={disposalPath(row.id)}>{number}</Link>}
          </span>
        );
      })}
      .
    </p>
  );
}
