import { describe, expect, it } from 'vitest';
import type { AccountStatus } from '../../../src/preload/contract/accounts.ts';
import { type KnownBefore, statusProblem, transitionsFrom } from '../../../src/main/register/rooms/accounts/rules/status.ts';
import { statusesFor } from '../../../src/main/register/rooms/policies/pack-library.ts';
import { cp371, personalUse } from '../policies/packs.ts';

const statuses = statusesFor([cp371, personalUse]);
const known: KnownBefore = { today: '2026-11-21', registeredOn: '2026-01-05', lastChangeOn: null, approvedOn: '2025-05-04', lastReviewOn: null, keptFiles: 0 };
const problem = (from: AccountStatus, to: AccountStatus, asked: Partial<Parameters<typeof statusProblem>[0]> = {}, changes: Partial<KnownBefore> = {}) =>
  statusProblem({ from, to, on: '2026-11-20', reason: 'A reason', captured: 'Screenshots on file', ...asked }, statuses, { ...known, ...changes });

describe('an account changes its status only as the policy says (CP371 2.3.1)', () => {
  const allowed: readonly (readonly [AccountStatus, readonly AccountStatus[]])[] = [
    ['active', ['under-secondary-review', 'handover', 'rescinded', 'closed']],
    ['under-secondary-review', ['active', 'handover', 'rescinded', 'closed']],
    ['handover', ['active', 'under-secondary-review', 'rescinded', 'closed']],
    ['rescinded', ['closed', 'active']],
    ['closed', ['active']],
  ];
  it.each(allowed)('from %s to %o and nowhere else', (from, possible) => {
    expect(transitionsFrom(statuses, from).map(({ to }) => to)).toEqual(possible);
    for (const [to] of allowed) {
      const refused = problem(from, to, {}, { approvedOn: '2026-11-21' });
      if (possible.includes(to)) expect(refused).toBeNull();
      else expect(refused?.field).toBe('to');
    }
  });

  it('a refusal names what is possible', () => {
    expect(problem('rescinded', 'handover')?.message).toBe('From “Approval rescinded” an account cannot go to “Handover”. It can go to “Closed” or “Active”.');
    expect(problem('active', 'active')?.message).toBe('The account has the status “Active” already. Choose another one.');
  });

  it('every step carries its clause and when it is taken', () => {
    for (const [from] of allowed) for (const step of transitionsFrom(statuses, from)) expect([step.clause, step.when]).not.toContain('');
  });
});

describe('what a change of status has to say', () => {
  it('the reason, at every step that the policy knows', () => {
    for (const { id, transitions } of statuses) {
      const from = id as AccountStatus;
      for (const { to } of transitionsFrom(statuses, from)) {
        expect([from, to, problem(from, to, { reason: '' }, { approvedOn: '2026-11-21' })]).toEqual([from, to, { field: 'reason', message: 'Give the reason.' }]);
      }
      expect(transitions.length).toBeGreaterThan(0);
    }
  });

  it('no day before the newest review, when the account is given up: it was in use until then', () => {
    const reviewed = { lastReviewOn: '2026-11-10' };
    for (const to of ['closed', 'rescinded'] as const) {
      expect(problem('active', to, { on: '2026-11-09' }, reviewed)).toEqual({
        field: 'on', message: 'The account was reviewed after this day, so it was still in use. Enter the day of its newest review or a later one.',
      });
      expect(problem('active', to, { on: '2026-11-10' }, reviewed)).toBeNull();
    }
    expect(problem('active', 'under-secondary-review', { on: '2026-11-09' }, reviewed)).toBeNull();
  });

  it('no day of an earlier quarter, when the account is given up: its reviews were owed', () => {
    for (const to of ['closed', 'rescinded'] as const) {
      expect(problem('active', to, { on: '2026-09-30' })).toEqual({
        field: 'on',
        message: 'This day lies in an earlier quarter, whose reviews were owed. Enter a day of this quarter and say in the reason since when it was no longer used.',
      });
      expect(problem('active', to, { on: '2026-10-01' })).toBeNull();
      expect(problem('active', to, { on: '2026-01-05' }, { today: '2026-03-31' })).toBeNull();
    }
    expect(problem('active', 'handover', { on: '2026-09-30' })).toBeNull();
    expect(problem('rescinded', 'closed', { on: '2026-09-30' })).toBeNull();
  });

  it('what was captured before closing, unless a file kept with the account shows it', () => {
    expect(problem('active', 'closed', { captured: '' })).toEqual({
      field: 'captured', message: 'Say what was captured before closing and where it is kept, or why nothing could be.',
    });
    expect(problem('active', 'closed', { captured: '' }, { keptFiles: 1 })).toBeNull();
    expect(problem('active', 'rescinded', { captured: '' })).toBeNull();
  });

  it('a day that is not ahead, and not before what happened last', () => {
    expect(problem('active', 'handover', { on: '2026-11-21' })).toBeNull();
    expect(problem('active', 'handover', { on: '2026-11-22' })?.message).toBe('This date lies in the future. Enter today or an earlier day.');
    expect(problem('active', 'handover', { on: '2026-01-04' })?.field).toBe('on');
    expect(problem('active', 'handover', { on: '2026-11-19' }, { lastChangeOn: '2026-11-20' })?.field).toBe('on');
    expect(problem('active', 'handover', { on: '2026-11-20' }, { lastChangeOn: '2026-11-20' })).toBeNull();
  });
});

describe('a closed account', () => {
  const reopened = (changes: Partial<KnownBefore>, asked = {}) => problem('closed', 'active', asked, changes);

  it('comes back only with a new approval and a reason', () => {
    expect(reopened({ lastChangeOn: '2026-06-30' })).toEqual({
      field: 'to', message: 'A closed account comes back only with a new approval. Enter the day of the new approval in its details first.',
    });
    expect(reopened({ lastChangeOn: '2026-06-30', approvedOn: '2026-09-01' })).toBeNull();
    expect(reopened({ lastChangeOn: '2026-06-30', approvedOn: '2026-09-01' }, { reason: '' })?.field).toBe('reason');
  });

  it('closed by a slip is taken up again on the same day', () => {
    expect(reopened({ lastChangeOn: '2026-11-21' }, { on: '2026-11-21' })).toBeNull();
  });
});
