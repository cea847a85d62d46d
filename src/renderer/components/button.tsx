import classNames from 'classnames';
import type { ReactNode, Ref } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  /** One primary button per screen; quiet for everything small beside the work. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
  /** Something runs: the button stays focusable, says so, and does nothing more. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** A shortcut shown on the button, such as "Ctrl Enter". */
  readonly shortcut?: string;
  readonly id?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly describedBy?: string;
}

const nhsClass = {
  primary: 'nhsuk-button',
  secondary: 'nhsuk-button nhsuk-button--secondary',
  danger: 'nhsuk-button nhsuk-button--warning',
  quiet: 'button-quiet',
} as const;

// Markup and classes are nhsuk-frontend's; its React button also starts a script of its own on every mount,
// which a table full of buttons does not need.
export function Button({ children, variant = 'secondary', type = 'button', busy = false, ...rest }: ButtonProps) {
  const { onClick, disabled = false, shortcut, label, pressed, expanded, controls, describedBy, id, ref } = rest;
  return (
    <button
      id={id}
      ref={ref}
      type={type}
      className={classNames(nhsClass[variant], { 'is-busy': busy })}
      disabled={disabled}
      aria-disabled={busy ? true : undefined}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
      {busy ? <span className="visually-hidden"> (working)</span> : null}
      {shortcut === undefined ? null : <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
