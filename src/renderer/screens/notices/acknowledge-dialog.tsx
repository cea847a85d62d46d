import { useState } from 'react';
import { notices } from '../../../preload/contract/notices.ts';
import { DateField, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { plural, todayIso } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';

interface AcknowledgeDialogProps {
  readonly noticeId: string;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const ids: Readonly<Record<string, string>> = { on: 'acknowledged-on', how: 'acknowledged-how' };
const ways = ['By email', 'By telephone', 'In person', 'At a meeting'];

/** Notes that several people have read a notice. */
export function AcknowledgeDialog({ noticeId, people, onClose, onDone }: AcknowledgeDialogProps) {
  const acknowledge = useRegisterCall('notices.acknowledge');
  const [on, setOn] = useState(todayIso());
  const [how, setHow] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const failed = failureErrors(acknowledge.failure).map(({ field, message }) => ({ field: ids[field] ?? '', message }));
  const shown = errors.length > 0 ? errors : failed;
  const errorOf = (id: string): string | undefined => shown.find(({ field }) => field === id)?.message;

  async function save(): Promise<void> {
    const checked = notices.acknowledge.input.safeParse({ id: noticeId, personIds: people.map(({ personId }) => personId), on, how });
    setErrors(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: ids[String(path[0])] ?? '', message })));
    acknowledge.reset();
    if (!checked.success) return;
    if ((await acknowledge.run(checked.data)) === undefined) return;
    onClose();
    onDone();
  }

  return (
    <FormDialog
      title={people.length === 1 ? `Acknowledgement of ${people[0]?.name ?? ''}` : `Acknowledgements of ${plural(people.length, 'person', 'people')}`}
      submitTitle={`Record ${plural(people.length, 'acknowledgement')}`}
      errors={shown}
      busy={acknowledge.busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {people.length === 1 ? null : <p className="muted">{people.map(({ name }) => name).join(', ')}</p>}
      <DateField id="acknowledged-on" label="Acknowledged on" value={on} error={errorOf('acknowledged-on')} onChange={setOn} />
      <TextField id="acknowledged-how" label="How (optional)" value={how} suggestions={ways} error={errorOf('acknowledged-how')} onChange={setHow} />
    </FormDialog>
  );
}
