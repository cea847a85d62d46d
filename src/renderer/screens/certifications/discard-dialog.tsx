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

/** A file that is no certificate is let go of, with the reason; one that is matched stays with its certificate, set aside. */
export function DiscardDialog({ item, onClose, onDone }: DiscardDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.discard', certificationReturns.discard.input, 'certifications.unfinished');
  const [reason, setReason] = useState('');
  const kept = item.certificate?.number;
  return (
    <FormDialog
      title={kept === undefined ? `Discard ${item.file.name}` : `Set ${item.file.name} aside`}
      submitTitle={kept === undefined ? 'Discard the file' : 'Set the file aside'}
      danger={kept === undefined}
      errors={errors}
      busy={busy}
      onSubmit={() => void carryOut({ id: item.id, version: item.version, reason }).then((done) => (done === undefined ? undefined : onDone()))}
      onClose={onClose}
    >
      <p className="muted">
        {kept === undefined
          ? 'The file is deleted from the register. Its name, its checksum and your reason stay in the audit trail.'
          : `The file bears ${kept}, so it is not deleted: it stays with that certificate as a copy set aside, for as long as the certificate is kept. If it is another one’s, match it first.`}
      </p>
      <TextArea id="reason" label={kept === undefined ? 'Why it is discarded' : 'Why it is set aside'} rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}
