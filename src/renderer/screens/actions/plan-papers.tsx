import { useState } from 'react';
import type { PlanDetail } from '../../../preload/contract/actions.ts';
import { Button } from '../../components/button.tsx';
import { AddEvidence, EvidenceDialog } from '../../components/evidence-dialog.tsx';
import { EvidenceList } from '../../components/evidence-list.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { call, useRegisterCall } from '../../lib/register.ts';
import { usePlanChange } from './use-plan-change.ts';

interface PartProps {
  readonly detail: PlanDetail;
  readonly mayChange: boolean;
}

/** The plan on paper, and the files that prove what was done. */
export function PlanPapers({ detail, mayChange }: PartProps) {
  const print = useRegisterCall('actions.print');
  const save = useRegisterCall('actions.saveEvidence');
  const [saved, setSaved] = useState<{ readonly name: string; readonly title: string } | null>(null);
  const failure = print.failure ?? save.failure;
  async function run(title: string, job: () => Promise<{ readonly name: string } | undefined>): Promise<void> {
    setSaved(null);
    print.reset();
    save.reset();
    const file = await job();
    if (file !== undefined) setSaved({ name: file.name, title });
  }
  return (
    <section>
      <h3>Papers and evidence</h3>
      <div className="bar plan-papers">
        <Button busy={print.busy} onClick={() => void run('The plan is saved', () => print.run({ id: detail.id }))}>
          Print the plan
        </Button>
        {mayChange ? <AddEvidence id={detail.id} dialog={AttachDialog} /> : null}
      </div>
      <JobProgress call="actions.print" label="Printing" busy={print.busy} />
      <JobProgress call="actions.saveEvidence" label="Saving the copy" busy={save.busy} />
      {failure === null ? null : <Notice kind="error" title={failure.message} />}
      {saved === null ? null : <SavedFile {...saved} onClose={() => setSaved(null)} />}
      {detail.evidence.length === 0 ? <p className="part-lead">No file is kept with this plan.</p> : null}
      <EvidenceList
        items={detail.evidence}
        busy={save.busy}
        picture={(evidenceId) => call('actions.picture', { id: detail.id, evidenceId })}
        onSave={(item) => void run('The copy is saved', () => save.run({ id: detail.id, evidenceId: item.id }))}
      />
    </section>
  );
}

const suggestions = ['Page that was signed', 'Screenshot', 'Message', 'Attendance at training', 'Minutes of a meeting'];

function AttachDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { carryOut, busy, errors } = usePlanChange('attach');
  return (
    <EvidenceDialog
      title="Attach evidence"
      hint="A copy is kept inside the register, encrypted. A document, a picture or a message."
      suggestions={suggestions}
      errors={errors}
      busy={busy}
      progress="actions.attach"
      onChoose={async (kind) => (await carryOut({ id, kind })) !== undefined}
      onClose={onClose}
    />
  );
}
