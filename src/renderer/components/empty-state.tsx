import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  /** What the room is for. */
  readonly children?: ReactNode;
  /** The first step. */
  readonly actions?: ReactNode;
}

/** Nothing here yet: what the place is for, and the first step. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children === undefined ? null : <div className="empty__text">{children}</div>}
      {actions === undefined ? null : <div className="bar">{actions}</div>}
    </div>
  );
}
