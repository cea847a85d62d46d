import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { planFactsWith } from '../support/actions.ts';
import { addColleague, comeBackAs, unlockAgain } from '../support/conduct.ts';
import { House, passphrase } from '../support/house.ts';
import { dryRunOf, managedAccount } from '../support/review-lists.ts';
import { enquiryWith } from '../support/enquiries.ts';
import { conductReport, entryWith, reportWith } from '../support/incidents.ts';
import { loginFactsWith } from '../support/logins.ts';
import { quietDayFacts } from '../support/monitoring-changes.ts';

const number = '943 476 5919';
const why = 'Information Governance needs it to find the record';

let house: House;

beforeEach(async () => {
  house = new House();
  await house.setUp();
});

afterEach(() => house.end());

/** The details of the newest entries of the trail, newest first. */
async function details(limit = 1): Promise<unknown[]> {
  const page = await house.call('audit.page', { before: null, limit });
  return page.map(({ sequence }) => house.session.register.trail.details(sequence));
}

describe('what identifies a private person', () => {
  it.each([
    ['an NHS number', `Names ${number}`, 'This holds what reads as an NHS number.'],
    ['a date of birth', 'The patient was born on 12 May 1988', 'This holds what reads as a date of birth.'],
    ['a full postcode', 'Lives at SW1A 1AA', 'This holds what reads as a full postcode.'],
    ['an e-mail address', 'Write to ann.example@gmail.com', 'This holds what reads as a private person’s e-mail address.'],
    ['a telephone number', 'Her mobile is 07700 900123', 'This holds what reads as a private person’s telephone number.'],
    ['several', `Ring 07700 900123 about ${number}`, 'This holds what reads as a private person’s telephone number and an NHS number.'],
  ])('%s is not saved without a reason, and the refusal never repeats it', async (_what, seen, words) => {
    expect(await house.refusal('incidents.report', reportWith({ seen }))).toEqual({
      code: 'identifier', field: 'facts.seen', message: `${words} Mask it with F8 in its box, or say there why it has to stay.`,
    });
    expect(await house.call('incidents.list', {})).toEqual([]);
  });

  it('is refused in rooms that know nothing of the guard, at the field it stands in', async () => {
    expect(await house.refusal('accounts.add', accountFactsWith({ purpose: `For the family of ${number}` }))).toMatchObject({ code: 'identifier', field: 'purpose' });
    expect(await house.refusal('settings.addDirectorate', { name: 'Ring 07700 900123', kind: 'clinical' })).toMatchObject({ code: 'identifier', field: 'name' });
    expect(await house.refusal('incidents.report', reportWith({}, { told: [{ contact: null, who: 'Ann, ann@gmail.com', on: '2026-11-20', time: '' }] })))
      .toMatchObject({ code: 'identifier', field: 'told.0.who' });
  });

  it('may stand in its own place: the address and telephone of somebody who looks after an account', async () => {
    const facts = accountFactsWith({ lineManager: { name: 'Ann Example', email: 'ann.example@gmail.com' }, handle: '@07700900123' });
    await expect(house.call('accounts.add', facts)).resolves.toMatchObject({ version: 1 });
  });

  it('is not what the Trust says of itself in its settings', async () => {
    const seen = 'The leaflet names 1 Sample Way, HU3 2JZ';
    expect(await house.refusal('incidents.report', reportWith({ seen }))).toMatchObject({ code: 'identifier' });
    const { trust } = await house.call('settings.get', {});
    const { version, trustName, packs, autolockMinutes, decidingBody, limitConduct } = trust;
    await house.call('settings.editTrust', { version, trustName, packs: [...packs], autolockMinutes, decidingBody, limitConduct, returnAddress: 'Communications, Sample Way, hu32jz' });
    await expect(house.call('incidents.report', reportWith({ seen }))).resolves.toMatchObject({ version: 1 });
  });

  it('may be typed into a draft, which is no record', async () => {
    await expect(house.call('incidents.keepDraft', { draft: { seen: number } })).resolves.toBeDefined();
  });
});

describe('with a reason beside the input', () => {
  it('what was found is saved, and every entry in the trail of that change has the reason', async () => {
    await house.callKeeping('accounts.add', accountFactsWith({ purpose: `For ${number}` }), why);
    const page = await house.call('audit.page', { before: null, limit: 50 });
    const mine = page.filter(({ room }) => room === 'accounts').map(({ sequence }) => house.session.register.trail.details(sequence));
    expect(mine.length).toBeGreaterThan(0);
    for (const one of mine) expect(one).toMatchObject({ keptBecause: why });
  });

  it('each thing that is found needs one of its own', async () => {
    const input = reportWith({ seen: `Names ${number} and 999 000 0018` });
    const reply = await house.reply('incidents.report', input, undefined, [{ found: number, because: why }]);
    expect(reply).toMatchObject({ ok: false, error: { code: 'identifier', field: 'facts.seen' } });
    const saved = await house.reply('incidents.report', input, undefined, [{ found: '9434765919', because: why }, { found: '999-000-0018', because: 'Asked for by the police' }]);
    expect(saved.ok).toBe(true);
    expect(await details()).toMatchObject([{ keptBecause: `${why}; Asked for by the police` }]);
  });

  it('a reason that holds such a thing is none', async () => {
    const reply = await house.reply('incidents.report', reportWith({ seen: number }), undefined, [{ found: number, because: 'Ask ann@gmail.com' }]);
    expect(reply).toMatchObject({ ok: false, error: { code: 'identifier', field: 'facts.seen', message: 'The reason why it stays holds such a thing, too. Say it without.' } });
  });

  it('a blank reason is none, and one for nothing is not kept', async () => {
    expect((await house.reply('incidents.report', reportWith({ seen: number }), undefined, [{ found: number, because: ' ' }])).ok).toBe(false);
    expect((await house.reply('incidents.report', reportWith(), undefined, [{ found: number, because: why }])).ok).toBe(true);
    const [newest] = await details();
    expect(newest).not.toHaveProperty('keptBecause');
  });
});

describe('what was kept with a reason before', () => {
  it('does not ask again when something else in the record is changed', async () => {
    const { id, version } = await house.callKeeping('enquiries.add', enquiryWith({ question: `May we write to ${number}?` }), why);
    const { facts } = enquiryWith({ question: `May we write to ${number}?`, askedBy: 'Somebody else' });
    const edited = await house.call('enquiries.edit', { id, version, facts, answer: null, reason: 'The name was wrong' });
    expect((await house.call('enquiries.get', { id })).keptBecause).toBe(why);
    house.restart();
    const [officer] = (await house.call('session.status', {})).officers;
    await house.call('session.unlock', { officerId: officer?.id ?? '', passphrase });
    await house.call('enquiries.edit', { id, version: edited.version, facts: { ...facts, askedBy: 'A third' }, answer: null, reason: 'Wrong again' });
    expect(await details()).toMatchObject([{ keptBecause: why }]);
  });

  it('asks for something new in it, and for the same thing in another record', async () => {
    const { id, version } = await house.callKeeping('enquiries.add', enquiryWith({ question: `About ${number}` }), why);
    const { facts } = enquiryWith({ question: `About ${number} and 999 000 0018` });
    expect(await house.refusal('enquiries.edit', { id, version, facts, answer: null, reason: 'More' })).toMatchObject({ code: 'identifier', field: 'facts.question' });
    const { id: other } = await house.call('incidents.report', reportWith());
    expect(await house.refusal('incidents.addEntry', entryWith(other, { text: number }))).toMatchObject({ code: 'identifier', field: 'text' });
  });

  it('lets nothing else of the record pass into prose, such as an address that has its own place there', async () => {
    const email = 'ann.example@gmail.com';
    const facts = accountFactsWith({ purpose: `For ${number}`, lineManager: { name: 'Ann Example', email } });
    const { id, version } = await house.callKeeping('accounts.add', facts, why);
    expect(await house.refusal('accounts.edit', { id, version, facts: { ...facts, purpose: `For ${number}, ask ${email}` } })).toMatchObject({ code: 'identifier', field: 'facts.purpose' });
    await house.call('accounts.edit', { id, version, facts: { ...facts, purpose: 'For 943-476-5919 and others' } });
    expect(await details()).toMatchObject([{ keptBecause: why }]);
  });

  it('keeps the reason that each thing was given', async () => {
    const { id } = await house.call('incidents.report', reportWith());
    const police = 'Asked for by the police';
    const reply = await house.reply('incidents.addEntry', entryWith(id, { text: `${number} and 999 000 0018` }), undefined, [{ found: number, because: why }, { found: '999 000 0018', because: police }]);
    expect(reply.ok).toBe(true);
    await house.call('incidents.addEntry', entryWith(id, { text: 'Again 9990000018' }));
    expect(await details()).toMatchObject([{ keptBecause: police }]);
  });

  it('tells nobody what stands in an incident that is closed to her, or that she has not opened', async () => {
    const report = conductReport();
    const { id } = await house.callKeeping('incidents.report', { ...report, facts: { ...report.facts, seen: `Names ${number}` } }, why);
    const refused = async (text: string) => (await house.refusal('incidents.addEntry', entryWith(id, { text }))).code;
    await unlockAgain(house);
    expect([await refused(number), await refused('999 000 0018')]).toEqual(['identifier', 'identifier']);
    await house.call('incidents.open', { id });
    await house.call('incidents.addEntry', entryWith(id, { text: number }));
    await house.call('incidents.limit', { id, accessVersion: 1, limited: true, officerIds: [addColleague(house)], reason: 'Only who works on it' });
    await comeBackAs(house, 'officer');
    expect([await refused(number), await refused('999 000 0018')]).toEqual(['identifier', 'identifier']);
  });

  it('tells nobody why an incident was linked with one that is closed to her', async () => {
    const { id } = await house.call('incidents.report', reportWith());
    const { id: otherId } = await house.call('incidents.report', reportWith());
    await house.callKeeping('incidents.link', { id, kind: 'incident', recordId: otherId, how: 'same-cause', reason: `Both name ${number}` }, why);
    await house.call('incidents.limit', { id: otherId, accessVersion: 0, limited: true, officerIds: [addColleague(house)], reason: 'Only who works on it' });
    await comeBackAs(house, 'officer');
    const refused = async (text: string) => (await house.refusal('incidents.addEntry', entryWith(id, { text }))).code;
    expect([await refused(number), await refused('999 000 0018')]).toEqual(['identifier', 'identifier']);
  });

  it('shows in the history with its reason', async () => {
    const { id, version } = await house.call('enquiries.add', enquiryWith());
    await house.callKeeping('enquiries.answer', { id, version, answer: { answer: `About ${number}`, answeredOn: '2026-11-20', answeredBy: 'Test Officer' } }, why);
    expect((await house.call('enquiries.get', { id })).history[0]?.reason).toBe(`What identifies a person stays: ${why}`);
  });
});

describe('why it was kept stands in the history', () => {
  const said = `What identifies a person stays: ${why}`;

  it('of a person', async () => {
    const { id } = await house.callKeeping('people.add', { name: 'Ann Example', email: '', category: 'employee', employer: '', role: `Carer of ${number}`, directorateId: null, phone: '', leavesOn: null }, why);
    expect((await house.call('people.get', { id })).history.map(({ note }) => note)).toEqual([said]);
  });

  it('of an account and of its login', async () => {
    const { id: accountId } = await house.callKeeping('accounts.add', accountFactsWith({ purpose: `For ${number}` }), why);
    expect((await house.call('accounts.get', { id: accountId })).history.map(({ summary }) => summary)).toContain(said);
    const { id } = await house.callKeeping('logins.add', { facts: loginFactsWith(accountId, { label: `Login of the family of ${number}` }), password: null }, why);
    expect((await house.call('logins.get', { id })).history.map(({ note }) => note)).toEqual([said]);
  });

  it('of a day of monitoring, beside why it was corrected', async () => {
    const day = '2026-11-20';
    const { id, version } = await house.callKeeping('monitoring.record', { day, ...quietDayFacts, note: `A post named ${number}` }, why);
    await house.callKeeping('monitoring.correct', { id, version, ...quietDayFacts, note: `Two posts named ${number}`, reason: 'There were two' }, why);
    expect((await house.call('monitoring.day', { day })).history.map(({ reason }) => reason)).toEqual([`There were two – ${said}`, said]);
  });

  it('of an action plan', async () => {
    const { id } = await house.callKeeping('actions.start', { facts: planFactsWith({ title: `Answer the family of ${number}` }), source: { kind: 'other', id: null, label: 'Seen by the team' }, steps: [] }, why);
    expect((await house.call('actions.get', { id })).history.map(({ note }) => note)).toContain(said);
  });

  it('and with the entry of the trail, but not with one of a limited incident for somebody who may not open it', async () => {
    await house.callKeeping('incidents.report', conductReport({ told: [{ contact: null, who: `The family of ${number}`, on: '2026-11-20', time: '' }] }), why);
    const kept = async () => new Set((await house.call('audit.page', { before: null, limit: 3 })).filter(({ room }) => room === 'incidents').map((row) => row.kept));
    expect(await kept()).toEqual(new Set([said]));
    addColleague(house, 'Other Officer', 'head');
    house.session.register.database.prepare("UPDATE record_access SET officers = '[]'").run();
    await comeBackAs(house, 'officer');
    expect(await kept()).toEqual(new Set(['']));
  });
});

describe('in a list that is to come in', () => {
  it('is a note in the dry run, at its row and column, and refuses nothing', async () => {
    await managedAccount(house, 'Ward news', { name: 'Ann Other', email: 'ann@example.org' }, { approvedOn: '2021-02-01' });
    const { dryRun } = await dryRunOf(house, ['Account,Date of review,Reviewed by,Result,Comments', `Ward news,14/05/2024,Jo Reviewer,met,A post names ${number}`].join('\r\n'));
    expect(dryRun.counts).toMatchObject({ recorded: 1, refused: 0, warnings: 1 });
    expect(dryRun.warnings).toEqual([{
      row: 2, field: 'remarks', value: number, reason: 'This reads as an NHS number. Take it out of the list, unless it has to stay; it would come in as it is.',
    }]);
  });
});
