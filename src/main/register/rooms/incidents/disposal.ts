import { lasting, type MappedTable, partOf } from '../../record-map/shape.ts';

const ofIncident = partOf('incident_id', 'incidents');

/** What this room keeps of an incident, and who may open it. */
export const incidentTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'incidents', kind: 'incident', room: 'incidents', called: { one: 'incident', many: 'incidents' }, title: ['number', 'type_title'], screen: '/incidents/:id',
    day: 'reported_on', words: ['number', 'address', 'seen', 'reported_by', 'source_words', 'kept_because', 'outcome', 'close_reason', 'recorded_by', 'regulator'],
    tells: ['number', 'address'], open: "state <> 'closed'", neutral: { number: 'number', ended: 'closed_on', endedWord: 'closed' },
    references: [{
      column: 'account_id', to: 'accounts', fate: 'neutral', set: { account_id: 'nothing', address: 'the stub where empty' },
      why: 'It is kept for a period of its own, and says in neutral words that the account is gone. Words that it holds about the account stay in it.',
    }],
  },
  {
    is: 'part', table: 'incident_entries', called: { one: 'entry of a timeline', many: 'entries of timelines' }, day: 'on_day', words: ['contact', 'text', 'kept_because', 'officer_name'],
    references: [ofIncident, partOf('corrects', 'incident_entries')],
  },
  {
    is: 'part', table: 'incident_addresses', called: { one: 'kept address', many: 'kept addresses' }, day: 'added_at', words: ['title', 'address', 'added_by'], tells: ['address'],
    references: [ofIncident],
  },
  {
    is: 'part', table: 'incident_links', called: { one: 'link with another record', many: 'links with other records' }, day: 'added_at',
    words: ['reason', 'added_by', 'removed_by', 'removed_reason'],
    references: [
      ofIncident,
      { column: 'record_id', to: 'incidents', when: "kind = 'incident'", fate: 'stays' },
      { column: 'record_id', to: 'accounts', when: "kind = 'account'", fate: 'stays' },
      { column: 'record_id', to: 'enquiries', when: "kind = 'enquiry'", fate: 'stays' },
      { column: 'record_id', to: 'applications', when: "kind = 'application'", fate: 'stays' },
      { column: 'record_id', to: 'people', when: "kind = 'person'", fate: 'blocks', why: 'is linked with this person' },
    ],
  },
  {
    is: 'part', table: 'incident_closings', called: { one: 'closing', many: 'closings' }, key: ['entry_id'], day: 'feedback_on',
    words: ['outcome', 'reason', 'lesson', 'no_lesson_because', 'feedback_how', 'no_feedback_because'], references: [ofIncident, partOf('entry_id', 'incident_entries')],
  },
  {
    is: 'stub', table: 'record_access', because: 'A number and who may open it: what the trail says of a limited incident stays closed when the incident is gone.',
    references: [{ column: 'record_id', to: 'any', fate: 'stays' }],
  },
  {
    is: 'part', table: 'record_openings', called: { one: 'opening of a limited record', many: 'openings of limited records' }, key: ['record_id', 'officer_id', 'unlock_id'],
    day: 'opened_at', words: [], references: [{ column: 'record_id', to: 'any', fate: 'part' }, lasting('officer_id', 'officers')],
  },
];
