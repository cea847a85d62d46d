import type { SheetContents } from '../../../../../preload/contract/contacts.ts';
import type { IncidentType } from '../../../../../preload/contract/incidents.ts';

/** What happens at night and cannot wait; everything else can be looked up in the morning. */
const onTheWall = ['hacked-account', 'fake-account', 'confidentiality-breach', 'press-contact', 'safeguarding'];

/**
 * First steps for the sheet: those that the runbooks of the policies mark as first, in their order.
 *
 * @param types what can be reported under the policies that are on
 */
export function firstSteps(types: readonly Pick<IncidentType, 'id' | 'title' | 'clauses' | 'steps' | 'tell'>[]): SheetContents['steps'] {
  return onTheWall.flatMap((id) => types.filter((type) => type.id === id)).map(({ title, clauses, steps, tell }) => ({
    title, clauses, steps: steps.filter(({ first }) => first).map((step) => inWords(step, tell)),
  }));
}

/** A step as it is understood without the register: there is no list on the wall, and no clock. */
function inWords({ does, title }: IncidentType['steps'][number], tell: IncidentType['tell']): string {
  if (does === 'personal-data') return `${title} If so, the regulator may have to be told within 72 hours of knowing`;
  const always = tell.filter(({ onlyIf }) => onlyIf === '').map(({ role }) => role);
  return does === 'tell' && always.length > 0 ? `Tell ${always.join(', ')}` : title;
}
