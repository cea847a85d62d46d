import { plural } from '../lib/format.ts';
import { useRegister } from '../lib/register.ts';
import { useSession } from './session.ts';

/** The bottom line: where the trail stands, that nothing leaves the machine, whose register this is. */
export function StateLine() {
  const { session } = useSession();
  const trail = useRegister('audit.head', {}).data ?? session?.trail ?? null;
  return (
    <footer className="foot">
      {trail === null ? null : (
        <span title={trail.head}>
          Trail head {shortHead(trail.head)} · {plural(trail.count, 'entry', 'entries')}
        </span>
      )}
      <span className="foot__ok">Offline: this app makes no network connections</span>
      <span className="foot__trust" title={session?.trustName ?? undefined}>
        {session?.trustName}
        {session?.sample === true ? ' · sample data' : ''}
      </span>
    </footer>
  );
}

/** The first two groups of a head, enough to recognise it. The whole one is on the audit trail screen. */
function shortHead(head: string): string {
  const plain = head.replaceAll(/[^0-9a-z]/giu, '').toUpperCase();
  return `${plain.slice(0, 4)} ${plain.slice(4, 8)}`.trim();
}
