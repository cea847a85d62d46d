import { type MappedTable, partOf } from '../../record-map/shape.ts';

/** What this room keeps: steps about a member of staff, which are the incident's. */
export const conductTables: readonly MappedTable[] = [{
  is: 'part', table: 'conduct_steps', called: { one: 'step about a member of staff', many: 'steps about members of staff' }, day: 'on_day',
  words: ['content', 'recorded_by'], references: [partOf('incident_id', 'incidents')],
}];
