import type { PlanRow } from '../../../../../preload/contract/actions.ts';
import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { counted, countdown, eachAlone, oneDuty, overdueWord } from './duty-words.ts';

/** An action plan, as far as the day is concerned. */
export type ActionFacts = Pick<PlanRow, 'id' | 'number' | 'title' | 'accountName' | 'owner' | 'dueOn' | 'due' | 'overdueDays' | 'state'>;

const where = (plan: ActionFacts): string => [plan.accountName, plan.number, plan.owner].filter((part) => part !== '').join(' · ');

/** Plans whose day has passed, the longest overdue first (CP371 3). */
export function actionsLate(plans: readonly ActionFacts[]): Duty[] {
  const rows = plans.filter(({ due }) => due === 'overdue').toSorted((one, other) => other.overdueDays - one.overdueDays);
  const line = { kind: 'action', standing: 'late' } as const;
  return eachAlone(
    rows,
    (plan) => oneDuty(plan.id, { ...line, what: plan.title, where: where(plan), word: overdueWord(plan.overdueDays), on: plan.dueOn }),
    (count, next) => ({ ...line, what: counted(count, 'more overdue action plan'), where: 'Actions', word: 'Overdue', on: next.dueOn }),
    'overdue',
  );
}

/** Plans whose day is near, the nearest first. @param today YYYY-MM-DD */
export function actionsSoon(plans: readonly ActionFacts[], today: string): Duty[] {
  const rows = plans.filter(({ due }) => due === 'soon').toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  const line = { kind: 'action', standing: 'soon' } as const;
  return eachAlone(
    rows,
    (plan) => oneDuty(plan.id, { ...line, what: plan.title, where: where(plan), word: countdown(daysBetween(today, plan.dueOn ?? today)), on: plan.dueOn }),
    (count, next) => ({ ...line, what: `${counted(count, 'more action plan')} due soon`, where: 'Actions', word: 'Due soon', on: next.dueOn }),
    'soon',
  );
}

/** Plans that are carried out and wait for the Head of Communications. */
export function actionsToSignOff(plans: readonly ActionFacts[]): Duty[] {
  const line = { kind: 'action-sign-off', standing: 'open', word: 'To sign off', on: null } as const;
  return eachAlone(
    plans.filter(({ state }) => state === 'carried-out').toSorted((one, other) => one.number.localeCompare(other.number)),
    (plan) => oneDuty(plan.id, { ...line, what: plan.title, where: where(plan) }),
    (count) => ({ ...line, what: `${counted(count, 'more action plan')} carried out`, where: 'Actions' }),
  );
}
