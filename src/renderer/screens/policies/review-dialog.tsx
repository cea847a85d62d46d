import { useState } from 'react';
import { policies } from '../../../preload/contract/policies.ts';
import type { LibraryVersion } from '../../../preload/contract/policies-library.ts';
import { DateField, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate } from '../../lib/format.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';
import type { LibraryDialogProps } from './version-dialog.tsx';

/** Until when the version in force is in date: it was reviewed and stands, or its review was put off. */
export function ReviewDialog({ detail, version, onClose, onDone }: LibraryDialogProps & { readonly version: LibraryVersion }) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('policies.setReview', policies.setReview.input, 'policies.get');
  const [reviewOn, setReviewOn] = useState('');
  const [reason, setReason] = useState('');

  async function save(): Promise<void> {
    const edit = detail.versions.find(({ id }) => id === version.id)?.edit ?? version.edit;
    if ((await carryOut({ policyId: detail.row.id, versionId: version.id, edit, reviewOn, reason })) !== undefined) onDone(`The review date is set to ${longDate(reviewOn)}.`);
  }

  return (
    <FormDialog title={`Review date of ${detail.row.reference}`} submitTitle="Set the review date" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="dense">
        <p className="muted">
          For version {version.number} as it stands{version.reviewOn === null ? '' : `, in date until ${longDate(version.reviewOn)}`}. If something in it has changed, add a version instead.
        </p>
        <DateField id="reviewOn" label="In date until" required value={reviewOn} error={errorOf('reviewOn')} onChange={setReviewOn} />
        <TextArea
          id="reason"
          label="Why"
          hint="Who reviewed it and what was found, or who agreed that the review is put off"
          rows={3}
          required
          value={reason}
          error={errorOf('reason')}
          onChange={setReason}
        />
      </div>
    </FormDialog>
  );
}
