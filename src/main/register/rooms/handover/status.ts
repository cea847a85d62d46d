import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';
import { changeStatus } from '../accounts/status.ts';
import { followApproving, followClosing, followRescinding, refuseLeavingSecondary } from '../reviews/follow-up-steps.ts';

/**
 * Changes the status of an account, and what follows from its reviews with it: a closing is the last step after approval was
 * rescinded, and ends every other chain with its reason; one that is approved again has nothing of the rescission left to do (CP371 2.3.1).
 *
 * @throws what `changeStatus` throws; Refusal `invalid` where a secondary review is agreed and would be passed by
 */
export function changeStatusAndFollow(work: Work, input: InputOf<'accounts.changeStatus'>): OutputOf<'accounts.changeStatus'> {
  refuseLeavingSecondary(work, input.id, input.to);
  const changed = changeStatus(work, input);
  if (input.to === 'closed') followClosing(work, input.id, input.on, input.reason);
  if (input.to === 'rescinded') followRescinding(work, input.id, input.on, input.reason);
  if (input.to === 'active') followApproving(work, input.id, input.reason);
  return changed;
}
