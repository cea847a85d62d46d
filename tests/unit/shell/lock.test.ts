import { describe, expect, it } from 'vitest';
import { lockReasonAt, watchLock } from '../../../src/main/shell/lock-watch.ts';
import type { LockFacts } from '../../../src/main/shell/lock-watch.ts';

const state = (word: string, autolockMinutes = 10): { state: string; autolockMinutes: number } => ({ state: word, autolockMinutes });
const open: LockFacts = { locked: false, autolockMinutes: 10 };
const locked: LockFacts = { locked: true, autolockMinutes: 10 };

describe('when the register locks', () => {
  it('locks at once when the machine sleeps or its screen is locked', () => {
    expect(lockReasonAt({ kind: 'suspend' }, open)).toBe('suspend');
    expect(lockReasonAt({ kind: 'screen-locked' }, open)).toBe('screen-lock');
    expect(lockReasonAt({ kind: 'user-switched' }, open)).toBe('screen-lock');
  });

  it('locks then even when it seems locked, since an unlock may be under way', () => {
    expect(lockReasonAt({ kind: 'suspend' }, locked)).toBe('suspend');
  });

  it('locks when nobody has typed for the chosen minutes, not a second earlier', () => {
    expect(lockReasonAt({ kind: 'idle-for', seconds: 599 }, open)).toBeUndefined();
    expect(lockReasonAt({ kind: 'idle-for', seconds: 600 }, open)).toBe('idle');
    expect(lockReasonAt({ kind: 'idle-for', seconds: 60 }, { locked: false, autolockMinutes: 1 })).toBe('idle');
  });

  it('leaves a locked register alone while nobody types', () => {
    expect(lockReasonAt({ kind: 'idle-for', seconds: 9999 }, locked)).toBeUndefined();
  });
});

describe("the shell's copy of the lock", () => {
  const watch = (): { facts: () => LockFacts; changes: LockFacts[] } & ReturnType<typeof watchLock> => {
    const changes: LockFacts[] = [];
    return { ...watchLock((facts) => changes.push(facts)), changes };
  };

  it('begins locked', () => {
    expect(watch().facts().locked).toBe(true);
  });

  it('follows the replies of the session room', () => {
    const lock = watch();
    lock.sawReply('session.status', { ok: true, value: state('unlocked', 3) });
    expect(lock.facts()).toEqual({ locked: false, autolockMinutes: 3 });
    lock.sawReply('session.lock', { ok: true, value: {} });
    expect(lock.facts().locked).toBe(true);
    lock.sawReply('session.unlock', { ok: true, value: { session: state('unlocked', 7) } });
    expect(lock.facts()).toEqual({ locked: false, autolockMinutes: 7 });
    lock.sawReply('session.startSample', { ok: true, value: { passphrase: 'x', session: state('locked') } });
    expect(lock.facts().locked).toBe(true);
    expect(lock.changes).toHaveLength(4);
  });

  it('follows events and a reply that says locked', () => {
    const lock = watch();
    const unlock = (): void => lock.sawReply('session.unlock', { ok: true, value: { session: state('unlocked') } });
    unlock();
    lock.sawEvent({ kind: 'locked', reason: 'idle' });
    expect(lock.facts().locked).toBe(true);
    unlock();
    lock.sawEvent({ kind: 'restarted', message: '' });
    expect(lock.facts().locked).toBe(true);
    unlock();
    lock.sawReply('accounts.list', { ok: false, error: { code: 'locked', message: '' } });
    expect(lock.facts().locked).toBe(true);
  });

  it('takes new minutes from the settings, and is not misled by other rooms', () => {
    const lock = watch();
    lock.sawReply('session.status', { ok: true, value: state('unlocked') });
    lock.sawReply('settings.editTrust', { ok: true, value: { trustName: 'x', packs: [], autolockMinutes: 2, version: 2 } });
    expect(lock.facts()).toEqual({ locked: false, autolockMinutes: 2 });
    lock.sawReply('accounts.get', { ok: true, value: { state: 'closed' } });
    lock.sawReply('session.unlock', { ok: false, error: { code: 'wrong-passphrase', message: '' } });
    expect(lock.facts()).toEqual({ locked: false, autolockMinutes: 2 });
  });
});
