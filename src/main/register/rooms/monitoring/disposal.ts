import type { MappedTable, Reference } from '../../record-map/shape.ts';

const account = (column: string): Reference => ({
  column, to: 'accounts', fate: 'neutral', set: { [column]: 'nothing' }, why: 'The day is kept for a period of its own, without the account.',
});

/** What this room keeps: days of the monitoring log. */
export const monitoringTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'monitoring_days', kind: 'monitoring-year', by: 'substr(day, 1, 4)', room: 'monitoring', called: { one: 'day of monitoring', many: 'days of monitoring' }, title: ['day'],
    screen: '/monitoring/:day', day: 'day',
    words: ['software', 'unapproved_note', 'unapproved_address', 'complies_note', 'complies_address', 'note', 'officer_name', 'corrected_by'], neutral: { ended: 'day' },
    references: [account('unapproved_account_id'), account('complies_account_id')],
  },
  { is: 'setting', table: 'monitoring_settings', because: 'It is how the log is kept.' },
  { is: 'setting', table: 'monitoring_schedules', because: 'It is which days are monitored.' },
];
