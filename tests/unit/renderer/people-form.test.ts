import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../../src/preload/contract/people.ts';
import { blankPerson, checkPerson, onTopOf, personFieldOf, toPersonFacts, toPersonValues } from '../../../src/renderer/screens/people/person-values.ts';

const facts: PersonFacts = {
  name: 'Ann Other', email: 'ann@example.org', category: 'contractor', employer: 'Example Agency', role: 'Ward manager',
  directorateId: '019a0000-0000-7000-8000-000000000001', phone: '01234 567890', leavesOn: '2027-01-31',
};

describe('a person as a form', () => {
  it('comes back as it went in', () => {
    expect(toPersonFacts(toPersonValues(facts))).toEqual(facts);
    expect(toPersonFacts(toPersonValues({ ...facts, directorateId: null, leavesOn: null }))).toMatchObject({ directorateId: null, leavesOn: null });
  });

  it('asks for a name and a real day, in one attempt', () => {
    expect(checkPerson({ ...blankPerson, leavesOn: '31 April' })).toEqual({ name: 'Enter a name.', leavesOn: 'Enter a real date, such as 31 March 2026.' });
    expect(checkPerson({ ...blankPerson, name: 'Ann Other', leavesOn: '2027-01-31' })).toEqual({});
  });

  it('knows its boxes by the register’s paths', () => {
    expect(personFieldOf('facts.email')).toBe('email');
    expect(personFieldOf('directorateId')).toBe('directorateId');
    expect(personFieldOf('version')).toBeNull();
  });

  it('keeps what was typed when somebody else changed something meanwhile', () => {
    const base = toPersonValues(facts);
    expect(onTopOf(base, { ...base, phone: '2' }, { ...base, role: 'Matron', phone: '3' })).toEqual({ ...base, role: 'Matron', phone: '2' });
  });
});
