import { describe, expect, it } from 'vitest';
import { isAbout, knownBy } from '../../../src/main/register/rooms/retention/disposal/rules/words.ts';

const nobody: ReadonlySet<string> = new Set();
const told = (known: readonly string[], text: string): boolean => isAbout(JSON.stringify({ deep: [{ text }] }), nobody, knownBy(known));

describe('what is said of a record elsewhere', () => {
  it('is found by its name, whatever the case, the accents and what stands between the words', () => {
    expect(told(['Ward news'], 'They wrote on WARD-NEWS, twice')).toBe(true);
    expect(told(['Café of the hospital'], 'the cafe of the hospital')).toBe(true);
    expect(told(['https://x.com/wardnews'], 'See https://x.com/wardnews/status/1')).toBe(true);
  });

  it('is not found inside longer words, nor where only some of the words stand', () => {
    expect(told(['Ward news'], 'Seaward newspapers')).toBe(false);
    expect(told(['Ward news'], 'News of the ward')).toBe(false);
    expect(told(['Ward news'], 'Ward')).toBe(false);
  });

  it('of a short word that many things are called by counts only where it is all that is said', () => {
    expect(told(['News'], 'News')).toBe(true);
    expect(told(['News'], 'There is news of it')).toBe(false);
    expect(told(['@ward7'], 'asked by @ward7 today')).toBe(true);
  });

  it('of less than three letters, or of nothing, is never looked for', () => {
    expect(told(['X', '', '--'], 'X')).toBe(false);
  });

  it('is found by an id wherever it stands', () => {
    const id = '0192f3a0-0000-7000-8000-000000000001';
    expect(isAbout(JSON.stringify({ made: `see ${id}` }), new Set([id]), knownBy([]))).toBe(true);
    expect(isAbout(JSON.stringify({ made: id.replace('1', '2') }), new Set([id]), knownBy([]))).toBe(false);
  });
});
