import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('settings', () => {
  let house: House;
  beforeEach(async () => {
    house = new House();
    await house.setUp();
  });
  afterEach(() => house.end());

  const directorate = async (name: string) => {
    const { directorates } = await house.call('settings.get', {});
    const found = directorates.find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found;
  };

  it('the Trust’s profile is changed, and the trail says so once', async () => {
    const { trust } = await house.call('settings.get', {});
    const change = { version: trust.version, trustName: 'Example University Hospitals NHS Trust', packs: ['10022'], autolockMinutes: 5, decidingBody: 'Digital Board', returnAddress: '', limitConduct: true };
    expect(await entriesOf(house, () => house.call('settings.editTrust', change))).toEqual([['trust.edited', '']]);
    expect((await house.call('settings.get', {})).trust).toEqual({ ...change, version: 2 });
  });

  it('a change that was based on an older state is refused with what the register holds now', async () => {
    const { trust } = await house.call('settings.get', {});
    const change = { version: trust.version, trustName: 'First', packs: ['cp371'], autolockMinutes: 5, decidingBody: 'Digital Board', returnAddress: '', limitConduct: true };
    await house.call('settings.editTrust', change);
    expect(await entriesOf(house, async () => {
      expect(await house.refusal('settings.editTrust', { ...change, trustName: 'Second' })).toMatchObject({
        code: 'conflict', message: 'The Trust’s profile has been changed since you opened it. Compare the two and save again.',
        current: { trustName: 'First', version: 2 },
      });
    })).toEqual([]);
  });

  it.each([
    ['trustName', { trustName: ' ' }, 'Enter the name of your Trust.'],
    ['packs', { packs: [] }, 'Choose at least one policy.'],
    ['packs', { packs: ['nobody'] }, 'This app has no policy called nobody.'],
    ['autolockMinutes', { autolockMinutes: 0 }, 'Choose 1 to 60 minutes.'],
    ['autolockMinutes', { autolockMinutes: 61 }, 'Choose 1 to 60 minutes.'],
  ])('%s of %o is refused with what to do', async (field, change, message) => {
    const { trust } = await house.call('settings.get', {});
    const facts = { version: trust.version, trustName: trust.trustName, packs: trust.packs, autolockMinutes: trust.autolockMinutes, decidingBody: 'Digital Board', returnAddress: '', limitConduct: true, ...change };
    expect(await house.refusal('settings.editTrust', facts)).toEqual({ code: 'invalid', field, message });
  });

  it('a directorate is added, renamed and taken out of use, each with its entry', async () => {
    const entries = await entriesOf(house, async () => {
      const { id, version } = await house.call('settings.addDirectorate', { name: 'Research', kind: 'non-clinical' });
      await house.call('settings.editDirectorate', { id, version, name: 'Research and innovation', kind: 'clinical', active: false });
    });
    expect(entries).toEqual([['directorate.added', ''], ['directorate.edited', '']]);
    expect(await directorate('Research and innovation')).toMatchObject({ kind: 'clinical', active: false, version: 2 });
  });

  it('one name stands for one directorate, whatever its case', async () => {
    const workforce = await directorate('Workforce');
    const message = 'There is already a directorate called MEDICINE.';
    expect(await house.refusal('settings.addDirectorate', { name: 'MEDICINE', kind: 'clinical' })).toEqual({ code: 'duplicate', field: 'name', message });
    expect(await house.refusal('settings.editDirectorate', { ...workforce, name: 'MEDICINE' })).toMatchObject({ code: 'duplicate', field: 'name' });
    expect(await house.call('settings.editDirectorate', { ...workforce, name: 'WORKFORCE' })).toMatchObject({ name: 'WORKFORCE' });
  });

  it('a directorate that was changed meanwhile is a conflict, and an unknown one is not found', async () => {
    const medicine = await directorate('Medicine');
    await house.call('settings.editDirectorate', { ...medicine, name: 'Acute medicine' });
    expect(await house.refusal('settings.editDirectorate', { ...medicine, name: 'Elderly medicine' })).toMatchObject({
      code: 'conflict', current: { name: 'Acute medicine', version: 2 },
    });
    expect(await house.refusal('settings.editDirectorate', { ...medicine, id: '019a0000-0000-7000-8000-00000000dead' })).toMatchObject({ code: 'not-found' });
  });
});
