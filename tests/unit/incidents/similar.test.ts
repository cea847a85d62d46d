import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparable, likenesses } from '../../../src/main/register/rooms/incidents/rules/similar.ts';

const incident = (id: string, more: Partial<Comparable> = {}): Comparable => ({ id, typeId: '', accountId: null, address: '', seen: '', on: '2026-11-20', ...more });
/** Why two are alike; empty where they are not. */
const why = (one: Partial<Comparable>, other: Partial<Comparable>): readonly string[] => likenesses(incident('a', one), [incident('b', other)])[0]?.why ?? [];

describe('two incidents are alike', () => {
  it.each<[string, Partial<Comparable>, Partial<Comparable>, readonly string[]]>([
    ['on the same account, of the same kind', { accountId: 'w', typeId: 'complaint', on: '2026-01-01' }, { accountId: 'w', typeId: 'complaint' }, ['same account', 'same kind']],
    ['at the same address, however it is spelt', { address: 'https://www.x.com/WardNews/' }, { address: 'twitter.com/@wardnews', on: '2026-03-01' }, ['same address']],
    ['under the same handle elsewhere, within days', { address: 'https://x.com/wardnewz' }, { address: 'https://www.instagram.com/wardnewz', on: '2026-11-22' }, ['same handle wardnewz', '2 days apart']],
    ['on the same website, of the same kind', { address: 'https://example.org/a/b', typeId: 'inaccuracy' }, { address: 'https://example.org/c/d', typeId: 'inaccuracy', on: '2026-03-01' }, ['same website example.org', 'same kind']],
    ['in the same words, of the same kind', { seen: 'Asks applicants for money', typeId: 'fake-account', on: '2026-03-01' }, { seen: 'It asks our applicants for money', typeId: 'fake-account' },
      ['similar words: applicant, asks, money', 'same kind']],
  ])('%s', (_what, one, other, reasons) => {
    expect(why(one, other)).toEqual(reasons);
  });
});

describe('two incidents are not alike', () => {
  it.each<[string, Partial<Comparable>, Partial<Comparable>]>([
    ['for their kind and their day alone', { typeId: 'complaint' }, { typeId: 'complaint' }],
    ['for being on the same platform', { address: 'https://x.com/one', typeId: 'complaint', on: '2026-01-01' }, { address: 'https://x.com/two', typeId: 'fake-account' }],
    ['for words that everybody uses', { seen: 'There was a post on our account that should not have been posted', typeId: 'complaint' }, { seen: 'Somebody has seen the post about this account', typeId: 'other' }],
    ['for one word', { seen: 'Parking', typeId: 'a' }, { seen: 'Parking', typeId: 'b' }],
    ['on the same account months apart, about something else', { accountId: 'w', on: '2026-01-01' }, { accountId: 'w' }],
    ['for a part of an address that everybody has', { address: 'https://facebook.com/groups/one' }, { address: 'https://linkedin.com/groups/two' }],
    ['for words in place of an address that only look the same', { address: 'A private page' }, { address: 'A private page of somebody else' }],
  ])('%s', (_what, one, other) => {
    expect(why(one, other)).toEqual([]);
  });
});

const word = fc.constantFrom('money', 'applicants', 'pictures', 'parking', 'the', 'ward', 'nurse', 'asks');
const comparable = (id: string): fc.Arbitrary<Comparable> =>
  fc.record({
    id: fc.constant(id), typeId: fc.constantFrom('', 'a', 'b'), accountId: fc.constantFrom(null, 'one', 'two'),
    address: fc.oneof(fc.constantFrom('', 'x.com/wardnews', 'https://X.com/@wardnews', 'instagram.com/wardnews', 'example.org/a/b', 'A private page'), fc.string({ maxLength: 40 })),
    seen: fc.oneof(fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')), fc.string({ maxLength: 60 })),
    on: fc.constantFrom('2026-11-20', '2026-11-21', '2026-12-31', '2027-01-01'),
  });

it('whichever of two is asked about, they are as much alike, for the same reasons', () => {
  fc.assert(fc.property(comparable('a'), comparable('b'), (one, other) => {
    const there = likenesses(one, [other])[0];
    const back = likenesses(other, [one])[0];
    expect(there === undefined ? undefined : { ...there, id: '' }).toEqual(back === undefined ? undefined : { ...back, id: '' });
  }));
});

it('none is like itself, each is found once, and the most alike stands first', () => {
  fc.assert(fc.property(comparable('a'), fc.array(comparable('x'), { maxLength: 12 }), (one, others) => {
    const all = [one, ...others.map((other, place) => ({ ...other, id: String(place) }))];
    const found = likenesses(one, all);
    expect(found.map(({ id }) => id)).not.toContain('a');
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((first, second) => second - first));
    for (const { why: reasons } of found) expect(reasons.length).toBeGreaterThan(0);
  }));
});
