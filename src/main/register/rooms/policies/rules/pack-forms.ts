import { packForms, type PackField, type PackFormId, type PackValue, type PackValues } from '../../../../../preload/contract/policies-packs.ts';
import { isRecord, type PackData } from './pack-entries.ts';

/* Between an entry of a pack and the form on which an officer changes it. */

/** What an entry of each kind has beside what is typed, when it is new. */
const begins: Readonly<Record<PackFormId, PackData>> = {
  contact: { perCase: false, value: '' }, cadence: {}, hours: {}, certificate: {}, application: {},
  question: { kind: 'yes-no-could-not-check', concernWhen: null, required: true, core: false },
  'incident-type': { notify: [], grossMisconduct: false, keep: [] },
};

/** On which form an entry is changed; null where it is not changed here. */
export function formAt(key: string): PackFormId | null {
  switch (key.split('/')[0]) {
    case 'contacts': return 'contact';
    case 'cadences': return 'cadence';
    case 'tellWithinHours': return 'hours';
    case 'certification': return 'certificate';
    case 'applicationForm': return 'application';
    case 'checklists': return 'question';
    case 'incidentTypes': return 'incident-type';
    default: return null;
  }
}

/** The values of a form as an entry has them. */
export function valuesOf(form: PackFormId, entry: PackData): PackValues {
  return Object.fromEntries(fieldsOf(form).map((field) => [field.name, valueOf(field, found(entry, field.at ?? [field.name]))]));
}

/** An entry with what was typed in its form; everything else of it stays. @param entry null for a new one */
export function withValues(form: PackFormId, entry: PackData | null, values: PackValues): PackData {
  const made = fieldsOf(form).reduce<PackData>((sum, field) => {
    const value = values[field.name];
    return value === undefined ? sum : placed(sum, field.at ?? [field.name], entryValue(field, value, sum));
  }, entry ?? begins[form]);
  // A period that is agreed each time has no number.
  return form === 'cadence' && isRecord(made['period']) && made['period']['unit'] === 'agreed' ? { ...made, period: { unit: 'agreed', every: null } } : made;
}

/** The field of a form in which something at this place of the entry is typed; empty where none is. */
export function fieldAt(form: PackFormId, path: readonly PropertyKey[]): string {
  const field = fieldsOf(form).find(({ name, at = [name] }) => at.every((step, index) => step === path[index]))
    ?? fieldsOf(form).find(({ name, at = [name] }) => at[0] === path[0]);
  return field?.name ?? '';
}

/** A key for a new entry, from what it is called. @param taken keys that mean something else already */
export function newId(words: string, taken: ReadonlySet<string>): string {
  const plain = words.normalize('NFKD').toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').slice(0, 40).replaceAll(/^-+|-+$/gu, '');
  const first = plain === '' ? 'entry' : plain;
  if (!taken.has(first)) return first;
  for (let number = 2; ; number += 1) if (!taken.has(`${first}-${number}`)) return `${first}-${number}`;
}

function fieldsOf(form: PackFormId): readonly PackField[] {
  return packForms[form];
}

function found(entry: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return entry;
  return isRecord(entry) ? found(entry[step], rest) : undefined;
}

function placed(entry: PackData, [step = '', ...rest]: readonly string[], value: unknown): PackData {
  if (rest.length > 0) return { ...entry, [step]: placed(isRecord(entry[step]) ? entry[step] : {}, rest, value) };
  if (value !== undefined) return { ...entry, [step]: value };
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== step));
}

function valueOf({ kind }: PackField, value: unknown): PackValue {
  switch (kind) {
    case 'yes-no': case 'flag': return value === true;
    case 'number': return typeof value === 'number' ? value : null;
    case 'lines': return Array.isArray(value) ? value.map(String) : [];
    case 'people': return Array.isArray(value) ? value.filter(isRecord).map(({ contact, when, onlyIf }) => ({ contact, when, onlyIf: onlyIf ?? '' })) as PackValue : [];
    default: return typeof value === 'string' ? value : '';
  }
}

/** What stands in the pack for what was typed; undefined where nothing does. */
function entryValue({ name, kind, optional }: PackField, value: PackValue, before: PackData): unknown {
  switch (kind) {
    case 'flag': return value === true ? true : undefined;
    case 'choice': return optional === true && value === '' ? null : value;
    case 'paragraph': case 'line': return optional === true && value === '' ? undefined : value;
    case 'lines': return Array.isArray(value) ? value.filter((line) => line !== '') : value;
    case 'people': return Array.isArray(value) ? value.map((person) => told(person, before[name])) : value;
    default: return value;
  }
}

/** What the form does not show of somebody who is told, such as who is enough instead of whom, stays. */
function told(person: unknown, before: unknown): unknown {
  if (!isRecord(person)) return person;
  const was: unknown = Array.isArray(before) ? before.find((one) => isRecord(one) && one['contact'] === person['contact']) : undefined;
  const { onlyIf, ...rest } = person;
  const { onlyIf: _, ...kept } = isRecord(was) ? was : {};
  return { ...kept, ...rest, ...(onlyIf === '' ? {} : { onlyIf }) };
}
