import { describe, expect, it } from 'vitest';
import { type AlarmFacts, alarms, isRun } from '../../../src/main/register/rooms/accounts/rules/alarms.ts';

const sound: AlarmFacts = {
  status: 'active', administrators: 2, leftAdministrators: 0, hasLineManager: true, lineManagerLeft: false, hasDirectorate: true,
  purpose: 'Share news', disclaimerShown: 'yes', address: 'https://x.com/wardnews', sharesAddress: false, internal: false, identityShown: 'no', identityPermitted: false,
  takenHandles: 0, handoverWasDue: null,
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

  it('an administrator who has left is one, and is not counted among those who are there', () => {
    expect(textsOf({ leftAdministrators: 1 })).toEqual(['An administrator has left']);
    expect(textsOf({ administrators: 1, leftAdministrators: 1 })).toEqual(['An administrator has left', 'Only one administrator']);
    expect(textsOf({ administrators: 0, leftAdministrators: 2 })).toEqual(['An administrator has left', 'No administrator']);
  });

  it('no line manager, or one who has left', () => {
    expect(textsOf({ hasLineManager: false })).toEqual(['No approving line manager']);
    expect(textsOf({ lineManagerLeft: true })).toEqual(['The line manager has left']);
  });

  it('no directorate, no disclaimer, no purpose, no address', () => {
    expect(textsOf({ hasDirectorate: false })).toEqual(['No directorate']);
    expect(textsOf({ disclaimerShown: 'no' })).toEqual(['No disclaimer']);
    expect(textsOf({ purpose: '' })).toEqual(['Purpose not set out']);
    expect(textsOf({ address: '' })).toEqual(['No address']);
  });

  it('the logo without permission is one; with permission, or where nobody has looked for it, it is none', () => {
    expect(textsOf({ identityShown: 'yes' })).toEqual(['Logo without permission']);
    expect(textsOf({ identityShown: 'yes', identityPermitted: true })).toEqual([]);
    expect(textsOf({ identityShown: 'not-known' })).toEqual([]);
  });

  it('an address that is no web address is one, but not on an internal platform', () => {
    expect(textsOf({ address: 'Staff intranet, Ward 5 board' })).toEqual(['Not a web address']);
    expect(textsOf({ address: 'ftp://example.org/board' })).toEqual(['Not a web address']);
    expect(textsOf({ address: 'Staff intranet, Ward 5 board', internal: true })).toEqual([]);
    expect(textsOf({ address: '', internal: true })).toEqual(['No address']);
  });

  it('an address that another account has as well', () => {
    expect(alarms({ ...sound, sharesAddress: true })).toEqual([{ clause: '2.3.1', text: 'Same address as another account' }]);
  });

  it('a former handle that somebody else holds now is the gravest: people take that account for the Trust’s', () => {
    expect(textsOf({ takenHandles: 1, administrators: 0 })).toEqual(['Former handle taken by somebody else', 'No administrator']);
    expect(alarms({ ...sound, takenHandles: 1 })[0]?.clause).toBe('2.8');
  });

  it('a disclaimer that nobody has looked for is not said to be missing', () => {
    expect(textsOf({ disclaimerShown: 'not-known' })).toEqual([]);
  });

  it('a handover that was to be settled by now', () => {
    expect(alarms({ ...sound, status: 'handover', handoverWasDue: '15 December 2026' })).toEqual([{ clause: '2.3.1', text: 'Handover was due on 15 December 2026' }]);
  });

  it('the gravest comes first, and each names its clause', () => {
    const all = alarms({
      ...sound, takenHandles: 1, administrators: 0, leftAdministrators: 1, hasLineManager: false, hasDirectorate: false, purpose: '',
      disclaimerShown: 'no', address: '', identityShown: 'yes',
    });
    expect(all[0]?.text).toBe('Former handle taken by somebody else');
    expect(all).toHaveLength(9);
    expect(new Set(all.map(({ clause }) => clause))).toEqual(new Set(['2.8', '2.3.1', 'App 3']));
  });

  it.each(['closed', 'rescinded'] as const)('an account that is %s raises none, for nobody runs it', (status) => {
    expect(textsOf({ status, administrators: 0, address: '', leftAdministrators: 1 })).toEqual([]);
    expect(isRun(status)).toBe(false);
  });

  it.each(['closed', 'rescinded'] as const)('but a former handle of an account that is %s is still watched', (status) => {
    expect(textsOf({ status, takenHandles: 1 })).toEqual(['Former handle taken by somebody else']);
  });

  it.each(['active', 'under-secondary-review', 'handover'] as const)('an account that is %s is still run', (status) => {
    expect(textsOf({ status, administrators: 1 })).toEqual(['Only one administrator']);
    expect(isRun(status)).toBe(true);
  });
});
