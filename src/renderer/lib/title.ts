import { useEffect } from 'react';

/** Names the window after its screen, for the task bar and for screen readers. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Comms Register`;
  }, [title]);
}
