import type { InputOf } from '../../../preload/contract/index.ts';
import { formFields, isOffered, mostMoreAdministrators, type FormValues, type TypedPerson } from './facts-fields.ts';

/* A form that is not saved, as the register keeps it: what is typed, and what the typing began from. */

export type DraftContent = NonNullable<InputOf<'accounts.keepDraft'>['draft']>;

/** The text an edit began from. */
export interface Base {
  readonly id: string;
  readonly version: number;
  readonly values: FormValues;
}

/** The base goes with the typing: if somebody changes the account meanwhile, both are told apart by it. */
export function draftContent(values: FormValues, base: Base | null): DraftContent {
  return base === null ? { values } : { values, base: base.values, version: base.version };
}

/** What was typed, in the boxes that this form has; anything else is as at the beginning. */
export function draftValues(content: DraftContent, begun: FormValues): FormValues {
  const values = valuesOf(content['values'], begun);
  // Only a new account has a box for its status; a draft of an edit may come from a time when that had one too.
  return typeof content['version'] === 'number' ? { ...values, status: begun.status } : values;
}

/** What the typing began from, when the draft says so. */
export function draftBase(content: DraftContent, opened: Base): Base {
  const version = content['version'];
  return typeof version === 'number' ? { id: opened.id, version, values: valuesOf(content['base'], opened.values) } : opened;
}

// A draft may come from an older version of the app, with other boxes and other choices.
function valuesOf(typed: unknown, otherwise: FormValues): FormValues {
  if (typeof typed !== 'object' || typed === null) return otherwise;
  const boxes = new Map<string, unknown>(Object.entries(typed));
  return formFields.reduce<FormValues>((values, field) => {
    const kept = boxes.get(field);
    if (field === 'moreAdministrators') return Array.isArray(kept) ? { ...values, moreAdministrators: peopleOf(kept) } : values;
    return typeof kept === 'string' && isOffered(field, kept) ? { ...values, [field]: kept } : values;
  }, otherwise);
}

function peopleOf(kept: readonly unknown[]): readonly TypedPerson[] {
  return kept.slice(0, mostMoreAdministrators).flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const person = new Map<string, unknown>(Object.entries(entry));
    const text = (part: string): string => {
      const value = person.get(part);
      return typeof value === 'string' ? value : '';
    };
    return [{ name: text('name'), email: text('email') }];
  });
}
