import { createPortal } from 'react-dom';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import type { LeaveGuard } from '../app/navigation.ts';

interface LeaveDialogProps {
  readonly guard: LeaveGuard;
  readonly title: string;
  /** What would be lost or left behind, and the button that does it. */
  readonly text: string;
  readonly leaveTitle: string;
  /** Where a draft is kept: leaves and throws it away. */
  readonly discardTitle?: string;
  readonly onDiscard?: () => void;
}

/** Asked only when something typed would be lost, or forgotten because nobody sees it. */
export function LeaveDialog({ guard, title, text, leaveTitle, discardTitle, onDiscard }: LeaveDialogProps) {
  if (!guard.asking) return null;
  // Outside the screen, whose own Escape would close what the officer is being asked about.
  return createPortal(
    <Dialog
      title={title}
      asks
      onClose={guard.stay}
      actions={
        <>
          <Button variant="primary" onClick={guard.stay}>
            Stay here
          </Button>
          <Button onClick={guard.leave}>{leaveTitle}</Button>
          {discardTitle === undefined || onDiscard === undefined ? null : <Button onClick={onDiscard}>{discardTitle}</Button>}
        </>
      }
    >
      <p>{text}</p>
    </Dialog>,
    document.body,
  );
}

interface LeaveDraftProps {
  readonly guard: LeaveGuard;
  readonly keeper: { readonly drop: () => Promise<void> };
  readonly title?: string;
  /** What is not saved yet. */
  readonly text: string;
  readonly discardTitle?: string;
}

/** Asked when a form is left whose typing is kept: it can wait, or be dropped. */
export function LeaveDraft({ guard, keeper, title = 'Leave without saving?', text, discardTitle = 'Leave without it' }: LeaveDraftProps) {
  return (
    <LeaveDialog
      guard={guard}
      title={title}
      text={`${text} What you typed can wait in the form as a draft.`}
      leaveTitle="Leave and keep the draft"
      discardTitle={discardTitle}
      onDiscard={() => {
        void keeper.drop();
        guard.leave();
      }}
    />
  );
}
