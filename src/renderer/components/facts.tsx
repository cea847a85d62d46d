import type { ReactNode } from 'react';

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Facts as a description list; what is not known says so instead of being blank. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, value }) => (
        <div key={term} className="facts__row">
          <dt>{term}</dt>
          <dd>{value === '' || value === null || value === undefined ? <span className="muted">Not known</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
