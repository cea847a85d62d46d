import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewDraft, ReviewForm, ReviewKind } from '../../../preload/contract/reviews.ts';
import { beforeLock } from '../../app/session.ts';
import { call, CallFailure, queryKeyOf } from '../../lib/register.ts';

/** Long enough that a fast typist is not written down letter by letter, short enough that a crash costs a word. */
const pause = 800;
/** Somebody who never pauses is kept all the same. */
const longestWait = 3_000;

/** Which review of which account. */
export interface WhichReview {
  readonly accountId: string;
  readonly period: string;
  readonly kind: ReviewKind;
}

interface Kept {
  /** When the draft was last kept; null while there is none. */
  readonly savedAt: string | null;
  readonly failure: string | null;
}

export interface DraftKeeper extends Kept {
  /** Keeps this draft shortly, unless a newer one comes before. */
  readonly keep: (draft: ReviewDraft) => void;
  /** Lets go of what still waits and hears out what is under way, so that no draft arrives after its review. */
  readonly settle: () => Promise<void>;
}

/** Keeps unsaved typing in the register, also when the officer leaves in the middle of a word. */
export function useDraft({ accountId, period, kind }: WhichReview, firstSavedAt: string | null): DraftKeeper {
  const queries = useQueryClient();
  const [kept, setKept] = useState<Kept>({ savedAt: firstSavedAt, failure: null });
  const waiting = useRef<ReviewDraft | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const waitingSince = useRef(0);
  // The worklist shows that a draft has begun; it needs to be told once only.
  const listed = useRef(firstSavedAt !== null);
  const underWay = useRef<Promise<void>>(Promise.resolve());

  const send = useCallback(() => {
    const draft = waiting.current;
    window.clearTimeout(timer.current);
    waiting.current = null;
    if (draft === null) return;
    // A draft is no change of the register, so nobody else says that the answers held here have grown old. Set at once:
    // she may come back to this account before the register has answered.
    const savedAt = new Date().toISOString();
    queries.setQueryData<ReviewForm>(queryKeyOf('reviews.form', { accountId, period, kind }), (form) =>
      form === undefined ? undefined : { ...form, draft: { savedAt, content: draft } },
    );
    underWay.current = underWay.current.then(async () => {
      try {
        const reply = await call('reviews.keepDraft', { accountId, period, kind, draft });
        setKept({ savedAt: reply.savedAt, failure: null });
        if (!listed.current) {
          listed.current = true;
          void queries.invalidateQueries({ queryKey: ['reviews.worklist'] });
        }
      } catch (failure) {
        const message = failure instanceof CallFailure ? failure.message : 'The draft could not be kept.';
        setKept((before) => ({ ...before, failure: message }));
      }
    });
  }, [accountId, period, kind, queries]);

  const keep = useCallback(
    (draft: ReviewDraft) => {
      if (waiting.current === null) waitingSince.current = Date.now();
      waiting.current = draft;
      window.clearTimeout(timer.current);
      const left = longestWait - (Date.now() - waitingSince.current);
      timer.current = window.setTimeout(send, Math.max(0, Math.min(pause, left)));
    },
    [send],
  );

  const settle = useCallback(async () => {
    window.clearTimeout(timer.current);
    waiting.current = null;
    await underWay.current;
  }, []);

  useEffect(() => {
    const stop = beforeLock(async () => {
      send();
      await underWay.current;
    });
    return () => {
      stop();
      send();
    };
  }, [send]);

  return { ...kept, keep, settle };
}
