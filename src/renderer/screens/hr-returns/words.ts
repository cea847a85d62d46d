import type { HrReturnRow, HrReturnState } from '../../../preload/contract/hr-returns.ts';
import type { TagProps } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';

/* The annual return in an officer's words. */

const states: Readonly<Record<HrReturnState, { readonly tone: TagProps['tone']; readonly text: string }>> = {
  asked: { tone: 'blue', text: 'Asked of HR' },
  late: { tone: 'red', text: 'No answer: chase' },
  returned: { tone: 'warm', text: 'Not confirmed by HR' },
  confirmed: { tone: 'green', text: 'Confirmed by HR' },
};

export function stateWords(state: HrReturnState): { readonly tone: TagProps['tone']; readonly text: string } {
  return states[state];
}

/** What is known of a return, in one line under its year. */
export function standingLine(row: HrReturnRow): string {
  if (row.confirmedOn !== null) return `Confirmed ${longDate(row.confirmedOn)}`;
  if (row.returnedOn !== null) return `Returned ${longDate(row.returnedOn)}`;
  return `Reply by ${longDate(row.replyBy)}`;
}

const actions: Readonly<Record<string, string>> = {
  'hr-return.asked': 'HR was asked',
  'hr-return.chased': 'HR was asked again',
  'hr-return.entered': 'Figures entered',
  'hr-return.corrected': 'Figures corrected',
  'hr-return.confirmed': 'Confirmed by HR',
  'hr-return.presented': 'Presented',
  'hr-return.blank-printed': 'Blank form printed',
  'hr-return.report-printed': 'Report printed',
  'hr-return.report-exported': 'Report written as CSV',
};

export function returnAction(action: string): string {
  return actions[action] ?? action;
}
