import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, InputOf, OutputOf } from '../../../preload/contract/index.ts';
import { call, CallFailure, cancelCall } from '../../lib/register.ts';

/** A call whose input or answer holds a password. */
interface SecretCall<Name extends CallName> {
  /** Gives the value, or undefined when it failed. */
  readonly run: (input: InputOf<Name>) => Promise<OutputOf<Name> | undefined>;
  readonly busy: boolean;
  readonly failure: CallFailure | null;
}

/**
 * Calls past the cache, which would keep what went in and what came out for minutes. Whoever closes the dialog stops the
 * call: a keychain that asks and gets no answer holds nobody up.
 */
export function useSecretCall<Name extends CallName>(name: Name): SecretCall<Name> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const running = useRef(false);
  useEffect(
    () => () => {
      if (running.current) cancelCall(name);
    },
    [name],
  );
  const run = useCallback(
    async (input: InputOf<Name>) => {
      running.current = true;
      setBusy(true);
      setFailure(null);
      try {
        return await call(name, input);
      } catch (problem) {
        if (!(problem instanceof CallFailure)) throw problem;
        if (problem.code !== 'cancelled') setFailure(problem);
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [name],
  );
  return { run, busy, failure };
}
