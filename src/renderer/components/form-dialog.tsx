import type { ReactNode } from 'react';
import type { FieldError } from '../lib/register.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorSummary } from './error-summary.tsx';

export interface FormDialogProps {
  readonly title: string;
  /** Names what it does: "Close Ward news". */
  readonly submitTitle: string;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Cannot be undone. */
  readonly danger?: boolean;
  readonly wide?: boolean;
  /** What is typed here is still there when the dialog is opened again. */
  readonly keepsTyping?: boolean;
  /** What its close button says, where “Close” is what the form does. */
  readonly closeTitle?: string;
  readonly children: ReactNode;
}

/** A dialog that asks for something and carries it out: problems at the top, Enter or Ctrl+Enter does it, Escape leaves. */
export function FormDialog({ title, submitTitle, errors, busy, onSubmit, onClose, danger = false, wide = false, keepsTyping = false, closeTitle, children }: FormDialogProps) {
  return (
    <Dialog title={title} onClose={onClose} wide={wide} keepsTyping={keepsTyping} closeTitle={closeTitle}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey || busy) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        <ErrorSummary errors={errors} />
        {children}
        <div className="bar">
          <Button variant={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
            {submitTitle}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
