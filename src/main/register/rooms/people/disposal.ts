import { lasting, type MappedTable, partOf } from '../../record-map/shape.ts';

/** What this room keeps. Records share a person: she goes when none that is kept names her. */
export const peopleTables: readonly MappedTable[] = [{
  is: 'record', table: 'people', kind: 'person', room: 'people', called: { one: 'person', many: 'people' },
  title: ['name'], screen: '/people/:id', day: 'leaves_on', words: ['name', 'email', 'employer', 'role', 'phone'], tells: ['name', 'email', 'phone'],
  open: 'leaves_on IS NULL AND merged_into IS NULL', neutral: { ended: 'leaves_on', endedWord: 'left' },
  references: [lasting('directorate_id', 'directorates'), partOf('merged_into', 'people')],
}];
