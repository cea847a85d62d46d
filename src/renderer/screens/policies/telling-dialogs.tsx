import { useState } from 'react';
import { policies } from '../../../preload/contract/policies.ts';
import type { LibraryVersion, Telling } from '../../../preload/contract/policies-library.ts';
import { DateField, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { futureProblem } from '../accounts/account-dialog-checks.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';
import type { LibraryDialogProps } from './version-dialog.tsx';

/** Notes that staff were told of a version. @param way as it was chosen; empty where it is still to be */
export function TellingDialog({ detail, version, way: chosen, onClose, onDone }: LibraryDialogProps & { readonly version: LibraryVersion; readonly way: string }) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('policies.noteTelling', policies.noteTelling.input, 'policies.get');
  const [typed, setTyped] = useState({ way: chosen, on: todayIso(), where: '', note: '' });
  const box = (field: keyof typeof typed) => ({
    id: `facts.${field}`, value: typed[field], error: errorOf(`facts.${field}`), onChange: (value: string) => setTyped({ ...typed, [field]: value }),
  });

  async function save(): Promise<void> {
    const done = await carryOut({ policyId: detail.row.id, versionId: version.id, facts: typed }, futureProblem('facts.on', typed.on, todayIso()));
    if (done !== undefined) onDone(`It is noted that staff were told of version ${version.number}.`);
  }

  return (
    <FormDialog title={`How staff were told of version ${version.number}`} submitTitle="Note it" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="dense">
        <SelectField {...box('way')} label="How" emptyOption="Choose how" required options={detail.ways.map(({ id, title }) => ({ value: id, title }))} />
        <DateField {...box('on')} label="When" required />
        <TextField {...box('where')} label="Where" hint="The issue, the page or the meeting" required />
        <TextArea {...box('note')} label="Note (optional)" rows={2} />
      </div>
    </FormDialog>
  );
}

/** Says that a telling was noted wrongly. */
export function UndoTellingDialog({ detail, telling, onClose, onDone }: LibraryDialogProps & { readonly telling: Telling }) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('policies.undoTelling', policies.undoTelling.input, 'policies.get');
  const [reason, setReason] = useState('');

  async function save(): Promise<void> {
    if ((await carryOut({ policyId: detail.row.id, tellingId: telling.id, reason })) !== undefined) onDone('It counts no more.');
  }

  return (
    <FormDialog title="It was noted wrongly" submitTitle="Count it no more" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">
        {telling.wayTitle}, {longDate(telling.on)}. It stays, marked.
      </p>
      <TextArea id="reason" label="What is wrong about it" rows={2} required value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}
