import type { TableLineId } from '../../../../../preload/contract/monitoring-table.ts';

/** An action plan that names monitoring as its source. */
export interface MonitoringPlan {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly dueOn: string | null;
  /** In words. */
  readonly state: string;
  /** A day of the log, a line of the table, or null for monitoring as a whole. */
  readonly sourceId: string | null;
}

const logLines: readonly TableLineId[] = ['prior-approval', 'all-content'];

/**
 * The plans that answer a line of the table (CP371 3: action plan).
 *
 * @param found on which lines something was found, by day: a day's plan stands beside those lines only
 */
export function plansOfLine(line: TableLineId, plans: readonly MonitoringPlan[], found: ReadonlyMap<string, readonly TableLineId[]>): MonitoringPlan[] {
  return plans.filter(({ sourceId }) => {
    if (sourceId === null || sourceId === line) return true;
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(sourceId)) return false;
    // A day may have been corrected since, or lie outside the period; its plan still comes from the log.
    return (found.get(sourceId) ?? logLines).includes(line);
  });
}
