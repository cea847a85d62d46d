import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('a policy as a file', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  type File = Record<string, unknown> & { contacts: Record<string, unknown>[]; checklists: { questions: Record<string, unknown>[] }[] };
  const exported = async (id = 'cp371'): Promise<File> => {
    await house.call('policies.exportPack', { id }, house.path('policy.json'));
    return JSON.parse(readFileSync(house.path('policy.json'), 'utf8')) as File;
  };
  const written = (content: unknown, name = 'other.json'): string => {
    writeFileSync(house.path(name), typeof content === 'string' ? content : JSON.stringify(content));
    return house.path(name);
  };

  it('comes back as it went, and says that it says nothing new', async () => {
    const file = await exported();
    const read = await house.call('policies.readPack', {}, written(file));
    expect(read).toMatchObject({ id: 'cp371', reference: 'CP371', version: 1, changes: [], problems: [] });
    expect(await house.refusal('policies.importPack', { id: 'cp371', version: 1, reason: 'Again' })).toMatchObject({ code: 'unchanged' });
    await house.call('policies.exportPack', { id: 'cp371' }, house.path('again.json'));
    expect(readFileSync(house.path('again.json'), 'utf8')).toBe(readFileSync(house.path('policy.json'), 'utf8'));
  });

  it('in place of the one that is there is looked at first, then taken', async () => {
    const file = await exported();
    const pals = file.contacts.find(({ id }) => id === 'pals');
    if (pals !== undefined) pals['role'] = 'Patient Experience';
    const { version, changes } = await house.call('policies.readPack', {}, written(file));
    expect(changes).toMatchObject([{ name: 'Contact “Patient Experience”', what: 'changed' }]);
    expect(await entriesOf(house, async () => await house.call('policies.importPack', { id: 'cp371', version, reason: 'From the other site' }))).toEqual([['policy-pack.imported', '']]);
    expect((await house.call('policies.ownChanges', { id: 'cp371' })).map(({ key }) => key)).toEqual(['contacts/pals']);
  });

  it('of the Trust’s own stands in the list and can be turned on in Settings', async () => {
    const file = { ...(await exported('10022')), id: 'our-own', reference: 'OUR 1', title: 'Our own policy' };
    const read = await house.call('policies.readPack', {}, written(file));
    expect(read).toMatchObject({ version: 0, problems: [] });
    await house.call('policies.importPack', { id: 'our-own', version: 0, reason: 'Ours' });
    expect((await house.call('policies.list', {})).map(({ id, on }) => [id, on])).toContainEqual(['our-own', false]);
    const { trust } = await house.call('settings.get', {});
    await house.call('settings.editTrust', { ...trust, packs: [...trust.packs, 'our-own'] });
    expect((await house.call('policies.list', {})).find(({ id }) => id === 'our-own')).toMatchObject({ on: true });
    expect(await house.call('policies.contents', { id: 'our-own' })).toMatchObject({ shipped: false, waiting: 0 });
  });

  it.each([
    ['is no JSON', '{"format": 1,', /At (?:line \d+, column \d+|the file): this is not valid JSON/u],
    ['says no format', '{}', /it does not say its format/u],
    ['is of another format', { format: 2 }, /of a format that this version of the app cannot read/u],
    ['is a list', '[]', /no policy of this app/u],
  ])('that %s is refused with place and reason', async (_what, content, message) => {
    expect((await house.refusal('policies.readPack', {}, written(content))).message).toMatch(message);
  });

  it('that is wrong inside is refused with the entry, the field and the reason', async () => {
    const file = await exported();
    const [list] = file.checklists;
    const [first] = list?.questions ?? [];
    if (first !== undefined) first['clause'] = '99.9';
    const { message } = await house.refusal('policies.readPack', {}, written(file));
    expect(message).toBe('The file was not accepted, and nothing was changed. At Checklist of the quarterly communications review, question “Posts and threads read”, clause: clause "99.9" is not in this pack\'s list of clauses.');
    expect((await house.refusal('policies.readPack', {}, written({ ...(await exported()), extra: 1 }))).message).toContain('"extra" is not an entry that belongs here');
    expect((await house.refusal('policies.readPack', {}, written({ ...(await exported()), title: 'A \u202E title' }))).message).toContain('hidden characters');
    expect((await house.refusal('policies.readPack', {}, written(`${'['.repeat(900_000)}`))).message).toContain('not accepted');
    expect((await house.refusal('policies.readPack', {}, written(' '.repeat(2_100_000)))).message).toContain('too large');
  });

  it('that disagrees with another policy says so before it is taken, and is refused', async () => {
    const file = { ...(await exported('10022')), id: 'our-own', reference: 'OUR 1' } as File;
    const one = file.checklists.flatMap(({ questions }) => questions).find(({ id }) => id === 'regular');
    if (one !== undefined) one['concernWhen'] = 'yes';
    const { problems } = await house.call('policies.readPack', {}, written(file));
    expect(problems.join(' ')).toContain('has to be the same everywhere');
    expect(await house.refusal('policies.importPack', { id: 'our-own', version: 0, reason: 'Ours' })).toMatchObject({ code: 'invalid' });
  });
});
