import { useEffect, useRef } from 'react';
import { useTitle } from '../../lib/title.ts';

export interface StepHeadingProps {
  readonly title: string;
  /** Leave the focus where it is: the screen was not reached by a step. */
  readonly still?: boolean;
}

/** The heading of a step. It takes the focus, so that the step is read aloud and Tab goes on from its top. */
export function StepHeading({ title, still = false }: StepHeadingProps) {
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!still) heading.current?.focus();
  }, [still]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
