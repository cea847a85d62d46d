import { useEffect, type RefObject } from 'react';

/** Milliseconds in which a screen may still put the focus where it belongs by itself. */
const patience = 300;

/**
 * A button that is gone after it has done its work takes the focus with it, and the next Tab would begin at the top of the
 * window. The focus goes to the heading of the part of the screen where it was.
 */
export function useFocusRescue(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = content.current;
    if (area === null) return undefined;
    let last: Element | null = null;
    let region: Element | null = null;
    const remember = (event: FocusEvent): void => {
      last = event.target instanceof Element ? event.target : null;
      region = last?.closest('.split__detail, .split__list') ?? null;
    };
    const rescue = (): void => {
      if (document.activeElement !== document.body || last === null || last.isConnected || document.querySelector('dialog[open]') !== null) return;
      const place = region !== null && region.isConnected ? region : area;
      // The room's own heading in a detail stands there only in a narrow window; elsewhere it cannot take the focus.
      const heading = [...place.querySelectorAll<HTMLElement>('h1, h2')].find((candidate) => candidate.checkVisibility());
      // What comes next is not there yet: its own arrival is another change.
      if (heading === undefined) return;
      last = null;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    // Whatever takes the focus itself after a change has its turn first.
    const observer = new MutationObserver(() => window.setTimeout(rescue, patience));
    observer.observe(area, { childList: true, subtree: true });
    area.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      area.removeEventListener('focusin', remember);
    };
  }, [content]);
}
