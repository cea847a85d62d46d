import { describe, expect, it } from 'vitest';
import { mayOpen, openToAll } from '../../../src/main/register/access/rules.ts';

const limited = { limited: true, officers: ['named'] };

describe('a record', () => {
  it.each(['viewer', 'officer', 'head'] as const)('that is not limited is opened by every %s', (role) => {
    expect(mayOpen({ id: 'somebody', role }, openToAll)).toBe(true);
  });

  it.each(['viewer', 'officer'] as const)('that is limited is opened by a %s who is named, and by no other', (role) => {
    expect(mayOpen({ id: 'named', role }, limited)).toBe(true);
    expect(mayOpen({ id: 'somebody', role }, limited)).toBe(false);
  });

  it('that is limited is opened by the heads, named or not: no work is lost with an officer who has left', () => {
    expect(mayOpen({ id: 'somebody', role: 'head' }, { limited: true, officers: [] })).toBe(true);
  });

  it('keeps nobody out by names that were left from a limit which was lifted', () => {
    expect(mayOpen({ id: 'somebody', role: 'officer' }, { limited: false, officers: ['named'] })).toBe(true);
  });
});
