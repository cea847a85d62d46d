import type { Duty } from '../../../../../preload/contract/today.ts';

/* How lines of "Do next" are put in words. */

/** Days from which something counts as near. */
export const nearDays = 14;

/** Lines of one kind that stand by themselves; what is beyond them is one line that leads to the list. */
const mostAlone = 5;

/** "3 days overdue" */
export function overdueWord(days: number): string {
  return `${counted(days, 'day')} overdue`;
}

/** "Today", "Tomorrow", "In 9 days"; a day that has passed is so many days overdue. @param days until then, negative once it has passed */
export function countdown(days: number): string {
  if (days < 0) return overdueWord(-days);
  if (days === 0) return 'Today';
  return days === 1 ? 'Tomorrow' : `In ${counted(days, 'day')}`;
}

/** "1 account", "1,234 accounts" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "A", "A and B", "A, B and C", "A, B and 9 more". @param count of all, of which `names` may be the first only */
export function named(names: readonly string[], count = names.length): string {
  if (names.length === 0) return '';
  if (count <= 3 && names.length >= count) return names.slice(0, count).join(', ').replace(/, ([^,]*)$/u, ' and $1');
  const shown = names.slice(0, 2);
  return `${shown.join(', ')} and ${(count - shown.length).toLocaleString('en-GB')} more`;
}

/** What a line says apart from how many it is about. */
type Said = Omit<Duty, 'count' | 'find' | 'recordId'>;

/** A line about one record. */
export function oneDuty(recordId: string, said: Said): Duty {
  return { ...said, recordId, count: 1, find: '' };
}

/** A line about several. @param find words that narrow the list to them */
export function manyDuties(count: number, said: Said, find = ''): Duty {
  return { ...said, recordId: null, count, find };
}

/**
 * A line for each, as long as they are few; beyond that the first of them, and one line for the others.
 *
 * @param rows the most urgent first
 * @param find words that narrow the list to all of them
 */
export function eachAlone<Row>(rows: readonly Row[], lineOf: (row: Row) => Duty, othersOf: (count: number, next: Row) => Said, find = ''): Duty[] {
  const alone = rows.length === mostAlone + 1 ? rows : rows.slice(0, mostAlone);
  const [next] = rows.slice(alone.length);
  const lines = alone.map(lineOf);
  return next === undefined ? lines : [...lines, manyDuties(rows.length - alone.length, othersOf(rows.length - alone.length, next), find)];
}
