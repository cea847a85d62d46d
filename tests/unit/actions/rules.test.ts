import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planState, type PlanState } from '../../../src/preload/contract/actions.ts';
import { asksForReason, isAfterPlan, planDue, stepDue } from '../../../src/main/register/rooms/actions/rules/due.ts';
import { noteOf } from '../../../src/main/register/rooms/actions/rules/note.ts';
import { signature } from '../../../src/main/register/rooms/actions/rules/signing.ts';
import {
  isAllowed, isCarriedOut, missingToBeInHand, type Move, planNumber, refusalSentence, stepProblem,
} from '../../../src/main/register/rooms/actions/rules/states.ts';

const today = '2026-11-22';

describe('the day of a plan', () => {
  it.each([
    ['the day before', '2026-11-21', 'overdue', 1], ['the day itself', today, 'soon', 0], ['fourteen days ahead', '2026-12-06', 'soon', 0],
    ['fifteen days ahead', '2026-12-07', 'later', 0], ['over a leap day', '2024-02-28', 'overdue', 998],
  ] as const)('%s is %s: %s', (_what, dueOn, due, overdueDays) => {
    expect(planDue({ state: 'in-hand', dueOn }, today)).toEqual({ due, overdueDays });
    expect(planDue({ state: 'developing', dueOn }, today)).toEqual({ due, overdueDays });
  });

  it('means nothing before it is agreed, and nothing any more once the plan is carried out, signed off or abandoned', () => {
    expect(planDue({ state: 'in-hand', dueOn: null }, today)).toEqual({ due: 'none', overdueDays: 0 });
    for (const state of ['carried-out', 'signed-off', 'abandoned'] as const) {
      expect(planDue({ state, dueOn: '2026-01-01' }, today)).toEqual({ due: 'none', overdueDays: 0 });
    }
  });

  it('of a step counts only while step and plan are open', () => {
    expect(stepDue({ state: 'open', dueOn: '2026-11-20' }, 'in-hand', today)).toEqual({ due: 'overdue', overdueDays: 2 });
    expect(stepDue({ state: 'done', dueOn: '2026-11-20' }, 'in-hand', today).due).toBe('none');
    expect(stepDue({ state: 'given-up', dueOn: '2026-11-20' }, 'in-hand', today).due).toBe('none');
    expect(stepDue({ state: 'open', dueOn: '2026-11-20' }, 'abandoned', today).due).toBe('none');
  });

  it('asks for a reason when it moves later or is taken away, not when it is first agreed, stays or moves earlier', () => {
    expect([['2026-12-01', '2026-12-02'], ['2026-12-01', null]].map(([from, to]) => asksForReason(from ?? null, to ?? null))).toEqual([true, true]);
    expect([[null, '2026-12-02'], [null, null], ['2026-12-01', '2026-12-01'], ['2026-12-01', '2026-11-30']].map(([from, to]) => asksForReason(from ?? null, to ?? null))).toEqual([false, false, false, false]);
  });

  it('of a step lies no later than that of its plan', () => {
    expect(isAfterPlan('2026-12-02', '2026-12-01')).toBe(true);
    expect([isAfterPlan('2026-12-01', '2026-12-01'), isAfterPlan(null, '2026-12-01'), isAfterPlan('2026-12-01', null)]).toEqual([false, false, false]);
  });
});

/** Every move with the states that allow it: all others refuse it. */
const moves: Readonly<Record<Move, readonly PlanState[]>> = {
  edit: ['developing', 'in-hand'], 'put-in-hand': ['developing'], 'add-step': ['developing', 'in-hand'], 'edit-step': ['developing', 'in-hand'],
  'finish-step': ['in-hand'], 'reopen-step': ['developing', 'in-hand', 'carried-out'], 'give-up-step': ['developing', 'in-hand'],
  'sign-off': ['carried-out'], 'send-back': ['carried-out'], reopen: ['signed-off', 'abandoned'], abandon: ['developing', 'in-hand'],
};

describe('what a plan allows', () => {
  const cases = Object.entries(moves).flatMap(([move, states]) => planState.options.map((state) => [move as Move, state, states.includes(state)] as const));

  it.each(cases)('%s when it is %s: %s', (move, state, expected) => {
    expect(isAllowed(move, state)).toBe(expected);
    // Whoever is refused reads which state it is in, and what to do instead.
    if (!expected) expect(refusalSentence(move, state)).toMatch(/^This action plan .+\.$/u);
  });

  it('a step is finished, changed or given up while it is open, and opened again when it is not', () => {
    for (const move of ['edit-step', 'finish-step', 'give-up-step'] as const) {
      expect([stepProblem(move, 'open'), stepProblem(move, 'done'), stepProblem(move, 'given-up')]).toEqual([
        null, 'This step is done. Open it again first.', 'This step was given up. Open it again first.',
      ]);
    }
    expect([stepProblem('reopen-step', 'open'), stepProblem('reopen-step', 'done'), stepProblem('reopen-step', 'given-up')]).toEqual(['This step is open already.', null, null]);
  });

  it('is carried out when no step is open and at least one was done: giving everything up is no carrying out', () => {
    const of = (...states: readonly ('open' | 'done' | 'given-up')[]) => isCarriedOut(states.map((state) => ({ state })));
    expect([of('done'), of('done', 'given-up'), of('given-up', 'done', 'done')]).toEqual([true, true, true]);
    expect([of(), of('open'), of('done', 'open'), of('given-up'), of('given-up', 'given-up'), of('given-up', 'open')]).toEqual([false, false, false, false, false, false]);
  });

  it('whatever is open keeps it from being carried out', () => {
    assert(property(constantFrom('open', 'done', 'given-up'), constantFrom('open', 'done', 'given-up'), (one, other) =>
      !isCarriedOut([{ state: one }, { state: 'open' }, { state: other }])));
  });

  it('is in hand with an owner, a day and something to do; all that is missing is said, by field', () => {
    expect(missingToBeInHand({ owner: 'Olive', dueOn: '2026-12-01' }, [{ state: 'open' }])).toEqual([]);
    expect(missingToBeInHand({ owner: '', dueOn: null }, [{ state: 'given-up' }]).map(({ field }) => field)).toEqual(['owner', 'dueOn', 'steps']);
  });

  it('is numbered within its year', () => {
    expect([planNumber(2026, 2), planNumber(2027, 0), planNumber(2026, 1233)]).toEqual(['AP 2026-003', 'AP 2027-001', 'AP 2026-1234']);
  });
});

describe('the Head of Communications signs off (CP371 3)', () => {
  const head = { name: 'Hana Head', role: 'head' };
  const officer = { name: 'Otto Officer', role: 'officer' };

  it('in her own name when she is at the desk, and in no other', () => {
    expect(signature({ signedBy: '', how: '', officer: head })).toEqual({ ok: true, by: 'Hana Head', how: '' });
    expect(signature({ signedBy: 'hana head', how: 'At the meeting', officer: head })).toEqual({ ok: true, by: 'Hana Head', how: 'At the meeting' });
    expect(signature({ signedBy: 'Otto Officer', how: '', officer: head })).toMatchObject({ ok: false, field: 'signedBy' });
  });

  it('through an officer who gives her name and how she signed', () => {
    expect(signature({ signedBy: 'Hana Head', how: 'By email of 3 November', officer })).toEqual({ ok: true, by: 'Hana Head', how: 'By email of 3 November' });
    expect(signature({ signedBy: '', how: 'By email', officer })).toMatchObject({ ok: false, field: 'signedBy' });
    expect(signature({ signedBy: 'Hana Head', how: '', officer })).toMatchObject({ ok: false, field: 'how' });
  });

  it('never as an officer who gives her own name', () => {
    expect(signature({ signedBy: ' OTTO  officer', how: 'Myself', officer })).toMatchObject({ ok: false, field: 'signedBy' });
  });
});

describe('what the history says beside what was done', () => {
  it('is the step, what was said, and the reason', () => {
    expect(noteOf({ number: 'AP 2026-001', step: 'Train the team', outcome: 'Two sessions', reason: '' })).toBe('Train the team · Two sessions');
    expect(noteOf({ changes: [], dueReason: 'The supplier is late' })).toBe('The supplier is late');
    expect([noteOf(null), noteOf({ reason: 3 }), noteOf('text')]).toEqual(['', '', '']);
  });
});
