import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../src/main/register/rooms/policies/pack-library.ts';
import type { PolicyPack } from '../../../src/main/register/rooms/policies/pack-schema.ts';
import { scheduleOf, scheduleProblem, type TrustRow } from '../../../src/main/register/rooms/retention/rules/schedule.ts';
import type { ScheduleEntry } from '../../../src/main/register/rooms/retention/rules/types.ts';
import { resourcesFolder } from '../../support/house.ts';

const packs = [...loadPacks(join(resourcesFolder, 'policies')).values()];
const rowOf = (id: string, changed: readonly TrustRow[] = [], on: readonly PolicyPack[] = packs): ScheduleEntry => {
  const row = scheduleOf(on, changed).get(id);
  if (row === undefined) throw new Error(`There is no row ${id}.`);
  return row;
};
const trust = (id: string, years: number, more: Partial<TrustRow> = {}): TrustRow => ({
  id, years, yearsIfAppealed: null, source: 'Records policy of the Trust', signedOffBy: '', signedOffOn: null, version: 1, ...more,
});

describe('the schedule', () => {
  it('is that of the policies, and the register’s own for what no policy names', () => {
    expect([...scheduleOf(packs, []).values()].map(({ id, years, own }) => `${id} ${years}${own ? ' own' : ''}`)).toEqual([
      'certificate 6', 'incident-serious 20', 'incident 10', 'complaint 10', 'foi-request 3', 'disciplinary-outcome 6', 'policy 6', 'account 6', 'application 6',
      'enquiry 6 own', 'moderation 6 own', 'monitoring 6 own', 'hr-return 6 own', 'plan 6 own', 'notice 6 own', 'pack 6 own', 'person 6 own',
    ]);
    expect(rowOf('foi-request')).toMatchObject({ years: 3, yearsIfAppealed: 6 });
    expect(rowOf('enquiry')).toMatchObject({ confirmWithIg: true, source: expect.stringContaining('confirm with IG') as string });
  });

  it('takes the longest of several policies', () => {
    const longer = packs.map((pack, place) => ({ ...pack, retention: pack.retention.map((row) => (row.id === 'account' && place === 1 ? { ...row, years: 9, source: 'The second' } : row)) }));
    expect(rowOf('account', [], longer)).toMatchObject({ years: 9, source: 'The second' });
  });

  it('stands as the Trust has changed it, and its sign-off answers that IG is to confirm it', () => {
    expect(rowOf('account', [trust('account', 8)])).toMatchObject({ years: 8, confirmWithIg: true, given: { years: 6 } });
    expect(rowOf('account', [trust('account', 8, { signedOffBy: 'Head of IG', signedOffOn: '2026-01-01' })])).toMatchObject({ confirmWithIg: false, signedOffBy: 'Head of IG' });
  });

  it('keeps certificates no shorter than the six years that the policy itself prescribes (CP371 App 3)', () => {
    const facts = { years: 5, yearsIfAppealed: null, signedOffBy: '', signedOffOn: null };
    expect(scheduleProblem(rowOf('certificate'), facts, '2026-11-21')).toEqual({ field: 'facts.years', message: 'The policy itself prescribes 6 years (CP371 App 3). Enter 6 or more.' });
    expect(scheduleProblem(rowOf('certificate'), { ...facts, years: 7 }, '2026-11-21')).toBeNull();
    expect(rowOf('certificate', [trust('certificate', 5)]).years).toBe(6);
    expect(scheduleProblem(rowOf('account'), facts, '2026-11-21')).toBeNull();
  });

  it('asks for the post and the day of a sign-off together, and for no fewer years after an appeal', () => {
    const facts = { years: 6, yearsIfAppealed: null, signedOffBy: '', signedOffOn: null };
    expect(scheduleProblem(rowOf('account'), { ...facts, signedOffBy: 'Head of IG' }, '2026-11-21')?.field).toBe('facts.signedOffOn');
    expect(scheduleProblem(rowOf('account'), { ...facts, signedOffOn: '2026-11-20' }, '2026-11-21')?.field).toBe('facts.signedOffBy');
    expect(scheduleProblem(rowOf('account'), { ...facts, signedOffBy: 'Head of IG', signedOffOn: '2026-11-22' }, '2026-11-21')?.field).toBe('facts.signedOffOn');
    expect(scheduleProblem(rowOf('foi-request'), { ...facts, yearsIfAppealed: 5 }, '2026-11-21')?.field).toBe('facts.yearsIfAppealed');
  });
});
