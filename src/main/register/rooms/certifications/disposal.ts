import { lasting, type MappedTable } from '../../record-map/shape.ts';

/** What this room keeps: Appendix 3 certificates; a scan of one is kept among the files. */
export const certificateTables: readonly MappedTable[] = [{
  is: 'record', table: 'certificates', kind: 'certificate', room: 'certifications', called: { one: 'certificate', many: 'certificates' }, title: ['number', 'directorate_name'],
  screen: '/certifications', day: 'prepared_on', words: ['number', 'directorate_name', 'level', 'prepared_by'], neutral: { number: 'number' },
  references: [lasting('directorate_id', 'directorates')],
}];
