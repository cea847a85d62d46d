import type { ReactNode } from 'react';

export interface TagProps {
  readonly tone: 'red' | 'warm' | 'green' | 'grey' | 'blue';
  /** Words that say the state on their own; the colour only helps. */
  readonly children: ReactNode;
}

/** A state in words. */
export function Tag({ tone, children }: TagProps) {
  return <strong className={`tag tag--${tone}`}>{children}</strong>;
}
