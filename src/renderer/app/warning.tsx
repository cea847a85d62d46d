import { useState } from 'react';
import { Notice } from '../components/notice.tsx';
import { Link } from './link.tsx';
import { useSession } from './session.ts';

/** Something the register found out at unlock, such as a trail older than the one last seen. */
export function Warning() {
  const { session } = useSession();
  const [closed, setClosed] = useState<string | null>(null);
  const warning = session?.warning ?? null;
  if (warning === null || warning === closed) return null;
  return (
    <div className="warning-line">
      <Notice kind="warning" title="The register has something to tell you" onClose={() => setClosed(warning)}>
        <p>{warning}</p>
        <p>
          <Link to="/audit">Check the audit trail</Link>
        </p>
      </Notice>
    </div>
  );
}
