import { describe, expect, it } from 'vitest';
import { isOpen, wrongStep } from '../../../src/main/register/rooms/applications/rules/line.ts';
import { applicationNumber } from '../../../src/main/register/rooms/applications/rules/number.ts';

const refused = (...[state, step, body = 'Digital Board']: [Parameters<typeof wrongStep>[1], Parameters<typeof wrongStep>[2], string?]) => wrongStep('A2-2026-0001', state, step, body);

describe('the way of an application', () => {
  it('says nothing about a step that is right', () => {
    expect(refused('draft', 'submit')).toBeNull();
    expect(refused('with-board', 'decide')).toBeNull();
  });

  it.each([
    ['draft', 'decide', 'A2-2026-0001 is a draft, so it cannot be decided. It can be edited, certified, submitted, assessed or withdrawn.'],
    ['submitted', 'edit', 'A2-2026-0001 was submitted, so it cannot be edited. It can be assessed, sent back, passed to the Digital Board or withdrawn.'],
    ['sent-back', 'pass on', 'A2-2026-0001 was sent back to the applicant, so it cannot be passed to the Digital Board. It can be edited, certified, submitted, assessed or withdrawn.'],
    ['with-board', 'send back', 'A2-2026-0001 is with the Digital Board, so it cannot be sent back. It can be assessed, decided or withdrawn.'],
    ['approved', 'edit', 'A2-2026-0001 was approved, so it cannot be edited. A decision is never edited: it can only be superseded by a new one.'],
    ['declined', 'withdraw', 'A2-2026-0001 was declined, so it cannot be withdrawn. A decision is never edited: it can only be superseded by a new one.'],
    ['withdrawn', 'submit', 'A2-2026-0001 was withdrawn, so it cannot be submitted. Start a new application instead.'],
  ] as const)('from %s refuses to %s in a sentence that says what can be done', (state, step, sentence) => {
    expect(refused(state, step)).toBe(sentence);
  });

  it('names the body that the Trust has set, with one “the”', () => {
    expect(refused('with-board', 'edit', 'The Executive Committee')).toContain('is with the Executive Committee,');
  });

  it('is open until it is decided or withdrawn', () => {
    expect((['draft', 'submitted', 'sent-back', 'with-board', 'approved', 'declined', 'withdrawn'] as const).filter(isOpen)).toEqual(['draft', 'submitted', 'sent-back', 'with-board']);
  });

  it('has a number of the year', () => {
    expect(applicationNumber(2026, 0)).toBe('A2-2026-0001');
    expect(applicationNumber(2026, 9999)).toBe('A2-2026-10000');
  });
});
