/*
 * Where the officer is. The place is in the address (app://register/index.html#/reviews/2026-Q4), so that reload, back
 * and forward keep it.
 *
 * For screens:
 *   useRoute()            → { path, params, search }; params has the `$` parts of the routes below, as text
 *   go('/accounts/…')     → moves there; go(path, { replace: true }) without a step in the history
 *   <Link to="/help/…">   → an ordinary link
 *   useLeaveGuard(dirty)  → asks before the screen is left while `dirty` is true
 *
 * The routes stand in router.tsx.
 *
 * One screen component answers all routes of its room (AccountsScreen, ReviewsScreen), so it stays mounted, with its
 * scroll place, while the detail changes.
 */
import { useBlocker, useRouterState } from '@tanstack/react-router';

export { go } from './history.ts';
export { Link } from './link.tsx';

export interface Place {
  readonly path: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly search: Readonly<Record<string, string | undefined>>;
}

/** The current place. */
export function useRoute(): Place {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const query = useRouterState({ select: (state) => state.location.searchStr });
  const params = useRouterState({
    select: (state): Readonly<Record<string, string | undefined>> => state.matches.at(-1)?.params ?? {},
    structuralSharing: true,
  });
  return { path, params, search: Object.fromEntries(new URLSearchParams(query)) };
}

/** The place whose screen is on the page: while another one is being opened it still is the one before. */
export function useShownPath(): string {
  return useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname });
}

export interface LeaveGuard {
  /** True while the officer is asked. */
  readonly asking: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Holds the officer back while something typed would be lost. Show a Dialog while `asking`. */
export function useLeaveGuard(dirty: boolean): LeaveGuard {
  const blocker = useBlocker({ shouldBlockFn: () => dirty, withResolver: true, enableBeforeUnload: false, disabled: !dirty });
  return {
    asking: blocker.status === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
  };
}
