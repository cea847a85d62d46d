import { lasting, type MappedTable, names, partOf, type Reference } from '../../record-map/shape.ts';

const ofCertificate = partOf('certificate_id', 'certificates');

const other = (column: string): Reference => ({
  column, to: 'certificates', fate: 'neutral', set: { [column]: 'nothing' }, why: 'It is kept until its own day, without the link to the other certificate.',
});

/** What this room keeps: Appendix 3 certificates with their copies, and the rounds in which they were asked for. */
export const certificateTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'certificates', kind: 'certificate', room: 'certifications', called: { one: 'certificate', many: 'certificates' }, title: ['number', 'directorate_name'],
    screen: '/certifications/:id', day: 'prepared_on',
    words: [
      'number', 'directorate_name', 'department', 'manager_name', 'manager_post', 'manager_email', 'prepared_by', 'withdrawn_by', 'withdrawn_reason', 'print_name',
      'signed_directorate', 'signed_level', 'level_reason', 'staff_groups', 'arrangements', 'noted_by',
    ],
    open: 'signed_on IS NULL AND withdrawn_on IS NULL', neutral: { number: 'number', ended: 'signed_on', endedWord: 'signed' },
    references: [lasting('directorate_id', 'directorates'), lasting('round_id', 'certification_rounds'), names('manager_id'), other('main_id'), other('replaces_id')],
  },
  {
    is: 'part', table: 'certificate_holders', called: { one: 'holder of a signed original', many: 'holders of signed originals' }, day: 'since', words: ['reason', 'noted_by'],
    references: [ofCertificate, names('person_id')],
  },
  {
    is: 'part', table: 'certificate_chases', called: { one: 'reminder of a certificate', many: 'reminders of certificates' }, day: 'chased_on', words: ['to_name', 'noted_by'],
    references: [ofCertificate],
  },
  {
    is: 'part', table: 'certificate_returns', called: { one: 'copy that came back', many: 'copies that came back' }, day: 'received_on',
    words: ['file_name', 'number', 'received_by', 'discard_reason'],
    references: [ofCertificate, { column: 'evidence_id', to: 'evidence', fate: 'blocks', why: 'belong to this file' }],
  },
  {
    is: 'record', table: 'certification_rounds', kind: null, room: 'certifications', called: { one: 'round of certifications', many: 'rounds of certifications' }, title: ['number', 'policy_reference'],
    screen: '/certifications', day: 'opened_on', words: ['number', 'opened_by', 'note', 'ended_by', 'end_reason'], neutral: { number: 'number' }, references: [],
  },
  {
    is: 'part', table: 'certification_round_directorates', called: { one: 'directorate of a round', many: 'directorates of rounds' }, key: ['round_id', 'directorate_id'], day: null,
    words: ['directorate_name'], references: [partOf('round_id', 'certification_rounds'), lasting('directorate_id', 'directorates')],
  },
  {
    is: 'record', table: 'certifying_managers', kind: null, room: 'certifications', called: { one: 'certifying manager', many: 'certifying managers' }, title: ['post'],
    screen: '/certifications', day: 'since', words: ['post', 'reason', 'noted_by'], neutral: { ended: 'since' }, references: [lasting('directorate_id', 'directorates'), names('person_id')],
  },
];
