import { describe, expect, it } from 'vitest';
import type { DayOfMonth } from '../../../src/preload/contract/monitoring.ts';
import { dayFrom, monthAfter, weeksOf } from '../../../src/renderer/screens/monitoring/calendar-days.ts';
import { blankDay, inputOf, isLongAgo, valuesOfDraft } from '../../../src/renderer/screens/monitoring/day-values.ts';
import { dateProblems, offeredPeriods, periodOf, tablePath } from '../../../src/renderer/screens/monitoring/table-periods.ts';
import { actionPath, fieldValue, incidentPath, stateWords } from '../../../src/renderer/screens/monitoring/words.ts';

const days = (month: string, length: number): DayOfMonth[] =>
  Array.from({ length }, (_, index) => ({
    day: `${month}-${String(index + 1).padStart(2, '0')}`, state: 'quiet', free: null, by: null, recordedAt: null, daysLate: 0, corrected: false,
  }));

const questions = {
  unapproved: { id: 'unapproved-content', question: '', help: '', clause: '', findingWhen: 'yes' },
  complies: { id: 'content-complies', question: '', help: '', clause: '', findingWhen: 'no' },
  softwareHelp: '', noteQuestion: '', noteHelp: '',
} as const;

describe('the month as weeks', () => {
  it('begins on Monday and holds every day once', () => {
    const weeks = weeksOf(days('2026-11', 30));
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    // 1 November 2026 is a Sunday.
    expect(weeks[0]?.map((cell) => cell?.day ?? '')).toEqual(['', '', '', '', '', '', '2026-11-01']);
    expect(weeks.flat().filter((cell) => cell !== null)).toHaveLength(30);
    expect(weeksOf(days('2027-02', 28))).toHaveLength(4);
    expect(weeksOf([])).toEqual([]);
  });

  it('is left by the arrow keys at its ends, and the same day is found in a shorter month', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => dayFrom('2026-11-01', key))).toEqual(['2026-10-31', '2026-11-02', '2026-10-25', '2026-11-08']);
    expect([dayFrom('2026-11-11', 'Home'), dayFrom('2026-11-11', 'End')]).toEqual(['2026-11-09', '2026-11-15']);
    expect(dayFrom('2026-03-31', 'PageUp')).toBe('2026-02-28');
    expect(dayFrom('2026-10-31', 'PageDown')).toBe('2026-11-30');
    expect(dayFrom('2026-11-11', 'x')).toBeNull();
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});

describe('what is typed about a day', () => {
  const blank = blankDay('Example Monitor');
  const fields = (values: typeof blank) => {
    const checked = inputOf(values, questions);
    return 'errors' in checked ? checked.errors.map(({ field }) => field) : [];
  };

  it('says all that is missing at once', () => {
    expect(fields({ ...blank, software: ' ' })).toEqual(['monitoring-software', 'monitoring-unapproved-answer', 'monitoring-complies-answer']);
    expect(fields({ ...blank, unapproved: { ...blank.unapproved, answer: 'yes' } })).toEqual(['monitoring-complies-answer', 'monitoring-unapproved-note', 'monitoring-unapproved-address']);
    expect(fields({ ...blank, unapproved: { ...blank.unapproved, answer: 'no' }, complies: { ...blank.complies, answer: 'could-not-check' } })).toEqual(['monitoring-complies-note']);
  });

  it('comes back as it was typed, unless the entry has moved on since', () => {
    const draft = { ...blank, version: 2, note: 'half a sen' };
    expect(valuesOfDraft(draft, 2)).toEqual({ ...blank, note: 'half a sen' });
    expect(valuesOfDraft(draft, 3)).toBeNull();
    expect(valuesOfDraft(undefined, 0)).toBeNull();
  });

  it('is sent without what is no longer asked', () => {
    const typed = { answer: 'no', note: 'A page', address: 'https://example.org', accountId: '019a0000-0000-7000-8000-000000000001' } as const;
    expect(inputOf({ ...blank, unapproved: typed, complies: { ...blank.complies, answer: 'yes' } }, questions)).toEqual({
      input: {
        software: 'Example Monitor', note: '', unapproved: { answer: 'no', note: '', address: '', accountId: null }, complies: { answer: 'yes', note: '', address: '', accountId: null },
      },
    });
  });
});

describe('a day whose year may be a slip of the hand', () => {
  it('lies more than a year back', () => {
    expect(['2026-11-21', '2025-11-21', '2025-11-20', '2001-11-23'].map((day) => isLongAgo(day, '2026-11-21'))).toEqual([false, false, true, true]);
    expect(['2027-02-28', '2027-03-01'].map((day) => isLongAgo(day, '2028-02-29'))).toEqual([true, false]);
  });
});

describe('words and ways on', () => {
  it('every state that counts has words and a sign of its own, so that colour is never needed', () => {
    const counted = ['quiet', 'found', 'not-checked', 'not-done'] as const;
    expect(new Set(counted.map((state) => stateWords[state].mark)).size).toBe(4);
    expect(new Set(counted.map((state) => stateWords[state].short)).size).toBe(4);
  });

  it('lead from a finding to an incident and an action plan with the day and the place', () => {
    expect(incidentPath('2026-11-20', { address: 'https://example.org/a b', accountId: null, note: '' })).toBe('/incidents/new?from=monitoring&day=2026-11-20&address=https%3A%2F%2Fexample.org%2Fa+b');
    expect(incidentPath('2026-11-20', { address: '', accountId: 'one', note: 'Our logo' })).toBe('/incidents/new?from=monitoring&day=2026-11-20&account=one&seen=Our+logo');
    expect(actionPath('2026-11-20', 'Monitoring of 20 November 2026')).toBe('/actions/new?source=monitoring&id=2026-11-20&label=Monitoring+of+20+November+2026&clause=CP371+3');
    expect(actionPath('2026-11-20', 'Monitoring', 'one')).toContain('&account=one&');
  });

  it('say what stood in a field, also when it was empty', () => {
    expect([fieldValue('complies', 'could-not-check'), fieldValue('note', ''), fieldValue('software', 'Example')]).toEqual(['could not check', 'nothing', 'Example']);
  });
});

describe('the periods of the monitoring table', () => {
  it('are the quarters of two years and the financial years from April to March', () => {
    const titles = offeredPeriods('2026-11-21').map(({ title }) => title);
    expect(titles).toHaveLength(12);
    expect([titles[0], titles[1], titles[7]]).toEqual(['October to December 2026', 'July to September 2026', 'January to March 2025']);
    expect(titles.slice(8)).toEqual(['Financial year 2026 to 2027', 'Financial year 2025 to 2026', 'Financial year 2024 to 2025', 'Financial year 2023 to 2024']);
    expect(offeredPeriods('2026-02-28').at(8)?.period).toEqual({ from: '2025-04-01', to: '2026-03-31' });
  });

  it('stand in the address; one that cannot be shown gives way to the present quarter', () => {
    const period = { from: '2026-04-01', to: '2026-06-30' };
    expect(tablePath(period)).toBe('/monitoring/table?from=2026-04-01&to=2026-06-30');
    expect(periodOf(period, '2026-11-21')).toEqual(period);
    for (const search of [{}, { from: '2026-13-01', to: '2026-06-30' }, { from: '2027-01-01', to: '2027-01-31' }, { from: '2026-06-30', to: '2026-04-01' }]) {
      expect(periodOf(search, '2026-11-21')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    }
  });

  it('say what is wrong with typed dates, by box', () => {
    expect(dateProblems({ from: '2026-04-01', to: '2026-06-30' }, '2026-11-21')).toEqual([]);
    expect(dateProblems({ from: '2026-12-01', to: '2026-12-31' }, '2026-11-21').map(({ field }) => field)).toEqual(['from']);
    expect(dateProblems({ from: '2026-06-30', to: '2026-04-01' }, '2026-11-21').map(({ field }) => field)).toEqual(['to']);
    expect(dateProblems({ from: 'soon', to: '' }, '2026-11-21').map(({ field }) => field)).toEqual(['from', 'to']);
  });
});
