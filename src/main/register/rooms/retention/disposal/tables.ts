import { lasting, type MappedTable } from '../../../record-map/shape.ts';

/** What this room keeps: the stubs, which are what is left. */
export const disposalTables: readonly MappedTable[] = [
  { is: 'stub', table: 'disposals', because: 'It says what was removed, when, by whom and why.' },
  { is: 'stub', table: 'disposed_records', because: 'It says in neutral words what each record was.', references: [lasting('disposal_id', 'disposals'), { column: 'record_id', to: 'any', fate: 'stays' }] },
  { is: 'stub', table: 'disposal_finishes', because: 'It says whether the freed room has been written over.', references: [lasting('disposal_id', 'disposals')] },
  { is: 'stub', table: 'disposed_passwords', because: 'It says which entries of a keychain are still to be removed.', references: [lasting('disposal_id', 'disposals')] },
];
