import type { MappedTable } from '../../record-map/shape.ts';

/** What this room keeps of the policies themselves: while the organisation exists, so no disposal of a record touches them. A search does. */
export const policyTables: readonly MappedTable[] = [
  { is: 'setting', table: 'policy_controls', because: 'It is the control sheet as the Trust has it now.' },
  { is: 'setting', table: 'policy_packs', because: 'It is what the policies ask for, as the Trust has it now.' },
  {
    is: 'record', table: 'policy_versions', kind: null, room: 'policies', called: { one: 'version of a policy', many: 'versions of policies' }, title: ['policy_id', 'number'],
    screen: '/policies', day: 'ratified_on', words: ['number', 'stated_date', 'description', 'ratified_by', 'approved_by', 'recorded_by'], neutral: { number: 'number' }, references: [],
  },
  {
    is: 'record', table: 'policy_tellings', kind: null, room: 'policies', called: { one: 'note of how staff were told', many: 'notes of how staff were told' }, title: ['place'],
    screen: '/policies', day: 'on_day', words: ['place', 'note', 'noted_by', 'wrong'], neutral: { ended: 'on_day' }, references: [],
  },
];
