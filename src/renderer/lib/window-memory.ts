import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/*
 * What the window remembers between screens, such as how a list is looked at. It lies among the register's answers and is
 * forgotten with them when the register is locked. Nothing here is stored.
 */

const keyOf = (name: string) => ['window', name] as const;

/** Like useState, but it outlives the screen. `first` must be the same object on every call. */
export function useWindowMemory<T>(name: string, first: T): readonly [T, (next: T) => void] {
  const client = useQueryClient();
  const { data } = useQuery<T>({ queryKey: keyOf(name), queryFn: () => first, initialData: first, staleTime: Infinity, gcTime: Infinity });
  const set = useCallback((next: T) => remember(client, name, next), [client, name]);
  return [data ?? first, set];
}

/** @returns what was remembered under a name, or undefined */
export function recall<T>(client: QueryClient, name: string): T | undefined {
  return client.getQueryData<T>(keyOf(name));
}

/** Lets go of what was remembered under a name. */
export function forget(client: QueryClient, name: string): void {
  client.removeQueries({ queryKey: keyOf(name), exact: true });
}

/** Hands something to a screen that is about to open. */
export function remember<T>(client: QueryClient, name: string, value: T): void {
  // Without this nobody watching means that it is thrown away after some minutes.
  client.setQueryDefaults(keyOf(name), { gcTime: Infinity });
  client.setQueryData<T>(keyOf(name), value);
}
