import { accountFacts } from '../../../preload/contract/accounts.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import { formFields, type FormField, type FormValues } from './facts-form.ts';

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
  return valuesOf(content['values'], begun);
}

/** What the typing began from, when the draft says so. */
export function draftBase(content: DraftContent, opened: Base): Base {
  const version = content['version'];
  return typeof version === 'number' ? { id: opened.id, version, values: valuesOf(content['base'], opened.values) } : opened;
}

// A draft may come from an older version of the app, with other boxes and other choices.
function valuesOf(typed: unknown, otherwise: FormValues): FormValues {
  if (typeof typed !== 'object' || typed === null) return otherwise;
  const boxes = new Map(Object.entries(typed));
  return formFields.reduce<FormValues>((values, field) => {
    const text: unknown = boxes.get(field);
    return typeof text === 'string' && isOffered(field, text) ? { ...values, [field]: text } : values;
  }, otherwise);
}

function isOffered(field: FormField, text: string): boolean {
  if (field !== 'visibility' && field !== 'disclaimerShown' && field !== 'status') return true;
  return accountFacts.shape[field].safeParse(text).success;
}
