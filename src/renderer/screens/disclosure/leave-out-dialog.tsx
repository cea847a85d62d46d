import { useState } from 'react';
import { RadioGroup, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { plural } from '../../lib/format.ts';

const usual = ['About a third party', 'Exempt from disclosure', 'Not about whom or what was asked for', 'Asked for and given before'].map((title) => ({ value: title, title }));
const other = 'other';

interface LeaveOutDialogProps {
  readonly count: number;
  readonly onLeaveOut: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why entries are left out of what is handed out. */
export function LeaveOutDialog({ count, onLeaveOut, onClose }: LeaveOutDialogProps) {
  const [choice, setChoice] = useState('');
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const reason = choice === other ? typed.trim() : choice;
  const field = choice === other ? 'leave-out-words' : 'leave-out-why';
  const error = missing && reason === '' ? 'Say why it is left out.' : undefined;
  return (
    <FormDialog
      title={`Leave out ${plural(count, 'entry', 'entries')}`}
      submitTitle="Leave out"
      errors={error === undefined ? [] : [{ field, message: error }]}
      busy={false}
      onSubmit={() => {
        setMissing(true);
        if (reason !== '') onLeaveOut(reason);
      }}
      onClose={onClose}
    >
      <p>The list says the number, the kind and why. The words are not handed out. What belongs to it, with its files, and what the audit trail tells of it or of its record is left out with it.</p>
      <RadioGroup id="leave-out-why" label="Why?" required value={choice} error={choice === other ? undefined : error} options={[...usual, { value: other, title: 'Another reason' }]} onChange={setChoice} />
      {choice === other ? <TextField id="leave-out-words" label="The reason" hint="Without what is to be left out" required value={typed} error={error} onChange={setTyped} /> : null}
    </FormDialog>
  );
}
