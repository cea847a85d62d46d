import { useState } from 'react';
import { hrReturns, type ReturnSettings } from '../../../preload/contract/hr-returns.ts';
import { RadioGroup, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useAccountChange } from '../accounts/use-account-change.ts';

const kinds = [
  { value: 'financial', title: 'Financial years, April to March' },
  { value: 'calendar', title: 'Calendar years' },
];

/** Which year is meant, from which number on it is printed, and how long HR has. */
export function ReturnSettingsDialog({ settings, onClose }: { readonly settings: ReturnSettings; readonly onClose: () => void }) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('hrReturns.editSettings', hrReturns.editSettings.input, 'hrReturns.list');
  const [yearKind, setYearKind] = useState(settings.yearKind);
  const [threshold, setThreshold] = useState(String(settings.threshold));
  const [replyDays, setReplyDays] = useState(String(settings.replyDays));
  const whole = (field: string, typed: string) => (/^\d{1,4}$/u.test(typed.trim()) ? [] : [{ field, message: 'Enter a whole number.' }]);
  async function save(): Promise<void> {
    const done = await carryOut(
      { version: settings.version, yearKind, threshold: Number(threshold), replyDays: Number(replyDays) }, [...whole('threshold', threshold), ...whole('replyDays', replyDays)],
    );
    if (done) onClose();
  }
  return (
    <FormDialog title="How it is asked and printed" submitTitle="Save how it is asked and printed" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <RadioGroup
        id="yearKind"
        label="HR is asked for"
        hint="Years that were asked for stay as they are."
        value={yearKind}
        options={kinds}
        onChange={(value) => setYearKind(value === 'calendar' ? 'calendar' : 'financial')}
      />
      <TextField
        id="threshold"
        label="Numbers below this are withheld"
        hint="5 unless your Trust has decided otherwise, 3 at least. It counts for years that are in no report yet; a year that was printed stays as it was printed."
        width={3}
        value={threshold}
        error={errorOf('threshold')}
        onChange={setThreshold}
      />
      <TextField id="replyDays" label="Days that HR has to answer" width={3} value={replyDays} error={errorOf('replyDays')} onChange={setReplyDays} />
    </FormDialog>
  );
}
