import { useState } from 'react';
import type { EvidenceItem } from '../../../preload/contract/accounts-records.ts';
import { incidents, type IncidentDetail } from '../../../preload/contract/incidents.ts';
import { EvidenceDialog } from '../../components/evidence-dialog.tsx';
import { Evidence } from '../../components/evidence-list.tsx';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';

/** Files that prove something, kept inside the register with their checksum. */
export function IncidentEvidence({ detail, mayAdd }: { readonly detail: IncidentDetail; readonly mayAdd: boolean }) {
  const { id } = detail.row;
  return (
    <Evidence
      id={id}
      items={detail.evidence}
      none="No file is kept with this incident."
      more={checksum}
      save={useRegisterCall('incidents.saveEvidence')}
      mayAdd={mayAdd}
      addTitle="Add evidence"
      addDialog={AttachDialog}
    />
  );
}

function checksum({ sha256 }: EvidenceItem) {
  return (
    <p className="incident-checksum">
      <small>SHA-256 {sha256}</small>
    </p>
  );
}

const suggestions = ['Screenshot of the post', 'Screenshot of the account', 'Message from the platform', 'Message from the reporter'];

function AttachDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const attach = useRegisterCall('incidents.attach');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : failureErrors(attach.failure);

  async function choose(kind: string): Promise<boolean> {
    const checked = incidents.attach.input.safeParse({ id, kind });
    setErrors(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })));
    attach.reset();
    return checked.success && (await attach.run(checked.data)) !== undefined;
  }

  return (
    <EvidenceDialog
      title="Add evidence"
      hint="Cover what names a patient before you take a screenshot"
      suggestions={suggestions}
      errors={shown}
      busy={attach.busy}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
