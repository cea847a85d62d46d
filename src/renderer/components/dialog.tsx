import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Escape, the close button or a click outside. */
  readonly onClose: () => void;
  /** Buttons at the foot; name the thing in them ("Close account @wardnews"). */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** What its close button says, where another dialog lies below it. */
  readonly closeTitle?: string | undefined;
  /** What is typed here is still there when the dialog is opened again: leaving loses nothing, and nothing is asked. */
  readonly keepsTyping?: boolean;
  /** It asks whether to leave: until it is answered, the keys that lead to other screens rest. */
  readonly asks?: boolean;
}

const firstField = ['input', 'select', 'textarea'].map((field) => `.dialog__body ${field}:not(:disabled)`).join(', ');
const firstAction = '.dialog__body button:not(:disabled), .dialog__actions button:not(:disabled)';

function focusOnMount(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** A modal dialog. The browser's own <dialog> keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, children, onClose, actions, wide = false, closeTitle = 'Close', keepsTyping = false, asks = false }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState(false);
  const [asking, setAsking] = useState(false);
  // A slip of the hand (Escape, a click beside the box) must not cost what was typed; Cancel means it.
  const leave = (): void => {
    if (typed && !keepsTyping && !asking) setAsking(true);
    else onClose();
  };
  const close = useEffectEvent(leave);
  useEffect(() => {
    const dialog = box.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    const outside = (event: MouseEvent): void => {
      // The box fills the dialog, so only the backdrop gives the dialog itself as target.
      if (event.target === dialog) close();
    };
    if (!dialog.open) dialog.showModal();
    // Left to itself the browser begins on the close button, the first that it finds.
    (dialog.querySelector<HTMLElement>(firstField) ?? dialog.querySelector<HTMLElement>(firstAction))?.focus();
    dialog.addEventListener('click', outside);
    return () => {
      dialog.removeEventListener('click', outside);
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={id}
      data-typed={typed && !keepsTyping ? '' : undefined}
      data-asks={asks || asking ? '' : undefined}
      onCancel={(event) => {
        // A dialog above this one closes itself.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        leave();
      }}
      // Whoever types or saves has answered the question: it would only stand above what is said next.
      onInput={() => {
        setTyped(true);
        setAsking(false);
      }}
      onSubmit={() => setAsking(false)}
    >
      <div className="dialog__box">
        <div className="dialog__head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="button-quiet" onClick={leave}>
            {closeTitle}
          </button>
        </div>
        {asking ? (
          <div className="notice notice--warning dialog__asking" role="alert">
            <p className="notice__title">Close this without saving? What you typed here would be lost.</p>
            <div className="bar">
              <Button
                variant="primary"
                ref={focusOnMount}
                onClick={() => {
                  setAsking(false);
                  box.current?.querySelector<HTMLElement>(firstField)?.focus();
                }}
              >
                Go on typing
              </Button>
              <Button onClick={onClose}>Close without saving</Button>
            </div>
          </div>
        ) : null}
        <div className="dialog__body">{children}</div>
        {actions === undefined ? null : <div className="dialog__actions">{actions}</div>}
      </div>
    </dialog>
  );
}
