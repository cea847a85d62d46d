import { lasting, type MappedTable, names, partOf } from '../../record-map/shape.ts';

const ofAccount = partOf('account_id', 'accounts');

/** What this room keeps: accounts with everything that belongs to them, and the files of every room. */
export const accountTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'accounts', kind: 'account', room: 'accounts', called: { one: 'account', many: 'accounts' },
    title: ['name'], screen: '/accounts/:id', day: 'registered_on',
    words: [
      'name', 'address', 'handle', 'purpose', 'audience', 'posting_standard', 'platform_id', 'expected_numbers', 'languages', 'english_copy',
      'identity_permission_by', 'research_reference', 'dpia_reference',
    ],
    tells: ['name', 'address', 'handle', 'platform_id'],
    open: "status NOT IN ('closed', 'rescinded')", 
    neutral: { ended: "(SELECT max(changed_on) FROM account_status_changes WHERE account_id = accounts.id AND to_status IN ('closed', 'rescinded'))", endedWord: 'given up' },
    references: [lasting('directorate_id', 'directorates'), names('line_manager_id')],
  },
  {
    is: 'part', table: 'account_status_changes', called: { one: 'change of status', many: 'changes of status' }, day: 'changed_on',
    words: ['reason', 'captured', 'officer_name'], references: [ofAccount],
  },
  {
    is: 'part', table: 'account_administrators', called: { one: 'administrator’s place', many: 'administrators’ places' }, day: 'from_date', words: [],
    references: [ofAccount, names('person_id')],
  },
  {
    is: 'part', table: 'account_handles', called: { one: 'former handle', many: 'former handles' }, day: 'held_until', words: ['handle', 'address', 'note'],
    tells: ['handle', 'address'], references: [ofAccount],
  },
  {
    is: 'part', table: 'account_access', called: { one: 'access that was given', many: 'accesses that were given' }, day: 'granted_on',
    words: ['holder', 'role', 'note'], references: [ofAccount, names('person_id')],
  },
  {
    is: 'part', table: 'account_contributors', called: { one: 'contributor’s place', many: 'contributors’ places' }, day: 'from_date', words: ['note'],
    references: [
      ofAccount, names('person_id'),
      { column: 'application_id', to: 'applications', fate: 'neutral', set: { application_id: 'nothing' }, why: 'It goes on, without the application that it came from.' },
    ],
  },
  {
    is: 'part', table: 'account_duties', called: { one: 'duty noted', many: 'duties noted' }, key: ['account_id', 'duty'], day: 'noted_on',
    words: ['reason', 'evidence', 'officer_name'], references: [ofAccount],
  },
  {
    is: 'part', table: 'account_details_told', called: { one: 'note of changed details', many: 'notes of changed details' }, day: 'told_on',
    words: ['told_by', 'changed', 'officer_name'], references: [ofAccount],
  },
  {
    is: 'part', table: 'account_handovers', called: { one: 'handover', many: 'handovers' }, day: 'done_on', words: ['note', 'officer_name'],
    references: [ofAccount, names('person_id'), names('successor_id')],
  },
  {
    is: 'part', table: 'evidence', called: { one: 'kept file', many: 'kept files' }, day: 'added_at', words: ['name', 'added_by'],
    references: [{ column: 'record_id', to: 'any', fate: 'part' }],
  },
  {
    is: 'part', table: 'evidence_content', called: { one: 'content of a file', many: 'contents of files' }, key: ['evidence_id'], day: null, words: [],
    references: [partOf('evidence_id', 'evidence')],
  },
];
