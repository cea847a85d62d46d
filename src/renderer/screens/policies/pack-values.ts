import { packForms, packSectionTitles, tellTitles, type PackContents, type PackField, type PackFormId, type PackItem, type PackSection, type PackValue, type PackValues } from '../../../preload/contract/policies-packs.ts';
import type { FieldError } from '../../lib/register.ts';

/* Between what an officer types about an entry of a policy and what the register takes. Pure. */

type People = Extract<PackValue, readonly { readonly contact: string }[]>;
export type Person = Exclude<People[number], string>;
/** What stands in the boxes: a list as lines, a number as its figures. */
export type TypedEntry = Readonly<Record<string, string | boolean | readonly Person[]>>;

/** The parts of the screen, beside the sections of the policy. */
export const contentParts = { ...packSectionTitles, own: 'Our changes', update: 'Update' } as const satisfies Readonly<Record<PackSection | 'own' | 'update', string>>;
export type ContentPart = keyof typeof contentParts;

export const boxOf = (field: string): string => `pack-${field}`;

/** The place of a part of a policy. */
export function contentsPath(id: string, part: ContentPart = 'contacts'): string {
  return part === 'contacts' ? `/policies/${id}/contents` : `/policies/${id}/contents?part=${part}`;
}

/** The part that an address names; the first where it names none. */
export function contentPart(named: string | undefined): ContentPart {
  return (Object.keys(contentParts) as ContentPart[]).find((part) => part === named) ?? 'contacts';
}

/** The fields of a kind of entry. */
export function fieldsOf(form: PackFormId): readonly PackField[] {
  return packForms[form];
}

/** What the boxes show of an entry; of a new one what is most often right. */
export function typedOf(form: PackFormId, values: PackValues | null): TypedEntry {
  return Object.fromEntries(fieldsOf(form).map((field) => [field.name, typedValue(field, values?.[field.name])]));
}

function typedValue({ name, kind }: PackField, value: PackValue | undefined): TypedEntry[string] {
  switch (kind) {
    case 'yes-no': case 'flag': return value === undefined ? name === 'required' : value === true;
    case 'lines': return Array.isArray(value) ? value.join('\n') : '';
    case 'people': return Array.isArray(value) ? value.filter((one): one is Person => typeof one !== 'string') : [];
    default: return value === undefined || value === null ? '' : String(value);
  }
}

/** What the register takes of what stands in the boxes. */
export function valuesOf(form: PackFormId, typed: TypedEntry): PackValues {
  return Object.fromEntries(fieldsOf(form).map(({ name, kind }) => {
    const value = typed[name] ?? '';
    if (typeof value !== 'string') return [name, typeof value === 'boolean' ? value : value.map((person) => ({ ...person }))];
    if (kind === 'lines') return [name, value.split('\n').map((line) => line.trim()).filter((line) => line !== '')];
    if (kind === 'number') return [name, value.trim() === '' ? null : /^\d{1,6}$/u.test(value.trim()) ? Number(value) : value];
    return [name, value];
  }));
}

/** What the register found wrong, at the boxes of the form. */
export function atPackBoxes(problems: readonly { readonly field: string; readonly message: string }[]): readonly FieldError[] {
  return problems.map(({ field, message }) => ({ field: field === '' ? '' : boxOf(field), message }));
}

/** What can be chosen in a field. */
export function choicesOf(field: PackField, choices: PackContents['choices']): readonly { readonly value: string; readonly title: string }[] {
  return field.from === undefined ? (field.choices ?? []) : choices[field.from];
}

/** The value of a field as somebody reads it who does not change it. */
export function readableValue(field: PackField, item: PackItem, choices: PackContents['choices']): string {
  const value = item.values[field.name];
  if (value === null || value === undefined || value === '') return 'Not said';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) {
    return value.map((one) => (typeof one === 'string' ? one : [
      `${choices.contacts.find((contact) => contact.value === one.contact)?.title ?? one.contact}, ${tellTitles[one.when].toLowerCase()}`, one.onlyIf === '' ? '' : ` if: ${one.onlyIf}`,
    ].join(''))).join('\n');
  }
  return choicesOf(field, choices).find((choice) => choice.value === String(value))?.title ?? String(value);
}

/** How an entry stands beside the policy as it came. */
export function standingOf(item: PackItem): { readonly title: string; readonly tone: 'grey' | 'blue' | 'green' } {
  if (item.retired) return { title: 'Retired', tone: 'grey' };
  if (item.own === 'added') return { title: 'Added by us', tone: 'green' };
  return item.own === 'changed' ? { title: 'Changed by us', tone: 'blue' } : { title: 'As it came', tone: 'grey' };
}
