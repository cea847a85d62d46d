import type { PackContents, PackFormId, PackItem, PackPart } from '../../../../../preload/contract/policies-packs.ts';
import { entryOf, isRecord, type PackData, same, withEntry } from './pack-entries.ts';
import { formAt, valuesOf } from './pack-forms.ts';
import { checklistTitle, entryTitle } from './pack-words.ts';

/* What of a policy can be changed in the app, as the screen shows it. */

/** Objects that are changed as one, although they are compared field by field. */
const wholes = ['certification', 'tellWithinHours', 'applicationForm'] as const;

/** Whether an entry can be left in the policy and not be used any more. */
export function hasRetiring(key: string): boolean {
  return /^(?:checklists|incidentTypes)\//u.test(key);
}

/** An entry, or an object that is changed as one. */
export function itemOf(pack: PackData, key: string): unknown {
  return isWhole(key) ? pack[key] : entryOf(pack, key);
}

/** A pack with another entry, or another object, at this key. @param item undefined takes an entry out */
export function withItem(pack: PackData, key: string, item: unknown): PackData {
  return isWhole(key) ? { ...pack, [key]: item } : withEntry(pack, key, item);
}

/** The lists to which an entry can be added. */
export function placesForNew(pack: PackData): string[] {
  return ['contacts', 'incidentTypes', ...listOf(pack, 'checklists').map(({ cadence }) => `checklists/${String(cadence)}`)];
}

/** @param answered the policy as it came, beside which the Trust's own changes show */
export function contentsOf(pack: PackData, answered: PackData): Pick<PackContents, 'parts' | 'choices'> {
  const items = (keys: readonly string[]): PackItem[] => keys.flatMap((key) => itemAt(pack, answered, key));
  const inList = (list: string): PackItem[] => items(listOf(pack, list).map(({ id }) => `${list}/${String(id)}`));
  const parts: PackPart[] = [
    { section: 'contacts', form: 'contact', title: 'Contacts that the policy names', addTo: 'contacts', items: inList('contacts') },
    { section: 'periods', form: 'cadence', title: 'What is done regularly', addTo: null, items: inList('cadences') },
    { section: 'periods', form: 'hours', title: 'How soon somebody is told', addTo: null, items: items(['tellWithinHours']) },
    { section: 'statements', form: 'certificate', title: 'Certificate', addTo: null, items: items(['certification']) },
    ...(isRecord(pack['applicationForm']) ? [{ section: 'statements', form: 'application', title: 'Application form', addTo: null, items: items(['applicationForm']) } as const] : []),
    ...listOf(pack, 'checklists').map(({ cadence, questions }): PackPart => ({
      section: 'checklists', form: 'question', title: titleCase(checklistTitle(pack, String(cadence))), addTo: `checklists/${String(cadence)}`,
      items: items((Array.isArray(questions) ? questions.filter(isRecord) : []).map(({ id }) => `checklists/${String(cadence)}/${String(id)}`)),
    })),
    { section: 'incident-types', form: 'incident-type', title: 'Types of incident', addTo: 'incidentTypes', items: inList('incidentTypes') },
  ];
  const choices = (list: string, value: string, title: (entry: PackData) => string): PackContents['choices']['clauses'] =>
    listOf(pack, list).map((entry) => ({ value: String(entry[value]), title: title(entry) }));
  return {
    parts,
    choices: {
      clauses: choices('clauses', 'clause', ({ clause, title }) => `${String(clause)}: ${String(title)}`), runbooks: choices('runbooks', 'id', entryTitle),
      retention: choices('retention', 'id', ({ records, years }) => `${String(records)}, ${String(years)} years`), contacts: choices('contacts', 'id', entryTitle),
    },
  };
}

function itemAt(pack: PackData, answered: PackData, key: string): PackItem[] {
  const [item, came, form] = [itemOf(pack, key), itemOf(answered, key), formAt(key)];
  if (form === null || !isRecord(item)) return [];
  return [{
    key, title: titleOf(key, item), note: noteOf(form, item), values: valuesOf(form, item),
    own: came === undefined ? 'added' : same(came, item) ? 'as-shipped' : 'changed', retired: item['retired'] === true,
  }];
}

function titleOf(key: string, item: PackData): string {
  if (key === 'tellWithinHours') return 'Hours within which somebody is told';
  return key === 'applicationForm' ? 'What is signed on the application form' : entryTitle(item);
}

/** What tells entries of a list apart beside their titles. */
function noteOf(form: PackFormId, item: PackData): string {
  const clause = typeof item['clause'] === 'string' ? item['clause'] : '';
  switch (form) {
    case 'question': return [clause, String(item['topic'])].join(' · ');
    case 'cadence': return [clause, String(item['doneBy'])].join(' · ');
    default: return clause;
  }
}

function listOf(pack: PackData, list: string): PackData[] {
  const entries = pack[list];
  return Array.isArray(entries) ? entries.filter(isRecord) : [];
}

function isWhole(key: string): boolean {
  return (wholes as readonly string[]).includes(key);
}

function titleCase(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
