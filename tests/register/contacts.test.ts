import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contact, ReportRoute } from '../../src/preload/contract/contacts.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { contactWith } from '../support/contact-changes.ts';
import { House } from '../support/house.ts';

describe('the contacts of the Trust', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const contact = async (id: string): Promise<Contact | undefined> => (await house.call('contacts.list', {})).contacts.find((one) => one.id === id);

  it('are those whom the policies want told and who are the same person each time, and those whom a bad day needs beside them', async () => {
    const { contacts } = await house.call('contacts.list', {});
    expect(contacts.slice(0, 4).map(({ role }) => role)).toEqual(['Communications on call', 'Head of Communications', 'Switchboard', 'Executive on call']);
    expect(contacts.map(({ id }) => id)).toEqual(expect.arrayContaining(['it-helpdesk', 'safeguarding-lead', 'press-office', 'police', 'hr', 'speaking-up', 'digital-board']));
    // Somebody's line manager is another person in every case.
    expect(contacts.map(({ id }) => id)).not.toContain('line-manager');
    expect(await contact('it-helpdesk')).toMatchObject({ role: 'IT helpdesk', clause: 'CP371 App 1; 10022 4.1.3', onSheet: true, standing: 'empty', version: 0 });
    expect(await contact('hr')).toMatchObject({ onSheet: false });
  });

  it('begin with the one number that is the same everywhere, which nobody has to confirm', async () => {
    expect(await contact('police')).toMatchObject({ daytime: '101', outOfHours: '101', standing: 'right' });
  });

  it('keep what was typed, confirmed by whoever typed it', async () => {
    const kept = await house.call('contacts.edit', contactWith());
    expect(kept).toMatchObject({ name: 'Service desk', outOfHours: '01632 960 112', checkedOn: '2026-11-21', checkedBy: 'Test Officer', standing: 'right', version: 1 });
    expect(await contact('it-helpdesk')).toEqual(kept);
  });

  it('are to be confirmed again after 90 days, and not on the 90th', async () => {
    const { id, version } = await house.call('contacts.edit', contactWith());
    house.clock.moveTo('2027-02-19');
    expect((await contact(id))?.standing).toBe('right');
    house.clock.moveTo('2027-02-20');
    expect((await contact(id))?.standing).toBe('unchecked');
    expect(await house.call('contacts.confirm', { contacts: [{ id, version }] })).toEqual({ confirmed: 1 });
    expect(await contact(id)).toMatchObject({ standing: 'right', checkedOn: '2027-02-20', name: 'Service desk' });
  });

  it('are confirmed as often as the Trust decides', async () => {
    const { id } = await house.call('contacts.edit', contactWith());
    await house.call('contacts.editSettings', { version: 0, days: 30 });
    house.clock.moveTo('2026-12-22');
    expect((await contact(id))?.standing).toBe('unchecked');
    expect((await house.refusal('contacts.editSettings', { version: 0, days: 60 })).code).toBe('conflict');
    expect((await house.refusal('contacts.editSettings', { version: 1, days: 3 })).message).toBe('Choose 7 to 366 days.');
  });

  it('are not confirmed unseen: one that was changed meanwhile is shown first', async () => {
    const { id, version } = await house.call('contacts.edit', contactWith());
    await house.call('contacts.edit', contactWith({ version, daytime: '01632 960 999' }));
    expect(await house.refusal('contacts.confirm', { contacts: [{ id, version }] })).toMatchObject({ code: 'conflict', current: { daytime: '01632 960 999' } });
    expect((await house.refusal('contacts.edit', contactWith())).code).toBe('conflict');
    expect((await house.refusal('contacts.edit', contactWith({ id: 'nobody' }))).code).toBe('not-found');
  });

  it('are short enough for a line of the sheet', async () => {
    expect(await house.refusal('contacts.edit', contactWith({ daytime: '0'.repeat(41) }))).toMatchObject({ code: 'invalid', field: 'daytime', message: 'Use 40 characters or fewer.' });
  });
});

describe('how to report to platforms', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const route = async (channel: string): Promise<ReportRoute | undefined> => (await house.call('contacts.list', {})).routes.find((one) => one.channel === channel);

  it('comes from the policy pack, with the day on which it was checked', async () => {
    expect(await route('facebook')).toMatchObject({
      title: 'Facebook', own: false, used: false, checkedOn: '2026-11-22', hacked: { address: 'https://www.facebook.com/hacked' }, fake: { address: '' },
    });
    for (const { hacked, fake } of (await house.call('contacts.list', {})).routes) for (const { words } of [hacked, fake]) expect(words).not.toBe('');
    // Nothing is reported to a network that has closed.
    expect(await route('google-plus')).toBeUndefined();
  });

  it('names platforms on which the Trust runs an account first, also those of which no way is known', async () => {
    const { id } = await house.call('accounts.add', accountFactsWith({ channel: 'nhs-website', address: 'https://www.nhs.uk/example' }));
    await house.call('accounts.add', accountFactsWith({ name: 'Films', channel: 'youtube', address: 'https://www.youtube.com/@example' }));
    const { routes } = await house.call('contacts.list', {});
    expect(routes.filter(({ used }) => used).map(({ title }) => title)).toEqual(routes.slice(0, 2).map(({ title }) => title));
    expect(routes.find(({ channel }) => channel === 'nhs-website')).toMatchObject({ used: true, hacked: { words: '', address: '' }, checkedOn: null });
    await house.call('accounts.changeStatus', { id, version: 1, to: 'closed', on: '2026-11-21', reason: 'The service has ended', captured: 'Saved', watchHandle: false });
    expect(await route('nhs-website')).toBeUndefined();
  });

  it('can be said in the Trust’s own words, and in the pack’s again', async () => {
    const own = { hacked: { words: 'Call our contact at the platform', address: '' }, fake: { words: 'The form for agencies', address: 'https://x.example/form' } };
    await house.call('contacts.editRoute', { channel: 'x', version: 0, own });
    expect(await route('x')).toMatchObject({ own: true, ...own, checkedOn: '2026-11-21', version: 1 });
    await house.call('contacts.editRoute', { channel: 'x', version: 1, own: null });
    expect(await route('x')).toMatchObject({ own: false, version: 2, hacked: { address: 'https://help.x.com/en/safety-and-security/x-account-compromised' } });
    expect((await house.refusal('contacts.editRoute', { channel: 'x', version: 1, own })).code).toBe('conflict');
    expect((await house.refusal('contacts.editRoute', { channel: 'nowhere', version: 0, own })).code).toBe('not-found');
    expect(await house.refusal('contacts.editRoute', { channel: 'x', version: 2, own: { ...own, fake: { words: '', address: 'http://x.example' } } }))
      .toMatchObject({ field: 'own.fake.address', message: 'Enter a web address that begins with https://, or leave it empty.' });
  });
});
