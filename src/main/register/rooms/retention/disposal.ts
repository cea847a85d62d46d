import { lasting, type MappedTable } from '../../record-map/shape.ts';

/** What this room keeps: the schedule, what was decided, and the stubs, which are what is left. */
export const disposalTables: readonly MappedTable[] = [
  { is: 'setting', table: 'retention_rows', because: 'It is how long records are kept now.' },
  { is: 'setting', table: 'retention_changes', because: 'It is why they were kept so long.', references: [lasting('row_id', 'retention_rows')] },
  {
    is: 'stub', table: 'retention_decisions', because: 'It is who decided on a record and why, which stays with its stub.',
    references: [lasting('lifts_id', 'retention_decisions'), { column: 'record_id', to: 'any', fate: 'stays' }],
  },
  { is: 'stub', table: 'disposals', because: 'It says what was removed, when, by whom and why.' },
  { is: 'stub', table: 'disposed_records', because: 'It says in neutral words what each record was.', references: [lasting('disposal_id', 'disposals'), { column: 'record_id', to: 'any', fate: 'stays' }] },
  { is: 'stub', table: 'disposal_finishes', because: 'It says whether the freed room has been written over.', references: [lasting('disposal_id', 'disposals')] },
  { is: 'stub', table: 'disposed_passwords', because: 'It says which entries of a keychain are still to be removed.', references: [lasting('disposal_id', 'disposals')] },
];
