import { type MappedTable, partOf } from '../../record-map/shape.ts';

const ofIncident = partOf('incident_id', 'incidents');

/** What this room keeps around an incident; all of it is the incident's. */
export const incidentRecordTables: readonly MappedTable[] = [
  {
    is: 'part', table: 'incident_records', called: { one: 'record around an incident', many: 'records around incidents' }, day: 'recorded_at',
    words: ['facts', 'recorded_by', 'wrong'], references: [ofIncident, partOf('entry_id', 'incident_entries')],
  },
  {
    is: 'part', table: 'incident_record_steps', called: { one: 'step around an incident', many: 'steps around incidents' }, day: 'on_day',
    words: ['who', 'words', 'officer_name'],
    references: [
      partOf('record_id', 'incident_records'),
      { column: 'application_id', to: 'applications', fate: 'blocks', why: 'A step of an incident rests on this application, and an entry of that kind is never changed' },
    ],
  },
  {
    is: 'part', table: 'incident_record_steps_wrong', called: { one: 'step noted wrongly', many: 'steps noted wrongly' }, key: ['step_id'], day: 'recorded_at',
    words: ['reason', 'officer_name'], references: [partOf('step_id', 'incident_record_steps')],
  },
  {
    is: 'part', table: 'incident_complainants', called: { one: 'complainant’s details', many: 'complainants’ details' }, key: ['incident_id'], day: 'contacted_on',
    words: ['name', 'contact', 'referred_to'], references: [ofIncident],
  },
];
