import { useState } from 'react';
import { conduct } from '../../../preload/contract/conduct.ts';
import { daysAfter } from '../../../preload/contract/days.ts';
import { DateField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { todayIso } from '../../lib/format.ts';
import { failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { problemsOf } from '../accounts/account-dialog-checks.ts';
import type { TypedStep } from './conduct-fields.ts';

interface AskManagerDialogProps {
  readonly incidentId: string;
  readonly onClose: () => void;
  /** The message is saved: the file's name, and what is known now of the step that it is. */
  readonly onMade: (name: string, asked: TypedStep) => void;
}

const week = 7;

/** The request to the manager to find the facts, as a message to look at and send. */
export function AskManagerDialog({ incidentId, onClose, onMade }: AskManagerDialogProps) {
  const draft = useRegisterCall('conduct.askDraft');
  const people = useRegister('people.list', {}).data ?? [];
  const [manager, setManager] = useState('');
  const [email, setEmail] = useState('');
  const [replyBy, setReplyBy] = useState(daysAfter(todayIso(), week));
  const [note, setNote] = useState('');
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const errors = found.length > 0 ? found : failureErrors(draft.failure);
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;

  async function make(): Promise<void> {
    const asked = { incidentId, manager, email, replyBy: replyBy === '' ? null : replyBy, note };
    const problems = problemsOf(conduct.askDraft.input, asked);
    setFound(problems);
    draft.reset();
    if (problems.length > 0) return;
    const file = await draft.run(asked);
    if (file !== undefined) onMade(file.name, { manager, email, replyBy });
  }

  return (
    <FormDialog title="Ask the manager to find the facts" submitTitle="Save the message" errors={errors} busy={draft.busy} onSubmit={() => void make()} onClose={onClose}>
      <p className="muted">The message says what was seen and what to find out, and names nobody: tell the manager in person who it is about. Look at it before you send it.</p>
      <TextField
        id="manager"
        label="Which manager"
        value={manager}
        suggestions={people.map(({ name }) => name)}
        error={errorOf('manager')}
        onChange={(name) => {
          setManager(name);
          const known = people.find((person) => person.name === name);
          if (known !== undefined && email === '') setEmail(known.email);
        }}
      />
      <TextField id="email" label="Their email address (optional)" value={email} error={errorOf('email')} spellCheck={false} onChange={setEmail} />
      <DateField id="replyBy" label="Answer asked by (optional)" value={replyBy} error={errorOf('replyBy')} onChange={setReplyBy} />
      <TextArea id="note" label="More for the manager (optional)" rows={3} value={note} error={errorOf('note')} onChange={setNote} />
    </FormDialog>
  );
}
