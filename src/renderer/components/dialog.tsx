import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Escape, the close button or a click outside. */
  readonly onClose: () => void;
  /** Buttons at the foot; name the thing in them ("Close account @wardnews"). */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
}

const firstField = ['input', 'select', 'textarea'].map((field) => `.dialog__body ${field}:not(:disabled)`).join(', ');
const firstAction = '.dialog__body button:not(:disabled), .dialog__actions button:not(:disabled)';

/** A modal dialog. The browser's own <dialog> keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, children, onClose, actions, wide = false }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = useEffectEvent(onClose);
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
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog__box">
        <div className="dialog__head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="button-quiet" onClick={onClose}>
            Close
          </button>
        </div>
        <div className="dialog__body">{children}</div>
        {actions === undefined ? null : <div className="dialog__actions">{actions}</div>}
      </div>
    </dialog>
  );
}
