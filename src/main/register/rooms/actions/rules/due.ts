import { Temporal } from 'temporal-polyfill';
import type { DueStanding, PlanState, StepState } from '../../../../../preload/contract/actions.ts';

/** Days before its day on which a plan or a step begins to be due soon. */
const soonDays = 14;

/** Where a day stands against today. */
export interface Due {
  readonly due: DueStanding;
  /** Whole days since the day; 0 when it is not overdue. */
  readonly overdueDays: number;
}

const nothingDue: Due = { due: 'none', overdueDays: 0 };

/**
 * How a plan stands: overdue from the day after its day, due soon in the fourteen days up to it. One that is carried out,
 * signed off or abandoned owes nothing any more.
 *
 * @param dueOn YYYY-MM-DD; null while no day is agreed
 * @param today YYYY-MM-DD
 */
export function planDue({ state, dueOn }: { readonly state: PlanState; readonly dueOn: string | null }, today: string): Due {
  return state === 'developing' || state === 'in-hand' ? standing(dueOn, today) : nothingDue;
}

/** How a step stands: only one that is open in a plan that is not over is due. @param dueOn its own day, or null */
export function stepDue(step: { readonly state: StepState; readonly dueOn: string | null }, plan: PlanState, today: string): Due {
  return step.state === 'open' && (plan === 'developing' || plan === 'in-hand') ? standing(step.dueOn, today) : nothingDue;
}

function standing(dueOn: string | null, today: string): Due {
  if (dueOn === null) return nothingDue;
  const days = Temporal.PlainDate.from(today).until(dueOn, { largestUnit: 'days' }).days;
  if (days < 0) return { due: 'overdue', overdueDays: -days };
  return { due: days <= soonDays ? 'soon' : 'later', overdueDays: 0 };
}

/**
 * Whether moving a day has to be explained: a day that was agreed and moves later or is taken away. An earlier one, and the
 * first one, need no reason.
 *
 * @param before YYYY-MM-DD or null @param after YYYY-MM-DD or null
 */
export function asksForReason(before: string | null, after: string | null): boolean {
  return before !== null && (after === null || after > before);
}

/** Whether a step would be due after its plan. @param step YYYY-MM-DD or null @param plan YYYY-MM-DD or null */
export function isAfterPlan(step: string | null, plan: string | null): boolean {
  return step !== null && plan !== null && step > plan;
}

/** Whether something is newly due before its plan began. A day that stands there already may be. @param day @param before YYYY-MM-DD or null @param began YYYY-MM-DD */
export function isNewlyBeforePlan(day: string | null, before: string | null, began: string): boolean {
  return day !== null && day !== before && day < began;
}
