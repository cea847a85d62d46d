import { describe, expect, it } from 'vitest';
import { type ConductFacts, conductLate, conductOpen } from '../../../src/main/register/rooms/today/rules/conduct-duties.ts';

const today = '2026-11-21';
const waiting = (waits: ConductFacts['waits'], on: string | null, number = 'INC 2026-001'): ConductFacts => ({ row: { id: number, number }, waits, on });
const short = (all: readonly ConductFacts[]): string[] =>
  [conductLate(all, today), conductOpen(all, today)].map((duties) => duties.map(({ what, where, word }) => `${what} | ${where} | ${word}`).join('\n'));

describe('a manager’s answer about a member of staff', () => {
  it('is late once the day has passed by which it was asked', () => {
    expect(short([waiting('findings', '2026-11-18')])).toEqual(['Manager’s fact-finding awaited | INC 2026-001 | 3 days overdue', '']);
  });

  it.each([['2026-11-21', 'Today'], ['2026-11-30', 'In 9 days'], [null, 'No day set']])('asked by %s waits: %s', (on, word) => {
    expect(short([waiting('findings', on)])).toEqual(['', `Manager’s fact-finding awaited | INC 2026-001 | ${word}`]);
  });

  it('is followed by a decision, which is never late: the policy sets no day', () => {
    expect(short([waiting('decision', '2026-10-01')])).toEqual(['', 'Manager’s decision awaited | INC 2026-001 | To be decided']);
  });

  it('is told of by number only, the soonest first', () => {
    const two = [waiting('findings', null, 'INC 2026-003'), waiting('findings', '2026-11-25', 'INC 2026-002')];
    expect(conductOpen(two, today).map(({ where }) => where)).toEqual(['INC 2026-002', 'INC 2026-003']);
  });
});
