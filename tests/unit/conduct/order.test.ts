import { describe, expect, it } from 'vitest';
import { type ConductStep, conductKind } from '../../../src/preload/contract/conduct.ts';
import { nextStep, type Standing, stepProblem, waitsFor } from '../../../src/main/register/rooms/conduct/rules/order.ts';
import { conductStepWith as step } from '../../support/conduct.ts';

const employed = { elsewhere: false, underTrustPolicies: false };
const elsewhere = { elsewhere: true, underTrustPolicies: false };
const standing = (steps: readonly ConductStep[], changes: Partial<Standing> = {}): Standing => ({
  steps, adviceFirst: false, hasSource: true, reportedOn: '2026-11-20', closed: false, route: employed, ofEmployer: new Set(['of-employer']), ...changes,
});
const plain = (day: string): string => day;
const problem = (noted: ConductStep, around: Standing) => stepProblem(noted, around, plain);

const person = step('person');
const asked = step('asked');
const findings = step('findings');
const formal = step('decision');
const informal = step('decision', { formal: 'no', policy: '' });

describe('the way of a report about a member of staff', () => {
  it.each([
    ['begins with who it is about, because the route follows from it (10022 2.1)', [], {}, 'person'],
    ['goes to the manager next, who finds the facts (4.1.2)', [person], {}, 'asked'],
    ['goes past the employer of an agency worker first (2.1)', [person], { route: elsewhere }, 'employer'],
    ['waits for what the manager finds', [person, asked], {}, 'findings'],
    ['waits for the manager’s decision', [person, asked, findings], {}, 'decision'],
    ['waits for Speaking Up advice before the decision, where malpractice was raised (3.4)', [person, asked, findings], { adviceFirst: true }, 'advice'],
    ['waits for that advice also where it came out after the decision that malpractice was raised (3.4)', [person, asked, findings, formal], { adviceFirst: true }, 'advice'],
    ['and after HR has it', [person, asked, findings, formal, step('to-hr')], { adviceFirst: true }, 'advice'],
    ['goes to HR where formal action follows', [person, asked, findings, formal], {}, 'to-hr'],
    ['waits for HR to say how it ended', [person, asked, findings, formal, step('to-hr')], {}, 'outcome'],
    ['ends with the manager where no formal action follows', [person, asked, findings, informal], {}, 'outcome'],
    ['still waits for a decision that was put off', [person, asked, findings, step('decision', { formal: 'not-yet', policy: '' })], {}, 'decision'],
    ['goes back to the employer where it comes out late that somebody else employs them (2.1)', [person, asked, findings, informal], { route: elsewhere }, 'employer'],
    ['goes back there also once it is noted how it ended', [person, asked, findings, informal, step('outcome')], { route: elsewhere }, 'employer'],
    ['is over once it is noted how it ended', [person, asked, findings, informal, step('outcome')], {}, null],
    ['waits for nothing of its own once the incident is closed', [person], { closed: true }, null],
    ['waits for HR also once the incident is closed', [person, asked, formal, step('to-hr')], { closed: true }, 'outcome'],
  ] as const)('%s', (_what, steps, changes, next) => {
    expect(nextStep(standing(steps, changes))).toBe(next);
  });

  it('takes no decision before the manager was asked for the facts', () => {
    expect(problem(formal, standing([person]))?.message).toBe('Ask the manager for the facts first: the decision follows them (10022 4.1.2).');
    expect(problem(findings, standing([person]))?.message).toContain('4.1.2');
  });

  it('takes no formal step before Speaking Up advice, where malpractice was raised (3.4)', () => {
    const flagged = standing([person, asked, findings], { adviceFirst: true });
    expect(problem(formal, flagged)).toMatchObject({ field: 'formal', message: expect.stringContaining('10022 3.4') as string });
    expect(problem(informal, flagged)).toBeNull();
    const advised = standing([person, asked, findings, step('advice', { on: '2026-11-21' })], { adviceFirst: true });
    expect(problem(formal, advised)).toBeNull();
    expect(problem({ ...formal, on: '2026-11-20' } as ConductStep, standing([person, asked, findings, step('advice')], { adviceFirst: true }))).toMatchObject({ field: 'on' });
  });

  it('passes nothing to HR, and ends nothing formal, before that advice, whenever it came out that malpractice was raised (3.4)', () => {
    const decided = standing([person, asked, findings, formal], { adviceFirst: true });
    expect(problem(step('to-hr', { on: '2026-11-21' }), decided)).toMatchObject({ field: 'kind', message: expect.stringContaining('10022 3.4') as string });
    const passed = standing([person, asked, findings, formal, step('to-hr', { on: '2026-11-21' })], { adviceFirst: true });
    expect(problem(step('outcome', { on: '2026-11-21' }), passed)).toMatchObject({ field: 'kind', message: expect.stringContaining('10022 3.4') as string });
    const advised = standing([person, asked, findings, formal, step('advice', { on: '2026-11-21' })], { adviceFirst: true });
    expect(problem(step('to-hr', { on: '2026-11-21' }), advised)).toBeNull();
    // Nor on a day before it.
    expect(problem(step('to-hr', { on: '2026-11-20' }), standing([person, asked, findings, { ...formal, on: '2026-11-20' } as ConductStep, step('advice', { on: '2026-11-21' })], { adviceFirst: true }))).toMatchObject({ field: 'on', message: expect.stringContaining('10022 3.4') as string });
    const ended = standing([person, asked, findings, { ...formal, on: '2026-11-20' } as ConductStep, step('to-hr', { on: '2026-11-20' }), step('advice', { on: '2026-11-21' })], { adviceFirst: true });
    expect(problem(step('outcome', { on: '2026-11-20' }), ended)).toMatchObject({ field: 'on', message: expect.stringContaining('10022 3.4') as string });
    expect(problem(step('outcome', { on: '2026-11-21' }), ended)).toBeNull();
    // After the closing it says how to come to it.
    expect(problem(step('outcome', { on: '2026-11-21' }), { ...passed, closed: true })?.message).toMatch(/^Reopen the incident with a reason, then take Speaking Up advice/u);
    // What ends informally is no formal step.
    expect(problem(step('outcome', { on: '2026-11-21' }), standing([person, asked, findings, informal], { adviceFirst: true }))).toBeNull();
  });

  it('names the policy of formal action, and of nothing else', () => {
    const found = standing([person, asked, findings]);
    expect(problem(step('decision', { policy: '' }), found)).toMatchObject({ field: 'policy' });
    expect(problem(step('decision', { formal: 'no', policy: 'disciplinary' }), found)).toMatchObject({ field: 'policy' });
  });

  it('goes to HR only where formal action follows, and ends there only when HR has it', () => {
    expect(problem(step('to-hr'), standing([person, asked, informal]))?.message).toContain('formal action follows');
    expect(problem(step('outcome'), standing([person, asked, formal]))?.message).toContain('HR has taken the case on');
    expect(problem(step('outcome'), standing([person, asked]))?.message).toContain('whether formal action follows');
    expect(problem(step('outcome'), standing([person, asked, formal, step('to-hr')], { closed: true }))).toBeNull();
  });

  it('names the employer of somebody whom the Trust does not employ (2.1)', () => {
    const agency = { route: elsewhere };
    expect(problem(step('person', { category: 'temporary' }), standing([], agency))).toMatchObject({ field: 'employer' });
    expect(problem(step('person', { category: 'temporary', employer: 'Example Agency' }), standing([], agency))).toBeNull();
    expect(problem(step('employer'), standing([person]))?.message).toContain('somebody else employs them');
    expect(problem(step('employer'), standing([person], agency))).toBeNull();
  });

  it('decides nothing, and passes nothing to HR, before it is known who it is about and for whom they work (2.1)', () => {
    expect(problem(informal, standing([asked, findings]))).toEqual({ field: 'kind', message: 'Say first who it is about and how they work for the Trust: the way follows from it (10022 2.1).' });
    expect(problem(step('to-hr'), standing([asked, formal]))?.message).toContain('who it is about');
    const agency = [person, asked, findings];
    expect(problem(informal, standing(agency, { route: elsewhere }))?.message).toBe('Note first that whoever employs them was told (10022 2.1).');
    expect(problem(informal, standing([...agency, step('employer')], { route: elsewhere }))).toBeNull();
    expect(problem(step('to-hr'), standing([...agency, formal], { route: elsewhere }))?.message).toContain('whoever employs them');
  });

  it('leaves formal action about somebody whom another employs to that employer’s policy, unless the pack says otherwise (2.1)', () => {
    const agency = [person, step('employer'), asked, findings];
    const theirs = step('decision', { policy: 'of-employer' });
    expect(problem(formal, standing(agency, { route: elsewhere }))).toMatchObject({ field: 'policy', message: expect.stringContaining('their own employer') as string });
    expect(problem(theirs, standing(agency, { route: elsewhere }))).toBeNull();
    expect(problem(formal, standing(agency, { route: { ...elsewhere, underTrustPolicies: true } }))).toBeNull();
    expect(problem(theirs, standing([person, asked, findings]))).toMatchObject({ field: 'policy' });
    expect(problem(formal, standing(agency, { route: elsewhere, ofEmployer: new Set() }))).toBeNull();
  });

  it('searches public material only where the report has a source (5.6, 6.1)', () => {
    expect(problem(step('search'), standing([], { hasSource: false }))?.message).toContain('10022 6.1');
    expect(problem(step('search'), standing([]))).toBeNull();
  });

  it('has no step before the report or before the one it answers', () => {
    expect(problem(step('asked', { on: '2026-11-19' }), standing([person]))).toMatchObject({ field: 'on', message: expect.stringContaining('2026-11-20') as string });
    expect(problem(step('findings', { on: '2026-11-20' }), standing([person, step('asked', { on: '2026-11-21' })]))).toMatchObject({ field: 'on' });
    expect(problem(step('decision', { on: '2026-11-20' }), standing([person, asked, findings]))).toMatchObject({ field: 'on', message: expect.stringContaining('The facts were found') as string });
    expect(problem(step('asked', { replyBy: '2026-11-19' }), standing([person]))).toMatchObject({ field: 'replyBy' });
  });

  it('stands still while the incident is closed, but for how it ended', () => {
    const closed = standing([person, asked, informal], { closed: true });
    expect(conductKind.options.filter((kind) => waitsFor(kind, closed) === null)).toEqual(['outcome']);
  });
});
