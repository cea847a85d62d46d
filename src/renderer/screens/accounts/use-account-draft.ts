import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { beforeLock } from '../../app/session.ts';
import { call, CallFailure, queryKeyOf } from '../../lib/register.ts';
import type { DraftContent } from './account-draft.ts';

/** Long enough that a fast typist is not written down letter by letter, short enough that a crash costs a word. */
const pause = 800;

interface Kept {
  /** When the draft was last kept; null while there is none. */
  readonly savedAt: string | null;
  readonly failure: string | null;
}

export interface AccountDraftKeeper extends Kept {
  /** Keeps this draft shortly, unless a newer one comes before; null forgets it. */
  readonly keep: (draft: DraftContent | null) => void;
  /** Keeps at once what still waits. */
  readonly flush: () => Promise<void>;
  /** Lets go of what still waits and hears out what is under way, so that no draft arrives after its account. */
  readonly settle: () => Promise<void>;
  /** The account is saved: the register has dropped its draft, and the window must not offer it again. */
  readonly forget: () => void;
}

/** Keeps the unsaved typing of an account form in the register, also when the officer leaves in the middle of a word. */
export function useAccountDraft(id: string | null, firstSavedAt: string | null): AccountDraftKeeper {
  const queries = useQueryClient();
  const [kept, setKept] = useState<Kept>({ savedAt: firstSavedAt, failure: null });
  // Undefined: nothing waits. Null waits to be forgotten.
  const waiting = useRef<DraftContent | null | undefined>(undefined);
  const timer = useRef<number | undefined>(undefined);
  const underWay = useRef<Promise<void>>(Promise.resolve());

  const remember = useCallback(
    (draft: OutputOf<'accounts.draft'>['draft']) => {
      // A draft is no change of the register, so nobody else says that the answer held here has grown old.
      queries.setQueryData<OutputOf<'accounts.draft'>>(queryKeyOf('accounts.draft', { id }), { draft });
    },
    [id, queries],
  );

  const flush = useCallback(() => {
    const draft = waiting.current;
    window.clearTimeout(timer.current);
    waiting.current = undefined;
    if (draft === undefined) return underWay.current;
    // At once: she may open this form again before the register has answered.
    remember(draft === null ? null : { savedAt: new Date().toISOString(), content: draft });
    underWay.current = underWay.current.then(async () => {
      try {
        const { savedAt } = await call('accounts.keepDraft', { id, draft });
        setKept({ savedAt: draft === null ? null : savedAt, failure: null });
      } catch (failure) {
        const message = failure instanceof CallFailure ? failure.message : 'The draft could not be kept.';
        setKept((before) => ({ ...before, failure: message }));
        // The register may be locked by now: nothing that was typed stays in the window, and the next form asks again.
        queries.removeQueries({ queryKey: queryKeyOf('accounts.draft', { id }) });
      }
    });
    return underWay.current;
  }, [id, queries, remember]);

  const keep = useCallback(
    (draft: DraftContent | null) => {
      waiting.current = draft;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), pause);
    },
    [flush],
  );

  const settle = useCallback(async () => {
    window.clearTimeout(timer.current);
    waiting.current = undefined;
    await underWay.current;
  }, []);

  const forget = useCallback(() => remember(null), [remember]);

  useEffect(() => {
    const stop = beforeLock(flush);
    return () => {
      stop();
      void flush();
    };
  }, [flush]);

  return { ...kept, keep, flush, settle, forget };
}
