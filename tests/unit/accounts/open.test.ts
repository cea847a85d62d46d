import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../src/main/register/rooms/accounts/rules/open.ts';

describe('a contributor’s time', () => {
  it('goes on until the day before its last', () => {
    expect(isOpen({ from_date: '2026-11-01', to_date: null }, '2026-11-21')).toBe(true);
    expect(isOpen({ from_date: '2026-11-01', to_date: '2026-11-22' }, '2026-11-21')).toBe(true);
    expect(isOpen({ from_date: '2026-11-01', to_date: '2026-11-21' }, '2026-11-21')).toBe(false);
  });

  it('never opens when it ends with its first day, however far ahead that lies', () => {
    expect(isOpen({ from_date: '2027-01-01', to_date: '2027-01-01' }, '2026-11-21')).toBe(false);
    expect(isOpen({ from_date: '2027-01-01', to_date: '2027-01-02' }, '2026-11-21')).toBe(true);
  });
});
