import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { history, readdress } from '../app/history.ts';
import { useShownPath } from '../app/navigation.ts';
import { addressOf, namedView, type ListFacts, type ListView } from './list-address.ts';
import { recall, remember } from './window-memory.ts';

const subscribe = (changed: () => void) => history.subscribe(changed);
const hrefNow = (): string => history.location.href;

/**
 * How a room's list is looked at. The address keeps it, so that reload, back and a link from another room find the same list. A
 * move within the room that says nothing of the list leaves it as it is.
 *
 * @param facts must be the same object on every call
 * @param memory a name, where the list stays as it is while other rooms are visited
 */
export function useListView(facts: ListFacts, memory?: string): readonly [ListView, (view: ListView) => void] {
  const client = useQueryClient();
  // Read from the history itself: the router tells of a new address a moment later, and typing cannot wait for it.
  const href = useSyncExternalStore(subscribe, hrefNow);
  const shownPath = useShownPath();
  const [held, setHeld] = useState(() => (memory === undefined ? undefined : recall<ListView>(client, memory)) ?? facts.whole);
  const [pathname = '', query] = href.split('?');
  const search = useMemo(() => new URLSearchParams(query), [query]);
  const named = useMemo(() => namedView(search, facts), [search, facts]);
  const view = named ?? held;
  const wanted = addressOf(pathname, search, view, facts);
  // While another screen is being opened this one still stands, and the address is that screen's.
  const here = pathname === shownPath;
  const holding = addressOf('', new URLSearchParams(), held, facts) === addressOf('', new URLSearchParams(), view, facts);

  const keep = useEffectEvent(() => {
    if (!here) return;
    if (!holding) setHeld(view);
    if (memory !== undefined) remember(client, memory, view);
    if (named === null && wanted !== href) readdress(wanted);
  });
  useEffect(() => keep(), [here, href, held]);

  return [view, (next) => {
    setHeld(next);
    readdress(addressOf(pathname, search, next, facts));
  }];
}
