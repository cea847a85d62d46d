import { useState } from 'react';
import { certificationReturns, type CertificateReturn } from '../../../preload/contract/certifications-returns.ts';
import { TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useAccountChange } from '../accounts/use-account-change.ts';

interface DiscardDialogProps {
  readonly item: CertificateReturn;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A file that is no certificate is let go of, with the reason. */
export function DiscardDialog({ item, onClose, onDone }: DiscardDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.discard', certificationReturns.discard.input, 'certifications.unfinished');
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`Discard ${item.file.name}`}
      submitTitle="Discard the file"
      danger
      errors={errors}
      busy={busy}
      onSubmit={() => void carryOut({ id: item.id, version: item.version, reason }).then((done) => (done === undefined ? undefined : onDone()))}
      onClose={onClose}
    >
      <p className="muted">The file is deleted from the register. Its name, its checksum and your reason stay in the audit trail.</p>
      <TextArea id="reason" label="Why it is discarded" rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}
