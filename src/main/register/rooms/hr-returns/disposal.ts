import { type MappedTable, partOf } from '../../record-map/shape.ts';

const ofReturn = partOf('return_id', 'hr_returns');

/** What this room keeps: HR's annual returns. */
export const hrReturnTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'hr_returns', kind: 'hr-return', room: 'hr-returns', called: { one: 'annual return of HR', many: 'annual returns of HR' }, title: ['from_day', 'to_day'],
    screen: '/hr-returns/:id', day: 'from_day', words: ['asked_how', 'asked_of', 'asked_email', 'asked_by', 'confirmed_by', 'confirmed_role', 'recorded_by', 'form'],
    neutral: { ended: 'to_day', endedWord: 'to' }, references: [],
  },
  { is: 'part', table: 'hr_return_chases', called: { one: 'reminder to HR', many: 'reminders to HR' }, day: 'on_day', words: ['how', 'recorded_by'], references: [ofReturn] },
  {
    is: 'part', table: 'hr_return_figures', called: { one: 'set of figures', many: 'sets of figures' }, day: 'returned_on', words: ['figures', 'reason', 'recorded_by'],
    references: [ofReturn],
  },
  {
    is: 'part', table: 'hr_return_prints', called: { one: 'print of figures', many: 'prints of figures' }, day: 'printed_on', words: ['printed'],
    references: [ofReturn, { column: 'number', to: 'hr_return_figures', fate: 'lasting' }],
  },
  { is: 'setting', table: 'hr_return_settings', because: 'It is how the return is asked for.' },
];
