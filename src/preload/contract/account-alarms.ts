/* What alarms of an account are about: the first screen counts by it, and the list of accounts is narrowed by it. */

/** Alarms that somebody has to settle, as their text begins. */
const toSettle = [
  'Former handle taken by somebody else', 'Handover was due', 'An administrator has left', 'No administrator', 'Only one administrator',
  'The line manager has left', 'No approving line manager',
] as const;
export type AlarmToSettle = (typeof toSettle)[number];

/** Whether an alarm only says what the record of the account lacks. */
export function isOfRecord(text: string): boolean {
  return !toSettle.some((alarm) => text.startsWith(alarm));
}
