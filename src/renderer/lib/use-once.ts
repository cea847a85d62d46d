import { useCallback, useRef } from 'react';

/**
 * Carries out one thing at a time: a second press while the first still runs, such as a double click on "File the report",
 * does nothing. A call that runs says that it is busy only once it has begun, and what comes before it can take a moment.
 */
export function useOnce(): (work: () => Promise<void>) => void {
  const running = useRef(false);
  return useCallback((work) => {
    if (running.current) return;
    running.current = true;
    void work().finally(() => {
      running.current = false;
    });
  }, []);
}
