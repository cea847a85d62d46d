import { describe, expect, it } from 'vitest';
import { spellInTheWay } from '../../../src/main/register/rooms/accounts/rules/administrator-days.ts';

const was = '2026-05-01';

describe('an earlier first day of an administrator', () => {
  it('is in nobody’s way where she has no other time in that place', () => {
    expect(spellInTheWay(was, '2020-01-01', [])).toBeUndefined();
  });

  it('may reach back to the very day on which an earlier time of hers ended, and no further', () => {
    const before = { from: '2025-01-01', to: '2025-12-31' };
    expect(spellInTheWay(was, '2025-12-31', [before])).toBeUndefined();
    expect(spellInTheWay(was, '2025-12-30', [before])).toBe(before);
    expect(spellInTheWay(was, '2024-06-01', [before])).toBe(before);
  });

  it('does not meet a time that began later', () => {
    expect(spellInTheWay(was, '2020-01-01', [{ from: '2026-05-01', to: null }])).toBeUndefined();
    expect(spellInTheWay(was, '2020-01-01', [{ from: '2026-08-01', to: '2026-09-01' }])).toBeUndefined();
  });

  it('meets one that goes on from before', () => {
    const open = { from: '2026-01-01', to: null };
    expect(spellInTheWay(was, '2026-03-01', [open])).toBe(open);
  });
});

it('a later first day is in no time’s way, also where two overlap already', () => {
  expect(spellInTheWay(was, '2026-06-01', [{ from: '2025-01-01', to: null }, { from: '2026-05-15', to: '2026-07-01' }])).toBeUndefined();
});
