import { useState } from 'react';
import { contacts } from '../../../preload/contract/contacts.ts';
import { TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { failureErrors, useRegisterCall } from '../../lib/register.ts';

const fieldId = 'contacts-days';

/** After how many days contacts are confirmed again, and the sheet replaced. */
export function DaysDialog({ settings, onClose }: { readonly settings: { readonly days: number; readonly version: number }; readonly onClose: () => void }) {
  const saving = useRegisterCall('contacts.editSettings');
  const [days, setDays] = useState(String(settings.days));
  const [error, setError] = useState<string | null>(null);
  const shown = error === null ? failureErrors(saving.failure) : [{ field: fieldId, message: error }];

  async function save(): Promise<void> {
    const typed = /^\d+$/u.test(days.trim()) ? Number(days) : 0;
    const checked = contacts.editSettings.input.safeParse({ version: settings.version, days: typed });
    setError(checked.success ? null : (checked.error.issues[0]?.message ?? null));
    saving.reset();
    if (checked.success && (await saving.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog title="How often contacts are confirmed" submitTitle="Save how often" errors={shown} busy={saving.busy} onSubmit={() => void save()} onClose={onClose}>
      <TextField
        id={fieldId}
        label="Days after which a contact is confirmed again"
        hint="The sheet on the wall is replaced after as many days."
        width={3}
        value={days}
        error={error ?? undefined}
        onChange={setDays}
      />
    </FormDialog>
  );
}
