import { formatCount, formatDate } from '../house-style.ts';

/** Where an owed review stands, as papers have it. */
export type PaperStanding = 'never-reviewed' | 'overdue' | 'due' | 'done' | 'missed' | 'stopped';

const WORDS = { 'never-reviewed': 'Never reviewed', overdue: 'Overdue', due: 'Due', done: 'Done', missed: 'Not done before it was given up', stopped: 'Given up before it was due' } as const satisfies Record<PaperStanding, string>;

/**
 * Where an owed review stands, and for how long its day has passed: what is owed is overdue, and only what was done can be late.
 * @param standing where it stands
 * @param daysOverdue days since its due date; 0 or less while that has not passed
 * @returns such as "52 days overdue" or "Never reviewed, 52 days overdue"
 */
export const standingInWords = (standing: PaperStanding, daysOverdue: number): string => {
  if (daysOverdue <= 0 || standing === 'done') return WORDS[standing];
  const overdue = `${formatCount(daysOverdue, 'day')} overdue`;
  return standing === 'overdue' ? overdue : `${WORDS[standing]}, ${overdue}`;
};

/**
 * What an account owes from before, beside a review whose own day has not passed.
 * @param standing where the account stands
 * @param owedSince the day since which an earlier review is owed; empty for none
 * @param daysOverdue days since then
 * @returns such as "Since 30 June 2026, 145 days overdue" or "Nothing"
 */
export const owedBeforeInWords = (standing: 'never-reviewed' | 'overdue' | 'due', owedSince: string, daysOverdue: number): string => {
  if (owedSince === '') return standing === 'never-reviewed' ? 'Nothing; never reviewed' : 'Nothing';
  const since = `Since ${formatDate(owedSince)}, ${formatCount(daysOverdue, 'day')} overdue`;
  return standing === 'never-reviewed' ? `${since}; never reviewed` : since;
};
