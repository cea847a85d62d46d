import { useState } from 'react';
import type { HrReturnDetail } from '../../../preload/contract/hr-returns.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { useRegisterCall } from '../../lib/register.ts';

/** The report on paper and as data, and the blank form. */
export function ReturnPapers({ detail }: { readonly detail: HrReturnDetail }) {
  const print = useRegisterCall('hrReturns.print');
  const csv = useRegisterCall('hrReturns.csv');
  const blank = useRegisterCall('hrReturns.blank');
  const [saved, setSaved] = useState<{ readonly name: string; readonly title: string } | null>(null);
  const failure = print.failure ?? csv.failure ?? blank.failure;
  const { id } = detail.row;
  async function run(title: string, job: (input: { id: string }) => Promise<{ readonly name: string } | undefined>): Promise<void> {
    setSaved(null);
    for (const { reset } of [print, csv, blank]) reset();
    const file = await job({ id });
    if (file !== undefined) setSaved({ name: file.name, title });
  }
  return (
    <section>
      <h3>Papers</h3>
      <div className="bar">
        {detail.table === null ? null : (
          <>
            <Button busy={print.busy} onClick={() => void run('The report is saved', print.run)}>
              Print the report
            </Button>
            <Button busy={csv.busy} onClick={() => void run('The figures are saved', csv.run)}>
              Save as CSV
            </Button>
          </>
        )}
        <Button variant={detail.table === null ? 'secondary' : 'quiet'} busy={blank.busy} onClick={() => void run('The blank form is saved', blank.run)}>
          Print the blank form
        </Button>
      </div>
      <JobProgress call="hrReturns.print" label="Printing the report" busy={print.busy} />
      <JobProgress call="hrReturns.blank" label="Printing the form" busy={blank.busy} />
      {failure === null ? null : <Notice kind="error" title={failure.message} />}
      {saved === null ? null : <SavedFile {...saved} onClose={() => setSaved(null)} />}
    </section>
  );
}
