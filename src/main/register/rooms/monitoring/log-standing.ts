import type { MonitoringTable } from '../../../../preload/contract/monitoring-table.ts';
import { earlierOf } from '../../../../preload/contract/days.ts';
import type { Work } from '../../work.ts';
import { stretchOf } from './days.ts';
import { monitoringPlans } from './plans.ts';
import { type LogFigures, logFigures, missedStretches } from './rules/lines.ts';
import type { MonitoringPlan } from './rules/plans.ts';
import { findingsIn, loggedDays } from './section-three.ts';

/** What the daily log of a period says (CP371 3). */
export interface LogStanding {
  readonly unapproved: LogFigures;
  readonly complies: LogFigures;
  readonly missed: MonitoringTable['missed'];
  readonly findings: MonitoringTable['findings'];
  /** The action plans that follow from monitoring. */
  readonly plans: readonly MonitoringPlan[];
}

/** @param from @param to YYYY-MM-DD, both included; what has not come yet is left out */
export function logStanding(work: Work, from: string, to: string): LogStanding {
  const stretch = stretchOf(work, from, earlierOf(to, work.clock.today()));
  const days = loggedDays(stretch);
  return {
    unapproved: logFigures(days, 'unapproved', stretch.log, stretch.when), complies: logFigures(days, 'complies', stretch.log, stretch.when),
    missed: missedStretches(stretch.days), findings: findingsIn(work, stretch), plans: monitoringPlans(work, from, to),
  };
}
