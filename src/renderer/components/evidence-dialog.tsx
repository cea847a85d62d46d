import { useState, type ComponentType } from 'react';
import type { CallName } from '../../preload/contract/index.ts';
import type { FieldError } from '../lib/register.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { JobProgress } from './progress-bar.tsx';

interface EvidenceDialogProps {
  readonly title: string;
  readonly hint: string;
  /** What files usually show. */
  readonly suggestions: readonly string[];
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  /** The job that keeps the file, where its progress is shown. */
  readonly progress?: CallName;
  readonly dense?: boolean;
  /** Lets a file be chosen and keeps it. @returns true when it is kept */
  readonly onChoose: (kind: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks what a file shows, and then for the file. */
export function EvidenceDialog({ title, hint, suggestions, errors, busy, progress, dense = false, onChoose, onClose }: EvidenceDialogProps) {
  const [kind, setKind] = useState('');
  return (
    <FormDialog title={title} submitTitle="Choose the file" errors={errors} busy={busy} onSubmit={() => void onChoose(kind).then((done) => (done ? onClose() : undefined))} onClose={onClose}>
      <div className={dense ? 'dense' : undefined}>
        <TextField
          id="kind"
          label="What the file shows"
          hint={`${hint} What identifies a person in the name of the file is masked.`}
          value={kind}
          suggestions={suggestions}
          error={errors.find(({ field }) => field === 'kind')?.message}
          onChange={setKind}
        />
        {progress === undefined ? null : <JobProgress call={progress} label="Keeping the file" busy={busy} />}
      </div>
    </FormDialog>
  );
}

interface AddEvidenceProps {
  /** The record that the file will belong to. */
  readonly id: string;
  readonly dialog: ComponentType<{ readonly id: string; readonly onClose: () => void }>;
}

/** The button that opens the dialog for another file. */
export function AddEvidence({ id, dialog: AddDialog }: AddEvidenceProps) {
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setAdding(true)}>
        Attach evidence
      </Button>
      {adding ? <AddDialog id={id} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
