import { useState } from 'react';
import { monitoring, type MonitoringSettings } from '../../../preload/contract/monitoring.ts';
import { CheckboxField, DateField, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';

interface SettingsDialogProps {
  readonly settings: MonitoringSettings;
  readonly onClose: () => void;
}

const idOf = (field: string): string => `monitoring-setting-${field}`;

/** How the log is kept: usual software, since when, and which days are monitored. */
export function SettingsDialog({ settings, onClose }: SettingsDialogProps) {
  const saving = useRegisterCall('monitoring.editSettings');
  const [software, setSoftware] = useState(settings.software);
  const [keptSince, setKeptSince] = useState(settings.keptSince ?? '');
  const [weekends, setWeekends] = useState(settings.weekends);
  const [bankHolidays, setBankHolidays] = useState(settings.bankHolidays);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const failed = failureErrors(saving.failure).map(({ field, message }) => ({ field: field === '' ? '' : idOf(field), message }));
  const shown = errors.length > 0 ? errors : failed;
  const errorOf = (field: string): string | undefined => shown.find((error) => error.field === idOf(field))?.message;

  async function save(): Promise<void> {
    const checked = monitoring.editSettings.input.safeParse({
      version: settings.version, software, keptSince: keptSince === '' ? null : keptSince, weekends, bankHolidays,
    });
    setErrors(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: idOf(String(path[0])), message })));
    saving.reset();
    if (!checked.success) return;
    if ((await saving.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog title="How the log is kept" submitTitle="Save how the log is kept" errors={shown} busy={saving.busy} onSubmit={() => void save()} onClose={onClose}>
      <TextField
        id={idOf('software')}
        label="Monitoring software usually used (optional)"
        hint="The first quiet day names it; later ones name what was used last."
        value={software}
        error={errorOf('software')}
        onChange={setSoftware}
      />
      <DateField
        id={idOf('keptSince')}
        label="The log is kept since"
        hint="Days before it are not counted. Empty: it begins with the first day that is recorded."
        value={keptSince}
        error={errorOf('keptSince')}
        onChange={setKeptSince}
      />
      <p className="monitoring-rule">The policy says daily (CP371 3). What you change here counts from today on: what was owed before stays owed.</p>
      <CheckboxField id={idOf('weekends')} label="Saturdays and Sundays are monitored" value={weekends} onChange={setWeekends} />
      <CheckboxField id={idOf('bankHolidays')} label="Bank holidays are monitored" value={bankHolidays} onChange={setBankHolidays} />
    </FormDialog>
  );
}
