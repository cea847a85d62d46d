import type { ReactNode } from 'react';
import { useTitle } from '../lib/title.ts';

export interface PageHeaderProps {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a screen. Its heading takes the focus when the screen is entered (see the frame). */
export function PageHeader({ title, sub, actions }: PageHeaderProps) {
  useTitle(title);
  return (
    <header className="page-header">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {sub === undefined ? null : <p className="sub">{sub}</p>}
      </div>
      {actions === undefined ? null : <div className="bar">{actions}</div>}
    </header>
  );
}
