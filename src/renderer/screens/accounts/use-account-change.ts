import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CallName, InputOf, OutputOf } from '../../../preload/contract/index.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { problemsOf, type Checkable } from './account-dialog-checks.ts';

interface AccountChange<Name extends CallName> {
  /** Checks and carries out: what the register answers, or undefined when it was not done. */
  readonly carryOut: (input: InputOf<Name>, more?: readonly FieldError[]) => Promise<OutputOf<Name> | undefined>;
  readonly busy: boolean;
  readonly errors: readonly FieldError[];
  /** What to say beside one box. */
  readonly errorOf: (field: string) => string | undefined;
}

const changedMeanwhile = 'Somebody has changed this meanwhile. What you typed still stands here: save again to carry it out.';

/** A change asked for in a dialog: checked by the contract first, and after a conflict with what the register has now. @param shown the call whose answer is out of date then */
export function useAccountChange<Name extends CallName>(name: Name, input: Checkable, shown: CallName = 'accounts.get'): AccountChange<Name> {
  const queries = useQueryClient();
  const { run, busy, failure } = useRegisterCall(name);
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const refused = failure?.code === 'conflict' ? [{ field: '', message: changedMeanwhile }] : failureErrors(failure);
  const errors = found.length > 0 ? found : refused;
  const carryOut = useCallback(
    async (asked: InputOf<Name>, more: readonly FieldError[] = []) => {
      const problems = problemsOf(input, asked, more);
      setFound(problems);
      if (problems.length > 0) return undefined;
      const done: OutputOf<Name> | undefined = await run(asked);
      // After a conflict the dialog stays as it was typed, and the next attempt is based on what the register has now.
      if (done === undefined) await queries.invalidateQueries({ queryKey: [shown] });
      return done;
    },
    [input, queries, run, shown],
  );
  return { carryOut, busy, errors, errorOf: (field) => errors.find((error) => error.field === field)?.message };
}
