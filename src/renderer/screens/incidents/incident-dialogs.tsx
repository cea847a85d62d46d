import { useState } from 'react';
import { incidents, type IncidentDetail } from '../../../preload/contract/incidents.ts';
import { DateField, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { todayIso } from '../../lib/format.ts';
import { atBoxes, errorOf, failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';

export interface IncidentDialogProps {
  readonly detail: IncidentDetail;
  readonly onClose: () => void;
  /** It is done: what to tell the officer. */
  readonly onDone: (message: string) => void;
}

/** Opens it again: it came back, or something was missed. */
export function ReopenDialog({ detail, onClose, onDone }: IncidentDialogProps) {
  const reopen = useRegisterCall('incidents.reopen');
  const [on, setOn] = useState(todayIso());
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : failureErrors(reopen.failure);

  async function save(): Promise<void> {
    const checked = incidents.reopen.input.safeParse({ id: detail.row.id, version: detail.row.version, on, reason });
    const found = checked.success ? [] : atBoxes(checked.error.issues);
    setErrors(found);
    reopen.reset();
    if (found.length > 0 || !checked.success || (await reopen.run(checked.data)) === undefined) return;
    onDone(`${detail.row.number} is open again.`);
  }

  return (
    <FormDialog title={`Reopen ${detail.row.number}`} submitTitle={`Reopen ${detail.row.number}`} errors={shown} busy={reopen.busy} onSubmit={() => void save()} onClose={onClose}>
      <DateField id="on" label="Reopened on" value={on} error={errorOf(shown, 'on')} onChange={setOn} />
      <TextArea id="reason" label="Why it is opened again" rows={4} value={reason} error={errorOf(shown, 'reason')} onChange={setReason} />
    </FormDialog>
  );
}
