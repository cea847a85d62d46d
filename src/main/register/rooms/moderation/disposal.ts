import { type MappedTable, partOf } from '../../record-map/shape.ts';

/** What this room keeps. An entry that belongs to an incident goes with it. */
export const moderationTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'moderation', kind: 'moderation', room: 'moderation', called: { one: 'moderation entry', many: 'moderation entries' }, title: ['number'],
    screen: '/incidents/moderation/:id', day: 'on_day', words: ['number', 'place', 'handle', 'by_whom', 'reason', 'recorded_by'], tells: ['handle'], neutral: { number: 'number' },
    references: [
      { column: 'incident_id', to: 'incidents', fate: 'along' },
      {
        column: 'account_id', to: 'accounts', fate: 'neutral', set: { account_id: 'nothing', place: 'the stub where empty' },
        why: 'It is kept for a period of its own, and says in neutral words that the account is gone.',
      },
    ],
  },
  {
    is: 'part', table: 'moderation_reviews', called: { one: 'review of moderation', many: 'reviews of moderation' }, day: 'on_day', words: ['words', 'officer_name'],
    references: [partOf('moderation_id', 'moderation')],
  },
  {
    is: 'part', table: 'moderation_reviews_wrong', called: { one: 'review noted wrongly', many: 'reviews noted wrongly' }, key: ['review_id'], day: 'recorded_at',
    words: ['reason', 'officer_name'], references: [partOf('review_id', 'moderation_reviews')],
  },
];
