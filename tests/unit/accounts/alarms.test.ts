import { describe, expect, it } from 'vitest';
import { type AlarmFacts, alarms, isRun } from '../../../src/main/register/rooms/accounts/rules/alarms.ts';

const sound: AlarmFacts = {
  status: 'active', administrators: 2, hasLineManager: true, hasDirectorate: true, purpose: 'Share news', disclaimerShown: 'yes', address: 'https://x.com/wardnews',
};
const textsOf = (changes: Partial<AlarmFacts>): string[] => alarms({ ...sound, ...changes }).map(({ text }) => text);

describe('what CP371 2.3.1 asks of an account and it lacks is an alarm', () => {
  it('a sound account raises none', () => {
    expect(alarms(sound)).toEqual([]);
    expect(textsOf({ administrators: 5 })).toEqual([]);
  });

  it('one administrator is fewer than the two that have to be named, none is graver', () => {
    expect(textsOf({ administrators: 1 })).toEqual(['Only one administrator']);
    expect(textsOf({ administrators: 0 })).toEqual(['No administrator']);
  });

  it('no line manager, no disclaimer, no purpose, no address', () => {
    expect(textsOf({ hasLineManager: false })).toEqual(['No approving line manager']);
    expect(textsOf({ hasDirectorate: false })).toEqual(['No directorate']);
    expect(textsOf({ disclaimerShown: 'no' })).toEqual(['No disclaimer']);
    expect(textsOf({ purpose: '' })).toEqual(['Purpose not set out']);
    expect(textsOf({ address: '' })).toEqual(['No address']);
  });

  it('a disclaimer that nobody has looked for is not said to be missing', () => {
    expect(textsOf({ disclaimerShown: 'not-known' })).toEqual([]);
  });

  it('the gravest comes first, and each names its clause', () => {
    const all = alarms({ status: 'active', administrators: 0, hasLineManager: false, hasDirectorate: false, purpose: '', disclaimerShown: 'no', address: '' });
    expect(all[0]?.text).toBe('No administrator');
    expect(all).toHaveLength(6);
    expect(new Set(all.map(({ clause }) => clause))).toEqual(new Set(['2.3.1', 'App 3']));
  });

  it.each(['closed', 'rescinded'] as const)('an account that is %s raises none, for nobody runs it', (status) => {
    expect(textsOf({ status, administrators: 0, address: '' })).toEqual([]);
    expect(isRun(status)).toBe(false);
  });

  it.each(['active', 'under-secondary-review', 'handover'] as const)('an account that is %s is still run', (status) => {
    expect(textsOf({ status, administrators: 1 })).toEqual(['Only one administrator']);
    expect(isRun(status)).toBe(true);
  });
});
