import { useEffect, useSyncExternalStore } from 'react';
import type { HelpPlace } from '../screens/help/help-places.ts';

/*
 * Which help speaks of what is shown, where the address does not say it: the kind of an enquiry stands in the record
 * only, and a dialog has no address. The help may be open already, so it is told.
 */

let told: HelpPlace | null = null;
const listeners = new Set<() => void>();

function tell(place: HelpPlace | null): void {
  told = place;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Names the page of the help and its heading for as long as this is shown; no heading while that is not known. */
export function useHelpAt(page: string, section: string | undefined): void {
  useEffect(() => {
    tell(section === undefined ? null : { page, section });
    return () => tell(null);
  }, [page, section]);
}

/** What has been named; null where the address says it. */
export function useToldHelp(): HelpPlace | null {
  return useSyncExternalStore(listen, () => told);
}
