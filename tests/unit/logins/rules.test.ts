import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../../src/main/register/rooms/logins/rules/check.ts';
import { changesOf } from '../../../src/main/register/rooms/logins/rules/history.ts';
import { holds, possiblePasswords } from '../../../src/main/register/rooms/logins/rules/leaks.ts';
import { afterLook } from '../../../src/main/register/rooms/logins/rules/looks.ts';
import { userNameKey } from '../../../src/main/register/rooms/logins/rules/user-name.ts';
import { visible } from '../../../src/main/register/rooms/logins/rules/visible.ts';

describe('user names', () => {
  it.each([['WardNews', ' wardnews '], ['ｗａｒｄ', 'Ward'], ['Ａ@Example.org', 'a@example.org']])('%j and %j are the same', (one, other) => {
    expect(userNameKey(one)).toBe(userNameKey(other));
  });

  it('that differ in a sign are not the same', () => {
    expect(userNameKey('@ward')).not.toBe(userNameKey('ward'));
  });
});

describe('whether a login works', () => {
  const never = { confirmedOn: null, confirmedBy: '', failedOn: null };

  it('is known from the newest look, and one that comes in late does not hide it', () => {
    const worked = afterLook(never, { on: '2026-11-10', by: 'Ann', worked: true });
    expect(worked).toEqual({ confirmedOn: '2026-11-10', confirmedBy: 'Ann', failedOn: null });
    expect(afterLook(worked, { on: '2026-11-02', by: 'Ben', worked: true })).toEqual(worked);
    expect(afterLook(worked, { on: '2026-11-02', by: 'Ben', worked: false })).toEqual(worked);
  });

  it('a login that works again is no longer marked as failing, nor does an old success take the mark away', () => {
    const failed = afterLook(never, { on: '2026-11-10', by: 'Ann', worked: false });
    expect(failed).toEqual({ ...never, failedOn: '2026-11-10' });
    expect(afterLook(failed, { on: '2026-11-10', by: 'Ann', worked: true })).toEqual({ confirmedOn: '2026-11-10', confirmedBy: 'Ann', failedOn: null });
    expect(afterLook(failed, { on: '2026-11-09', by: 'Ann', worked: true })).toEqual({ confirmedOn: '2026-11-09', confirmedBy: 'Ann', failedOn: '2026-11-10' });
  });
});

describe('a text that gives a password away', () => {
  it('holds it anywhere, but a short password only as a whole', () => {
    expect(holds('It is otter-47, see', 'otter-47')).toBe(true);
    expect(holds('The cat sat', 'cat')).toBe(false);
    expect(holds(' cat ', 'cat')).toBe(true);
    expect(holds('Anything', '')).toBe(false);
  });

  it('is looked through word by word, with and without the marks around a word', () => {
    expect(possiblePasswords('Use “otter-47!”, then')).toEqual(expect.arrayContaining(['otter-47!', 'then', '“otter-47!”,']));
    expect(possiblePasswords('two words')).toContain('two words');
  });
});

describe('what a look into the keychain says', () => {
  it('is nothing when every password is in its place, or none is expected', () => {
    expect(checkMessage({ available: true, here: 3, missing: [] })).toBeNull();
    expect(checkMessage({ available: true, here: 0, missing: [] })).toBeNull();
  });

  it.each([
    [{ available: false, here: 0, missing: [] }, /so no password can be kept at this sign-in\..*Everything else works/u],
    [{ available: false, here: 1200, missing: [] }, /so the 1,200 passwords kept in it cannot be used now/u],
    [{ available: true, here: 1, missing: ['missing'] }, /^The password that should lie in this keychain could not be read: it is locked or was emptied/u],
    [{ available: true, here: 9, missing: ['missing', 'differs'] }, /^2 passwords of 9 are not in the keychain as entered\./u],
    [{ available: true, here: 1, missing: ['differs'] }, /^1 password of 1 is not in the keychain as entered\./u],
  ] as const)('%o', (findings, message) => {
    expect(checkMessage(findings)).toMatch(message);
  });
});

it('history shows accounts by name, and nothing where details were disposed of', () => {
  const details = { changes: [{ field: 'accountId', from: 'one', to: 'two' }, { field: 'email', from: null, to: 'a@example.org' }, { field: 'count', from: 1, to: 2 }] };
  expect(changesOf(details, new Map([['one', 'Ward news']]))).toEqual([
    { field: 'accountId', from: 'Ward news', to: 'two' }, { field: 'email', from: '', to: 'a@example.org' }, { field: 'count', from: '1', to: '2' },
  ]);
  for (const nothing of [null, undefined, 'text', {}, { changes: 3 }]) expect(changesOf(nothing, new Map())).toEqual([]);
});

it('text of a foreign file shows its hidden marks, and is cut without halving a letter', () => {
  expect(visible('ward\u202Eswen\u0000', 20)).toBe('ward\uFFFDswen\uFFFD');
  expect(visible('ab🐢', 3).isWellFormed()).toBe(true);
});
