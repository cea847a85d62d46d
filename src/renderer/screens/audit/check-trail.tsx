import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { number, plural } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { HeadText } from './head-text.tsx';

/** Recomputes the whole chain and says in words what came out. */
export function CheckTrail({ head }: { readonly head: string }) {
  const verify = useRegisterCall('audit.verify');
  const [result, setResult] = useState<OutputOf<'audit.verify'> | null>(null);
  return (
    <div className="audit-tool">
      <h2>Check the trail</h2>
      <p className="sub">Computes every entry again, from the first to the last, and compares.</p>
      {head === '' ? null : <Facts items={[{ term: 'Head now', value: <HeadText head={head} /> }]} />}
      <Button
        busy={verify.busy}
        onClick={() => {
          setResult(null);
          void verify.run({}).then((answer) => setResult(answer ?? null));
        }}
      >
        Check all entries
      </Button>
      <JobProgress call="audit.verify" busy={verify.busy} label="Checking entries" />
      {verify.failure === null ? null : <Notice kind="error" title={verify.failure.message} />}
      {result === null ? null : <Outcome result={result} />}
    </div>
  );
}

function Outcome({ result }: { readonly result: OutputOf<'audit.verify'> }) {
  if (result.intact) {
    return (
      <Notice kind="success" title={`The trail is whole: ${plural(result.count, 'entry', 'entries')} checked`}>
        <p>To be sure that nobody rebuilt it, compare a head printed on an earlier paper.</p>
      </Notice>
    );
  }
  return (
    <Notice kind="error" title={result.failsAt === null ? 'The trail does not hold' : `The trail breaks at entry ${number(result.failsAt)}`}>
      <p>{result.reason}</p>
      <p>Keep a copy of the register folder as it is, and tell your information governance lead before you go on working in it.</p>
    </Notice>
  );
}
