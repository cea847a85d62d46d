import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import type { FormerHandle } from '../../src/preload/contract/accounts-records.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('a handle that an account gives up (CP371 2.8: impostors take it)', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await house.call('accounts.add', accountFactsWith({ platformId: '4711' })));
  });
  afterEach(() => house.end());

  const edit = async (changes: Partial<AccountFacts>) => {
    const { version, facts } = await house.call('accounts.get', { id });
    return await house.call('accounts.edit', { id, version, facts: { ...facts, ...changes } });
  };
  const renamed = () => edit({ handle: '@ward5news', address: 'https://x.com/ward5news' });
  const only = async (): Promise<FormerHandle> => {
    const [handle, ...more] = await house.call('accounts.watchList', {});
    if (handle === undefined || more.length > 0) throw new Error(`${more.length + 1} handles instead of one`);
    return handle;
  };
  const look = async (found: 'free' | 'taken' | 'held-by-us', nextLookOn: string | null, note = '') => {
    const handle = await only();
    return await house.call('accounts.recordLook', { id: handle.id, version: handle.version, lookedOn: house.clock.today(), found, nextLookOn, note });
  };
  const alarms = async () => (await house.call('accounts.get', { id })).row.alarms.map(({ text }) => text);

  it('is kept with its last day, and watched from 30 days on; the platform’s own id stays', async () => {
    await renamed();
    expect(await only()).toMatchObject({
      accountId: id, account: 'Ward news', channelTitle: 'X', handle: '@wardnews', address: 'https://x.com/wardnews', heldFrom: '2026-11-21', heldFromOrEarlier: true, heldUntil: '2026-11-21',
      watched: true, nextLookOn: '2026-12-21', lastLookedOn: null, found: 'not-looked', due: false, version: 1,
    });
    const { facts, formerHandles } = await house.call('accounts.get', { id });
    expect([facts.handle, facts.platformId]).toEqual(['@ward5news', '4711']);
    expect(formerHandles.map(({ handle }) => handle)).toEqual(['@wardnews']);
  });

  it('is not given up by writing it another way', async () => {
    await edit({ handle: 'WardNews', address: 'http://www.x.com/WARDNEWS/' });
    expect(await house.call('accounts.watchList', {})).toEqual([]);
  });

  it('is due to be looked at when its day has come, and those that are due come first', async () => {
    await renamed();
    const other = await house.call('accounts.add', accountFactsWith({ name: 'Careers', handle: '@careers', address: 'https://x.com/careers' }));
    house.clock.moveTo('2026-12-01');
    await house.call('accounts.edit', { ...other, facts: accountFactsWith({ name: 'Careers', handle: '@jobs', address: 'https://x.com/jobs' }) });
    house.clock.moveTo('2026-12-21');
    expect((await house.call('accounts.watchList', {})).map(({ handle, due }) => [handle, due])).toEqual([['@wardnews', true], ['@careers', false]]);
  });

  it('found taken by somebody else is an alarm, which goes when it is free again', async () => {
    await renamed();
    house.clock.moveTo('2026-12-21');
    const entries = await entriesOf(house, () => look('taken', '2027-01-21', 'A stranger posts under it'));
    expect(entries).toEqual([['handle.looked-at', '2.8']]);
    expect(await only()).toMatchObject({ lastLookedOn: '2026-12-21', found: 'taken', nextLookOn: '2027-01-21', note: 'A stranger posts under it', version: 2 });
    expect(await alarms()).toContain('Former handle taken by somebody else');
    await look('free', '2027-02-21');
    expect(await alarms()).not.toContain('Former handle taken by somebody else');
  });

  it('is watched no longer without a day of the next look, and stays known', async () => {
    await renamed();
    await look('held-by-us', null);
    expect(await only()).toMatchObject({ watched: false, nextLookOn: null, found: 'held-by-us', due: false });
  });

  it('that the account takes up again is nobody else’s to take', async () => {
    await renamed();
    await look('taken', '2027-01-21');
    await edit({ handle: '@WARDNEWS', address: 'https://x.com/wardnews' });
    const handles = await house.call('accounts.watchList', {});
    expect(handles.map(({ handle, watched, found }) => [handle, watched, found])).toEqual([['@ward5news', true, 'not-looked'], ['@wardnews', false, 'held-by-us']]);
    expect(await alarms()).not.toContain('Former handle taken by somebody else');
  });

  it('of a closed account stays watched, and taken, however its details are edited', async () => {
    const { version } = await house.call('accounts.get', { id });
    const closed = { id, to: 'closed', on: '2026-11-21', reason: 'Nobody posts', captured: 'All posts', watchHandle: true } as const;
    await house.call('accounts.changeStatus', { ...closed, version });
    await edit({ audience: 'Families' });
    expect(await only()).toMatchObject({ watched: true, found: 'not-looked', nextLookOn: '2026-12-21' });
    await look('taken', '2027-01-21');
    await edit({ lineManager: { name: 'Dee Manager', email: '' } });
    expect(await only()).toMatchObject({ watched: true, found: 'taken', nextLookOn: '2027-01-21' });
    expect(await alarms()).toEqual(['Former handle taken by somebody else']);
    await edit({ handle: '@wardnews-old', address: '' });
    expect(await only()).toMatchObject({ handle: '@wardnews', watched: true });
  });

  it('does not hide that the address alone is given up', async () => {
    await edit({ address: 'https://x.com/newname' });
    expect(await only()).toMatchObject({ handle: '', address: 'https://x.com/wardnews', watched: true });
    await edit({ audience: 'Families' });
    expect(await only()).toMatchObject({ watched: true });
    await edit({ address: 'http://www.x.com/wardnews/' });
    expect((await house.call('accounts.watchList', {})).map(({ address, watched }) => [address, watched])).toEqual([
      ['https://x.com/newname', true], ['https://x.com/wardnews', false],
    ]);
  });

  it('is looked at next on a day that lies ahead, and on none of an impossible year', async () => {
    await renamed();
    const { id: handle } = await only();
    house.clock.moveTo('2027-03-01');
    const wrong = { id: handle, version: 1, found: 'free', note: '', lookedOn: '2027-01-05' } as const;
    expect(await house.refusal('accounts.recordLook', { ...wrong, nextLookOn: '2027-02-05' })).toEqual({
      code: 'invalid', field: 'nextLookOn', message: 'The next look lies ahead. Enter a day after today, or leave it empty to stop watching.',
    });
    expect(await house.refusal('accounts.recordLook', { ...wrong, nextLookOn: '2202-02-05' })).toMatchObject({ field: 'nextLookOn' });
    expect(await house.refusal('accounts.recordLook', { ...wrong, lookedOn: '0226-11-21', nextLookOn: null })).toMatchObject({ field: 'lookedOn' });
  });

  it('cannot have been looked at in the future, nor be looked at next before that', async () => {
    await renamed();
    const handle = await only();
    const wrong = { id: handle.id, version: 1, found: 'free', note: '' } as const;
    expect(await house.refusal('accounts.recordLook', { ...wrong, lookedOn: '2026-11-22', nextLookOn: null })).toMatchObject({ field: 'lookedOn' });
    expect(await house.refusal('accounts.recordLook', { ...wrong, lookedOn: '2026-11-21', nextLookOn: '2026-11-21' })).toMatchObject({ field: 'nextLookOn' });
    await look('free', '2027-01-01');
    expect(await house.refusal('accounts.recordLook', { ...wrong, lookedOn: '2026-11-21', nextLookOn: null })).toMatchObject({ code: 'conflict', current: { version: 2 } });
    expect(await house.refusal('accounts.recordLook', { ...wrong, id, lookedOn: '2026-11-21', nextLookOn: null })).toMatchObject({ code: 'not-found' });
  });
});

describe('the address of an internal platform', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const add = (changes: Partial<AccountFacts>) => house.call('accounts.add', accountFactsWith({ internal: true, handle: '', ...changes }));
  const alarmsOf = async (id: string) => (await house.call('accounts.get', { id })).row.alarms.map(({ text }) => text);

  it.each(['http://intranet/ward5', 'Staff intranet, Ward 5 board', 'intranet/boards/5'])('may be %s, and that is no alarm', async (address) => {
    const { id } = await add({ address });
    expect((await house.call('accounts.get', { id })).facts.address).toBe(address);
    expect(await alarmsOf(id)).toEqual(['No directorate']);
  });

  it.each(['javascript:alert(1)', ' file:///C:/board.htm', 'data:text/html,x', 'vbscript:x'])('is never %s, whatever the platform', async (address) => {
    expect(await house.refusal('accounts.add', accountFactsWith({ internal: true, address }))).toEqual({
      code: 'invalid', field: 'address', message: 'This is not an address that may be kept. Enter the web address, or say in words where the platform is found.',
    });
  });

  it('is refused on an external one, and is an alarm when the account becomes external', async () => {
    expect(await house.refusal('accounts.add', accountFactsWith({ address: 'Staff intranet, Ward 5 board' }))).toMatchObject({ field: 'address' });
    const { id, version } = await add({ address: 'Staff intranet, Ward 5 board' });
    expect(await house.refusal('accounts.edit', { id, version, facts: accountFactsWith({ internal: false, address: 'Staff intranet, Ward 5 board' }) })).toMatchObject({ field: 'address' });
  });

  it('stands on the register once, however it is written', async () => {
    await add({ address: 'Staff intranet,  Ward 5 board' });
    expect(await house.refusal('accounts.add', accountFactsWith({ internal: true, name: 'Other', address: 'staff intranet, ward 5 BOARD' }))).toMatchObject({ code: 'duplicate' });
  });
});
