import { useState } from 'react';
import { CheckboxField, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { plural } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';

interface GiveDialogProps {
  readonly period: { readonly id: string; readonly title: string };
  readonly accountIds: readonly string[];
  readonly reviewers: readonly string[];
  readonly onClose: () => void;
  /** What was done, in words. */
  readonly onDone: (said: string) => void;
}

/** Names who reviews the selected accounts, or takes them back. */
export function GiveDialog({ period, accountIds, reviewers, onClose, onDone }: GiveDialogProps) {
  const assign = useRegisterCall('reviews.assign');
  const [reviewer, setReviewer] = useState('');
  const [nobody, setNobody] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const many = plural(accountIds.length, 'account');
  const shown = errors.length > 0 ? errors : failureErrors(assign.failure);

  async function give(): Promise<void> {
    const name = nobody ? '' : reviewer.trim();
    assign.reset();
    setErrors(name === '' && !nobody ? [{ field: 'reviewer', message: 'Enter the name of whoever reviews them.' }] : []);
    if (name === '' && !nobody) return;
    const result = await assign.run({ period: period.id, accountIds: [...accountIds], reviewer: name });
    if (result === undefined) return;
    onDone(name === '' ? `${many} taken back: nobody reviews ${accountIds.length === 1 ? 'it' : 'them'} yet` : `${many} given to ${name}`);
    onClose();
  }

  return (
    <FormDialog title={`Who reviews ${many}?`} submitTitle={nobody ? `Take ${many} back` : `Give ${many}`} errors={shown} busy={assign.busy} onSubmit={() => void give()} onClose={onClose}>
      <TextField
        id="reviewer"
        label="Name"
        hint={`Reviews for ${period.title}. Whoever works from paper need not be an officer of this register.`}
        value={reviewer}
        suggestions={[...reviewers]}
        spellCheck={false}
        disabled={nobody}
        error={shown.find(({ field }) => field === 'reviewer')?.message}
        onChange={setReviewer}
      />
      <CheckboxField id="nobody" label="Nobody: take them back" value={nobody} onChange={setNobody} />
    </FormDialog>
  );
}
