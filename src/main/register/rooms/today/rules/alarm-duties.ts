import type { AccountRow } from '../../../../../preload/contract/accounts.ts';
import { type AlarmToSettle, isOfRecord } from '../../../../../preload/contract/account-alarms.ts';
import type { Duty, DutyKind } from '../../../../../preload/contract/today.ts';
import { counted, manyDuties, named, oneDuty } from './duty-words.ts';

/** An account with what is wrong with it. */
export type AlarmedAccount = Pick<AccountRow, 'id' | 'name' | 'alarms'>;

/** Alarms about who runs an account, with the kind of their line, in the order of their gravity. */
const holders: readonly { readonly alarm: AlarmToSettle; readonly kind: DutyKind }[] = [
  { alarm: 'An administrator has left', kind: 'administrators' },
  { alarm: 'No administrator', kind: 'administrators' },
  { alarm: 'Only one administrator', kind: 'administrators' },
];

/** Others that somebody has to settle, beside what is only missing from the record. */
const others: readonly { readonly alarm: AlarmToSettle; readonly kind: DutyKind }[] = [
  { alarm: 'Former handle taken by somebody else', kind: 'handle' },
  { alarm: 'Handover was due', kind: 'handover' },
  { alarm: 'The line manager has left', kind: 'line-manager' },
  { alarm: 'No approving line manager', kind: 'line-manager' },
];

/** Accounts with one administrator, none, or one who has left (CP371 2.3.1): a line for each alarm. */
export function administratorDuties(accounts: readonly AlarmedAccount[]): Duty[] {
  return holders.flatMap((alarm) => alarmDuty(accounts, alarm));
}

/** A former handle in other hands, a handover that should be over, a line manager who is missing. */
export function otherAlarmDuties(accounts: readonly AlarmedAccount[]): Duty[] {
  return others.flatMap((alarm) => alarmDuty(accounts, alarm));
}

function alarmDuty(accounts: readonly AlarmedAccount[], { alarm, kind }: { readonly alarm: string; readonly kind: DutyKind }): Duty[] {
  const found = accounts.filter(({ alarms }) => alarms.some(({ text }) => text.startsWith(alarm)));
  const said = { kind, standing: kind === 'administrators' && alarm === 'Only one administrator' ? 'soon' : 'late', word: 'Alarm', on: null } as const;
  const [only, second] = found;
  if (only === undefined) return [];
  if (second === undefined) return [oneDuty(only.id, { ...said, what: only.alarms.find(({ text }) => text.startsWith(alarm))?.text ?? alarm, where: only.name })];
  return [manyDuties(found.length, { ...said, what: `${alarm}: ${counted(found.length, 'account')}`, where: named(found.map(({ name }) => name)) }, alarm)];
}

/** Everything else that is wrong with accounts, in one line: what their records lack. */
export function recordDuties(accounts: readonly AlarmedAccount[]): Duty[] {
  const found = accounts.filter(({ alarms }) => alarms.some(({ text }) => isOfRecord(text)));
  const said = { kind: 'record', standing: 'open', word: 'Incomplete', on: null } as const;
  const [only, second] = found;
  if (only === undefined) return [];
  if (second === undefined) return [oneDuty(only.id, { ...said, what: 'Complete the record of an account', where: only.name })];
  return [manyDuties(found.length, { ...said, what: `Complete the records of ${counted(found.length, 'account')}`, where: named(found.map(({ name }) => name)) })];
}
