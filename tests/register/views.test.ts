import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ViewContent } from '../../src/preload/contract/accounts-records.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const content: ViewContent = { text: 'ward', sort: { id: 'name', desc: true }, filters: [{ id: 'status', value: 'active' }], columns: ['name', 'status'] };

describe('an officer keeps views of the list', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const names = async () => (await house.call('accounts.views', {})).map(({ name }) => name);

  it('by name, as she saved them, also after the app was closed', async () => {
    const saved = await house.call('accounts.saveView', { name: 'My wards', content });
    await house.call('accounts.saveView', { name: 'Alarms', content: { ...content, text: '' } });
    house.restart();
    const { officers } = await house.call('session.status', {});
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase: 'correct horse battery' });
    expect(await names()).toEqual(['Alarms', 'My wards']);
    expect((await house.call('accounts.views', {}))[1]).toEqual({ ...saved, content });
  });

  it('and a name again, in whatever case, replaces what was there', async () => {
    const first = await house.call('accounts.saveView', { name: 'My wards', content });
    const second = await house.call('accounts.saveView', { name: 'MY WARDS', content: { ...content, text: 'clinic' } });
    expect(second.id).toBe(first.id);
    expect((await house.call('accounts.views', {})).map((view) => [view.name, view.content.text])).toEqual([['MY WARDS', 'clinic']]);
  });

  it('and they decide nothing, so the trail has none of it', async () => {
    expect(await entriesOf(house, async () => {
      const { id } = await house.call('accounts.saveView', { name: 'My wards', content });
      await house.call('accounts.removeView', { id });
    })).toEqual([]);
    expect(await names()).toEqual([]);
  });

  it('while another officer’s are neither shown nor removed', async () => {
    const { database } = house.session.register;
    const [other, view] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];
    database.prepare('INSERT INTO officers (id, name, role, active, version) VALUES (?, ?, ?, 1, 1)').run(other, 'Other Officer', 'officer');
    database.prepare('INSERT INTO saved_views VALUES (?, ?, ?, ?, ?, ?)').run(view, 'accounts', other, 'Hers', JSON.stringify(content), '2026-11-21T10:00:00.000Z');
    expect(await names()).toEqual([]);
    expect(await house.refusal('accounts.removeView', { id: view })).toMatchObject({ code: 'not-found' });
    await house.call('accounts.saveView', { name: 'Hers', content });
    expect(database.prepare('SELECT count(*) AS views FROM saved_views').get()).toEqual({ views: 2 });
  });

  it.each([
    ['no name', { name: '  ', content }],
    ['too long a name', { name: 'a'.repeat(61), content }],
    ['hidden characters', { name: 'My\u202Ewards', content }],
    ['more filters than a list has', { name: 'Many', content: { ...content, filters: Array.from({ length: 21 }, () => ({ id: 'status', value: 'active' })) } }],
  ])('and one with %s is refused', async (_what, input) => {
    expect(await house.refusal('accounts.saveView', input)).toMatchObject({ code: 'invalid' });
    expect(await names()).toEqual([]);
  });

  it('and one that this version cannot read is left out, not in the way', async () => {
    await house.call('accounts.saveView', { name: 'My wards', content });
    house.session.register.database.prepare('UPDATE saved_views SET content = ?').run('{"columns":"all"}');
    expect(await names()).toEqual([]);
  });
});
