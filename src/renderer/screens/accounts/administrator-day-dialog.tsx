import { useState } from 'react';
import { accounts } from '../../../preload/contract/accounts.ts';
import { DateField, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { firstDayProblems } from './account-dialog-checks.ts';
import { useAccountChange } from './use-account-change.ts';

interface AdministratorDayDialogProps {
  readonly administrator: {
    readonly id: string;
    readonly name: string;
    readonly from: string;
    /** Her last day; null while she administers it. */
    readonly to: string | null;
  };
  readonly account: string;
  readonly onClose: () => void;
}

/** Corrects since when somebody administers the account, or did. */
export function AdministratorDayDialog({ administrator, account, onClose }: AdministratorDayDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('accounts.correctAdministrator', accounts.correctAdministrator.input);
  const [from, setFrom] = useState(administrator.from);
  const [reason, setReason] = useState('');
  const { id, name, from: was, to } = administrator;

  async function save(): Promise<void> {
    if (await carryOut({ id, was, from, reason }, firstDayProblems({ was, from, to }, todayIso()))) onClose();
  }

  return (
    <FormDialog title={`Correct the first day of ${name}`} submitTitle="Correct the first day" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="dense">
        <p>
          {to === null ? `On record since ${longDate(was)}.` : `On record from ${longDate(was)} to ${longDate(to)}.`} That is the day on which the name was
          entered here, unless it has been corrected. If {name} began on another day, also before {account} was approved, enter that day. Both days and the
          reason stay in the history.
        </p>
        <DateField id="from" label={to === null ? 'Administrator since' : 'First day as administrator'} value={from} error={errorOf('from')} onChange={setFrom} />
        <TextField
          id="reason"
          label="Reason"
          hint="What shows it, such as the application or an earlier list"
          value={reason}
          error={errorOf('reason')}
          onChange={setReason}
        />
      </div>
    </FormDialog>
  );
}
