import { describe, expect, it } from 'vitest';
import {
  financialYearOf, periodProblems, presetPeriod, quarterBefore, quarterOf, shortSum,
} from '../../../src/renderer/screens/reports/periods.ts';

describe('the period of an audit pack', () => {
  it('knows the quarter a day lies in, to its last day', () => {
    expect(quarterOf('2026-11-21')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(quarterOf('2026-04-01')).toEqual({ from: '2026-04-01', to: '2026-06-30' });
    expect(quarterOf('2028-02-29')).toEqual({ from: '2028-01-01', to: '2028-03-31' });
  });

  it('finds the quarter before, also across a new year', () => {
    expect(quarterBefore('2026-11-21')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(quarterBefore('2026-02-01')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  });

  it('runs the financial year from 1 April to 31 March', () => {
    expect(financialYearOf('2026-03-31')).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(financialYearOf('2026-04-01')).toEqual({ from: '2026-04-01', to: '2027-03-31' });
    expect(presetPeriod('last-year', '2026-11-21')).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(presetPeriod('custom', '2026-11-21')).toBeNull();
  });

  it('refuses dates that do not exist and periods that end before they begin', () => {
    expect(periodProblems({ from: '2026-04-31', to: '' }).map((problem) => problem.field)).toEqual(['from', 'to']);
    expect(periodProblems({ from: '2026-05-02', to: '2026-05-01' }).map((problem) => problem.field)).toEqual(['to']);
    expect(periodProblems({ from: '2026-05-01', to: '2026-05-01' })).toEqual([]);
  });

  it('shortens a checksum but keeps both ends', () => {
    expect(shortSum('0123456789abcdef0123456789abcdef')).toBe('01234567…89abcdef');
  });
});
