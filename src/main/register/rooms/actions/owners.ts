import type { Work } from '../../work.ts';
import { sameName } from '../people/rules.ts';
import { keepPlan, recordPlan } from './record.ts';
import { everyPlanRow, stepRows, updateStep } from './table.ts';

/**
 * Writes somebody's new name where open plans and open steps name who carries them out: the box is free text, and whoever has
 * left is looked for by name. What is over, and what was done, keeps what was written.
 *
 * @param from how they were called @param to how they are called now
 * @returns how many plans were changed
 */
export function renamePlanOwner(work: Work, from: string, to: string): number {
  if (from === to) return 0;
  const isTheirs = (name: string): boolean => sameName(name, from) && name !== to;
  const open = everyPlanRow(work.db).filter(({ state }) => state !== 'signed-off' && state !== 'abandoned');
  return open.filter((row) => {
    const steps = stepRows(work.db, row.id).filter((step) => step.state === 'open' && isTheirs(step.owner));
    const owns = isTheirs(row.owner);
    if (!owns && steps.length === 0) return false;
    for (const step of steps) updateStep(work.db, { ...step, owner: to });
    keepPlan(work, row, owns ? { owner: to } : {});
    recordPlan(work, row, 'action-plan.edited', { changes: [{ field: 'owner', from, to }], dueReason: '', steps: steps.map(({ what }) => what) });
    return true;
  }).length;
}
