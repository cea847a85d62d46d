import { useEffect, useRef, type RefObject } from 'react';

/** Another step of several starts with its heading, so that it is read aloud and Tab goes on from there. */
export function useStepFocus(step: string): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    page.current?.scrollTo({ top: 0 });
    page.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
  }, [step]);
  return page;
}
