import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MustTell, PersonalData, RunbookStep } from '../../../src/preload/contract/incidents-runbook.ts';
import { nextClock, regulatorDue, tellDue } from '../../../src/main/register/rooms/incidents/rules/clocks.ts';
import { type SettlingEntry, stepStandings, tellStandings } from '../../../src/main/register/rooms/incidents/rules/standing.ts';
import { incidentTypes } from '../../../src/main/register/rooms/incidents/rules/types.ts';
import { cp371, personalUse } from '../policies/packs.ts';

const packs = [cp371, personalUse];
const both = incidentTypes(packs);
const each = packs.flatMap((pack) => pack.incidentTypes.map((type) => [`${pack.reference} ${type.id}`, pack, type] as const));
const phases = ['contain', 'keep', 'take-down', 'tell', 'report', 'check', 'put-right', 'close'];

const times = { reported: '2026-11-20T17:30:00.000Z', reportedAs: { on: '2026-11-20', time: '17:30' }, aware: null };
const noData: PersonalData = { exposed: 'not-asked', awareOn: null, awareTime: '', dueAt: null, regulator: null };
const entry = (more: Partial<SettlingEntry>): SettlingEntry => ({
  id: 'e', kind: 'told', contact: null, step: null, text: '', on: '2026-11-20', time: '18:00', at: '2026-11-20T18:00:00.000Z', officer: 'Test Officer', ...more,
});

describe.each(each)('%s, as its policy has it', (_name, pack, type) => {
  const [alone] = incidentTypes([{ ...pack, incidentTypes: [type] }]);
  const tell = alone?.tell ?? [];

  it('tells exactly those whom the pack names, as fast as it says', () => {
    expect(new Map(tell.map((told) => [told.contact, [told.when, told.withinHours, told.onlyIf]])))
      .toEqual(new Map(type.notify.map(({ contact, when, onlyIf }) => [contact, [[when], pack.tellWithinHours[when], onlyIf ?? '']])));
  });

  it('starts a clock for each of those who are told in any case and in a time, and for nobody else', () => {
    const standings = tellStandings(tell, [], times, 'not-asked');
    expect(standings.filter(({ dueAt }) => dueAt !== null).map(({ contact }) => contact).toSorted())
      .toEqual(type.notify.flatMap(({ contact, when, onlyIf }) => (onlyIf === undefined && pack.tellWithinHours[when] !== null ? [contact] : [])).toSorted());
    for (const { dueAt, when } of standings) {
      const [word] = when;
      const hours = word === undefined ? null : pack.tellWithinHours[word];
      if (dueAt !== null && hours !== null) expect(Date.parse(dueAt) - Date.parse(times.reported)).toBe(hours * 3_600_000);
    }
  });

  it('has the steps of its runbook, stretch by stretch', () => {
    const runbook = pack.runbooks.find(({ id }) => id === type.runbook);
    expect(alone?.steps.map(({ id }) => id).toSorted()).toEqual(runbook?.steps.map(({ id }) => id).toSorted());
    const order = alone?.steps.map(({ phase }) => phases.indexOf(phase)) ?? [];
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(alone?.steps.every(({ clauses }) => clauses.startsWith(`${pack.reference} `))).toBe(true);
  });

  it('is told of, and ends with a word to whoever reported it', () => {
    expect(alone?.steps.filter(({ does }) => does === 'tell').length).toBeGreaterThan(0);
    expect(alone?.steps.at(-1)?.does).toBe('feedback');
  });

  it('says what is kept as evidence, and for how long, with the source', () => {
    expect(alone?.keep).toEqual(type.keep);
    const row = pack.retention.find(({ id }) => id === type.retention);
    expect(alone?.keeping).toMatchObject({ row: row?.id, years: row?.years, source: row?.source });
  });
});

describe('the runbooks that the issue of the bad day asks for', () => {
  const stepsOf = (id: string) => both.find((type) => type.id === id)?.steps ?? [];

  it('a hacked account: contain, keep, take down, tell, report, new password, connected apps, mailbox, personal data, recover, feedback', () => {
    expect(stepsOf('hacked-account').map(({ id }) => id)).toEqual([
      'sign-out', 'keep-copy', 'stop-posts', 'tell', 'platform-report', 'connected-apps', 'mailbox', 'recovery-details', 'personal-data', 'new-password', 'say-publicly', 'recovered', 'feedback',
    ]);
  });

  it('a fake account: reported, watched, closed', () => {
    expect(stepsOf('fake-account').flatMap(({ does }) => does ?? [])).toEqual(['tell', 'platform-report', 'watch', 'feedback']);
  });

  it.each(['objectionable-post', 'objectionable-post-staff'])('%s: hidden, copied, told, removed', (id) => {
    const ids = stepsOf(id).map((step) => step.id);
    expect(['hide', 'keep-copy', 'tell', 'remove'].map((step) => ids.indexOf(step))).toEqual(['hide', 'keep-copy', 'tell', 'remove'].map((step) => ids.indexOf(step)).toSorted((one, other) => one - other));
    expect(ids).toEqual(expect.arrayContaining(['hide', 'keep-copy', 'tell', 'remove']));
  });

  it('the same step of two policies is asked once, under the clauses of both', () => {
    const ids = stepsOf('confidentiality-breach').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(stepsOf('confidentiality-breach').find(({ id }) => id === 'personal-data')?.clauses).toBe('CP371 2.4; 10022 4.2.2');
  });

  it('the types that were asked for beside those of the table are all there', () => {
    for (const id of [
      'unapproved-account', 'unsuitable-link', 'medical-advice', 'information-sold', 'recording-on-premises', 'workplace-photograph', 'copyright', 'personal-disclaimer-missing',
      'removal-refused', 'conflict-of-interest', 'role-compromised', 'staff-concern', 'paid-blog', 'inaccuracy', 'press-contact', 'safeguarding',
    ]) expect(stepsOf(id), id).not.toEqual([]);
  });
});

describe('who must be told', () => {
  const asked = (more: Partial<MustTell>): MustTell => ({ contact: 'hr', role: 'HR', when: ['at-once'], withinHours: 1, insteadOf: [], onlyIf: '', onPersonalData: false, asked: '', ...more });

  it('stands as owed until it is noted, and as late when it was noted for a time after the clock ran out', () => {
    expect(tellStandings([asked({})], [], times, 'not-asked')[0]).toMatchObject({ state: 'owed', dueAt: '2026-11-20T18:30:00.000Z' });
    expect(tellStandings([asked({})], [entry({ contact: 'hr' })], times, 'not-asked')[0]).toMatchObject({ state: 'told', told: { late: false } });
    expect(tellStandings([asked({})], [entry({ contact: 'hr', time: '18:31', at: '2026-11-20T18:31:00.000Z' })], times, 'not-asked')[0]).toMatchObject({ told: { late: true } });
    // Nobody wrote the time down: on the day itself it may have been in time, a month later it cannot have been.
    expect(tellStandings([asked({})], [entry({ contact: 'hr', time: '', at: '2026-11-20T00:00:00.000Z' })], times, 'not-asked')[0]).toMatchObject({ told: { late: false } });
    expect(tellStandings([asked({})], [entry({ contact: 'hr', on: '2026-12-20', time: '', at: '2026-12-20T00:00:00.000Z' })], times, 'not-asked')[0]).toMatchObject({ told: { late: true } });
  });

  it('of one way, one is enough; and what need not be says why', () => {
    const way = [asked({ contact: 'pals', insteadOf: ['service-lead'] }), asked({ contact: 'service-lead', insteadOf: ['pals'] })];
    expect(tellStandings(way, [entry({ contact: 'service-lead' })], times, 'not-asked').map(({ state }) => state)).toEqual(['by-another', 'told']);
    expect(tellStandings([asked({})], [entry({ kind: 'not-needed', contact: 'hr', text: 'They reported it' })], times, 'not-asked')[0]).toMatchObject({ state: 'not-needed', notNeeded: 'They reported it' });
  });

  it('a complaint goes to PALS under CP371 whatever else is done, and under 10022 alone one of three is enough', () => {
    const told = (types: typeof both) => tellStandings(types.find(({ id }) => id === 'complaint')?.tell ?? [], [entry({ contact: 'service-lead' })], times, 'not-asked')
      .filter(({ state }) => state === 'owed').map(({ contact }) => contact);
    expect(told(both)).toEqual(['pals']);
    expect(told(incidentTypes([personalUse]))).toEqual([]);
  });

  it('Information Governance is owed it, with its clock, only once personal information was exposed, from when that was known', () => {
    const tell = both.find(({ id }) => id === 'hacked-account')?.tell ?? [];
    const ig = (exposed: PersonalData['exposed'], aware: string | null) =>
      tellStandings(tell, [], { ...times, aware }, exposed).find(({ contact }) => contact === 'information-governance');
    expect(ig('not-asked', null)).toMatchObject({ state: 'if-so', dueAt: null });
    expect(ig('yes', '2026-11-20T20:00:00.000Z')).toMatchObject({ state: 'owed', dueAt: '2026-11-20T21:00:00.000Z' });
  });
});

describe('the clocks', () => {
  it('the regulator is told within 72 hours, whatever the clocks of the country do meanwhile (UK GDPR article 33)', () => {
    expect(regulatorDue('2026-10-24T12:00:00.000Z')).toBe('2026-10-27T12:00:00.000Z');
    fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (aware) => {
      expect(Date.parse(regulatorDue(aware.toISOString())) - aware.getTime()).toBe(72 * 3_600_000);
    }));
  });

  it('no word of a policy without a time starts one', () => {
    expect(tellDue({ contact: 'x', role: 'X', when: ['before-replying'], withinHours: null, insteadOf: [], onlyIf: '', onPersonalData: false, asked: '' }, times)).toBeNull();
  });

  it('the one that runs out first is shown; none once all is settled', () => {
    const data: PersonalData = { exposed: 'yes', awareOn: '2026-11-20', awareTime: '18:00', dueAt: '2026-11-23T18:00:00.000Z', regulator: null };
    const running = { tell: [{ role: 'HR', state: 'owed', dueAt: '2026-11-24T17:30:00.000Z' } as const], steps: [], reported: times.reported };
    expect(nextClock({ ...running, personalData: data })).toEqual({ what: 'Decide on telling the regulator', dueAt: data.dueAt });
    expect(nextClock({ ...running, personalData: noData })).toEqual({ what: 'Tell: HR', dueAt: '2026-11-24T17:30:00.000Z' });
    expect(nextClock({ ...running, tell: [], personalData: noData })).toBeNull();
    expect(nextClock({ ...running, tell: [], personalData: noData, steps: [{ does: 'personal-data', state: 'open' }] }))
      .toEqual({ what: 'Find out whether personal information was exposed', dueAt: '2026-11-23T17:30:00.000Z' });
  });
});

describe('a step of the runbook', () => {
  const step = (does: RunbookStep['does']): RunbookStep => ({ id: 's', clauses: 'CP371 2.8', phase: 'check', title: 'Look', help: '', first: false, does });
  const known = { tell: [], personalData: noData, passwords: { everOwed: 0, owed: 0 }, feedbackNoted: false, sourceNoted: false };
  const ticked = [entry({ kind: 'ticked', step: 's', text: 'Looked' })];

  it('is done when it is ticked, and not needed when that is said', () => {
    expect(stepStandings([step(null)], [], known)[0]).toMatchObject({ state: 'open', waitsFor: '' });
    expect(stepStandings([step(null)], ticked, known)[0]).toMatchObject({ state: 'done', done: { text: 'Looked', officer: 'Test Officer' } });
    expect(stepStandings([step(null)], [entry({ kind: 'not-needed', step: 's', text: 'Nobody had it' })], known)[0]).toMatchObject({ state: 'not-needed' });
  });

  it('a new password cannot be ticked while it is owed, whoever ticked it before, and is done by itself when it was changed', () => {
    expect(stepStandings([step('new-password')], ticked, { ...known, passwords: { everOwed: 2, owed: 1 } })[0]).toMatchObject({ state: 'open', waitsFor: 'A new password is still owed.' });
    expect(stepStandings([step('new-password')], [], { ...known, passwords: { everOwed: 2, owed: 0 } })[0]).toMatchObject({ state: 'by-record' });
    expect(stepStandings([step('new-password')], [], known)[0]).toMatchObject({ state: 'open', waitsFor: '' });
  });

  it('feedback is done by a closing that noted it, or why nobody is told', () => {
    expect(stepStandings([step('feedback')], [], known)[0]).toMatchObject({ state: 'open' });
    expect(stepStandings([step('feedback')], [], { ...known, feedbackNoted: true })[0]).toMatchObject({ state: 'by-record' });
    expect(stepStandings([step('source')], [], { ...known, sourceNoted: true })[0]).toMatchObject({ state: 'by-record', waitsFor: '' });
    expect(stepStandings([step('source')], [], known)[0]).toMatchObject({ state: 'open', waitsFor: 'The facts do not say yet who brought it, or how it was found.' });
  });

  it('the question about personal information waits for its answer, and "yes" for the decision about the regulator', () => {
    const at = (data: Partial<PersonalData>) => stepStandings([step('personal-data')], [], { ...known, personalData: { ...noData, ...data } })[0]?.state;
    expect([at({}), at({ exposed: 'not-known' }), at({ exposed: 'yes' }), at({ exposed: 'no' })]).toEqual(['open', 'open', 'open', 'by-record']);
    const decided = { decision: 'reported', on: '2026-11-21', time: '', by: 'IG', reference: '', reason: '', late: false } as const;
    expect(at({ exposed: 'yes', regulator: decided })).toBe('by-record');
  });
});
