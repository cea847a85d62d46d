import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConductKind, type ConductStep, conductKind } from '../../../src/preload/contract/conduct.ts';
import { droppedBy, isSuperseded, type Route, stepOf, type Ways } from '../../../src/preload/contract/conduct-standing.ts';
import { type Standing, stepProblem } from '../../../src/main/register/rooms/conduct/rules/order.ts';
import { conductStepWith as step } from '../../support/conduct.ts';

const routes: Readonly<Record<string, Route>> = {
  'employee': { elsewhere: false, underTrustPolicies: false }, 'bank': { elsewhere: false, underTrustPolicies: false },
  'temporary': { elsewhere: true, underTrustPolicies: false }, 'honorary': { elsewhere: true, underTrustPolicies: true },
};
const ways: Ways = { routeOf: (category) => routes[category] ?? null, ofEmployer: new Set(['of-employer']) };
const standingOf = (steps: readonly ConductStep[]): ConductStep[] => steps.filter((_step, place) => !isSuperseded(steps, place, ways));
const kindsOf = (steps: readonly ConductStep[]): ConductKind[] => standingOf(steps).map(({ kind }) => kind);

const employee = step('person');
const agency = step('person', { category: 'temporary', employer: 'Example Agency' });
const formal = step('decision');
const theirs = step('decision', { policy: 'of-employer' });
const informal = step('decision', { formal: 'no', policy: '' });
const facts = [step('asked'), step('findings')];
const ended = [step('to-hr'), step('outcome')];

describe('a later step', () => {
  it('takes the place of an earlier one of its kind', () => {
    expect(isSuperseded([formal, step('findings'), informal], 0, ways)).toBe(true);
    expect(isSuperseded([step('findings'), formal], 0, ways)).toBe(false);
    expect(stepOf([formal, informal], 'decision')).toBe(informal);
  });

  it('that decides something else takes away how it ended before; one that decides the same does not', () => {
    const over = [informal, step('outcome', { outcome: 'informal' })];
    expect(isSuperseded([...over, formal], 1, ways)).toBe(true);
    expect(isSuperseded([...over, { ...informal, reason: 'In other words' } as ConductStep], 1, ways)).toBe(false);
    expect(isSuperseded([...over, formal, informal], 1, ways)).toBe(true);
    expect(isSuperseded([formal, ...ended, step('decision', { policy: 'it-use' })], 2, ways)).toBe(true);
  });

  it('that decides on another policy leaves the case with HR, one that decides on no formal action does not', () => {
    expect(kindsOf([formal, step('to-hr'), step('decision', { policy: 'it-use' })])).toEqual(['to-hr', 'decision']);
    expect(kindsOf([formal, step('to-hr'), informal])).toEqual(['decision']);
  });

  it.each(['search', 'assistance'] as const)('leaves every earlier %s standing', (kind) => {
    expect(isSuperseded([step(kind), step(kind)], 0, ways)).toBe(false);
  });
});

describe('who it is about, noted again (10022 2.1)', () => {
  const whole = (person: ConductStep, decision: ConductStep) => [person, ...(person === employee ? [] : [step('employer')]), ...facts, decision, ...ended];

  it.each([
    ['as an agency worker takes away formal action under a policy of the Trust, and what followed', employee, formal, agency, ['decision', 'to-hr', 'outcome']],
    ['as an agency worker leaves that no formal action follows', employee, informal, agency, []],
    ['as one of the Trust takes away the employer, and formal action under a policy of that one', agency, theirs, employee, ['employer', 'decision', 'to-hr', 'outcome']],
    ['as one of another agency takes away what the first was told and decided', agency, theirs, step('person', { category: 'temporary', employer: 'Other Agency' }), ['employer', 'decision', 'to-hr', 'outcome']],
    ['with the same agency in other letters leaves all as it is', agency, theirs, step('person', { category: 'temporary', employer: ' example AGENCY' }), []],
    ['by another name leaves all as it is', agency, theirs, step('person', { category: 'temporary', employer: 'Example Agency', name: 'Somebody else' }), []],
    ['in another category of the Trust leaves all as it is', employee, formal, step('person', { category: 'bank' }), []],
    ['as one whom another employs and a policy of the Trust covers leaves the decision', employee, formal, step('person', { category: 'honorary', employer: 'Example University' }), []],
    ['in a category that the policies have no more leaves all as it is', employee, formal, step('person', { category: 'gone' }), []],
  ] as const)('%s', (_what, before, decision, after, dropped) => {
    expect(droppedBy(whole(before, decision), after, ways)).toEqual(dropped);
    expect(kindsOf([...whole(before, decision), after]).toSorted()).toEqual(whole(before, decision).map(({ kind }) => kind).filter((kind) => !(dropped as readonly string[]).includes(kind)).toSorted());
  });

  it('and then as before brings nothing back: it is noted again by whoever knows it', () => {
    expect(kindsOf([...whole(employee, formal), agency, employee])).toEqual(['asked', 'findings', 'person']);
  });

  it('does not take away a decision that is noted after it', () => {
    expect(kindsOf([...whole(employee, formal), agency, step('employer'), theirs])).toEqual(['asked', 'findings', 'person', 'employer', 'decision']);
  });
});

describe('whatever is noted in whatever order', () => {
  const person = fc.record({ category: fc.constantFrom(...Object.keys(routes)), employer: fc.constantFrom('Example Agency', 'Other Agency') })
    .map(({ category, employer }) => step('person', { category, employer: routes[category]?.elsewhere === true ? employer : '' }));
  const decision = fc.constantFrom(formal, theirs, informal, step('decision', { policy: 'it-use' }), step('decision', { formal: 'not-yet', policy: '' }));
  const other = fc.constantFrom(...conductKind.options.filter((kind) => kind !== 'person' && kind !== 'decision')).map((kind) => step(kind, { on: '2026-11-21' }));
  const around = (steps: readonly ConductStep[], adding?: ConductStep): Standing => {
    const who = adding?.kind === 'person' ? adding : stepOf(steps, 'person');
    return { steps, adviceFirst: false, hasSource: true, reportedOn: '2026-11-20', closed: false, route: who === undefined ? null : ways.routeOf(who.category), ofEmployer: ways.ofEmployer };
  };
  /** Only what the register would take at its place. */
  const inOrder = fc.array(fc.oneof(person, decision, other), { maxLength: 40 }).map((tried) => {
    const taken: ConductStep[] = [];
    for (const one of tried) if (stepProblem(one, around(standingOf(taken), one), (day) => day) === null) taken.push(one);
    return taken;
  });

  it('formal action that stands is one that could be noted now, but for an employer who waits to be told', () => {
    fc.assert(fc.property(inOrder, (steps) => {
      const stands = standingOf(steps);
      const decided = stepOf(stands, 'decision');
      const told = stands.some(({ kind }) => kind === 'employer') ? stands : [...stands, step('employer')];
      expect(decided?.formal === 'yes' ? stepProblem(decided, around(told), (day) => day) : null).toBeNull();
    }));
  });

  it('HR has no case, and nothing has ended, without a decision that stands', () => {
    fc.assert(fc.property(inOrder, (steps) => {
      const stands = standingOf(steps);
      const has = (kind: ConductKind): boolean => stands.some((one) => one.kind === kind);
      const decided = stepOf(stands, 'decision')?.formal;
      expect(has('to-hr') && decided !== 'yes').toBe(false);
      expect(has('outcome') && decided !== 'no' && !(decided === 'yes' && has('to-hr'))).toBe(false);
    }));
  });

  it('what once stands no more never stands again', () => {
    fc.assert(fc.property(inOrder, (steps) => {
      const fallen = (noted: readonly ConductStep[]): number[] => noted.flatMap((_step, place) => (isSuperseded(noted, place, ways) ? [place] : []));
      const now = new Set(fallen(steps));
      const byThen = steps.flatMap((_step, at) => fallen(steps.slice(0, at + 1)));
      expect(byThen.filter((place) => !now.has(place))).toEqual([]);
    }));
  });

  it('each kind but searches and help stands once', () => {
    fc.assert(fc.property(inOrder, (steps) => {
      const once = kindsOf(steps).filter((kind) => kind !== 'search' && kind !== 'assistance');
      expect(new Set(once).size).toBe(once.length);
    }));
  });
});
