import { personFacts, type PersonFacts } from '../../../preload/contract/people.ts';

/* A person as an officer types the form: every box holds text. */

export interface PersonValues {
  readonly name: string;
  readonly email: string;
  readonly category: PersonFacts['category'];
  readonly employer: string;
  readonly role: string;
  readonly directorateId: string;
  readonly phone: string;
  readonly leavesOn: string;
}

export type PersonField = keyof PersonValues;

/** Every box, in the order of the form, with the words it is asked by. */
export const personTitles: Readonly<Record<PersonField, string>> = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  role: 'Job title',
  directorateId: 'Directorate',
  category: 'How they work for the Trust',
  employer: 'Employer',
  leavesOn: 'Last day at the Trust',
};

export const personFields = Object.keys(personTitles) as readonly PersonField[];

export const personInputId = (field: PersonField) => `person-${field}`;

export const blankPerson: PersonValues = {
  name: '', email: '', category: 'not-known', employer: '', role: '', directorateId: '', phone: '', leavesOn: '',
};

export function toPersonValues(facts: PersonFacts): PersonValues {
  return { ...facts, directorateId: facts.directorateId ?? '', leavesOn: facts.leavesOn ?? '' };
}

export function toPersonFacts(values: PersonValues): PersonFacts {
  return {
    ...values,
    directorateId: values.directorateId === '' ? null : values.directorateId,
    leavesOn: values.leavesOn.trim() === '' ? null : values.leavesOn.trim(),
  };
}

export type PersonErrors = Partial<Readonly<Record<PersonField, string>>>;

/** The box that a dotted path of the contract belongs to; null when the message is about the whole form. */
export function personFieldOf(path: string): PersonField | null {
  const field = path.replace(/^facts\./u, '');
  return personFields.find((known) => known === field) ?? null;
}

/** The contract's own checks, so that all is said in one attempt. */
export function checkPerson(values: PersonValues): PersonErrors {
  const errors: Partial<Record<PersonField, string>> = {};
  for (const issue of personFacts.safeParse(toPersonFacts(values)).error?.issues ?? []) {
    const field = personFieldOf(issue.path.join('.'));
    if (field !== null) errors[field] ??= issue.message;
  }
  return errors;
}

export function samePersonValues(one: PersonValues, other: PersonValues): boolean {
  return personFields.every((field) => one[field] === other[field]);
}

/** Somebody whom the Trust does not employ: then it matters who does (10022 2.1). */
export function hasOtherEmployer(category: PersonFacts['category']): boolean {
  return category === 'other-organisation' || category === 'contractor' || category === 'temporary';
}

/**
 * Her typing on top of what stands there now: only what she changed is hers.
 *
 * @param base what both began from
 */
export function onTopOf(base: PersonValues, mine: PersonValues, theirs: PersonValues): PersonValues {
  const changed = personFields.filter((field) => mine[field] !== base[field]);
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) };
}
