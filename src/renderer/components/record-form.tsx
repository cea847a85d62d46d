import type { ReactNode } from 'react';
import type { LeaveGuard } from '../app/navigation.ts';
import type { FieldError } from '../lib/register.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { LeaveDialog } from './leave-dialog.tsx';

interface RecordFormProps {
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly saveTitle: string;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The form of a record in its page: problems at the top, the save bar at the foot, Enter or Ctrl+Enter saves. */
export function RecordForm({ errors, busy, saveTitle, onSave, onCancel, children }: RecordFormProps) {
  return (
    <form
      className="account-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.preventDefault();
        onSave();
      }}
    >
      <ErrorSummary errors={errors} />
      {children}
      <div className="bar form-actions">
        <Button type="submit" variant="primary" busy={busy} shortcut="Ctrl Enter">
          {saveTitle}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

interface RecordEditorProps extends RecordFormProps {
  readonly title: string;
  readonly guard: LeaveGuard;
}

/** The form with its heading, for typing that is kept nowhere until it is saved: leaving it asks. */
export function RecordEditor({ title, guard, ...form }: RecordEditorProps) {
  return (
    <div className="account-editor">
      <header className="detail-head">
        <h2>{title}</h2>
      </header>
      <RecordForm {...form} />
      <LeaveDialog guard={guard} title="Leave without saving?" text="What you typed here has not been saved and would be lost." leaveTitle="Leave without saving" />
    </div>
  );
}
