import { describe, expect, it } from 'vitest';
import type { DayLine } from '../../../src/preload/contract/monitoring.ts';
import { dayProblem, quietLine, stateOf } from '../../../src/main/register/rooms/monitoring/rules/answers.ts';

const when = { unapproved: 'yes', complies: 'no' } as const;
const line = (answer: DayLine['answer'], more: Partial<DayLine> = {}): DayLine => ({ answer, note: '', address: '', accountId: null, ...more });
const quiet = { unapproved: quietLine('unapproved', when), complies: quietLine('complies', when) };

describe('the answers of a day', () => {
  it('are two: nothing without approval, and content that complies; either can be the finding', () => {
    expect(quiet).toEqual({ unapproved: line('no'), complies: line('yes') });
    expect(stateOf({ unapproved: 'no', complies: 'yes' }, when)).toBe('quiet');
    expect(stateOf({ unapproved: 'yes', complies: 'yes' }, when)).toBe('found');
    expect(stateOf({ unapproved: 'no', complies: 'no' }, when)).toBe('found');
    expect(stateOf({ unapproved: 'could-not-check', complies: 'yes' }, when)).toBe('not-checked');
    expect(stateOf({ unapproved: 'could-not-check', complies: 'no' }, when)).toBe('found');
  });

  it('are complete when nothing was found', () => {
    expect(dayProblem(quiet, when)).toBeNull();
  });

  it('of a finding say what was seen, and where: an address, or an account on the register', () => {
    expect(dayProblem({ ...quiet, unapproved: line('yes') }, when)).toMatchObject({ field: 'unapproved.note' });
    expect(dayProblem({ ...quiet, unapproved: line('yes', { note: 'A page with our name' }) }, when)).toMatchObject({ field: 'unapproved.address' });
    expect(dayProblem({ ...quiet, unapproved: line('yes', { note: 'A page with our name', address: 'https://example.org/page' }) }, when)).toBeNull();
    expect(dayProblem({ ...quiet, complies: line('no', { note: 'No disclaimer', accountId: 'one' }) }, when)).toBeNull();
  });

  it('that could not be given say why', () => {
    expect(dayProblem({ ...quiet, complies: line('could-not-check') }, when)).toEqual({ field: 'complies.note', message: 'Say why it could not be checked.' });
    expect(dayProblem({ ...quiet, complies: line('could-not-check', { note: 'The software was down' }) }, when)).toBeNull();
  });

  it('name no place where nothing was found', () => {
    expect(dayProblem({ ...quiet, complies: line('yes', { address: 'https://example.org' }) }, when)).toMatchObject({ field: 'complies.address' });
    expect(dayProblem({ ...quiet, complies: line('yes', { note: 'A good day' }) }, when)).toBeNull();
  });
});
