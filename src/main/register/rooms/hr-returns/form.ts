import { z } from 'zod';

/** The form that HR is given, kept as it was when HR was asked: a later policy must not change what was answered. */
const returnForm = z.strictObject({
  /** "10022" */
  policy: z.string(),
  clause: z.string(),
  reportsTo: z.string(),
  breaches: z.array(z.strictObject({ id: z.string(), title: z.string(), clauses: z.string(), includes: z.array(z.string()) })),
  outcomes: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});
export type ReturnForm = z.output<typeof returnForm>;

/** @param text as it was kept @throws ZodError when the register was changed by something else */
export function formFrom(text: string): ReturnForm {
  return returnForm.parse(JSON.parse(text));
}

/** What a policy asks HR for. */
interface AskedByPolicy {
  readonly reference: string;
  readonly clause: string;
  readonly reportsTo: string;
  readonly breaches: readonly { readonly id: string; readonly title: string; readonly clauses: readonly string[]; readonly incidentTypes: readonly string[]; readonly otherTypes?: readonly { readonly type: string }[] | undefined }[];
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
  readonly incidentTitles: ReadonlyMap<string, string>;
}

/** The form as the policy has it today, with the types that other policies name as far as those are on. */
export function formOf({ reference, clause, reportsTo, breaches, outcomes, incidentTitles }: AskedByPolicy): ReturnForm {
  return {
    policy: reference, clause, reportsTo,
    breaches: breaches.map(({ id, title, clauses, incidentTypes, otherTypes = [] }) => {
      const includes = [...incidentTypes.map((type) => incidentTitles.get(type) ?? type), ...otherTypes.flatMap(({ type }) => incidentTitles.get(type) ?? [])];
      return { id, title, clauses: `${reference} ${clauses.join(', ')}`, includes: includes.length === 1 && includes[0] === title ? [] : includes };
    }),
    outcomes: outcomes.map(({ id, title }) => ({ id, title })),
  };
}
