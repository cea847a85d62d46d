import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { CallFailure } from '../lib/register.ts';

/** The register says when something changes, so answers never grow old by themselves. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLock }),
  mutationCache: new MutationCache({ onError: noticeLock }),
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      // A job that is asked for while it still runs, because something changed meanwhile, is asked again; nothing else is.
      retry: (count, error) => error instanceof CallFailure && error.code === 'busy' && count < 50,
      retryDelay: 200,
      // Everything is on this machine. Without this, react-query waits for a network that the app never uses.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

// The longest answer of all: thrown away after some minutes in another room, it would have to be read anew before anything is
// drawn. As it is, the list stands there at once and is brought up to date. A lock forgets it with everything else.
queryClient.setQueryDefaults(['accounts.list'], { gcTime: Infinity });

// A call refused because the register is locked means that the window missed the event.
function noticeLock(error: Error): void {
  if (error instanceof CallFailure && error.code === 'locked') {
    void queryClient.invalidateQueries({ queryKey: ['session.status'] });
  }
}
