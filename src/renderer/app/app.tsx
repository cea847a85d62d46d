import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { SessionScreen } from '../screens/session/session-screen.tsx';
import { Problem } from './problem.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { useSession } from './session.ts';

/** The whole window: the door while the register is closed, the desk while it is open. */
export function App() {
  return (
    <Problem>
      <QueryClientProvider client={queryClient}>
        <Gate />
      </QueryClientProvider>
    </Problem>
  );
}

// The address stays as it is while the register is locked, so unlocking comes back to the same place.
function Gate() {
  const { session, recovery, failure } = useSession();
  if (session?.state === 'unlocked' && recovery === null) return <RouterProvider router={router} />;
  return <SessionScreen session={session} recovery={recovery} failure={failure} />;
}
