import { lasting, type MappedTable, names, partOf } from '../../record-map/shape.ts';

const ofAccount = partOf('account_id', 'accounts');

/** What this room keeps: reviews and what followed from them belong to their account. */
export const reviewTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'reviews', kind: null, room: 'reviews', called: { one: 'review', many: 'reviews' }, title: ['period'], screen: '/reviews/:period/:account_id',
    day: 'reviewed_on', words: ['reviewer_name', 'note'], neutral: { ended: 'reviewed_on' }, references: [ofAccount, lasting('officer_id', 'officers')],
  },
  {
    is: 'part', table: 'review_answers', called: { one: 'answer of a review', many: 'answers of reviews' }, key: ['review_id', 'position'], day: null,
    words: ['question', 'text', 'note'], references: [partOf('review_id', 'reviews')],
  },
  {
    is: 'record', table: 'follow_ups', kind: null, room: 'reviews', called: { one: 'concern', many: 'concerns' }, title: ['number'], screen: '/reviews/follow-ups/:id',
    day: 'opened_on', words: ['number', 'officer_name'], open: "state <> 'closed' AND closed_on IS NULL", neutral: { number: 'number' },
    references: [ofAccount, { column: 'review_id', to: 'reviews', fate: 'blocks', why: 'follows from this review' }],
  },
  {
    is: 'part', table: 'follow_up_steps', called: { one: 'step of a concern', many: 'steps of concerns' }, day: 'happened_on',
    words: ['how', 'person', 'said', 'reason', 'file_name', 'officer_name'],
    references: [partOf('follow_up_id', 'follow_ups'), { column: 'review_id', to: 'reviews', fate: 'blocks', why: 'rests on this review' }],
  },
  {
    is: 'part', table: 'cadence_changes', called: { one: 'review period of its own', many: 'review periods of its own' }, day: 'decided_on', words: ['reason', 'officer_name'], references: [ofAccount],
  },
  { is: 'part', table: 'review_due_moves', called: { one: 'moved due date', many: 'moved due dates' }, day: 'moved_on', words: ['reason', 'officer_name'], references: [ofAccount] },
  {
    is: 'part', table: 'review_assignments', called: { one: 'review shared out', many: 'reviews shared out' }, key: ['cadence', 'period', 'account_id'], day: null,
    words: ['reviewer'], references: [ofAccount],
  },
  {
    is: 'part', table: 'review_chases', called: { one: 'reminder to a line manager', many: 'reminders to line managers' }, day: 'made_on',
    words: ['manager_name', 'officer_name', 'file_name'], references: [ofAccount, names('manager_id')],
  },
  {
    is: 'part', table: 'review_standings', called: { one: 'standing in the list of reviews', many: 'standings in the list of reviews' }, key: ['cadence', 'account_id'],
    day: null, words: [], references: [ofAccount],
  },
  { is: 'setting', table: 'review_settings', because: 'It is how reviews are planned.' },
  { is: 'projection', table: 'review_standing_counts', because: 'It counts standings, and follows them by itself.' },
  { is: 'projection', table: 'standings_stale', because: 'It is empty when a change is done.' },
];
