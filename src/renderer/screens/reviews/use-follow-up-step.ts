import { useState } from 'react';
import { type FollowUpDetail, stepTaken, type StepTaken } from '../../../preload/contract/reviews-follow-ups.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { problemsOf } from '../accounts/account-dialog-checks.ts';

export interface FollowUpStepCall {
  /** Checks and notes the step; the dialog closes when it is done. */
  readonly take: (step: StepTaken) => Promise<void>;
  readonly busy: boolean;
  readonly errors: readonly FieldError[];
  readonly errorOf: (field: string) => string | undefined;
}

const changedMeanwhile = 'This has been changed meanwhile. What you typed still stands here: save again to note it.';

/** Notes one step of a follow-up from a dialog. @param onDone it is noted */
export function useFollowUpStep({ item, version }: FollowUpDetail, onDone: () => void): FollowUpStepCall {
  const { run, busy, failure } = useRegisterCall('reviews.takeStep');
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const refused = failure?.code === 'conflict' ? [{ field: '', message: changedMeanwhile }] : failureErrors(failure, 'step.');
  const errors = found.length > 0 ? found : refused;
  return {
    busy, errors, errorOf: (field) => errors.find((error) => error.field === field)?.message,
    take: async (step) => {
      const problems = problemsOf(stepTaken, step);
      setFound(problems);
      if (problems.length === 0 && (await run({ id: item.id, version, step })) !== undefined) onDone();
    },
  };
}
