import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateNumber, retainUntil, roundNumber } from '../../../src/main/register/rooms/certifications/rules/keeping.ts';

describe('a certificate is kept six years from its signing (CP371 Appendix 3)', () => {
  it.each([
    ['2026-11-21', '2032-11-21'], ['2026-12-31', '2032-12-31'], ['2024-02-28', '2030-02-28'], ['2026-03-01', '2032-03-01'],
  ])('signed on %s, until %s', (signed, until) => {
    expect(retainUntil(signed, 6)).toBe(until);
  });

  it('signed on 29 February, until 1 March, because a day earlier would be short', () => {
    expect(retainUntil('2024-02-29', 6)).toBe('2030-03-01');
    expect(retainUntil('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('never for less than six whole years, whatever the day', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }), (date) => {
      const signed = date.toISOString().slice(0, 10);
      const sixYearsOn = new Date(Date.UTC(date.getUTCFullYear() + 6, date.getUTCMonth(), date.getUTCDate())).toISOString().slice(0, 10);
      expect(retainUntil(signed, 6)).toBe(sixYearsOn);
    }));
  });
});

describe('a certificate’s number', () => {
  it('counts through the year and sorts as text', () => {
    expect(certificateNumber(2026, 0)).toBe('C-2026-0001');
    expect(certificateNumber(2026, 41)).toBe('C-2026-0042');
    expect(certificateNumber(2027, 9999)).toBe('C-2027-10000');
  });

  it('of a round counts through the year as well', () => {
    expect(roundNumber(2026, 0)).toBe('CR-2026-01');
    expect(roundNumber(2026, 11)).toBe('CR-2026-12');
  });
});
