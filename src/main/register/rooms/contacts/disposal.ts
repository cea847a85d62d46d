import type { MappedTable } from '../../record-map/shape.ts';

/** What this room keeps: whom to reach, which is as it is now and has no past. */
export const contactTables: readonly MappedTable[] = [
  { is: 'setting', table: 'contacts', because: 'It is whom to reach now.' },
  { is: 'setting', table: 'contact_settings', because: 'It is how often they are confirmed.' },
  { is: 'setting', table: 'report_routes', because: 'It is how platforms are reached now.' },
  { is: 'setting', table: 'sheets_printed', because: 'It is what hangs on the wall: contacts and first steps.' },
];
