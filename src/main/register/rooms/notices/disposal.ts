import { type MappedTable, names, partOf } from '../../record-map/shape.ts';

/** What this room keeps: notices and whom they reached. */
export const noticeTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'notices', kind: 'notice', room: 'notices', called: { one: 'notice', many: 'notices' }, title: ['number', 'subject'], screen: '/notices/:id', day: 'made_at',
    words: ['number', 'subject', 'body', 'made_by', 'file_name'], neutral: { number: 'number' }, references: [],
  },
  {
    is: 'part', table: 'notice_recipients', called: { one: 'recipient of a notice', many: 'recipients of notices' }, key: ['notice_id', 'person_id'], day: 'acknowledged_on',
    words: ['name', 'email', 'concerning', 'acknowledged_how', 'recorded_by'], references: [partOf('notice_id', 'notices'), names('person_id')],
  },
];
