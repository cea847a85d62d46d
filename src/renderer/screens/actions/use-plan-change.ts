import { actions } from '../../../preload/contract/actions.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';

type PlanCall = 'abandon' | 'addStep' | 'attach' | 'editStep' | 'finishStep' | 'giveUpStep' | 'putInHand' | 'reopen' | 'reopenStep' | 'sendBack' | 'signOff';

/** A change of a plan asked for in a dialog: checked by the contract first, and after a conflict with the plan as it is now. */
export function usePlanChange<Call extends PlanCall>(name: Call) {
  return useAccountChange(`actions.${name}`, actions[name].input, 'actions.get');
}
