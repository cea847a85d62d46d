import { describe, expect, it } from 'vitest';
import { yearsAfter } from '../../../src/preload/contract/days.ts';
import { decisionProblem } from '../../../src/main/register/rooms/retention/rules/decisions.ts';
import { Keeping, type Standing } from '../../../src/main/register/rooms/retention/rules/standing.ts';
import { type Decided, keyOf, type KeptFact, type Schedule, type ScheduleEntry } from '../../../src/main/register/rooms/retention/rules/types.ts';

const today = '2026-11-21';
const row = (id: string, years: number, more: Partial<ScheduleEntry> = {}): [string, ScheduleEntry] => [id, {
  id, records: id, years, yearsIfAppealed: null, from: 'closure', source: 'Code', confirmWithIg: true, signedOffBy: '', signedOffOn: null, given: { years, yearsIfAppealed: null, source: 'Code' },
  least: 0, own: false, version: 0, ...more,
}];
const schedule: Schedule = new Map([row('account', 6), row('incident', 10), row('moderation', 6), row('certificate', 6), row('policy', 6, { from: 'organisation-life' })]);
const record = (kind: KeptFact['kind'], from: string | null, more: Partial<KeptFact> = {}): KeptFact => ({
  kind, recordId: kind, title: `The ${kind}`, sub: '', row: kind, from, fromWords: 'Closed', open: from === null ? 'It is not closed.' : '', parents: [], keptWith: null, seen: true, version: 1, ...more,
});
let made = 0;
const decided = (take: Decided['take'], more: Partial<Decided> = {}): Decided => ({
  id: `d${String((made += 1)).padStart(5, '0')}`, take, until: null, ground: take === 'hold' ? 'legal' : null, liftsId: null, officerId: 'one', officerName: 'Ann Officer', marks: [], ...more,
});
const keep = (facts: readonly KeptFact[], decisions: Readonly<Record<string, readonly Decided[]>> = {}, day = today): Keeping =>
  new Keeping(facts, schedule, new Map(Object.entries(decisions)), day, String);
/** Taken on what is there: a proposal and a confirmation hold for that. */
const takenOn = (facts: readonly KeptFact[], take: 'propose' | 'confirm'): Decided => {
  const [first] = facts;
  return decided(take, { marks: first === undefined ? [] : keep(facts).marks(first) });
};
const standing = (facts: readonly KeptFact[], decisions: Readonly<Record<string, readonly Decided[]>> = {}, day = today): Standing => {
  const [first] = facts;
  const found = first === undefined ? null : keep(facts, decisions, day).standing(first);
  if (found === null) throw new Error('Nothing stands.');
  return found;
};

describe('how long a record is kept', () => {
  it('counts six years from 29 February to 1 March, so that no day is missing', () => {
    expect([yearsAfter('2020-02-29', 6), yearsAfter('2020-02-29', 4), yearsAfter('2019-12-31', 6)]).toEqual(['2026-03-01', '2024-02-29', '2025-12-31']);
  });

  it('is due the day after its last day, and not on it', () => {
    const account = record('account', '2020-11-21');
    expect(standing([account])).toMatchObject({ state: 'kept', keepUntil: today });
    expect(standing([account], {}, '2026-11-22')).toMatchObject({ state: 'due', keepUntil: today });
  });

  it('is never due while it is open, however old it is', () => {
    expect(standing([record('account', null)], {}, '2099-01-01')).toMatchObject({ state: 'open', keepUntil: null });
  });

  it('is never due by date where it is kept while the organisation exists', () => {
    expect(standing([record('policy', null)], {}, '2099-01-01')).toMatchObject({ state: 'life', keepUntil: null });
  });

  it('keeps an account as long as an incident about it, and says which', () => {
    const account = record('account', '2016-01-01');
    const incident = record('incident', '2018-05-03', { parents: ['account:account'] });
    expect(standing([account, incident])).toMatchObject({ state: 'kept', keepUntil: '2028-05-03', decidedBy: { title: 'The incident' } });
    expect(standing([account, { ...incident, from: null, open: 'The incident is not closed.' }])).toMatchObject({ state: 'open', decidedBy: { title: 'The incident' } });
    expect(standing([incident, account])).toMatchObject({ keepUntil: '2028-05-03' });
  });

  it('keeps a moderation entry no shorter than the incident to which it belongs', () => {
    const incident = record('incident', '2018-05-03');
    const entry = record('moderation', '2018-05-01', { parents: ['incident:incident'], keptWith: 'incident:incident' });
    expect(standing([entry, incident])).toMatchObject({ state: 'kept', keepUntil: '2028-05-03' });
  });

  it('keeps the class that an incident had when it was reported where the schedule has that class no more', () => {
    expect(standing([record('incident', '2016-05-03', { row: 'incident-gone', yearsThen: 20 })])).toMatchObject({ keepUntil: '2036-05-03' });
  });

  it('takes the longer of two rows that hold', () => {
    expect(standing([record('moderation', '2018-05-03', { alsoRow: 'incident' })])).toMatchObject({ keepUntil: '2028-05-03' });
  });

  it('tells whoever may not open an incident nothing that follows from it', () => {
    const account = record('account', '2016-01-01');
    const closed = record('incident', '2018-05-03', { parents: ['account:account'], seen: false });
    expect(keep([account, closed]).standing(account)).toBeNull();
    expect(keep([account, { ...closed, from: '2010-01-01' }]).standing(account)).toMatchObject({ state: 'due', keepUntil: '2022-01-01' });
    expect(keep([account, closed]).all()).toEqual([account]);
  });
});

describe('decisions', () => {
  const old = record('account', '2016-01-01');
  const on = (...decisions: Decided[]): Standing => standing([old], { [keyOf(old)]: decisions });

  it('keeps it longer until the day that was decided, and then it is due again', () => {
    const longer = decided('keep-longer', { until: '2030-01-31' });
    expect(on(longer)).toMatchObject({ state: 'kept', keepUntil: '2030-01-31', longer: true });
    expect(standing([old], { [keyOf(old)]: [longer] }, '2030-02-01')).toMatchObject({ state: 'due', longer: false });
    expect(on(longer, decided('keep-longer', { until: '2027-01-31' }))).toMatchObject({ keepUntil: '2027-01-31' });
  });

  it('holds what belongs to an account with the account, and the account with what belongs to it, until the hold is lifted', () => {
    const incident = record('incident', '2010-05-03', { parents: ['account:account'] });
    const hold = decided('hold');
    expect(standing([incident, old], { 'account:account': [hold] })).toMatchObject({ state: 'held' });
    expect(standing([old, incident], { 'incident:incident': [hold] })).toMatchObject({ state: 'held' });
    expect(standing([incident, old], { 'account:account': [hold, decided('lift', { liftsId: hold.id })] })).toMatchObject({ state: 'due' });
  });

  it('takes a proposal back that a hold came after, also one that was set on what belongs to it', () => {
    const propose = takenOn([old], 'propose');
    const hold = decided('hold');
    const lift = decided('lift', { liftsId: hold.id });
    expect(on(propose)).toMatchObject({ state: 'proposed', proposal: { officerName: 'Ann Officer' } });
    expect(on(propose, hold)).toMatchObject({ state: 'held' });
    expect(on(propose, hold, lift)).toMatchObject({ state: 'due', proposal: null });
    const withIncident = [old, record('person', '2020-01-01'), { ...record('incident', '2010-05-03'), parents: [keyOf(old)] }];
    expect(standing(withIncident, { [keyOf(old)]: [takenOn(withIncident, 'propose')] })).toMatchObject({ state: 'proposed' });
    const before = takenOn(withIncident, 'propose');
    const later = decided('hold');
    expect(standing(withIncident, { [keyOf(old)]: [before], 'incident:incident': [later, decided('lift', { liftsId: later.id })] })).toMatchObject({ state: 'due' });
  });

  it('is confirmed once a proposal is, and not any more when somebody takes it back', () => {
    const [propose, confirm, again] = [takenOn([old], 'propose'), takenOn([old], 'confirm'), takenOn([old], 'propose')];
    expect(on(propose, confirm)).toMatchObject({ state: 'confirmed', lapsed: false });
    expect(on(propose, confirm, decided('withdraw'))).toMatchObject({ state: 'due', lapsed: false });
    expect(on(propose, confirm, decided('withdraw'), again)).toMatchObject({ state: 'proposed' });
    expect(on(propose, confirm, decided('transfer'))).toMatchObject({ state: 'confirmed', transferred: true });
  });

  it('holds only for what was decided on: what has changed since is decided on anew', () => {
    const incident = record('incident', '2010-05-03', { parents: ['account:account'] });
    const all = [old, incident];
    const decisions = { [keyOf(old)]: [takenOn(all, 'propose'), takenOn(all, 'confirm')] };
    expect(standing(all, decisions)).toMatchObject({ state: 'confirmed' });
    const changed: readonly (readonly KeptFact[])[] = [
      [{ ...old, version: 2 }, incident], [{ ...old, from: '2017-01-01' }, incident], [old, { ...incident, version: 2 }], [old, { ...incident, from: '2011-05-03' }],
      [...all, record('moderation', '2010-05-03', { parents: ['account:account'] })],
    ];
    for (const facts of changed) expect(standing(facts, decisions)).toMatchObject({ state: 'due', lapsed: true, proposal: null });
  });

  it('still holds when something that belonged to it has gone, which was decided on as well', () => {
    const incident = record('incident', '2010-05-03', { parents: ['account:account'] });
    const all = [old, incident];
    expect(standing([old], { [keyOf(old)]: [takenOn(all, 'propose'), takenOn(all, 'confirm')] })).toMatchObject({ state: 'confirmed' });
    expect(standing(all, { [keyOf(old)]: [takenOn(all, 'propose'), takenOn([old], 'confirm')] })).toMatchObject({ state: 'proposed' });
  });

  it('does not come to life again when the years of the schedule are what they were', () => {
    const propose = takenOn([old], 'propose');
    const later = new Keeping([old], new Map([row('account', 6, { version: 2 })]), new Map([[keyOf(old), [propose]]]), today, String);
    expect(later.standing(old)).toMatchObject({ state: 'due', lapsed: true });
  });
});

describe('what cannot be decided', () => {
  const said = (day: string): string => day;
  const alone = { officerId: 'one', second: false, today };
  const due = standing([record('account', '2016-01-01')]);
  const proposed = standing([record('account', '2016-01-01')], { 'account:account': [takenOn([record('account', '2016-01-01')], 'propose')] });
  const held = standing([record('account', '2016-01-01')], { 'account:account': [decided('hold')] });
  const kept = standing([record('account', '2024-01-01')]);

  it('lets another officer confirm, and the same one only where there is nobody else', () => {
    expect(decisionProblem({ take: 'confirm' }, proposed, { ...alone, second: true }, said)?.message).toBe('You proposed this yourself. Another officer has to confirm it.');
    expect(decisionProblem({ take: 'confirm' }, proposed, { ...alone, officerId: 'two', second: true }, said)).toBeNull();
    expect(decisionProblem({ take: 'confirm' }, proposed, alone, said)).toBeNull();
    expect(decisionProblem({ take: 'confirm' }, due, alone, said)?.message).toContain('Nobody has proposed');
  });

  it('disposes of nothing that is held, open or not due', () => {
    expect(decisionProblem({ take: 'propose', reason: '' }, held, alone, said)?.message).toContain('Lift the hold first');
    expect(decisionProblem({ take: 'confirm' }, held, alone, said)?.message).toContain('Lift the hold first');
    expect(decisionProblem({ take: 'transfer', party: 'Archive', reference: '', on: today }, held, alone, said)?.message).toContain('Lift the hold first');
    expect(decisionProblem({ take: 'propose', reason: '' }, kept, alone, said)?.message).toBe('It must be kept until 2030-01-01.');
    expect(decisionProblem({ take: 'propose', reason: '' }, standing([record('account', null)]), alone, said)?.message).toContain('still open');
    expect(decisionProblem({ take: 'propose', reason: '' }, due, alone, said)).toBeNull();
  });

  it('keeps nothing longer until a day on which it is kept anyway', () => {
    expect(decisionProblem({ take: 'keep-longer', until: '2029-01-01', reason: 'x' }, kept, alone, said)).toMatchObject({ field: 'decision.until', message: 'It is kept until 2030-01-01 anyway. Enter a later day.' });
    expect(decisionProblem({ take: 'keep-longer', until: today, reason: 'x' }, due, alone, said)).toMatchObject({ field: 'decision.until' });
    expect(decisionProblem({ take: 'keep-longer', until: '2029-01-01', reason: 'x' }, due, alone, said)).toBeNull();
  });

  it('sets a hold on anything, also before it is due', () => {
    expect(decisionProblem({ take: 'hold', ground: 'foi', reason: 'x', reference: '', party: 'IG' }, kept, alone, said)).toBeNull();
    expect(decisionProblem({ take: 'lift', hold: 'gone', reason: 'x' }, held, alone, said)?.message).toBe('This hold does not stand any more.');
  });
});
