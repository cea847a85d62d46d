import type { DueStanding, PlanRow, PlanSourceKind, PlanState, StepState } from '../../../preload/contract/actions.ts';
import type { HistoryWords } from '../../components/record-history.tsx';
import { longDate, plural } from '../../lib/format.ts';

/* The room's stable words as an officer reads them. */

export type Tone = 'red' | 'warm' | 'green' | 'grey' | 'blue';

interface Words {
  readonly title: string;
  readonly tone: Tone;
}

export const stateWords: Readonly<Record<PlanState, Words>> = {
  developing: { title: 'Being developed', tone: 'grey' },
  'in-hand': { title: 'In hand', tone: 'blue' },
  'carried-out': { title: 'Waiting for sign-off', tone: 'warm' },
  'signed-off': { title: 'Signed off', tone: 'green' },
  abandoned: { title: 'Abandoned', tone: 'grey' },
};

export const sourceWords: Readonly<Record<PlanSourceKind, string>> = {
  review: 'Review', concern: 'Concern', monitoring: 'Monitoring table', incident: 'Incident', other: 'Something else',
};

export const stepWords: Readonly<Record<StepState, Words>> = {
  open: { title: 'Open', tone: 'blue' },
  done: { title: 'Done', tone: 'green' },
  'given-up': { title: 'Given up', tone: 'grey' },
};

/** What is to be said of a day beside the day itself; null where there is nothing to say. */
export function dueTag({ due, overdueDays }: { readonly due: DueStanding; readonly overdueDays: number }): Words | null {
  if (due === 'overdue') return { title: `${plural(overdueDays, 'day')} overdue`, tone: 'red' };
  return due === 'soon' ? { title: 'Due soon', tone: 'warm' } : null;
}

/** What the list can be narrowed to beside the states themselves. */
export const openPlans = 'Open';

/** The states by which a plan is found: those that are not over are open, too. */
export function stateChoices({ state, endedOn }: Pick<PlanRow, 'state' | 'endedOn'>): readonly string[] {
  return endedOn === null ? [openPlans, stateWords[state].title] : [stateWords[state].title];
}

export const dueTitles: Readonly<Record<DueStanding, string>> = { overdue: 'Overdue', soon: 'Due soon', later: 'Later', none: 'Nothing due' };

export const dueOrder: readonly string[] = Object.values(dueTitles);

/** What a plan's day comes to, as the list is narrowed by it. */
export function dueChoices({ due }: Pick<PlanRow, 'due'>): readonly string[] {
  return [dueTitles[due]];
}

/** "2 of 3 steps done"; a plan without steps says so. */
export function progressWords({ stepsDone, stepsTotal }: Pick<PlanRow, 'stepsDone' | 'stepsTotal'>): string {
  return stepsTotal === 0 ? 'no step' : `${stepsDone} of ${plural(stepsTotal, 'step')} done`;
}

/** What a plan follows from, in a line. */
export function sourceLine({ kind, label }: PlanRow['source']): string {
  if (kind === 'other') return label;
  return label === '' ? sourceWords[kind] : `${sourceWords[kind]}: ${label}`;
}

/** How many plans are overdue, as the room's count says it. */
export function overdueCount(rows: readonly Pick<PlanRow, 'due'>[]): number {
  return rows.filter(({ due }) => due === 'overdue').length;
}

const order: Readonly<Record<PlanState, number>> = { 'carried-out': 1, 'in-hand': 2, developing: 2, 'signed-off': 3, abandoned: 3 };

/** What has to be done stands first: overdue, then what waits for a signature, then by day; what is over comes last, the newest first. */
export function byUrgency(one: PlanRow, other: PlanRow): number {
  const rank = (row: PlanRow) => (row.due === 'overdue' ? 0 : order[row.state]);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (rank(one) === 3) return (other.endedOn ?? '').localeCompare(one.endedOn ?? '');
  return (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') || one.number.localeCompare(other.number);
}

const actions: Readonly<Record<string, string>> = {
  'action-plan.started': 'Started',
  'action-plan.edited': 'Changed',
  'action-plan.in-hand': 'Put in hand',
  'action-plan.signed-off': 'Signed off',
  'action-plan.sent-back': 'Sent back',
  'action-plan.reopened': 'Taken up again',
  'action-plan.abandoned': 'Abandoned',
  'action-plan.printed': 'Printed',
  'action-step.added': 'Step added',
  'action-step.edited': 'Step changed',
  'action-step.done': 'Step done',
  'action-step.given-up': 'Step given up',
  'action-step.reopened': 'Step opened again',
  'evidence.attached': 'Evidence kept',
  'evidence.saved': 'Copy of evidence saved',
};

const fields: Readonly<Record<string, string>> = {
  title: 'Title', clause: 'Clause', why: 'Why it is needed', accountId: 'Account', owner: 'Owner', dueOn: 'Due', what: 'What is to be done',
};

/** How the history names what happened to a plan. */
export const planHistoryWords: HistoryWords = {
  action: (action) => actions[action] ?? action.replaceAll(/[.-]/gu, ' ').replace(/^./u, (first) => first.toUpperCase()),
  field: (field) => fields[field] ?? field,
  value: (field, value) => (value === '' ? 'nothing' : field === 'dueOn' ? longDate(value) : value),
};
