import { useCallback, useEffect, useRef, useState } from 'react';
import { beforeLock } from '../app/session.ts';
import { CallFailure } from './register.ts';

/** Long enough that a fast typist is not written down letter by letter, short enough that a crash costs a word. */
const pause = 800;

/** A draft as the register gives it back. */
export interface KeptDraft<Content> {
  readonly savedAt: string;
  readonly content: Content;
}

interface DraftPlace<Content> {
  /** When the draft that the form began with was kept; null without one. */
  readonly firstSavedAt: string | null;
  /** Keeps it in the register; null forgets it there. @returns when */
  readonly keep: (content: Content | null) => Promise<{ readonly savedAt: string }>;
  /** Tells the window's cache: a draft is no change of the register, so nobody else says that its answer has grown old. */
  readonly remember: (draft: KeptDraft<Content> | null) => void;
  /** Drops the window's copy: the register may be locked, and nothing that was typed stays here. */
  readonly drop: () => void;
}

export interface DraftKeeper<Content> {
  /** When the draft was last kept; null while there is none. */
  readonly savedAt: string | null;
  readonly failure: string | null;
  /** Keeps this draft shortly, unless a newer one comes before; null forgets it. */
  readonly keep: (content: Content | null) => void;
  /** Keeps at once what still waits. */
  readonly flush: () => Promise<void>;
  /** Lets go of what still waits and hears out what is under way, so that no draft arrives after its record. */
  readonly settle: () => Promise<void>;
}

/** Keeps the unsaved typing of a form in the register, also when the officer leaves in the middle of a word. */
export function useKeptDraft<Content>(place: DraftPlace<Content>): DraftKeeper<Content> {
  const [kept, setKept] = useState<{ readonly savedAt: string | null; readonly failure: string | null }>({ savedAt: place.firstSavedAt, failure: null });
  // Undefined: nothing waits. Null waits to be forgotten.
  const waiting = useRef<Content | null | undefined>(undefined);
  const timer = useRef<number | undefined>(undefined);
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const held = useRef(place);
  useEffect(() => {
    held.current = place;
  });

  const flush = useCallback(() => {
    const content = waiting.current;
    window.clearTimeout(timer.current);
    waiting.current = undefined;
    if (content === undefined) return underWay.current;
    // At once: the form may be opened again before the register has answered.
    held.current.remember(content === null ? null : { savedAt: new Date().toISOString(), content });
    underWay.current = underWay.current.then(async () => {
      try {
        const { savedAt } = await held.current.keep(content);
        setKept({ savedAt: content === null ? null : savedAt, failure: null });
      } catch (failure) {
        const message = failure instanceof CallFailure ? failure.message : 'The draft could not be kept.';
        setKept((before) => ({ ...before, failure: message }));
        held.current.drop();
      }
    });
    return underWay.current;
  }, []);

  const keep = useCallback(
    (content: Content | null) => {
      waiting.current = content;
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

  useEffect(() => {
    const stop = beforeLock(flush);
    return () => {
      stop();
      void flush();
    };
  }, [flush]);

  return { ...kept, keep, flush, settle };
}
