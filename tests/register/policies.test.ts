import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../support/house.ts';
import { policyIn, secondVersion, tellingFacts } from '../support/policy-changes.ts';

let house: House;
beforeEach(async () => {
  house = new House('2026-11-21');
  await house.setUp();
});
afterEach(() => house.end());

const rowOf = async (id: string) => (await house.call('policies.list', {})).find((row) => row.id === id);
const versions = async (id = 'cp371') => (await house.call('policies.get', { id })).versions;

/** Keeps a file with a version or a telling. */
async function keep(id: string, name: string, words: string): Promise<string> {
  const path = house.path(name);
  writeFileSync(path, words);
  return (await house.call('policies.attach', { id, kind: 'The policy as ratified' }, path)).id;
}

describe('the library', () => {
  it('shows both policies as their control sheets do, each past its review date', async () => {
    expect(await house.call('policies.list', {})).toMatchObject([
      { id: '10022', versionNumber: '3.0', versionDate: '4 June 2019', reviewDate: '2022-06-03', review: 'past', pastReview: true, askedWays: 4, toldWays: 0, fileKept: false },
      { id: 'cp371', versionNumber: '1', versionDate: 'August 2016', reviewDate: '2019-07-31', review: 'past', pastReview: true, askedWays: 4 },
    ]);
    const { detail } = await policyIn(house, '10022');
    expect(detail.versions.map(({ number, date, inForce }) => [number, date, inForce])).toEqual([
      ['3.0', '4 June 2019', true], ['2.0', '15 December 2015', false], ['1.0', 'September 2011', false],
    ]);
    expect(detail.control).toMatchObject({ assetOwnerPost: 'Associate Director of Human Resources', cqcRegulation: '17' });
  });

  it('shows every date that the sheets state, and which one counts', async () => {
    const { detail } = await policyIn(house);
    expect(detail.statedDates.map(({ text, source, counts }) => [text, source, counts])).toEqual([
      ['April 2015', 'App 3', false], ['July 2016', 'Document Control', false], ['July 2016', 'Document Control', false], ['August 2016', 'Document Control', true],
    ]);
  });

  it('has no policy that nobody has brought in', async () => {
    expect(await house.refusal('policies.get', { id: 'cp999' })).toMatchObject({ code: 'not-found' });
  });
});

describe('document control', () => {
  it('takes what the Trust says otherwise, with the reason, and goes on following the pack in the rest', async () => {
    const { detail } = await policyIn(house);
    await house.call('policies.editControl', { policyId: 'cp371', edit: 0, facts: { ...detail.control, reference: 'COM 12', keywords: ['Online', 'Posts'] }, reason: 'Renumbered by the group' });
    const after = await house.call('policies.get', { id: 'cp371' });
    expect(after.control).toEqual({ ...detail.control, reference: 'COM 12', keywords: ['Online', 'Posts'] });
    expect(after.packControl).toEqual(detail.control);
    expect(after.history[0]).toMatchObject({
      action: 'policy.control-edited', note: 'Renumbered by the group',
      changes: [{ field: 'reference', from: 'CP 371', to: 'COM 12' }, { field: 'keywords', from: 'Communications; Social media', to: 'Online; Posts' }],
    });
  });

  it('loses nothing when two change it at once, and refuses to change nothing', async () => {
    const { detail } = await policyIn(house);
    const edit = (facts: Partial<typeof detail.control>) => ({ policyId: 'cp371', edit: 0, facts: { ...detail.control, ...facts }, reason: 'Because' });
    expect(await house.refusal('policies.editControl', edit({}))).toMatchObject({ code: 'invalid', field: 'reason' });
    await house.call('policies.editControl', edit({ authorPost: 'Head of Communications' }));
    expect(await house.refusal('policies.editControl', edit({ authorPost: 'Digital lead' }))).toMatchObject({ code: 'conflict' });
    expect((await policyIn(house)).detail.control.authorPost).toBe('Head of Communications');
  });
});

describe('a new version', () => {
  it('is in force, and certificates take its number and date', async () => {
    expect(await house.call('policies.addVersion', { policyId: 'cp371', facts: secondVersion })).toMatchObject({ inForce: true });
    expect(await rowOf('cp371')).toMatchObject({ versionNumber: '2', versionDate: 'September 2026', reviewDate: '2029-09-30', review: 'in-date', pastReview: false });
    expect(await house.call('certifications.roundPlan', { policyId: 'cp371' })).toMatchObject({ versionNumber: '2', versionDate: 'September 2026' });
  });

  it('leaves the old one’s file as it was', async () => {
    const { newest: old } = await policyIn(house);
    const evidenceId = await keep(old.id, 'policy-1.txt', 'The policy of 2016');
    await house.call('policies.addVersion', { policyId: 'cp371', facts: secondVersion });
    const [fresh, kept] = await versions();
    expect(fresh?.files).toEqual([]);
    expect(kept).toMatchObject({ id: old.id, number: '1', inForce: false, files: [{ id: evidenceId, sha256: createHash('sha256').update('The policy of 2016').digest('hex') }] });
    await house.call('policies.saveFile', { id: old.id, evidenceId }, house.path('copy.txt'));
    expect(readFileSync(house.path('copy.txt'), 'utf8')).toBe('The policy of 2016');
  });

  it('says by when it is reviewed, has a number of its own, and is not of the future', async () => {
    const refused = (facts: Partial<typeof secondVersion>) => house.refusal('policies.addVersion', { policyId: 'cp371', facts: { ...secondVersion, ...facts } });
    expect(await refused({ reviewOn: null })).toMatchObject({ field: 'facts.reviewOn' });
    expect(await refused({ reviewOn: '2026-08-31' })).toMatchObject({ field: 'facts.reviewOn', message: 'The version is of September 2026. Enter a later day for its review.' });
    expect(await refused({ number: 'V1.0' })).toMatchObject({ field: 'facts.number', message: 'There is a version 1 already, of August 2016. Enter another number, or correct that one.' });
    expect(await refused({ date: 'December 2026' })).toMatchObject({ field: 'facts.date' });
    expect(await refused({ ratifiedOn: '2026-11-22' })).toMatchObject({ field: 'facts.ratifiedOn' });
    expect(await refused({ date: 'Spring 2026' })).toMatchObject({ code: 'invalid', field: 'facts.date' });
    expect(await versions()).toHaveLength(1);
  });

  it('that is older than the one in force changes nothing of what is in force', async () => {
    expect(await house.call('policies.addVersion', { policyId: 'cp371', facts: { ...secondVersion, number: '0.9', date: 'April 2015', ratifiedOn: null, reviewOn: null } })).toMatchObject({ inForce: false });
    expect((await versions()).map(({ number }) => number)).toEqual(['1', '0.9']);
  });
});

describe('a correction of a version', () => {
  const correction = async (facts: Partial<typeof secondVersion>) => {
    const { newest } = await policyIn(house);
    const { number, date, description, ratifiedBy, ratifiedOn, approvedBy, reviewOn } = newest;
    return {
      policyId: 'cp371', versionId: newest.id, edit: newest.edit, reason: 'As the control sheet has it',
      facts: { number, date, description, ratifiedBy, ratifiedOn, approvedBy, reviewOn, ...facts },
    };
  };

  it('reaches one of the pack too, in the open', async () => {
    await house.call('policies.correctVersion', await correction({ date: 'July 2016' }));
    expect(await rowOf('cp371')).toMatchObject({ versionNumber: '1', versionDate: 'July 2016' });
    const { detail } = await policyIn(house);
    expect(detail.history[0]).toMatchObject({ note: 'Version 1: As the control sheet has it', changes: [{ field: 'date', from: 'August 2016', to: 'July 2016' }] });
    expect(detail.statedDates.map(({ counts }) => counts)).toEqual([false, false, true, false]);
  });

  it('leaves the number as it is once a certificate bears it', async () => {
    const [directorate] = (await house.call('settings.get', {})).directorates;
    await house.call('certifications.print', { policyId: 'cp371', directorateId: directorate?.id ?? '', dueOn: null }, house.path('certificate.pdf'));
    expect(await house.refusal('policies.correctVersion', await correction({ number: '1.1' }))).toMatchObject({
      field: 'facts.number', message: '1 certificate bears the number 1, so it stays. Add the other version as a new one.',
    });
    await house.call('policies.correctVersion', await correction({ description: 'First policy on social media' }));
    expect((await versions())[0]).toMatchObject({ number: '1', description: 'First policy on social media', own: false });
  });

  it('is refused where the version has moved on, and where nothing differs', async () => {
    const first = await correction({ date: 'July 2016' });
    await house.call('policies.correctVersion', first);
    expect(await house.refusal('policies.correctVersion', first)).toMatchObject({ code: 'conflict' });
    expect(await house.refusal('policies.correctVersion', await correction({}))).toMatchObject({ code: 'invalid', field: 'reason' });
  });
});

describe('the review date', () => {
  const dutiesOf = async () => (await house.call('today.get', {})).doNext.filter(({ kind, recordId }) => kind === 'policy' && recordId === 'cp371');
  const setReview = async (reviewOn: string) => {
    const { newest } = await policyIn(house);
    return { policyId: 'cp371', versionId: newest.id, edit: newest.edit, reviewOn, reason: 'Read through by the group and still right' };
  };

  it('that has passed is an alarm on Today, by how long, and leads to the policy', async () => {
    expect(await dutiesOf()).toMatchObject([{ standing: 'late', what: 'CP371 is past its review date', word: 'Past by 7 years', recordId: 'cp371', on: '2019-07-31' }]);
    expect((await house.call('today.get', {})).policies).toEqual({ pastReview: 2 });
  });

  it('that is set after a review ends the alarm, and warns again 3 months before', async () => {
    await house.call('policies.setReview', await setReview('2027-05-31'));
    expect(await dutiesOf()).toEqual([]);
    house.clock.moveTo('2027-03-01');
    expect(await dutiesOf()).toMatchObject([{ standing: 'soon', what: 'CP371 is to be reviewed', word: 'In 91 days' }]);
    house.clock.moveTo('2027-06-01');
    expect(await dutiesOf()).toMatchObject([{ standing: 'late', word: 'Past by 1 day' }]);
  });

  it('lies after the version, is another than before, and belongs to the version in force', async () => {
    expect(await house.refusal('policies.setReview', await setReview('2016-07-31'))).toMatchObject({ field: 'reviewOn' });
    expect(await house.refusal('policies.setReview', await setReview('2019-07-31'))).toMatchObject({ field: 'reviewOn', message: 'It is in date until 31 July 2019 already. Enter another day, or cancel.' });
    const old = await setReview('2027-05-31');
    await house.call('policies.addVersion', { policyId: 'cp371', facts: secondVersion });
    expect(await house.refusal('policies.setReview', old)).toMatchObject({ code: 'invalid', field: 'reviewOn' });
  });
});

describe('how staff were told (CP371 2.10; 10022 8.1)', () => {
  it('is noted for a version with its day, and says of each way that the policy asks for whether it was done', async () => {
    const { newest } = await policyIn(house);
    const { id } = await house.call('policies.noteTelling', { policyId: 'cp371', versionId: newest.id, facts: tellingFacts });
    await keep(id, 'briefing.txt', 'Read the policy');
    expect((await versions())[0]).toMatchObject({
      asked: [{ id: 'briefing', clause: '2.10', toldOn: '2026-10-01' }, { id: 'intranet', toldOn: null }, { id: 'website', toldOn: null }, { id: 'policy-library', toldOn: null }],
      tellings: [{ id, wayTitle: 'Trust briefing', where: 'Trust briefing of October', wrong: '', files: [{ name: 'briefing.txt' }] }],
    });
    expect(await rowOf('cp371')).toMatchObject({ toldWays: 1, askedWays: 4 });
  });

  it('of one version says nothing of the next', async () => {
    const { newest } = await policyIn(house);
    await house.call('policies.noteTelling', { policyId: 'cp371', versionId: newest.id, facts: tellingFacts });
    await house.call('policies.addVersion', { policyId: 'cp371', facts: secondVersion });
    expect(await rowOf('cp371')).toMatchObject({ toldWays: 0 });
    expect((await versions()).map(({ tellings }) => tellings.length)).toEqual([0, 1]);
  });

  it('that was noted wrongly stays, marked, and counts no more', async () => {
    const { newest } = await policyIn(house);
    const { id } = await house.call('policies.noteTelling', { policyId: 'cp371', versionId: newest.id, facts: tellingFacts });
    await house.call('policies.undoTelling', { policyId: 'cp371', tellingId: id, reason: 'It was another policy' });
    expect((await versions())[0]).toMatchObject({ asked: [{ id: 'briefing', toldOn: null }, {}, {}, {}], tellings: [{ wrong: 'It was another policy' }] });
    expect(await house.refusal('policies.undoTelling', { policyId: 'cp371', tellingId: id, reason: 'Again' })).toMatchObject({ code: 'invalid' });
    expect(await house.refusal('policies.undoTelling', { policyId: '10022', tellingId: id, reason: 'Again' })).toMatchObject({ code: 'not-found' });
  });

  it('was not before the version, nor will it be, and in a way that there is', async () => {
    const { newest, detail } = await policyIn(house);
    const refused = (facts: Partial<typeof tellingFacts>) => house.refusal('policies.noteTelling', { policyId: 'cp371', versionId: newest.id, facts: { ...tellingFacts, ...facts } });
    expect(await refused({ on: '2016-07-31' })).toMatchObject({ field: 'facts.on', message: 'Version 1 is of August 2016. Enter that day or a later one, or note it with the version before.' });
    expect(await refused({ on: '2026-11-22' })).toMatchObject({ field: 'facts.on' });
    expect(await refused({ way: 'telepathy' })).toMatchObject({ field: 'facts.way' });
    expect(await house.refusal('policies.noteTelling', { policyId: '10022', versionId: newest.id, facts: tellingFacts })).toMatchObject({ code: 'not-found' });
    expect((await policyIn(house)).detail.history).toEqual(detail.history);
  });
});
