import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { contactWith, fillContacts } from '../support/contact-changes.ts';
import { House } from '../support/house.ts';
import { loginFactsWith } from '../support/logins.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, infoOf, keepPdf, pdfaCheck, textOf } from './reports/read-pdf.ts';

describe('the bad-day sheet', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const print = async (name = 'sheet.pdf') => await house.call('badDay.printSheet', {}, house.path(name));
  const words = (name = 'sheet.pdf'): string => textOf(house.path(name)).replaceAll(/\s+/gu, ' ');
  const pages = (name = 'sheet.pdf'): string | undefined => /^Pages:\s+(\d+)$/mu.exec(infoOf(house.path(name)))?.[1];
  const sheet = () => house.call('badDay.sheet', {});

  it('is one page with danger first, first steps, whom to call by day and by night, and how to report to platforms', async () => {
    await fillContacts(house);
    await house.call('accounts.add', accountFactsWith({ name: 'Films', channel: 'youtube', address: 'https://www.youtube.com/@example' }));
    expect(await print()).toMatchObject({ leftOut: [] });
    expect(pages()).toBe('1');
    expect(infoOf(house.path('sheet.pdf'))).toMatch(/Page size:\s+595\.28 x 841\.89/u);
    const text = words();
    for (const part of [
      'Call 999 first', 'Hacked account', 'CP371 2.8', 'Sign out every other session', '72 hours', 'Contact by the press', '10022 4.2.4', 'Safeguarding lead', 'IT helpdesk', 'Team 5 of the Trust', '01632 960 204',
      '07700 900 204', 'Police, when nobody is', 'facebook.com/hacked', 'Who can open the register: Test Officer', 'No password belongs on this sheet',
      'Example Hospitals NHS Trust', 'Replace after 19 February 2027', 'Made 21 November 2026 at 10am by Test Officer', 'Page 1 of 1', 'Audit trail head',
    ]) expect(text).toContain(part);
    expect(text.indexOf('Call 999')).toBeLessThan(text.indexOf('Hacked account'));
    // The Trust's own platforms come first.
    expect(text.indexOf('YouTube')).toBeLessThan(text.indexOf('Facebook'));
    const kept = keepPdf('bad-day-sheet', readFileSync(house.path('sheet.pdf')));
    for (const mark of ['<pdfaid:part>1<', '<pdfaid:conformance>A<']) expect(readFileSync(kept).toString('latin1')).toContain(mark);
    if (hasChecker) expect(pdfaCheck([kept])).toMatch(/^ok /u);
  });

  it('holds no password, also where the register has one', async () => {
    const { id } = await house.call('accounts.add', accountFactsWith());
    const password = 'Tr0ub4dor&3-of-the-ward';
    await house.call('logins.add', { facts: loginFactsWith(id), password });
    await print();
    expect(words()).not.toContain(password);
  });

  it.each([
    ['name', 'Ward 4, password: Summer2026!'], ['daytime', 'PIN 4711 password: Summer2026!'], ['outOfHours', '01632 960111, pw: Winter2027'], ['email', 'it@example.nhs.uk password Summer2026!'],
  ])('takes no password among the contacts: %s', async (field, text) => {
    expect(await house.refusal('contacts.edit', contactWith({ [field]: text }))).toEqual({
      code: 'invalid', field, message: 'This looks like a password or a PIN. Take it out: the bad-day sheet hangs on a wall. Passwords are kept in Logins.',
    });
  });

  it('takes none among the ways to platforms, nor in their addresses', async () => {
    const way = { words: 'Choose "Forgotten password", then report', address: 'https://help.example.com/reset-password' };
    const edit = (hacked: typeof way) => ({ channel: 'x', version: 0, own: { hacked, fake: way } });
    expect(await house.refusal('contacts.editRoute', edit({ ...way, words: 'Log in as trust, password: Summer2026!' }))).toMatchObject({ code: 'invalid', field: 'own.hacked.words' });
    expect(await house.refusal('contacts.editRoute', edit({ ...way, address: 'https://admin:Secret1@example.com/help' })))
      .toMatchObject({ code: 'invalid', field: 'own.hacked.address', message: 'Take the user name and password out of the address.' });
    expect(await house.refusal('contacts.editRoute', edit({ ...way, address: 'https://example.com/?password=Secret1' }))).toMatchObject({ code: 'invalid', field: 'own.hacked.address' });
    expect(await house.call('contacts.editRoute', edit(way))).toEqual({});
  });

  it('takes one that stands there without a word for it, and no sentence about passwords for one', async () => {
    expect(await house.refusal('contacts.edit', contactWith({ outOfHours: '01632 960111 (Summer2026!)' }))).toMatchObject({ code: 'invalid', field: 'outOfHours' });
    const edit = (said: string) => ({ channel: 'x', version: 0, own: { hacked: { words: said, address: '' }, fake: { words: '', address: '' } } });
    expect(await house.refusal('contacts.editRoute', edit('Log in as trust / Summer2026!'))).toMatchObject({ code: 'invalid', field: 'own.hacked.words' });
    expect(await house.call('contacts.editRoute', edit('Reset the password: go to Settings - Password - Log out everywhere'))).toEqual({});
    expect(await print()).toMatchObject({ withheld: [] });
    expect(words()).toContain('Reset the password: go to Settings');
  });

  it('is printed without a line that looks like one and was kept before they were looked for, and says which', async () => {
    const { version } = await house.call('contacts.edit', contactWith({ outOfHours: '01632 960 777' }));
    house.session.register.database.prepare("UPDATE contacts SET daytime = 'password: Summer2026!' WHERE id = 'it-helpdesk'").run();
    expect(await print()).toMatchObject({ withheld: ['IT helpdesk'] });
    expect(words()).not.toContain('Summer2026');
    expect(words()).toContain('01632 960 777');
    expect(JSON.stringify(house.session.register.database.prepare('SELECT contents FROM sheets_printed').all())).not.toContain('Summer2026');
    expect((await sheet()).state).toBe('current');
    await house.call('contacts.edit', contactWith({ version, daytime: '01632 960 778', outOfHours: '01632 960 777' }));
    expect((await sheet()).changed).toEqual(['IT helpdesk']);
  });

  it('leaves an entry in the trail with the checksum of the file, whose name has the day', async () => {
    let sha256 = '';
    expect(await entriesOf(house, async () => { ({ file: { sha256 } } = await print()); })).toEqual([['bad-day-sheet.printed', '']]);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(house.dispatcher.suggestName('badDay.printSheet', {})).toEqual({ ok: true, value: 'Bad-day sheet 2026-11-21.pdf' });
    expect(await house.refusal('badDay.printSheet', {}, house.path('sheet.docx'))).toMatchObject({ code: 'invalid', message: expect.stringContaining('PDF') as string });
  });

  it('is out of date as soon as a contact, a route or who can open the register is another, and says what', async () => {
    expect(await sheet()).toMatchObject({ state: 'never', printed: null, changed: [] });
    const { version } = await house.call('contacts.edit', contactWith());
    await print();
    expect(await sheet()).toMatchObject({ state: 'current', printed: { by: 'Test Officer' }, changed: [] });
    await house.call('contacts.confirm', { contacts: [{ id: 'it-helpdesk', version }] });
    expect((await sheet()).state).toBe('current');
    await house.call('contacts.edit', contactWith({ version: 2, outOfHours: '01632 960 777' }));
    expect(await sheet()).toMatchObject({ state: 'changed', changed: ['IT helpdesk'] });
    await house.call('contacts.editRoute', { channel: 'x', version: 0, own: { hacked: { words: 'Call our agency', address: '' }, fake: { words: 'The same', address: '' } } });
    expect((await sheet()).changed).toEqual(['IT helpdesk', 'how to report on X']);
    await print('again.pdf');
    expect(await sheet()).toMatchObject({ state: 'current', changed: [] });
    expect(words('again.pdf')).toContain('01632 960 777');
    // A contact that is taken off the sheet is a change, too.
    await house.call('contacts.edit', contactWith({ version: 3, outOfHours: '01632 960 777', onSheet: false }));
    expect((await sheet()).changed).toEqual(['IT helpdesk']);
  });

  it('is out of date when the Trust begins to run an account on a platform that is not on it', async () => {
    await print();
    await house.call('accounts.add', accountFactsWith({ channel: 'nhs-website', address: 'https://www.nhs.uk/example' }));
    expect((await sheet()).state).toBe('current');
    await house.call('contacts.editRoute', { channel: 'nhs-website', version: 0, own: { hacked: { words: 'Call the service desk of the website', address: '' }, fake: { words: '', address: '' } } });
    expect((await sheet()).changed).toEqual(['how to report on NHS website reviews']);
  });

  it('is too old after 90 days, whatever stands on it', async () => {
    await print();
    house.clock.moveTo('2027-02-19');
    expect((await sheet()).state).toBe('current');
    house.clock.moveTo('2027-02-20');
    expect((await sheet()).state).toBe('old');
  });

  it('names the contacts that are empty, and counts those to be confirmed', async () => {
    await house.call('contacts.edit', contactWith());
    const before = await sheet();
    expect(before.missing).toContain('Switchboard');
    expect(before.missing).not.toContain('IT helpdesk');
    expect(before.toConfirm).toBe(0);
    house.clock.moveTo('2027-03-01');
    expect((await sheet()).toConfirm).toBe(1);
  });

  it('stays one page with long texts everywhere: in smaller type, and without platforms that the Trust does not use', async () => {
    await fillContacts(house);
    await house.call('accounts.add', accountFactsWith());
    const { routes } = await house.call('contacts.list', {});
    for (const { channel, version } of routes) {
      const way = { words: `${'Follow the steps of the help centre for organisations and say who you are. '.repeat(2)}End.`.slice(0, 200), address: `https://example.org/${'help/'.repeat(20)}` };
      await house.call('contacts.editRoute', { channel, version, own: { hacked: way, fake: way } });
    }
    const { leftOut } = await print();
    expect(pages()).toBe('1');
    expect(leftOut).toContain('Flickr');
    expect(leftOut).not.toContain('X');
    expect((await sheet()).state).toBe('current');
  });

  it('says what to shorten where not even that fits, and leaves nothing behind', async () => {
    const { contacts, routes } = await house.call('contacts.list', {});
    for (const { id, version } of contacts) {
      await house.call('contacts.edit', contactWith({ id, version, onSheet: true, name: 'N'.repeat(60), daytime: '0'.repeat(40), outOfHours: '1'.repeat(40), email: 'e'.repeat(80) }));
    }
    for (const { channel, title, version } of routes) {
      await house.call('accounts.add', accountFactsWith({ name: `Our ${title}`, channel, address: `https://example.org/${channel}` }));
      const way = { words: 'w'.repeat(200), address: `https://example.org/${'a'.repeat(170)}` };
      await house.call('contacts.editRoute', { channel, version, own: { hacked: way, fake: way } });
    }
    const refused = await house.refusal('badDay.printSheet', {}, house.path('long.pdf'));
    expect(refused).toMatchObject({ code: 'too-long', message: expect.stringMatching(/does not fit on one page.*shorten: (?:hacked|fake) account on /u) as string });
    expect(existsSync(house.path('long.pdf'))).toBe(false);
    expect((await sheet()).state).toBe('never');
  });
});
