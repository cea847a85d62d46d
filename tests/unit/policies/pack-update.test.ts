import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyPackSchema } from '../../../src/main/register/rooms/policies/pack-schema.ts';
import { differences, entryOf, moved, type PackData, same, taken, withEntry } from '../../../src/main/register/rooms/policies/rules/pack-entries.ts';
import { answeredUpdate, offeredEntries } from '../../../src/main/register/rooms/policies/rules/pack-update.ts';
import { packJson } from './packs.ts';

const cp371: PackData = packJson('cp371');
const keys = differences({}, cp371).map(({ key }) => key);
const inLists = keys.filter((key) => /^(?:contacts|channels|checklists|obligations|incidentTypes|clauses)\//u.test(key));

/** What can happen to a pack between two versions of it. */
const step = fc.oneof(
  fc.record({ what: fc.constant('say' as const), key: fc.constantFrom(...inLists), words: fc.string({ minLength: 1, maxLength: 12 }) }),
  fc.record({ what: fc.constant('drop' as const), key: fc.constantFrom(...inLists) }),
  fc.record({ what: fc.constant('add' as const), to: fc.constantFrom('contacts', 'obligations', 'checklists/quarterly', 'checklists/brand-new'), id: fc.stringMatching(/^new-[a-z]{1,3}$/u) }),
  fc.record({ what: fc.constant('move' as const), key: fc.constantFrom(...inLists), by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({ what: fc.constant('field' as const), key: fc.constantFrom('certification/title', 'issuer/note', 'title', 'tellWithinHours/at-once'), words: fc.string({ minLength: 1, maxLength: 12 }) }),
);

function changed(pack: PackData, steps: readonly (typeof step extends fc.Arbitrary<infer One> ? One : never)[]): PackData {
  return steps.reduce<PackData>((was, one) => {
    switch (one.what) {
      case 'say': return entryOf(was, one.key) === undefined ? was : withEntry(was, one.key, { ...(entryOf(was, one.key) as object), help: one.words });
      case 'drop': return withEntry(was, one.key, undefined);
      case 'add': return withEntry(was, `${one.to}/${one.id}`, { id: one.id, help: 'New' });
      case 'move': return moved(was, one.key, one.by);
      case 'field': return withEntry(was, one.key, one.words);
    }
  }, pack);
}

const history = fc.array(step, { maxLength: 12 });

describe('a pack taken apart', () => {
  it('has no difference from itself', () => {
    expect(differences(cp371, structuredClone(cp371))).toEqual([]);
    fc.assert(fc.property(history, (steps) => {
      const pack = changed(cp371, steps);
      expect(differences(pack, structuredClone(pack))).toEqual([]);
    }), { numRuns: 30 });
  });

  it('is put together again as the pack that it was', () => {
    const again = withEntry(cp371, 'contacts/pals', entryOf(cp371, 'contacts/pals'));
    expect(same(again, cp371)).toBe(true);
    expect(policyPackSchema.safeParse(again).success).toBe(true);
  });

  it('shows one changed word as one changed entry', () => {
    const said = withEntry(cp371, 'checklists/quarterly/regular', { ...(entryOf(cp371, 'checklists/quarterly/regular') as object), question: 'Kept going' });
    expect(differences(cp371, said).map(({ key }) => key)).toEqual(['checklists/quarterly/regular']);
    const [first = ''] = keys.filter((key) => key.startsWith('contacts/'));
    expect(differences(cp371, moved(cp371, first, 1)).map(({ key }) => key)).toEqual(['order/contacts']);
  });
});

describe('a shipped update', () => {
  it('taken whole, in any order, by a Trust that changed nothing gives the shipped pack', () => {
    fc.assert(fc.property(history, fc.infiniteStream(fc.nat()), (steps, random) => {
      const shipped = changed(cp371, steps);
      const all = offeredEntries({ answered: cp371, own: cp371, shipped }).map(({ key }) => ({ key, at: random.next().value ?? 0 }));
      const { own, answered } = answeredUpdate({ answered: cp371, own: cp371, shipped }, { take: all.toSorted((a, b) => a.at - b.at).map(({ key }) => key), leave: [] });
      expect(differences(own, shipped)).toEqual([]);
      expect(differences(answered, shipped)).toEqual([]);
    }), { numRuns: 30 });
  });

  it('left whole changes nothing, and is not offered again', () => {
    fc.assert(fc.property(history, history, (mine, theirs) => {
      const [own, shipped] = [changed(cp371, mine), changed(cp371, theirs)];
      const leave = offeredEntries({ answered: cp371, own, shipped }).map(({ key }) => key);
      const after = answeredUpdate({ answered: cp371, own, shipped }, { take: [], leave });
      expect(same(after.own, own)).toBe(true);
      expect(offeredEntries({ ...after, shipped })).toEqual([]);
    }), { numRuns: 30 });
  });

  it('answered in part offers the rest and nothing of what was answered', () => {
    fc.assert(fc.property(history, history, fc.nat({ max: 5 }), (mine, theirs, some) => {
      const [own, shipped] = [changed(cp371, mine), changed(cp371, theirs)];
      const offered = offeredEntries({ answered: cp371, own, shipped }).map(({ key }) => key).filter((key) => !key.startsWith('order/'));
      const [take, leave] = [offered.slice(0, some), offered.slice(some, some * 2)];
      const after = answeredUpdate({ answered: cp371, own, shipped }, { take, leave });
      expect(offeredEntries({ ...after, shipped }).map(({ key }) => key).filter((key) => [...take, ...leave].includes(key))).toEqual([]);
      for (const key of take) expect(same(entryOf(after.own, key), entryOf(shipped, key))).toBe(true);
      for (const key of leave) expect(same(entryOf(after.own, key), entryOf(own, key))).toBe(true);
    }), { numRuns: 30 });
  });

  it('says where the Trust has changed the same entry', () => {
    const say = (words: string): PackData => withEntry(cp371, 'certification/title', words);
    expect(offeredEntries({ answered: cp371, own: cp371, shipped: say('Theirs') })).toMatchObject([{ key: 'certification/title', bothChanged: false }]);
    expect(offeredEntries({ answered: cp371, own: say('Ours'), shipped: say('Theirs') })).toMatchObject([{ bothChanged: true, own: 'Ours', after: 'Theirs' }]);
  });

  it('that the Trust has already is not offered, nor when the Trust goes on from there', () => {
    const say = (words: string): PackData => withEntry(cp371, 'certification/title', words);
    const { answered } = answeredUpdate({ answered: cp371, own: say('Same'), shipped: say('Same') }, { take: [], leave: [] });
    expect(offeredEntries({ answered, own: say('Other'), shipped: say('Same') })).toEqual([]);
  });

  it('puts what is new where it stands in the shipped pack', () => {
    const [first = '', second = ''] = keys.filter((key) => key.startsWith('checklists/quarterly/'));
    const added = withEntry(cp371, 'checklists/quarterly/new-one', { id: 'new-one' });
    const list = (pack: PackData): string[] => ((pack['checklists'] as { questions: { id: string }[] }[])[0]?.questions ?? []).map(({ id }) => id);
    const shipped = list(added).slice(3).reduce((pack) => moved(pack, 'checklists/quarterly/new-one', -1), added);
    expect(list(taken(cp371, shipped, ['checklists/quarterly/new-one'])).slice(0, 3)).toEqual([first.split('/').at(-1), second.split('/').at(-1), 'new-one']);
  });
});
