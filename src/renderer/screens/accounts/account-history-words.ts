import { enquiryField, enquiryValue } from '../../../preload/contract/enquiries-history-words.ts';
import { longDate } from '../../lib/format.ts';
import { fieldLabel } from '../applications/form-fields.ts';
import { incidentField, incidentValue } from '../incidents/words.ts';
import { fieldTitle } from '../logins/words.ts';
import { foundWords } from './watch-list.ts';
import { accessWords, changedFieldTitle, changedValue, dutyWords, formFieldOf, type Names } from './words.ts';

/* Changes as the history of an account shows them. The same field means something else in another room. */

/** Fields of what hangs on an account. */
const recordFields: Readonly<Record<string, string>> = {
  administrator: 'Administrator',
  administratorSince: 'Administrator since',
  contributor: 'Contributor',
  access: 'Access',
  person: 'Person',
  state: 'State',
  reason: 'Reason',
  evidence: 'Evidence',
  note: 'Note',
  found: 'What was found',
  watched: 'Watched',
  next_look_on: 'Next look on',
  last_looked_on: 'Looked at on',
  benefit: 'Benefit',
  commitment: 'Commitment of the department',
  existingWouldServe: 'An account of the Trust would serve',
  languageNeed: 'Need for the language',
  languageEvidence: 'Evidence of the language',
  view: 'View of Communications',
  viewReason: 'Reason for the view',
};

const values: Readonly<Record<string, string>> = {
  ...accessWords,
  ...dutyWords,
  ...Object.fromEntries(Object.entries(foundWords).map(([found, { title }]) => [found, title])),
  yes: 'Yes',
  no: 'No',
};

/** The rooms that have words of their own for what is changed in them. */
const titles: Readonly<Record<string, (field: string) => string>> = {
  logins: fieldTitle, applications: fieldLabel, incidents: incidentField, enquiries: (field) => enquiryField(null, field),
};

/** A field of a change, by the room in which it was made. */
export function historyField(room: string, field: string): string {
  const title = (titles[room] ?? changedFieldTitle)(field);
  return title === field ? (recordFields[field] ?? plain(field)) : title;
}

/** A value of a change; what was not there reads "nothing". */
export function historyValue(room: string, field: string, value: string, names: Names): string {
  if (room === 'incidents') return incidentValue(field, value);
  if (room === 'enquiries') return enquiryValue(null, field, value, longDate);
  if (room !== 'logins' && room !== 'applications' && formFieldOf(field) !== undefined) return changedValue(field, value, names);
  if (value === '') return 'nothing';
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return longDate(value);
  return values[value] ?? value;
}

/** "firstLookOn" or "first_look_on" as "First look on". */
function plain(field: string): string {
  const words = field.replaceAll(/([a-z])([A-Z])/gu, '$1 $2').replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
