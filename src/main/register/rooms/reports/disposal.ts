import type { MappedTable } from '../../record-map/shape.ts';

/** What this room keeps: that packs were made, which have left the register, and what the Trust has decided about its policies, as long as these are kept. */
export const reportTables: readonly MappedTable[] = [{
  is: 'record', table: 'packs_made', kind: 'pack', room: 'reports', called: { one: 'pack made', many: 'packs made' }, title: ['number'], screen: '/reports', day: 'made_at',
  words: ['number', 'made_by', 'file_name'], neutral: { number: 'number' }, references: [],
}, {
  is: 'record', table: 'coverage_not_applicable', kind: null, room: 'policies', called: { one: 'obligation that does not apply', many: 'obligations that do not apply' }, title: ['clause'],
  screen: null, day: 'set_on', words: ['reason', 'set_by', 'taken_back_by', 'taken_back_reason'], neutral: { ended: 'set_on' }, references: [],
}];
