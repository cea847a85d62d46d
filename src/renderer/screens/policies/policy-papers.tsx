import { useState } from 'react';
import type { PolicyDetail } from '../../../preload/contract/policies-library.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { useRegisterCall } from '../../lib/register.ts';

interface Saved {
  readonly name: string;
  readonly title: string;
  /** Contacts on it that nobody has typed in yet. */
  readonly missing: readonly string[];
}

/** The policy on paper: the guide for staff, the duties, the control sheet of the version in force. */
export function PolicyPapers({ detail }: { readonly detail: PolicyDetail }) {
  const { row, papers, versions } = detail;
  const guide = useRegisterCall('policies.printGuide');
  const duties = useRegisterCall('policies.printDuties');
  const control = useRegisterCall('policies.printControl');
  const [saved, setSaved] = useState<Saved | null>(null);
  const jobs = [guide, duties, control];
  const busy = jobs.some((job) => job.busy);
  const failure = jobs.find((job) => job.failure !== null)?.failure ?? null;
  const inForce = versions.find((version) => version.inForce);

  async function run(title: string, job: () => Promise<{ readonly name: string; readonly missing: readonly string[] } | undefined>): Promise<void> {
    setSaved(null);
    for (const one of jobs) one.reset();
    const file = await job();
    if (file !== undefined) setSaved({ ...file, title });
  }
  const withContacts = (done: { readonly file: { readonly name: string }; readonly missing: readonly string[] } | undefined) =>
    done === undefined ? undefined : { name: done.file.name, missing: done.missing };

  return (
    <>
      <div className="bar policy-papers" role="group" aria-label="Print">
        <span aria-hidden="true">Print:</span>
        {papers.guide === null ? null : (
          <Button variant="quiet" disabled={busy} onClick={() => void run('The guide for staff is saved', async () => withContacts(await guide.run({ policyId: row.id })))}>
            Guide for staff
          </Button>
        )}
        {papers.duties === null ? null : (
          <Button variant="quiet" disabled={busy} onClick={() => void run('The duties are saved', async () => withContacts(await duties.run({ policyId: row.id })))}>
            Duties
          </Button>
        )}
        {inForce === undefined ? null : (
          <Button
            variant="quiet"
            disabled={busy}
            onClick={() =>
              void run('The document control sheet is saved', async () => {
                const file = await control.run({ policyId: row.id, versionId: inForce.id });
                return file === undefined ? undefined : { name: file.name, missing: [] };
              })
            }
          >
            Control sheet
          </Button>
        )}
      </div>
      {jobs.map((job) => (
        <JobProgress key={job.name} call={job.name} label="Printing" busy={job.busy} />
      ))}
      {failure === null ? null : <Notice kind="error" title={failure.message} />}
      {saved === null ? null : <SavedFile name={saved.name} title={saved.title} onClose={() => setSaved(null)} />}
      {saved === null || saved.missing.length === 0 ? null : (
        <Notice kind="warning" title="Some contacts on it are not entered yet">
          <p>
            {saved.missing.join(', ')}: enter them in <Link to="/settings/contacts">Contacts</Link>, and print it again.
          </p>
        </Notice>
      )}
    </>
  );
}
