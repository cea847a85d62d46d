import { describe, expect, it } from 'vitest';
import { takeOver } from '../../../src/renderer/screens/session/new-register.ts';

const medicine = { name: 'Medicine', kind: 'clinical', check: false } as const;

describe('the directorates of a new register', () => {
  it('are taken over from the box, each once', () => {
    expect(takeOver({ pasted: 'Medicine\nFinance', directorates: [medicine] })).toEqual({
      directorates: [medicine, { name: 'Finance', kind: 'non-clinical', check: false }], pasted: '', repeated: 1, refused: '',
    });
  });

  it('stay in the box where the register would refuse them, and are named', () => {
    const long = 'a'.repeat(300);
    const taken = takeOver({ pasted: `${long}\nFinance\nOdd\u202Ename`, directorates: [medicine] });
    expect(taken.directorates.map(({ name }) => name)).toEqual(['Medicine', 'Finance']);
    expect(taken.pasted).toBe(`${long}\nOdd\u202Ename`);
    expect(taken.refused).toBe(`“${'a'.repeat(60)}…”: Use 120 characters or fewer. “Odd\u202Ename”: Remove the line breaks or hidden characters.`);
  });
});
