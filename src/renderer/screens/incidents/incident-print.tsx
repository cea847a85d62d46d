import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import { focusIfLost } from '../accounts/focus.ts';

const printId = 'print-incident';

/** One incident on paper: the job, and what became of it. */
export function useIncidentPrint(id: string) {
  const job = useRegisterCall('incidents.print');
  const [saved, setSaved] = useState<string | null>(null);
  async function run(): Promise<void> {
    setSaved(null);
    job.reset();
    const file = await job.run({ id });
    if (file === undefined) focusIfLost(printId);
    else setSaved(file.name);
  }
  return { run: () => void run(), job, saved, forget: () => setSaved(null) };
}

type IncidentPrint = ReturnType<typeof useIncidentPrint>;

export function PrintButton({ print }: { readonly print: IncidentPrint }) {
  return (
    <Button id={printId} variant="quiet" busy={print.job.busy} onClick={print.run}>
      Print
      <span className="visually-hidden"> this incident</span>
    </Button>
  );
}

export function PrintResult({ print: { job, saved, forget } }: { readonly print: IncidentPrint }) {
  return (
    <>
      <JobProgress call="incidents.print" label="Printing the incident" busy={job.busy} />
      {job.failure === null ? null : <Notice kind="error" title={job.failure.message} onClose={job.reset} />}
      {saved === null ? null : <SavedFile name={saved} title="The incident is saved" onClose={forget} />}
    </>
  );
}
