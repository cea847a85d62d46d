import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedEvenly } from '../../../src/main/register/rooms/reviews/rules/sharing.ts';

const account = (name: string, directorate: string) => ({ accountId: name, name, directorate });

it('accounts of one directorate go to one reviewer as far as an even share allows', () => {
  const shares = sharedEvenly([account('d', 'Surgery'), account('a', 'Medicine'), account('c', 'Surgery'), account('b', 'Medicine')], ['Ann', 'Bea']);
  expect(Object.fromEntries(shares)).toEqual({ a: 'Ann', b: 'Ann', c: 'Bea', d: 'Bea' });
});

it('every account goes to one of them, and nobody has more than one more than another', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 }), fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 7 }), (names, reviewers) => {
    const shares = sharedEvenly(names.map((name) => account(name, name.length % 2 === 0 ? 'Medicine' : '')), reviewers);
    expect(shares.size).toBe(names.length);
    const counts = reviewers.map((reviewer) => [...shares.values()].filter((given) => given === reviewer).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  }));
});
