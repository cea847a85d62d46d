import { useState } from 'react';
import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import type { TellStanding } from '../../../preload/contract/incidents-runbook.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/field.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { errorOf, failureErrors, useRegister, useRegisterCall } from '../../lib/register.ts';

interface LetterDialogProps {
  readonly detail: IncidentDetail;
  readonly contact: TellStanding;
  readonly onClose: () => void;
  /** It was sent: note that they were told. */
  readonly onSent: () => void;
}

/** Writes the letter that tells somebody, to print or as a message. Making it is not telling: that is noted once it was sent. */
export function LetterDialog({ detail, contact, onClose, onSent }: LetterDialogProps) {
  const known = useRegister('contacts.list', {}).data?.contacts.find(({ id }) => id === contact.contact);
  // Who always is the same stands among the contacts; anybody else is typed.
  const [typed, setTyped] = useState<{ readonly name: string; readonly email: string } | null>(null);
  const { name, email } = typed ?? { name: known?.name ?? '', email: known?.email ?? '' };
  const message = useRegisterCall('incidents.letterDraft');
  const paper = useRegisterCall('incidents.letter');
  const [saved, setSaved] = useState<string | null>(null);
  const errors = [...failureErrors(message.failure), ...failureErrors(paper.failure)];

  async function make(job: typeof message | typeof paper): Promise<void> {
    setSaved(null);
    message.reset();
    paper.reset();
    const file = await job.run({ id: detail.row.id, contact: contact.contact, name, email });
    if (file !== undefined) setSaved(file.name);
  }

  return (
    <Dialog title={`Tell: ${contact.role}`} onClose={onClose}>
      <ErrorSummary errors={errors} />
      <p className="muted">The letter says what it is, where and when, and what is asked of them. It does not say what was seen.</p>
      <TextField id="name" label="Name (optional)" value={name} error={errorOf(errors, 'name')} onChange={(value) => setTyped({ name: value, email })} />
      <TextField
        id="email"
        label="Email address (optional)"
        hint={known === undefined || known.email !== '' ? undefined : 'Settings, contacts: an address that stands there is filled in next time'}
        type="email"
        value={email}
        error={errorOf(errors, 'email')}
        onChange={(value) => setTyped({ name, email: value })}
      />
      <JobProgress call="incidents.letter" label="Printing the letter" busy={paper.busy} />
      {saved === null ? null : <SavedFile name={saved} title="It is saved. Send it, then note that they were told" onClose={() => setSaved(null)} />}
      <div className="bar">
        <Button variant="primary" busy={message.busy} onClick={() => void make(message)}>
          Save as a message
        </Button>
        <Button busy={paper.busy} onClick={() => void make(paper)}>
          Save as a letter
        </Button>
        {saved === null ? null : <Button onClick={onSent}>They were told…</Button>}
        <Button onClick={onClose}>{saved === null ? 'Cancel' : 'Not told yet'}</Button>
      </div>
    </Dialog>
  );
}
