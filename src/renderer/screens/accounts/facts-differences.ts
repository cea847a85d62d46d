import { aboutTheChange, boxText, formFields, type FormField, type FormValues } from './facts-fields.ts';

/* Two officers at one account: what differs between their texts, and one text out of both. */

export interface Difference {
  readonly field: FormField;
  readonly mine: string;
  readonly theirs: string;
  /** Who moved away from what both started with; "both" is a true collision. */
  readonly changedBy: 'me' | 'them' | 'both';
}

/** The status has its own dialog and is never typed here, so that the register's is always taken. */
const compared = formFields.filter((field) => field !== 'status' && !aboutTheChange.includes(field));

/** What differs between her typing and the register now, told against the text both began with. */
export function differences(base: FormValues, mine: FormValues, theirs: FormValues): readonly Difference[] {
  return compared.flatMap((field) => {
    const [began, hers, now] = [boxText(base, field), boxText(mine, field), boxText(theirs, field)];
    if (hers === now) return [];
    return [{ field, mine: hers, theirs: now, changedBy: now === began ? 'me' : hers === began ? 'them' : 'both' }];
  });
}

export type Choice = 'mine' | 'theirs';

/** Where only one side changed something, that change is kept; where both did, hers is offered first. */
export function firstChoices(found: readonly Difference[]): ReadonlyMap<FormField, Choice> {
  return new Map(found.map((entry) => [entry.field, entry.changedBy === 'them' ? 'theirs' : 'mine']));
}

export function merged(mine: FormValues, theirs: FormValues, choices: ReadonlyMap<FormField, Choice>): FormValues {
  return compared.reduce<FormValues>(
    (result, field) => (choices.get(field) === 'theirs' ? { ...result, [field]: theirs[field] } : result),
    { ...mine, status: theirs.status },
  );
}
