import { useCallback, useState } from 'react';
import type { CallName, InputOf, OutputOf } from '../../../preload/contract/index.ts';
import { call, CallFailure } from '../../lib/register.ts';

/** A call whose input or answer holds a password. */
interface SecretCall<Name extends CallName> {
  /** Gives the value, or undefined when it failed. */
  readonly run: (input: InputOf<Name>) => Promise<OutputOf<Name> | undefined>;
  readonly busy: boolean;
  readonly failure: CallFailure | null;
}

/** Calls past the cache, which would keep what went in and what came out for minutes. */
export function useSecretCall<Name extends CallName>(name: Name): SecretCall<Name> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const run = useCallback(
    async (input: InputOf<Name>) => {
      setBusy(true);
      setFailure(null);
      try {
        return await call(name, input);
      } catch (problem) {
        if (!(problem instanceof CallFailure)) throw problem;
        if (problem.code !== 'cancelled') setFailure(problem);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [name],
  );
  return { run, busy, failure };
}
