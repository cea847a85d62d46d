import { describe, expect, test } from 'vitest';
import { strengthOfPassword } from '../../../src/renderer/lib/password-strength.ts';
import { missingOf, passphraseErrors } from '../../../src/renderer/screens/session/passphrase-rules.ts';

describe('how hard a password is to guess', () => {
  test('is not judged before anything is typed', async () => {
    expect(await strengthOfPassword('')).toBeNull();
  });

  test.each(['password1', 'Summer2026', 'qwertyuiop', 'letmein'])('%s is weak', async (password) => {
    const strength = await strengthOfPassword(password);
    expect(strength?.score).toBeLessThan(2);
    expect(strength?.words).toMatch(/weak/iu);
  });

  test('a long random one is strong, and three unrelated words are good', async () => {
    expect((await strengthOfPassword('7kPw!zR2#nVq9mXtB4cd'))?.words).toBe('Strong');
    expect((await strengthOfPassword('Copper-lantern-orbit-47'))?.score).toBeGreaterThanOrEqual(3);
  });

  test('the user name in it counts for little', async () => {
    const known = (await strengthOfPassword('wardnewsexample1', ['wardnewsexample']))?.score ?? 4;
    const unknown = (await strengthOfPassword('wardnewsexample1'))?.score ?? 0;
    expect(known).toBeLessThan(unknown);
  });
});

describe('a new passphrase', () => {
  test('says how much is missing while it is typed', () => {
    expect(missingOf('')).toBe('At least 12 characters');
    expect(missingOf('short')).toBe('7 more to go');
    expect(missingOf('aaaaaaaaaaaaaa')).toMatch(/^Too regular/u);
    expect(missingOf('copper lantern orbit')).toBeNull();
  });

  test('is asked for twice and has to be the same', () => {
    const ids = { passphrase: 'one', again: 'two' };
    expect(passphraseErrors('copper lantern orbit', 'copper lantern', ids)).toEqual([{ field: 'two', message: expect.stringContaining('not the same') as string }]);
    expect(passphraseErrors('short', 'short', ids)).toEqual([{ field: 'one', message: expect.stringContaining('at least 12') as string }]);
    expect(passphraseErrors('copper lantern orbit', 'copper lantern orbit', ids)).toEqual([]);
  });
});
