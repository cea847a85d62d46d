import { useState } from 'react';
import { accountRecords, type FormerHandle } from '../../../preload/contract/accounts-records.ts';
import { CheckboxField, DateField, RadioGroup, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { AddressLink } from './address-link.tsx';
import { quarterLater } from './watch-list.ts';

interface WatchListLookProps {
  readonly handle: FormerHandle;
  readonly onClose: () => void;
}

const ids: Readonly<Record<string, string>> = { lookedOn: 'look-on', found: 'look-found', nextLookOn: 'look-next', note: 'look-note' };

/** Records one look at a released handle. */
export function WatchListLook({ handle, onClose }: WatchListLookProps) {
  const record = useRegisterCall('accounts.recordLook');
  const today = todayIso();
  const [found, setFound] = useState('');
  const [lookedOn, setLookedOn] = useState(today);
  const [next, setNext] = useState(quarterLater(today));
  const [again, setAgain] = useState(true);
  const [note, setNote] = useState(handle.note);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const failed = failureErrors(record.failure).map(({ field, message }) => ({ field: ids[field] ?? '', message }));
  const shown = errors.length > 0 ? errors : failed;
  const errorOf = (id: string): string | undefined => shown.find(({ field }) => field === id)?.message;

  async function save(): Promise<void> {
    const checked = accountRecords.recordLook.input.safeParse({
      id: handle.id, version: handle.version, lookedOn, found, nextLookOn: again ? next : null, note,
    });
    setErrors(
      checked.success
        ? []
        : checked.error.issues.map(({ path, message }) => ({
            field: ids[String(path[0])] ?? '',
            message: path[0] === 'found' ? 'Say what you found.' : message,
          })),
    );
    record.reset();
    if (!checked.success) return;
    if ((await record.run(checked.data)) !== undefined) onClose();
  }

  const name = handle.handle === '' ? handle.address : handle.handle;
  return (
    <FormDialog title={`Look at ${name}`} submitTitle="Record the look" errors={shown} busy={record.busy} onSubmit={() => void save()} onClose={onClose}>
      <p>
        Former handle of {handle.account} on {handle.channelTitle}, held until {longDate(handle.heldUntil)}.{' '}
        {handle.address === '' ? null : <AddressLink address={handle.address} />}
      </p>
      <RadioGroup
        id="look-found"
        label="What is there now?"
        value={found}
        error={errorOf('look-found')}
        options={[
          { value: 'free', title: 'Nothing: the handle is free' },
          { value: 'taken', title: 'Somebody else has taken it', hint: 'The account then carries an alarm. Report it to the platform if it passes itself off as the Trust.' },
          { value: 'held-by-us', title: 'We hold it', hint: 'Taken back, or kept empty so that nobody else can have it.' },
        ]}
        onChange={setFound}
      />
      <DateField id="look-on" label="Looked on" value={lookedOn} error={errorOf('look-on')} onChange={setLookedOn} />
      <DateField id="look-next" label="Look again on" value={next} disabled={!again} error={errorOf('look-next')} onChange={setNext} />
      <CheckboxField id="look-no-more" label="No further look is needed" value={!again} onChange={(on) => setAgain(!on)} />
      <TextField id="look-note" label="Note (optional)" value={note} error={errorOf('look-note')} onChange={setNote} />
    </FormDialog>
  );
}
