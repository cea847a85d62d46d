import type { MappedTable } from '../../record-map/shape.ts';

/** What this room keeps: that packs were made. The packs themselves have left the register. */
export const reportTables: readonly MappedTable[] = [{
  is: 'record', table: 'packs_made', kind: 'pack', room: 'reports', called: { one: 'pack made', many: 'packs made' }, title: ['number'], screen: '/reports', day: 'made_at',
  words: ['number', 'made_by', 'file_name'], neutral: { number: 'number' }, references: [],
}];
