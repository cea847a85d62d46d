import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly children?: ReactNode;
  readonly onClose?: () => void;
}

const words = { info: 'Note', success: 'Done', warning: 'Warning', error: 'Problem' } as const;

/** A message in the page. Announced when it appears; the kind is said in words, never by colour alone. */
export function Notice({ kind, title, children, onClose }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <p className="notice__title">
        <span className="visually-hidden">{words[kind]}: </span>
        {title}
      </p>
      {children === undefined ? null : <div className="notice__body">{children}</div>}
      {onClose === undefined ? null : (
        <button type="button" className="button-quiet notice__close" onClick={onClose}>
          Close<span className="visually-hidden"> message</span>
        </button>
      )}
    </div>
  );
}
