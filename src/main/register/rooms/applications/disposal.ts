import { lasting, type MappedTable, partOf } from '../../record-map/shape.ts';

const ofApplication = partOf('application_id', 'applications');

/** What this room keeps. An application that made an account is part of that account's record. */
export const applicationTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'applications', kind: 'application', room: 'applications', called: { one: 'application', many: 'applications' },
    title: ['number'], screen: '/applications/:id', day: 'created_on', words: ['number', 'form', 'imported_from'],
    open: "state NOT IN ('approved', 'declined', 'withdrawn')", neutral: { number: 'number', ended: 'decided_on', endedWord: 'decided' },
    references: [{ column: 'account_id', to: 'accounts', fate: 'along' }],
  },
  {
    is: 'part', table: 'application_steps', called: { one: 'step of an application', many: 'steps of applications' }, day: 'happened_on',
    words: ['officer_name', 'reason'], references: [ofApplication],
  },
  {
    is: 'part', table: 'application_certifications', called: { one: 'certification of an application', many: 'certifications of applications' },
    key: ['application_id', 'certifier'], day: 'certified_on', words: ['name', 'officer_name'],
    references: [ofApplication, { column: 'evidence_id', to: 'evidence', fate: 'blocks', why: 'is signed in this file' }],
  },
  {
    is: 'part', table: 'application_assessments', called: { one: 'assessment', many: 'assessments' }, key: ['application_id'], day: 'assessed_on',
    words: ['content', 'officer_name'], references: [ofApplication],
  },
  {
    is: 'part', table: 'application_decisions', called: { one: 'decision', many: 'decisions' }, day: 'decided_on',
    words: ['body', 'decided_by', 'reason', 'interest_reason', 'superseding_reason', 'officer_name', 'agreed'],
    references: [ofApplication, partOf('supersedes_id', 'application_decisions'), lasting('officer_id', 'officers')],
  },
];
