import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRun } from '../../../src/main/register/rooms/accounts/rules/alarms.ts';
import { firstInUse, owedFrom, runOn, type StatusChange } from '../../../src/main/register/rooms/accounts/rules/run.ts';

const closed: StatusChange = { on: '2026-02-10', from: 'active', to: 'closed' };

describe('whether an account was run on a day (CP371 2.3.1)', () => {
  it('is its present status when that never changed', () => {
    expect(runOn([], 'active', '2020-01-01')).toMatchObject({ run: true, since: null });
    expect(runOn([], 'closed', '2020-01-01')).toMatchObject({ run: false, since: null });
  });

  it('closing it later does not undo that it was run before', () => {
    expect(runOn([closed], 'closed', '2026-02-09').run).toBe(true);
    expect(runOn([closed], 'closed', '2026-02-10').run).toBe(false);
  });

  it('rescinding what is closed already changes nothing', () => {
    const changes: StatusChange[] = [closed, { on: '2026-11-21', from: 'closed', to: 'rescinded' }];
    expect(runOn(changes, 'rescinded', '2026-06-30').run).toBe(false);
  });

  it('one that is taken up again is run from that day on, and the time between is not made up for', () => {
    const changes: StatusChange[] = [closed, { on: '2026-11-02', from: 'closed', to: 'active' }];
    expect(runOn(changes, 'active', '2026-06-30').run).toBe(false);
    expect(runOn(changes, 'active', '2026-11-21')).toMatchObject({ run: true, since: '2026-11-02' });
  });

  it('a break that begins and ends on one day is none: a slip does not wipe what is owed', () => {
    const slip: StatusChange[] = [{ on: '2026-11-21', from: 'active', to: 'closed' }, { on: '2026-11-21', from: 'closed', to: 'active' }];
    expect(runOn(slip, 'active', '2026-11-21')).toMatchObject({ run: true, since: null });
    const late: StatusChange[] = [closed, { on: '2026-11-02', from: 'closed', to: 'active' }, { on: '2026-11-02', from: 'active', to: 'closed' }, { on: '2026-11-02', from: 'closed', to: 'active' }];
    expect(runOn(late, 'active', '2026-11-21')).toMatchObject({ run: true, since: '2026-11-02' });
  });

  it('nor does one that was written down only on the day it ended, whatever day it names', () => {
    const told: StatusChange[] = [{ ...closed, recordedOn: '2026-11-21' }, { on: '2026-11-21', from: 'closed', to: 'active' }];
    expect(runOn(told, 'active', '2026-11-21')).toMatchObject({ run: true, since: null });
    expect(runOn([{ ...closed, recordedOn: '2026-11-20' }, { on: '2026-11-21', from: 'closed', to: 'active' }], 'active', '2026-11-21').since).toBe('2026-11-21');
  });

  it('nor does an approval that is withdrawn and given back', () => {
    const changes: StatusChange[] = [{ on: '2026-02-10', from: 'active', to: 'rescinded' }, { on: '2026-03-01', from: 'rescinded', to: 'active' }];
    expect(runOn(changes, 'active', '2026-02-20').run).toBe(false);
    expect(runOn(changes, 'active', '2026-11-21')).toMatchObject({ run: true, since: null });
  });

  it('one that came into the register closed is run from the day it is taken up', () => {
    expect(runOn([{ on: '2026-11-02', from: 'closed', to: 'closed' }, { on: '2026-11-02', from: 'closed', to: 'active' }], 'active', '2026-11-21')).toMatchObject({ run: true, since: '2026-11-02' });
  });

  it('a secondary review or a handover does not interrupt it', () => {
    const changes: StatusChange[] = [
      { on: '2026-03-01', from: 'active', to: 'under-secondary-review' }, { on: '2026-05-01', from: 'under-secondary-review', to: 'active' },
    ];
    expect(runOn(changes, 'active', '2026-04-01')).toMatchObject({ run: true, since: null });
  });

  it('after all changes agrees with the present status', () => {
    const status = fc.constantFrom('active' as const, 'closed' as const, 'rescinded' as const, 'handover' as const);
    fc.assert(fc.property(fc.array(status, { minLength: 2, maxLength: 8 }), (statuses) => {
      const changes = statuses.slice(1).map((to, index): StatusChange => ({ on: `2026-0${index + 1}-01`, from: statuses[index] ?? to, to }));
      const last = statuses.at(-1) ?? 'active';
      expect(runOn(changes, last, '2026-12-31').run).toBe(isRun(last));
    }));
  });
});

describe('the day from which reviews are owed (CP371 2.3.1)', () => {
  const evidence = { approvedOn: '2026-11-20', registeredOn: '2025-01-10', lastReviewBefore: null, firstReviewOn: '2025-02-01' };

  it('is the approval, but never later than the first day the account is known to have been in use', () => {
    expect(owedFrom({ ...evidence, approvedOn: '2024-06-01' }, null)).toBe('2024-06-01');
    expect(owedFrom(evidence, null)).toBe('2025-01-10');
    expect(owedFrom({ ...evidence, registeredOn: null }, null)).toBe('2025-02-01');
    expect(owedFrom({ ...evidence, approvedOn: null, lastReviewBefore: '2024-12-03' }, null)).toBe('2024-12-03');
    expect(owedFrom({ approvedOn: null, registeredOn: null, lastReviewBefore: null, firstReviewOn: null }, null)).toBeNull();
  });

  it('is not moved to before the approval by a review that is said to have been even earlier', () => {
    expect(owedFrom({ approvedOn: '2026-01-01', registeredOn: '2026-11-20', lastReviewBefore: '2020-01-01', firstReviewOn: null }, null)).toBe('2026-01-01');
    expect(owedFrom({ ...evidence, lastReviewBefore: '2024-12-03' }, null)).toBe('2025-01-10');
  });

  it('begins afresh when a closed account is taken up again', () => {
    expect(owedFrom(evidence, '2026-11-21')).toBe('2026-11-21');
    expect(firstInUse(evidence, '2026-11-21')).toBe('2026-11-21');
    expect(firstInUse(evidence, null)).toBe('2025-01-10');
  });
});
