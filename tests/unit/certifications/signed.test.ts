import { describe, expect, it } from 'vitest';
import { problemOf, sameLevel } from '../../../src/main/register/rooms/certifications/rules/signed.ts';

const asked = { today: '2026-11-21', issuedOn: '2026-11-01', level: 'General manager' };
const form = { receivedOn: '2026-11-20', signedOn: '2026-11-10', level: 'General manager', levelReason: '' };

describe('a signed form (CP371 Appendix 3)', () => {
  it('cannot have been signed before it was made, nor in the future', () => {
    expect(problemOf({ ...form, signedOn: '2026-10-31' }, asked)).toEqual({ field: 'signedOn', problem: 'before-issue' });
    expect(problemOf({ ...form, signedOn: '2026-11-22', receivedOn: '2026-11-22' }, asked)).toEqual({ field: 'signedOn', problem: 'future' });
    expect(problemOf({ ...form, signedOn: '2026-11-01' }, asked)).toBeNull();
    expect(problemOf({ ...form, signedOn: '2026-11-21', receivedOn: '2026-11-21' }, asked)).toBeNull();
  });

  it('cannot have come back before it was signed, nor in the future', () => {
    expect(problemOf({ ...form, receivedOn: '2026-11-09' }, asked)).toEqual({ field: 'receivedOn', problem: 'before-signature' });
    expect(problemOf({ ...form, receivedOn: '2026-11-22' }, asked)).toEqual({ field: 'receivedOn', problem: 'future' });
  });

  it('of another level than the policy asks for needs a reason', () => {
    expect(problemOf({ ...form, level: 'Ward manager' }, asked)).toEqual({ field: 'levelReason', problem: 'other-level' });
    expect(problemOf({ ...form, level: 'Ward manager', levelReason: 'The post is vacant' }, asked)).toBeNull();
    expect(sameLevel(' general  Manager ', 'General manager')).toBe(true);
  });

  it('from before has no day of issue, and one of a level below no level that is asked for', () => {
    expect(problemOf({ ...form, signedOn: '2001-02-03', level: 'Ward manager' }, { ...asked, issuedOn: null, level: null })).toBeNull();
  });
});
