import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, InputOf } from '../../preload/contract/index.ts';
import { beforeLock, isUnlocked } from '../app/session.ts';
import { queryClient } from '../app/query-client.ts';
import { CallFailure, queryKeyOf } from './register.ts';
import { forget, recall, remember } from './window-memory.ts';

/** Long enough that a fast typist is not written down letter by letter, short enough that a crash costs a word. */
const pause = 800;
/** Somebody who never pauses is kept all the same. */
const longestWait = 3_000;

/** A draft as the register gives it back. */
export interface KeptDraft<Content> {
  /** Empty while it is not kept: the window alone has it. */
  readonly savedAt: string;
  readonly content: Content;
}

interface DraftPlace<Content> {
  /** What is not kept yet is remembered under this. */
  readonly name: string;
  /** When the draft that the form began with was kept; null without one. */
  readonly firstSavedAt: string | null;
  /** Keeps it in the register; null forgets it there. @returns when */
  readonly keep: (content: Content | null) => Promise<{ readonly savedAt: string }>;
  /** Tells the window's cache what the register has kept: a draft is no change of it, so nobody else says that its answer has grown old. */
  readonly remember: (draft: KeptDraft<Content> | null) => void;
}

export interface DraftKeeper<Content> {
  /** When the draft was last kept; null while there is none. */
  readonly savedAt: string | null;
  readonly failure: string | null;
  /** The box because of which it is not kept, as a dotted path within the draft; empty for none. */
  readonly failedField: string;
  /** Keeps this draft shortly, unless a newer one comes before; null forgets it. */
  readonly keep: (content: Content | null) => void;
  /** Keeps at once what still waits. */
  readonly flush: () => Promise<void>;
  /** Has the register forget the draft at once. */
  readonly drop: () => Promise<void>;
  /** Lets go of what still waits and hears out what is under way, so that no draft arrives after its record. */
  readonly settle: () => Promise<void>;
}

/** What has been typed and is not kept; null where the register is to forget its draft. */
interface Unkept {
  readonly content: unknown;
}

/** Under which the typing of a form is remembered: the call that reads its draft. */
export function draftName<Name extends CallName>(name: Name, input: InputOf<Name>): string {
  return `draft ${JSON.stringify(queryKeyOf(name, input))}`;
}

/**
 * The draft that a form begins with: what the register would not keep, or has not answered about yet, comes before what it has.
 *
 * @param name as `draftName` gives it
 */
export function newestDraft<Content>(name: string, kept: KeptDraft<Content> | null): KeptDraft<Content> | null {
  const unkept = recall<Unkept>(queryClient, name);
  // It was remembered under the name of this very form.
  return unkept === undefined ? kept : unkept.content === null ? null : { savedAt: '', content: unkept.content as Content };
}

interface Kept {
  readonly savedAt: string | null;
  readonly failure: string | null;
  readonly failedField: string;
}

/** Keeps the unsaved typing of a form in the register, also when the officer leaves in the middle of a word. */
export function useKeptDraft<Content>(place: DraftPlace<Content>): DraftKeeper<Content> {
  const { firstSavedAt } = place;
  const [kept, setKept] = useState<Kept>({ savedAt: firstSavedAt === '' ? null : firstSavedAt, failure: null, failedField: '' });
  // Undefined: nothing waits. Null waits to be forgotten.
  const waiting = useRef<Content | null | undefined>(undefined);
  const waitingSince = useRef(0);
  const timer = useRef<number | undefined>(undefined);
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const held = useRef(place);
  useEffect(() => {
    held.current = place;
  });

  const flush = useCallback(() => {
    const content = waiting.current;
    const { name } = held.current;
    window.clearTimeout(timer.current);
    waiting.current = undefined;
    if (content === undefined) return underWay.current;
    const mine: Unkept = { content };
    // At once: the form may be opened again before the register has answered. Behind a lock nothing that was typed stays here.
    if (isUnlocked()) remember<Unkept>(queryClient, name, mine);
    underWay.current = underWay.current.then(async () => {
      try {
        const { savedAt } = await held.current.keep(content);
        if (isUnlocked()) held.current.remember(content === null ? null : { savedAt, content });
        if (recall<Unkept>(queryClient, name) === mine) forget(queryClient, name);
        setKept({ savedAt: content === null ? null : savedAt, failure: null, failedField: '' });
      } catch (failure) {
        const said = failure instanceof CallFailure ? failure : null;
        setKept((before) => ({ ...before, failure: said?.message ?? 'The draft could not be kept.', failedField: (said?.field ?? '').replace(/^draft\.?/u, '') }));
        if (!isUnlocked()) forget(queryClient, name);
        // It is tried again with the next letter, at the lock, when the form is left, and when it is opened again.
        else if (waiting.current === undefined) waiting.current = content;
      }
    });
    return underWay.current;
  }, []);

  const keep = useCallback(
    (content: Content | null) => {
      if (waiting.current === undefined) waitingSince.current = Date.now();
      waiting.current = content;
      window.clearTimeout(timer.current);
      const left = longestWait - (Date.now() - waitingSince.current);
      timer.current = window.setTimeout(() => void flush(), Math.max(0, Math.min(pause, left)));
    },
    [flush],
  );

  const drop = useCallback(() => {
    keep(null);
    return flush();
  }, [flush, keep]);

  const settle = useCallback(async () => {
    window.clearTimeout(timer.current);
    waiting.current = undefined;
    await underWay.current;
    waiting.current = undefined;
    forget(queryClient, held.current.name);
  }, []);

  useEffect(() => {
    const unkept = recall<Unkept>(queryClient, held.current.name);
    if (unkept !== undefined && waiting.current === undefined) {
      waiting.current = unkept.content as Content | null;
      void flush();
    }
    const stop = beforeLock(flush);
    return () => {
      stop();
      void flush();
    };
  }, [flush]);

  return { ...kept, keep, flush, drop, settle };
}
