import { packForms, tellTitles, type PackChange, type PackField } from '../../../../../preload/contract/policies-packs.ts';
import { type EntryChange, entryOf, isRecord, type PackData, same } from './pack-entries.ts';
import { formAt } from './pack-forms.ts';

/* Entries of a pack in an officer's words: no key, no path, no brackets. */

/** What an entry of each section is called, one of them and all of them. */
const sections: Readonly<Record<string, readonly [one: string, all: string]>> = {
  clauses: ['Clause', 'clauses'], cadences: ['Period', 'periods'], grounds: ['Grounds', 'grounds'], outcomes: ['Outcome of a review', 'outcomes of a review'],
  statuses: ['Status of an account', 'statuses of an account'], duties: ['Duty of an account', 'duties of an account'], channels: ['Channel', 'channels'],
  contacts: ['Contact', 'contacts'], obligations: ['Obligation', 'obligations'], runbooks: ['Runbook', 'runbooks'], incidentTypes: ['Type of incident', 'types of incident'],
  approvals: ['Approval', 'approvals'], retention: ['Retention period', 'retention periods'], conflicts: ['Contradiction', 'contradictions'], checklists: ['Checklist', 'checklists'],
  issuer: ['About the policy', 'about the policy'], documentControl: ['Document control', 'document control'], certification: ['Certificate', 'certificate'],
  decidingBody: ['Who decides', 'who decides'], tellWithinHours: ['Within how many hours somebody is told', 'hours'], versions: ['Versions', 'versions'],
  applicationForm: ['Application form', 'application form'], hrReturn: ['Annual return of HR', 'annual return of HR'], conduct: ['Reports about staff', 'reports about staff'],
  title: ['Title of the policy', 'title'], reference: ['Reference of the policy', 'reference'],
};

/** Fields by which people know an entry. */
const knownBy = ['question', 'title', 'role', 'records', 'duty', 'reference', 'clause', 'id'] as const;

/** What fields are called that stand on no form. */
const otherFields: Readonly<Record<string, string>> = {
  alsoClauses: 'Also answers clauses', splitInto: 'Asked in detail as', followUp: 'Grounds that are offered', concernWhen: 'When the answer is a concern', who: 'Who', duty: 'Duty',
  frequency: 'How often', evidence: 'Shown by', years: 'Years', yearsIfAppealed: 'Years if appealed', from: 'Counted from', source: 'Source', confirmWithIg: 'To confirm with Information Governance',
  retired: 'No longer used', onlyIf: 'Only if', when: 'When', contact: 'Contact', steps: 'Steps', phase: 'Part of the work', value: 'Value', basis: 'Named by the policy', period: 'Period', id: 'Key',
};

const formLabels: ReadonlyMap<string, string> = new Map(
  Object.entries(packForms).flatMap(([form, fields]: [string, readonly PackField[]]) => fields.map(({ name, label }) => [`${form} ${name}`, label] as const)),
);
const formChoices: ReadonlyMap<string, string> = new Map(
  Object.values(packForms).flatMap((fields: readonly PackField[]) => fields.flatMap(({ name, choices = [] }) => choices.map(({ value, title }) => [`${name} ${value}`, title] as const))),
);

/** What a field is called. @param key of the entry in which it stands, whose form may have a name for it */
export function fieldTitle(name: string, key = ''): string {
  const words = name.replaceAll('-', ' ').replaceAll(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase();
  return formLabels.get(`${formAt(key) ?? ''} ${name}`) ?? otherFields[name] ?? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** What an entry is called in a list of its like. */
export function entryTitle(entry: unknown): string {
  if (!isRecord(entry)) return '';
  const field = knownBy.find((name) => typeof entry[name] === 'string' && entry[name] !== '');
  return field === undefined ? '' : String(entry[field]);
}

/** What an entry is called by itself: "Checklist of the quarterly communications review, question “Kept up to date”". @param entry as it is, or was */
export function entryName(key: string, entry: unknown, pack: PackData): string {
  const [section = '', ...rest] = key.split('/');
  if (section === 'order') return rest[0] === 'checklists' && rest[1] !== undefined ? `Order of the questions, ${checklistTitle(pack, rest[1])}` : `Order of the ${sections[rest[0] ?? '']?.[1] ?? 'entries'}`;
  if (section === 'checklists') return `Checklist of the ${checklistTitle(pack, rest[0] ?? '')}, question “${entryTitle(entry)}”`;
  const one = sections[section]?.[0] ?? fieldTitle(section);
  if (rest.length === 0) return one;
  return isRecord(entry) ? `${one} “${entryTitle(entry)}”` : `${one}: ${lowerFirst(fieldTitle(rest.join('/'), key))}`;
}

/** The review that a checklist is of, in the middle of a sentence. */
export function checklistTitle(pack: PackData, cadence: string): string {
  const title = entryTitle(entryOf(pack, `cadences/${cadence}`));
  return lowerFirst(title === '' ? cadence : title);
}

/** What differs, entry by entry. @param pack in which what entries refer to is looked up */
export function inWords(changes: readonly EntryChange[], pack: PackData): PackChange[] {
  return changes.map(({ key, before, after }): PackChange => ({
    key, name: entryName(key, after ?? before, pack),
    what: key.startsWith('order/') ? 'order' : before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    rows: key.startsWith('order/') ? [orderRow(key, before, after, pack)] : rowsOf(before, after, key, pack),
  }));
}

/** A whole entry in words, one thing a line. */
export function entryInWords(key: string, entry: unknown, pack: PackData): string {
  if (key.startsWith('order/')) return orderRow(key, entry, entry, pack).after;
  return rowsOf(undefined, entry, key, pack).map(({ label, after }) => (label === '' ? after : `${label}: ${after}`)).join('\n');
}

function rowsOf(before: unknown, after: unknown, key: string, pack: PackData): PackChange['rows'] {
  const field = key.split('/').at(-1) ?? '';
  if (!isRecord(before ?? after) || !isRecord(after ?? before)) return [{ label: '', before: valueInWords(field, before, pack), after: valueInWords(field, after, pack) }];
  const [old, now] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => name !== 'id' && !same(old[name], now[name]))
    .map((name) => ({ label: fieldTitle(name, key), before: valueInWords(name, old[name], pack), after: valueInWords(name, now[name], pack) }))
    .filter((row) => row.before !== row.after);
}

/** Fields that hold the key of another entry, and the section in which it stands. */
const references: Readonly<Record<string, string>> = { contact: 'contacts', approver: 'contacts', runbook: 'runbooks', retention: 'retention', cadence: 'cadences', cadences: 'cadences', setsStatus: 'statuses', to: 'statuses', followUp: 'grounds' };

function valueInWords(field: string, value: unknown, pack: PackData): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const when = field === 'when' ? Object.entries(tellTitles).find(([id]) => id === value)?.[1] : undefined;
    return when ?? formChoices.get(`${field} ${value}`) ?? titleAt(field, value, pack) ?? value;
  }
  if (Array.isArray(value)) return value.map((one: unknown) => valueInWords(field, one, pack)).filter((words) => words !== '').join('\n');
  return isRecord(value) ? Object.entries(value).filter(([name]) => name !== 'id')
    .map(([name, one]) => [fieldTitle(name), valueInWords(name, one, pack)] as const).filter(([, words]) => words !== '')
    .map(([label, words]) => `${label}: ${words.replaceAll('\n', ', ')}`).join('; ') : '';
}

function titleAt(field: string, id: string, pack: PackData): string | null {
  const section = references[field];
  if (section === undefined) return null;
  const title = entryTitle(entryOf(pack, `${section}/${id}`));
  return title === '' ? null : title;
}

function orderRow(key: string, before: unknown, after: unknown, pack: PackData): PackChange['rows'][number] {
  const list = key.slice('order/'.length);
  const titles = (ids: unknown): string => (Array.isArray(ids) ? ids.map((id: unknown) => {
    const title = list === 'checklists' ? checklistTitle(pack, String(id)) : entryTitle(entryOf(pack, `${list}/${String(id)}`));
    return title === '' ? String(id) : title;
  }).join('\n') : '');
  return { label: '', before: titles(before), after: titles(after) };
}

function lowerFirst(words: string): string {
  // Not of an abbreviation: "HR annual return".
  return /^[A-Z][a-z]/u.test(words) ? `${words.slice(0, 1).toLowerCase()}${words.slice(1)}` : words;
}
