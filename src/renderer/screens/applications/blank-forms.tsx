import { useState } from 'react';
import type { ApplicationKind } from '../../../preload/contract/applications.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import { Saved } from './saved.tsx';

/** The blank forms of Appendix 2, to print or to send. */
export function BlankForms() {
  const print = useRegisterCall('applications.blankForm');
  const [saved, setSaved] = useState<string | null>(null);
  async function save(kind: ApplicationKind): Promise<void> {
    setSaved(null);
    const file = await print.run({ kind });
    if (file !== undefined) setSaved(file.name);
  }
  return (
    <div className="blank-forms">
      <div className="bar">
        <span className="muted">Blank form:</span>
        <Button variant="quiet" busy={print.busy} label="Save the blank form for a new account" onClick={() => void save('new-account')}>
          New account
        </Button>
        <Button variant="quiet" busy={print.busy} label="Save the blank form to contribute to an account" onClick={() => void save('contribute')}>
          Contribute to an account
        </Button>
        <JobProgress call="applications.blankForm" label="Printing the form" busy={print.busy} />
      </div>
      {print.failure === null ? null : <Notice kind="error" title={print.failure.message} />}
      {saved === null ? null : <Saved name={saved} onClose={() => setSaved(null)} />}
    </div>
  );
}
