import { describe, expect, it } from 'vitest';
import type { Holding } from '../../../src/preload/contract/people.ts';
import {
  boxId, boxOfPath, choiceFor, type Choices, decisionsOf, followedBy, holdingKey, outcomesFor, passwordsSentence, planErrors, suggested, summaryOf,
} from '../../../src/renderer/screens/people/leaving-plan.ts';

const today = '2026-11-22';
const cy = { name: 'Cy Backup', email: '' };

function holding(changes: Partial<Holding> = {}): Holding {
  return {
    accountId: '019a0000-0000-7000-8000-000000000001', version: 3, account: 'Ward news', channelTitle: 'X', status: 'active', as: 'primary', detail: '',
    since: '2026-05-04', gap: '', others: [cy], ...changes,
  };
}

describe('what may become of something that a leaver holds', () => {
  it('an administrator may simply go where another stays', () => {
    expect(outcomesFor(holding())).toContain('removed');
    expect(suggested(holding(), today).outcome).toBe('removed');
  });

  it('the last administrator and the line manager must be followed', () => {
    expect(outcomesFor(holding({ others: [] }))).not.toContain('removed');
    expect(outcomesFor(holding({ as: 'line-manager' }))).not.toContain('removed');
    expect(suggested(holding({ as: 'line-manager' }), today).outcome).toBe('successor');
  });

  it('contributing and access end or pass on, but close no account', () => {
    expect(outcomesFor(holding({ as: 'contributor', others: [] }))).toEqual(['removed', 'successor']);
    expect(outcomesFor(holding({ as: 'access' }))).toEqual(['removed', 'successor']);
  });

  it('a day in four weeks is offered', () => {
    expect(suggested(holding(), today).dueOn).toBe('2026-12-20');
  });
});

describe('the plan', () => {
  const manager = holding({ as: 'line-manager' });
  const chosen = (one: Holding, changes: Partial<ReturnType<typeof suggested>>): Choices => ({ [holdingKey(one)]: { ...suggested(one, today), ...changes } });

  it('asks for the last day and for everybody who follows, each at its box', () => {
    expect(planErrors('', {}, [manager, holding()], today)).toEqual([
      { field: 'leaving-on', account: '', message: 'Enter the last day, such as 31 March 2026.' },
      { field: boxId(manager, 'name'), account: 'Ward news', message: 'Name who follows, or choose something else.' },
    ]);
  });

  it('asks for a day that has not passed where the account waits for somebody', () => {
    const messages = (dueOn: string) => planErrors(today, chosen(manager, { outcome: 'closure', dueOn }), [manager], today).map(({ message }) => message);
    expect(messages('')).toEqual(['Enter the day by which it is settled.']);
    expect(messages('2026-11-21')).toEqual(['This day has passed. Enter today or a later day.']);
    expect(messages(today)).toEqual([]);
  });

  it('has one decision for each holding, with only what its outcome needs', () => {
    const choices = { ...chosen(manager, { successorName: 'Dee New', successorEmail: 'dee@example.org' }), ...chosen(holding(), { outcome: 'closure', dueOn: '2026-12-01' }) };
    expect(decisionsOf(choices, [manager, holding()])).toMatchObject([
      { as: 'line-manager', version: 3, outcome: 'successor', successor: { name: 'Dee New', email: 'dee@example.org' }, dueOn: null },
      { as: 'primary', outcome: 'closure', successor: null, dueOn: '2026-12-01' },
    ]);
  });

  it('takes one successor for all that wait for one, and leaves the others alone', () => {
    const named = holding({ accountId: '019a0000-0000-7000-8000-000000000002', as: 'line-manager' });
    const all = followedBy(chosen(named, { successorName: 'Ed Known' }), [manager, named, holding()], 'Dee New', '');
    expect([manager, named, holding()].map((one) => choiceFor(all, one).successorName)).toEqual(['Dee New', 'Ed Known', '']);
  });

  it('says what will happen, with the accounts that are left with one administrator', () => {
    expect(summaryOf(chosen(manager, { successorName: 'Dee New' }), [manager, holding()], 2)).toEqual([
      '1 place is taken by somebody else.',
      '1 place ends and nobody follows.',
      '1 account is left with one administrator, which the list of accounts will show as an alarm.',
      '2 logins are owed a new password.',
    ]);
  });

  it('finds the box of a refusal', () => {
    expect(boxOfPath('decisions.1.successor.name', [manager, holding()])).toBe(boxId(holding(), 'name'));
    expect(boxOfPath('decisions.0.dueOn', [manager])).toBe(boxId(manager, 'due'));
    expect(boxOfPath('decisions.0.version', [manager])).toBe(boxId(manager, 'outcome'));
    expect(boxOfPath('decisions', [manager])).toBe('');
    expect(boxOfPath('leavesOn', [manager])).toBe('leaving-on');
  });
});

describe('the passwords that are owed after a handover', () => {
  it('are owed from today, also where the last day lies ahead', () => {
    expect(passwordsSentence(0, '2026-11-30', today)).toBe('No new password is owed.');
    expect(passwordsSentence(1, '2026-11-22', today)).toBe('1 login is owed a new password.');
    expect(passwordsSentence(2, '2026-11-30', today))
      .toBe('2 logins are owed a new password from today, although the last day is 30 November 2026: what they held has passed on already.');
  });
});

describe('a refusal that asks for a successor’s email', () => {
  it('stands beside the email', () => {
    expect(boxOfPath('decisions.0.successor.email', [holding()])).toBe(boxId(holding(), 'email'));
    expect(boxOfPath('decisions.0.successor.name', [holding()])).toBe(boxId(holding(), 'name'));
  });
});
