import { lasting, type MappedTable } from '../../record-map/shape.ts';

/** What this room keeps: settings, which no disposal of a record touches. */
export const settingsTables: readonly MappedTable[] = [
  { is: 'setting', table: 'trust', because: 'It is the Trust’s profile.' },
  { is: 'setting', table: 'officers', because: 'Whoever has changed something stays named.' },
  { is: 'setting', table: 'directorates', because: 'Records of every kind share them.' },
  { is: 'setting', table: 'saved_views', because: 'It is how an officer looks at a list.', references: [lasting('officer_id', 'officers')] },
  { is: 'setting', table: 'import_mappings', because: 'It holds headings of spreadsheets.' },
  { is: 'setting', table: 'numbers_given', because: 'It is how far the numbers have come, so that none is given twice.' },
  { is: 'setting', table: 'schema_migrations', because: 'It is how the file is built.' },
  { is: 'typing', table: 'drafts', because: 'A draft goes with the record that it is about.', references: [lasting('officer_id', 'officers')] },
  { is: 'trail', table: 'trail_entries', because: 'The chain is never changed.' },
  { is: 'trail', table: 'trail_details', because: 'Details go with the records that they tell of; the entries stay.', references: [lasting('sequence', 'trail_entries')] },
];
