import type { Work } from '../../work.ts';
import type { MonitoringPlan } from './rules/plans.ts';

/** The action plans whose source is monitoring. This register keeps no action plans yet, so there is none. */
export function monitoringPlans(_work: Work, _from: string, _to: string): readonly MonitoringPlan[] {
  return [];
}
