import { type MappedTable, names, partOf } from '../../record-map/shape.ts';

const ofEnquiry = partOf('enquiry_id', 'enquiries');

/** What this room keeps, one table for each kind of enquiry. */
export const enquiryTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'enquiries', kind: 'enquiry', room: 'enquiries', called: { one: 'enquiry', many: 'enquiries' }, title: ['number'], screen: '/enquiries/:id',
    day: 'asked_on', words: ['number', 'asked_by', 'question', 'answer', 'answered_by', 'kept_because', 'recorded_by'], neutral: { number: 'number' },
    references: [
      { column: 'account_id', to: 'accounts', fate: 'neutral', set: { account_id: 'nothing' }, why: 'It is kept for a period of its own, without the account it was about.' },
      { column: 'incident_id', to: 'incidents', fate: 'neutral', set: { incident_id: 'nothing' }, why: 'It is kept for a period of its own, without the incident that came of it.' },
    ],
  },
  {
    is: 'part', table: 'enquiry_consents', called: { one: 'consent', many: 'consents' }, key: ['enquiry_id'], day: 'valid_until',
    words: ['used_where', 'form_holder', 'form_place', 'agreed_use', 'withdrawn_reason', 'taken_down'], references: [ofEnquiry],
  },
  { is: 'part', table: 'enquiry_feedback', called: { one: 'feedback', many: 'pieces of feedback' }, key: ['enquiry_id'], day: 'pals_on', words: [], references: [ofEnquiry] },
  {
    is: 'part', table: 'enquiry_permissions', called: { one: 'permission', many: 'permissions' }, key: ['enquiry_id'], day: 'decided_on',
    words: ['giver', 'decision_reason', 'conditions', 'withdrawn_reason', 'activity', 'role', 'scope', 'work_owner', 'source_link'], references: [ofEnquiry, names('person_id')],
  },
  {
    is: 'part', table: 'enquiry_translations', called: { one: 'translation', many: 'translations' }, key: ['enquiry_id'], day: 'delivered_on',
    words: ['language', 'equality_told_by', 'translator', 'skills', 'english_copy'], references: [ofEnquiry],
  },
];
