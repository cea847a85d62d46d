import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import { focusIfLost } from '../accounts/focus.ts';

/** Prints the coverage for the committee. @param policyId null for all policies that are on */
export function CoveragePaper({ policyId }: { readonly policyId: string | null }) {
  const print = useRegisterCall('certifications.printCoverage');
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <>
      <Button
        id="print-coverage"
        variant="quiet"
        busy={print.busy}
        onClick={() => {
          setSaved(null);
          void print.run({ policyId }).then((done) => {
            setSaved(done?.file.name ?? null);
            if (done === undefined) focusIfLost('print-coverage');
          });
        }}
      >
        Print the coverage
      </Button>
      <JobProgress call="certifications.printCoverage" label="Printing the coverage" busy={print.busy} />
      {print.failure === null ? null : <Notice kind="error" title={print.failure.message} onClose={print.reset} />}
      {saved === null ? null : <SavedFile name={saved} title="The coverage is printed" onClose={() => setSaved(null)} />}
    </>
  );
}
