import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../../src/main/register/rooms/logins/rules/check.ts';
import { changesOf } from '../../../src/main/register/audit/readable-changes.ts';
import { holds, looksLikePassword, possiblePasswords } from '../../../src/main/register/rooms/logins/rules/leaks.ts';
import { afterLook } from '../../../src/main/register/rooms/logins/rules/looks.ts';
import { userNameKey } from '../../../src/main/register/rooms/logins/rules/user-name.ts';
import { cut, visible } from '../../../src/main/register/rooms/logins/rules/visible.ts';

describe('user names', () => {
  it.each([['WardNews', ' wardnews '], ['ｗａｒｄ', 'Ward'], ['Ａ@Example.org', 'a@example.org'], ['@ward', 'ward'], ['ward news', 'Ward\u00a0News'], ['ward\u200bnews', 'wardnews'], ['\u200fward\u00adnews', 'wardnews'], ['ward\u2060news', 'wardnews']])('%j and %j are the same', (one, other) => {
    expect(userNameKey(one)).toBe(userNameKey(other));
  });

  it('that differ in a sign are not the same, and one of nothing but signs is something', () => {
    expect(userNameKey('ward@')).not.toBe(userNameKey('ward'));
    expect(userNameKey('@')).toBe('@');
    expect(userNameKey('ward_news')).not.toBe(userNameKey('wardnews'));
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
    expect([...possiblePasswords('Use “otter-47!”, then')]).toEqual(expect.arrayContaining(['otter-47!', 'then', '“otter-47!”,']));
    expect([...possiblePasswords('two words')]).toContain('two words');
  });

  it.each([
    ['of several words', 'The password is correct horse battery, call us', 'correct horse battery'],
    ['of eight words', 'It is one two three four five six seven eight. Bye', 'one two three four five six seven eight'],
    ['across lines and double spaces', 'It is correct  horse\nbattery', 'correct horse battery'],
    ['behind a colon', 'pw:otter-47', 'otter-47'], ['behind an equals sign', 'pw=otter-47;', 'otter-47'], ['between slashes', 'ward/otter-47/old', 'otter-47'],
    ['in brackets', 'Ward(otter-47)', 'otter-47'], ['with such a sign in it', 'Use "a:b=c/d", please', 'a:b=c/d'], ['with a mark at its end', 'It was otter-47!.', 'otter-47!'],
    ['with its accent written in two', 'It is cafe\u0301-47', 'café-47'],
  ])('is found where it is one %s', (_how, text, password) => {
    expect(possiblePasswords(text).has(password)).toBe(true);
  });

  it('is looked through in a moment, however long it is', () => {
    const began = performance.now();
    expect(possiblePasswords(Array.from({ length: 100_000 }, (_, index) => `word${index},`).join(' ')).size).toBeLessThan(20_000);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it.each(['old password: Hunter22!', 'PW hunter', 'pwd=hunter', 'PIN 4711', 'Password is “hunter”', 'The passphrase was Otter47', 'Pin code: 1234'])('%s looks like one', (text) => {
    expect(looksLikePassword(text)).toBe(true);
  });

  it.each(['Codes in the safe', 'PIN in the safe', 'Ask Ann for the password', 'Password reset by email', 'A pinned post', 'The password is with the duty manager.'])('%s does not', (text) => {
    expect(looksLikePassword(text)).toBe(false);
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
  expect(visible('ab🐢', 3)).toBe('ab');
  expect(cut(`${'a'.repeat(78)}👩‍👧x`, 80)).toBe('a'.repeat(78));
  expect(cut('ab🐢', 4)).toBe('ab🐢');
});
