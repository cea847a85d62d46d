import type { PlanRow } from '../../../../preload/contract/actions.ts';
import type { Work } from '../../work.ts';
import { plansBetween } from '../actions/plans.ts';
import type { MonitoringPlan } from './rules/plans.ts';

const stateWords: Readonly<Record<PlanRow['state'], string>> = {
  'developing': 'Being developed', 'in-hand': 'In hand', 'carried-out': 'Waiting for sign-off', 'signed-off': 'Signed off', 'abandoned': 'Abandoned',
};

/** The action plans that name monitoring as their source and were open on some day of a period. @param from @param to YYYY-MM-DD, both included */
export function monitoringPlans(work: Work, from: string, to: string): readonly MonitoringPlan[] {
  return plansBetween(work, from, to).filter(({ source }) => source.kind === 'monitoring').map(({ id, title, owner, dueOn, state, source }) => ({
    id, title, owner, dueOn, state: stateWords[state], sourceId: source.id,
  }));
}
