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
  'hr-return.prints-taken-back': 'Reports taken back',
  'hr-return.blank-printed': 'Blank form printed',
  'hr-return.report-printed': 'Report printed',
  'hr-return.report-exported': 'Report written as CSV',
};

/** As `returnAction`, where nothing around it says what it is about. */
export const returnActions: Readonly<Record<string, string>> = {
  'hr-return.asked': 'HR asked for its annual return',
  'hr-return.chased': 'HR asked again for its annual return',
  'hr-return.entered': 'HR’s annual return entered',
  'hr-return.corrected': 'HR’s annual return corrected',
  'hr-return.confirmed': 'HR’s annual return confirmed',
  'hr-return.presented': 'HR’s annual report presented',
  'hr-return.prints-taken-back': 'HR’s annual reports taken back',
  'hr-return.blank-printed': 'Blank annual return for HR printed',
  'hr-return.report-printed': 'HR’s annual report printed',
  'hr-return.report-exported': 'HR’s annual report written as CSV',
  'hr-return.settings-edited': 'Settings of HR’s annual return changed',
};

export function returnAction(action: string): string {
  return actions[action] ?? action;
}
