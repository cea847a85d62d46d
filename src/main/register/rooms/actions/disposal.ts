import { type MappedTable, partOf } from '../../record-map/shape.ts';

/** What this room keeps. A plan goes with the incident it was made from, or else with its account; one that has neither stands alone. */
export const actionTables: readonly MappedTable[] = [
  {
    is: 'record', table: 'action_plans', kind: 'plan', room: 'actions', called: { one: 'action plan', many: 'action plans' }, title: ['number', 'title'], screen: '/actions/:id',
    day: 'started_on', words: ['number', 'title', 'why', 'source_label', 'account_name', 'owner', 'started_by', 'signed_by', 'signed_how', 'signed_note', 'last_reason'],
    open: "state NOT IN ('signed-off', 'abandoned')", neutral: { number: 'number' },
    references: [
      { column: 'source_id', to: 'incidents', when: "source_kind = 'incident'", fate: 'along' },
      { column: 'source_id', to: 'reviews', when: "source_kind = 'review'", fate: 'along' },
      { column: 'source_id', to: 'follow_ups', when: "source_kind = 'concern'", fate: 'along' },
      { column: 'account_id', to: 'accounts', when: "source_kind <> 'incident'", fate: 'along' },
      {
        column: 'account_id', to: 'accounts', when: "source_kind = 'incident'", fate: 'neutral', set: { account_id: 'nothing', account_name: 'the stub' },
        why: 'It belongs to the incident it was made from, and says in neutral words that the account is gone.',
      },
    ],
  },
  {
    is: 'part', table: 'action_steps', called: { one: 'step of an action plan', many: 'steps of action plans' }, day: 'recorded_at',
    words: ['what', 'owner', 'outcome', 'recorded_by'], references: [partOf('plan_id', 'action_plans')],
  },
];
