import { useState } from 'react';
import { policies } from '../../../preload/contract/policies.ts';
import type { LibraryVersion, PolicyDetail } from '../../../preload/contract/policies-library.ts';
import { DateField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useAccountChange } from '../accounts/use-account-change.ts';

export interface LibraryDialogProps {
  readonly detail: PolicyDetail;
  readonly onClose: () => void;
  readonly onDone: (message: string) => void;
}

/** Adds a version, or corrects one with the reason. */
export function VersionDialog({ detail, version, onClose, onDone }: LibraryDialogProps & { readonly version: LibraryVersion | null }) {
  const add = useAccountChange('policies.addVersion', policies.addVersion.input, 'policies.get');
  const correct = useAccountChange('policies.correctVersion', policies.correctVersion.input, 'policies.get');
  const { control, row } = detail;
  const [typed, setTyped] = useState({
    number: version?.number ?? '', date: version?.date ?? '', description: version?.description ?? '', ratifiedBy: version?.ratifiedBy ?? control.ratificationGroup,
    ratifiedOn: version?.ratifiedOn ?? '', approvedBy: version?.approvedBy ?? control.approvalGroup, reviewOn: version?.reviewOn ?? '',
  });
  const [reason, setReason] = useState('');
  const { errors, errorOf, busy } = version === null ? add : correct;
  const box = (field: keyof typeof typed) => ({
    id: `facts.${field}`, value: typed[field], error: errorOf(`facts.${field}`), onChange: (value: string) => setTyped({ ...typed, [field]: value }),
  });

  async function save(): Promise<void> {
    const facts = { ...typed, ratifiedOn: typed.ratifiedOn === '' ? null : typed.ratifiedOn, reviewOn: typed.reviewOn === '' ? null : typed.reviewOn };
    if (version === null) {
      const added = await add.carryOut({ policyId: row.id, facts });
      if (added !== undefined) onDone(`Version ${facts.number} is added${added.inForce ? ' and in force' : ''}. Keep its file next.`);
      return;
    }
    const edit = detail.versions.find(({ id }) => id === version.id)?.edit ?? version.edit;
    const done = await correct.carryOut({ policyId: row.id, versionId: version.id, edit, facts, reason });
    if (done !== undefined) onDone(`Version ${facts.number} is corrected.`);
  }

  return (
    <FormDialog
      title={version === null ? `Add a version of ${row.reference}` : `Correct version ${version.number} of ${row.reference}`}
      submitTitle={version === null ? 'Add the version' : 'Save the correction'}
      errors={errors}
      busy={busy}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
    >
      <div className="dense form-grid">
        <TextField {...box('number')} label="Version number" width={10} required />
        <TextField {...box('date')} label="Date" hint="As the document states it, such as 4 June 2019 or June 2019" width={20} required ownPlace />
        <div className="form-wide">
          <TextArea {...box('description')} label="What has changed" rows={3} required />
        </div>
        <TextField {...box('ratifiedBy')} label="Ratified by (optional)" />
        <DateField {...box('ratifiedOn')} label="Ratified on (optional)" />
        <TextField {...box('approvedBy')} label="Approved by (optional)" hint="The group or the post" />
        <DateField {...box('reviewOn')} label="Review date" hint="The last day on which it is in date" />
        {version === null ? null : (
          <div className="form-wide">
            <TextArea id="reason" label="Why it is corrected" rows={2} required value={reason} error={errorOf('reason')} onChange={setReason} />
          </div>
        )}
      </div>
    </FormDialog>
  );
}
