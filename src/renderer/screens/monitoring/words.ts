import type { DayAnswer, DayOfMonth, DayState, RecordedDay } from '../../../preload/contract/monitoring.ts';
import type { TagProps } from '../../components/tag.tsx';
import { plural } from '../../lib/format.ts';
import { newPlanAddress } from '../actions/plan-values.ts';

interface StateWords {
  /** In a cell of the calendar. */
  readonly short: string;
  /** On its own. */
  readonly long: string;
  /** A shape that says the same without colour. */
  readonly mark: string;
  readonly tone: TagProps['tone'];
}

export const stateWords: Readonly<Record<DayState, StateWords>> = {
  quiet: { short: 'Quiet', long: 'Quiet: nothing found', mark: '✓', tone: 'green' },
  found: { short: 'Found', long: 'Something was found', mark: '!', tone: 'warm' },
  'not-checked': { short: 'Unchecked', long: 'Could not be checked', mark: '?', tone: 'warm' },
  'not-done': { short: 'Not done', long: 'Not done', mark: '✕', tone: 'red' },
  today: { short: 'To do', long: 'Today: to be done', mark: '•', tone: 'blue' },
  'not-owed': { short: 'Not owed', long: 'Not owed', mark: '', tone: 'grey' },
  before: { short: '', long: 'Before the log began', mark: '', tone: 'grey' },
  future: { short: '', long: 'Still to come', mark: '', tone: 'grey' },
};

/** Why nothing is owed on a day that the Trust does not monitor. */
export function freeWords(free: DayOfMonth['free']): string {
  if (free === null) return '';
  return free === 'weekend' ? 'Weekends are not monitored.' : 'Bank holidays are not monitored.';
}

/** "written down 3 days later" */
export function lateWords(daysLate: number): string {
  return daysLate === 0 ? '' : `written down ${plural(daysLate, 'day')} later`;
}

/** The answers to each of the two lines, the good one first. */
export const answerTitles: Readonly<Record<'unapproved' | 'complies', Readonly<Record<DayAnswer, string>>>> = {
  unapproved: { no: 'No, nothing', yes: 'Yes, something', 'could-not-check': 'Could not check' },
  complies: { yes: 'Yes, it does', no: 'No, something does not', 'could-not-check': 'Could not check' },
};

const fieldTitles: Readonly<Record<string, string>> = {
  software: 'Monitoring software', unapproved: 'Published without approval', unapprovedNote: 'What was seen without approval', unapprovedAddress: 'Where it was seen',
  unapprovedAccount: 'Account it was seen on', complies: 'Content complies', compliesNote: 'What does not comply',
  compliesAddress: 'Where that was seen', compliesAccount: 'Account that was seen on', note: 'Anything else',
};

const answerWords: Readonly<Record<DayAnswer, string>> = { yes: 'yes', no: 'no', 'could-not-check': 'could not check' };

export function fieldTitle(field: string): string {
  return fieldTitles[field] ?? field;
}

/** What stood in a field; what was empty says so. */
export function fieldValue(field: string, value: string): string {
  if (value === '') return 'nothing';
  return field === 'unapproved' || field === 'complies' ? (answerWords[value as DayAnswer] ?? value) : value;
}

export function actionTitle(action: string): string {
  return action === 'monitoring.corrected' ? 'Corrected' : 'Recorded';
}

/** The days of the last four weeks that nobody wrote down, as a list above the calendar. */
export const gapsPath = '/monitoring?show=gaps';

/** One of those days, with their list still beside it. */
export function gapPath(day: string): string {
  return `/monitoring/${day}?show=gaps`;
}

/** Where a finding is reported: the form begins with the day, the place and what was seen. */
export function incidentPath(day: string, { address, accountId, note }: { readonly address: string; readonly accountId: string | null; readonly note: string }): string {
  const query = new URLSearchParams({
    from: 'monitoring', day, ...(address === '' ? {} : { address }), ...(accountId === null ? {} : { account: accountId }), ...(note === '' ? {} : { seen: note }),
  });
  return `/incidents/new?${query.toString()}`;
}

/** Where an action plan begins. @param id a day, or a line of the monitoring table */
export function actionPath(id: string, label: string, accountId: string | null = null): string {
  return newPlanAddress({ source: 'monitoring', id, label, account: accountId ?? '', clause: 'CP371 3' });
}

/** The two lines of a day with what was found on each. */
export function linesOf(record: RecordedDay): readonly { readonly name: 'unapproved' | 'complies'; readonly found: boolean; readonly account: string }[] {
  return [
    { name: 'unapproved', found: record.unapprovedFound, account: record.unapprovedAccount },
    { name: 'complies', found: record.compliesFound, account: record.compliesAccount },
  ];
}
