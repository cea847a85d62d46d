import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Certifying } from '../support/certifications.ts';
import { House } from '../support/house.ts';
import { policyIn, tellingFacts } from '../support/policy-changes.ts';
import { installUpdate } from '../support/policy-packs.ts';

describe('a version of a policy that a pack has no more', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  type Versions = readonly { readonly version: string; readonly date: string; readonly description: string }[];
  /** CP371 comes in from a file that has other versions. */
  const importVersions = async (versions: Versions): Promise<void> => {
    await house.call('policies.exportPack', { id: 'cp371' }, house.path('policy.json'));
    const file = JSON.parse(readFileSync(house.path('policy.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(house.path('other.json'), JSON.stringify({ ...file, versions }));
    const { version } = await house.call('policies.readPack', {}, house.path('other.json'));
    await house.call('policies.importPack', { id: 'cp371', version, reason: 'As the other site has it' });
  };
  const keepFile = async (): Promise<string> => {
    const { newest } = await policyIn(house);
    writeFileSync(house.path('policy.pdf'), '%PDF-1.7 policy');
    await house.call('policies.attach', { id: newest.id, kind: 'The policy as ratified' }, house.path('policy.pdf'));
    return newest.id;
  };
  const versions = async () => (await policyIn(house)).detail.versions.map(({ number, inForce, files }) => [number, inForce, files.length]);

  it('and calls otherwise, keeps its number, its file and how staff were told', async () => {
    const versionId = await keepFile();
    await house.call('policies.noteTelling', { policyId: 'cp371', versionId, facts: tellingFacts });
    await importVersions([{ version: '1.0', date: 'August 2016', description: 'Version 1.0' }]);
    const { detail } = await policyIn(house);
    expect(detail.versions).toMatchObject([{ id: versionId, number: '1', inForce: true, own: false, files: [{ name: 'policy.pdf' }], tellings: [{ on: '2026-10-01' }] }]);
    expect(detail.row).toMatchObject({ fileKept: true, toldWays: 1 });
    await house.call('policies.saveFile', { id: versionId, evidenceId: detail.versions[0]?.files[0]?.id ?? '' }, house.path('copy.pdf'));
  });

  it('stays in the library with its file, and is no longer in force', async () => {
    await keepFile();
    await importVersions([{ version: '2', date: 'January 2020', description: 'Full review' }]);
    expect(await versions()).toEqual([['2', true, 0], ['1', false, 1]]);
  });

  it('stays where only its review day was set', async () => {
    const { newest } = await policyIn(house);
    await house.call('policies.setReview', { policyId: 'cp371', versionId: newest.id, edit: 0, reviewOn: '2027-11-01', reason: 'Put off' });
    await importVersions([{ version: '2', date: 'August 2016', description: 'Full review' }]);
    expect(await versions()).toEqual([['2', true, 0], ['1', false, 0]]);
  });

  it('stays where a certificate bears it: whoever certified it is certified', async () => {
    const room = new Certifying(house);
    await room.old('Medicine', '2020-03-03');
    await importVersions([{ version: '1.0', date: 'August 2016', description: 'Version 1.0' }]);
    expect(await room.cell('Medicine')).toMatchObject({ state: 'certified' });
    expect(await versions()).toEqual([['1', true, 0]]);
  });

  it('stays where a round asks for it, which can be issued', async () => {
    const room = new Certifying(house);
    await room.managers();
    const { id } = await room.round();
    const { number: _, date, description, ratifiedBy, ratifiedOn, approvedBy, reviewOn, id: versionId } = (await policyIn(house)).newest;
    const facts = { number: '1.1', date, description, ratifiedBy, ratifiedOn, approvedBy, reviewOn };
    expect(await house.refusal('policies.correctVersion', { policyId: 'cp371', versionId, edit: 0, facts, reason: 'Mistyped' })).toMatchObject({
      field: 'facts.number', message: '1 round bears the number 1, so it stays. Add the other version as a new one.',
    });
    await importVersions([{ version: '1.0', date: 'August 2016', description: 'Version 1.0' }]);
    await house.call('certifications.issue', { roundId: id, directorateIds: null, as: 'one-pdf' }, house.path('round.pdf'));
    expect(await room.cell('Medicine')).toMatchObject({ state: 'sent' });
  });

  it('stays as well when an update of the app is taken', async () => {
    await keepFile();
    await installUpdate(house, (pack) => ({ ...pack, versions: [{ version: '2', date: 'January 2027', description: 'Full review' }] }));
    await house.call('policies.answerUpdate', { id: 'cp371', version: 1, take: ['versions'], leave: [], reason: 'As the app has it' });
    expect(await versions()).toEqual([['2', true, 0], ['1', false, 1]]);
    const [entry] = (await house.call('policies.get', { id: 'cp371' })).history;
    expect(entry?.note).toContain('As the app has it');
  });

  it('goes where nothing refers to it', async () => {
    await importVersions([{ version: '1.1', date: 'August 2016', description: 'Version 1.1' }]);
    expect(await versions()).toEqual([['1.1', true, 0]]);
  });
});
