import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checklistFor } from '../../../src/main/register/rooms/policies/pack-checklist.ts';
import { loadPacks } from '../../../src/main/register/rooms/policies/pack-library.ts';
import { clausesFromWords, clausesInWords } from '../../../src/main/register/rooms/reviews/rules/clauses.ts';

const cp371 = (clause: string) => ({ reference: 'CP371', clause });

describe('the clauses under a question', () => {
  it('name each policy once', () => {
    expect(clausesInWords([cp371('2.3.1'), { reference: '10022', clause: '5.3' }, cp371('App 1')])).toBe('CP371 2.3.1, App 1; 10022 5.3');
  });

  it.each([
    ['CP371 2.3.1', [cp371('2.3.1')]],
    ['CP371 2.3.1, App 1; 10022 5.3', [cp371('2.3.1'), cp371('App 1'), { reference: '10022', clause: '5.3' }]],
    ['CP371 App 5', [cp371('App 5')]],
    ['HR Policy 12 4.1', [{ reference: 'HR Policy 12', clause: '4.1' }]],
    ['HR Policy 12 Appendix B, 3', [{ reference: 'HR Policy 12', clause: 'Appendix B' }, { reference: 'HR Policy 12', clause: '3' }]],
  ])('are read back out of “%s”', (words, clauses) => {
    expect(clausesFromWords(words)).toEqual(clauses);
    expect(clausesInWords(clauses)).toBe(words);
  });

  it.each([['2.3.1', '2.3.1'], ['App 1', 'App 1'], ['Elsewhere', 'Elsewhere']])('“%s”, which names no policy, stands as it is', (words, clause) => {
    expect(clausesFromWords(words)).toEqual([{ reference: '', clause }]);
  });

  it('of every question of the shipped packs come back as they went', () => {
    const packs = [...loadPacks(join(import.meta.dirname, '../../../resources/policies')).values()];
    for (const { clauses } of checklistFor(packs, 'quarterly', { detailed: true })) {
      const pairs = clauses.map(({ reference, clause }) => ({ reference, clause }));
      expect(clausesFromWords(clausesInWords(pairs)).toSorted(byText)).toEqual(pairs.toSorted(byText));
    }
  });

  it('lose nothing of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = clausesFromWords(text).map(({ reference, clause }) => `${reference} ${clause}`).join(' ');
      for (const piece of text.split(/[\s,;]+/u)) expect(read).toContain(piece);
    }));
  });
});

function byText(one: object, other: object): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
