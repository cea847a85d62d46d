import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith, changeStatusOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { readMessage } from '../support/messages.ts';
import { entriesOf } from '../support/trail.ts';

describe('a notice to those who answer for accounts', () => {
  let house: House;
  let accountIds: string[];
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    const ward = await house.call('accounts.add', accountFactsWith({
      lineManager: { name: 'Lee Manager', email: 'lee@example.nhs.uk' }, primaryAdministrator: { name: 'Zoë Fairweather', email: 'zoe@example.nhs.uk' },
      backupAdministrator: { name: 'Cy Backup', email: '' },
    }));
    const careers = await house.call('accounts.add', accountFactsWith({
      name: 'Careers', address: 'https://x.com/careers', handle: '@careers',
      lineManager: { name: 'Zoë Fairweather', email: 'zoe@example.nhs.uk' }, primaryAdministrator: { name: 'Lee Manager', email: 'lee@example.nhs.uk' }, backupAdministrator: null,
    }));
    accountIds = [ward.id, careers.id];
  });
  afterEach(() => house.end());

  const everybody = { administrators: true, lineManagers: true, contributors: true };

  const notice = (changes: Partial<InputOf<'notices.make'>> = {}): InputOf<'notices.make'> => ({
    accountIds, to: everybody, kind: 'pre-election', subject: 'Pre-election period – what not to post', body: 'Please post nothing political until the poll.',
    replyBy: '2026-12-01', as: 'one', ...changes,
  });

  const personId = async (name: string): Promise<string> => (await house.call('people.list', {})).find((person) => person.name === name)?.id ?? '';

  it('is looked at first: each person once, with what it concerns, and who has no address', async () => {
    const { recipients, unreached, withoutEmail } = await house.call('notices.preview', { accountIds, to: everybody });
    expect(unreached.map(({ email }) => email)).toEqual(['']);
    expect(recipients.map(({ name, email, concerning }) => [name, email, concerning])).toEqual([
      ['Lee Manager', 'lee@example.nhs.uk', 'Primary administrator of Careers; line manager of Ward news'],
      ['Zoë Fairweather', 'zoe@example.nhs.uk', 'Primary administrator of Ward news; line manager of Careers'],
    ]);
    expect(withoutEmail).toBe(1);
  });

  it('comes as one message in which nobody sees another’s address', async () => {
    const { number, file, recipients, withoutEmail } = await house.call('notices.make', notice(), house.path('notice.eml'));
    expect({ number, recipients, withoutEmail }).toEqual({ number: 'N-2026-001', recipients: 2, withoutEmail: 1 });
    const bytes = readFileSync(house.path('notice.eml'));
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const message = readMessage(bytes);
    expect(message).toMatchObject({
      to: [], bcc: [['Lee Manager', 'lee@example.nhs.uk'], ['Zoë Fairweather', 'zoe@example.nhs.uk']], subject: 'Pre-election period – what not to post', defects: 0,
    });
    expect(message.headers).toContainEqual(['X-Unsent', '1']);
    expect(message.text).toContain('Please post nothing political until the poll.');
    expect(message.text).toContain('by 1 December 2026');
    expect(message.text).not.toContain('Ward news');
  });

  it('writes once to a mailbox that two share', async () => {
    await house.call('accounts.add', accountFactsWith({
      name: 'Estates', address: 'https://x.com/estates', handle: '@estates', primaryAdministrator: { name: 'Kim Estates', email: 'LEE@example.nhs.uk' },
    }));
    accountIds = (await house.call('accounts.list', {})).map(({ id }) => id);
    expect((await house.call('notices.make', notice(), house.path('notice.eml'))).recipients).toBe(3);
    expect(readMessage(readFileSync(house.path('notice.eml'))).bcc.map(([, email]) => email.toLowerCase()).toSorted()).toEqual(['lee@example.nhs.uk', 'zoe@example.nhs.uk']);
  });

  it('or as a message for each, which names her accounts and nobody else', async () => {
    await house.call('notices.make', notice({ as: 'each' }), house.path('notice.zip'));
    const files = unzipSync(readFileSync(house.path('notice.zip')));
    expect(Object.keys(files)).toEqual(['1-lee-manager.eml', '2-zoe-fairweather.eml']);
    const zoe = readMessage(files['2-zoe-fairweather.eml'] ?? new Uint8Array());
    expect(zoe).toMatchObject({ to: [['Zoë Fairweather', 'zoe@example.nhs.uk']], bcc: [] });
    expect(zoe.text).toContain('Primary administrator of Ward news; line manager of Careers');
    expect(strFromU8(files['2-zoe-fairweather.eml'] ?? new Uint8Array())).not.toContain('lee@');
  });

  it('is kept with everybody it reached, and numbered through the year', async () => {
    const { id } = await house.call('notices.make', notice(), house.path('one.eml'));
    await house.call('notices.make', notice({ subject: 'New policy', kind: 'new-policy', replyBy: null }), house.path('two.eml'));
    expect((await house.call('notices.list', {})).map(({ number, subject, recipients, acknowledged, accounts }) => [number, subject, recipients, acknowledged, accounts])).toEqual([
      ['N-2026-002', 'New policy', 2, 0, 2], ['N-2026-001', 'Pre-election period – what not to post', 2, 0, 2],
    ]);
    const kept = await house.call('notices.get', { id });
    expect(kept).toMatchObject({ body: 'Please post nothing political until the poll.', row: { madeBy: 'Test Officer', kind: 'pre-election', replyBy: '2026-12-01' } });
    expect(kept.recipients.map(({ name, acknowledgedOn }) => [name, acknowledgedOn])).toEqual([['Lee Manager', null], ['Zoë Fairweather', null]]);
    house.clock.moveTo('2027-01-04');
    expect((await house.call('notices.make', notice({ replyBy: null }), house.path('three.eml'))).number).toBe('N-2027-001');
  });

  it('stands in the trail', async () => {
    expect(await entriesOf(house, () => house.call('notices.make', notice(), house.path('notice.eml')))).toEqual([['notice.made', '']]);
  });

  it('has its acknowledgements tracked, and a wrong one can be corrected', async () => {
    const { id } = await house.call('notices.make', notice(), house.path('notice.eml'));
    house.clock.moveTo('2026-11-25');
    const zoe = await personId('Zoë Fairweather');
    expect(await entriesOf(house, () => house.call('notices.acknowledge', { id, personIds: [zoe], on: '2026-11-24', how: 'Reply by e-mail' }))).toEqual([['notice.acknowledged', '']]);
    await house.call('notices.acknowledge', { id, personIds: [zoe], on: '2026-11-23', how: 'By telephone' });
    expect((await house.call('notices.list', {}))[0]).toMatchObject({ recipients: 2, acknowledged: 1 });
    expect((await house.call('notices.get', { id })).recipients.find(({ personId: of }) => of === zoe)).toMatchObject({
      acknowledgedOn: '2026-11-23', how: 'By telephone', recordedBy: 'Test Officer',
    });
  });

  it('is acknowledged by nobody it did not go to, on no day that lies ahead, and not before it was made', async () => {
    const { id } = await house.call('notices.make', notice(), house.path('notice.eml'));
    const [zoe, cy] = [await personId('Zoë Fairweather'), await personId('Cy Backup')];
    const refused = (personIds: string[], on: string) => house.refusal('notices.acknowledge', { id, personIds, on, how: '' });
    expect(await refused([zoe], '2026-11-22')).toMatchObject({ code: 'invalid', field: 'on', message: 'This date lies in the future. Enter today or an earlier day.' });
    expect(await refused([zoe], '2026-11-20')).toMatchObject({ code: 'invalid', field: 'on' });
    expect(await refused([zoe, cy], '2026-11-21')).toMatchObject({ code: 'invalid', field: 'personIds' });
    expect((await house.call('notices.get', { id })).row.acknowledged).toBe(0);
  });

  it('leaves out who has left', async () => {
    const zoe = await house.call('people.get', { id: await personId('Zoë Fairweather') });
    await house.call('people.edit', { id: zoe.id, version: zoe.version, facts: { ...zoe.facts, leavesOn: '2026-11-20' } });
    const { recipients } = await house.call('notices.preview', { accountIds, to: everybody });
    expect(recipients.map(({ name }) => name)).toEqual(['Lee Manager']);
  });

  it('leaves out an account that is closed, also when it was chosen, and says how many', async () => {
    const [, careers = ''] = accountIds;
    await changeStatusOf(house, careers, 'closed');
    const { recipients, notRun } = await house.call('notices.preview', { accountIds, to: everybody });
    expect(notRun).toBe(1);
    expect(recipients.map(({ name, concerning }) => [name, concerning])).toEqual([['Lee Manager', 'Line manager of Ward news'], ['Zoë Fairweather', 'Primary administrator of Ward news']]);
    await house.call('notices.make', notice(), house.path('notice.eml'));
    expect((await house.call('notices.list', {}))[0]?.accounts).toBe(1);
  });

  it('counts an address that no message can bear among those not reached', async () => {
    const zoe = await house.call('people.get', { id: await personId('Zoë Fairweather') });
    await house.call('people.edit', { id: zoe.id, version: zoe.version, facts: { ...zoe.facts, email: 'zoë@example.nhs.uk' } });
    const { unreached, withoutEmail } = await house.call('notices.preview', { accountIds, to: everybody });
    expect([withoutEmail, unreached.map(({ name, email }) => [name, email])]).toEqual([2, [['Cy Backup', ''], ['Zoë Fairweather', 'zoë@example.nhs.uk']]]);
  });

  it('counts two records of one person as one, once they are merged', async () => {
    await house.call('accounts.add', accountFactsWith({
      name: 'Estates', address: 'https://x.com/estates', handle: '@estates', lineManager: null, primaryAdministrator: { name: 'Zoe Fairweather', email: 'zf@example.nhs.uk' }, backupAdministrator: null,
    }));
    accountIds = (await house.call('accounts.list', {})).map(({ id }) => id);
    const [double, zoe] = [await house.call('people.get', { id: await personId('Zoe Fairweather') }), await house.call('people.get', { id: await personId('Zoë Fairweather') })];
    await house.call('people.merge', { from: { id: double.id, version: double.version }, into: { id: zoe.id, version: zoe.version } });
    const { recipients } = await house.call('notices.preview', { accountIds, to: everybody });
    expect(recipients.map(({ name, concerning }) => [name, concerning])).toEqual([
      ['Lee Manager', 'Primary administrator of Careers; line manager of Ward news'],
      ['Zoë Fairweather', 'Primary administrator of Estates and Ward news; line manager of Careers'],
    ]);
  });

  it('reaches approved contributors where they are to be told', async () => {
    const [accountId = ''] = accountIds;
    await house.call('accounts.addContributor', { accountId, person: { name: 'Con Tributor', email: 'con@example.nhs.uk' }, from: '2026-11-01', note: '' });
    const told = async (contributors: boolean) =>
      (await house.call('notices.preview', { accountIds, to: { ...everybody, contributors } })).recipients.map(({ name, concerning }) => `${name}: ${concerning}`);
    expect(await told(true)).toContain('Con Tributor: Contributor of Ward news');
    expect(await told(false)).not.toContain('Con Tributor: Contributor of Ward news');
  });

  describe('is refused, and nothing is written,', () => {
    const refused = async (changes: Partial<InputOf<'notices.make'>>, file = 'notice.eml') => {
      const error = await house.refusal('notices.make', notice(changes), house.path(file));
      expect(existsSync(house.path(file))).toBe(false);
      expect(await house.call('notices.list', {})).toEqual([]);
      return error;
    };

    it('when it would reach nobody by e-mail', async () => {
      const { id } = await house.call('accounts.add', accountFactsWith({ name: 'Old', address: 'https://x.com/old', handle: '@old' }));
      expect(await refused({ accountIds: [id] })).toEqual({
        code: 'invalid', field: 'to', message: 'None of these people has an email address that can be used. Add the addresses in People, then make the notice.',
      });
    });

    it('when nobody is to be told', async () => {
      expect(await refused({ to: { administrators: false, lineManagers: false, contributors: true } })).toMatchObject({ code: 'invalid', field: 'to' });
    });

    it('when the day of reply has passed', async () => {
      expect(await refused({ replyBy: '2026-11-20' })).toMatchObject({ code: 'invalid', field: 'replyBy' });
    });

    it('when the file’s name does not fit what it would hold', async () => {
      expect(await refused({}, 'notice.zip')).toMatchObject({ message: 'One message is saved as an .eml file. Choose a name that ends in .eml.' });
      expect(await refused({ as: 'each' }, 'notice.eml')).toMatchObject({ message: 'A message for each person is saved as a zip file. Choose a name that ends in .zip.' });
    });

    it('for an account that is not on the register', async () => {
      expect(await refused({ accountIds: ['019a0000-0000-7000-8000-00000000dead'] })).toMatchObject({ code: 'not-found' });
    });
  });

  it('suggests a file name that says what it is', () => {
    expect(house.dispatcher.suggestName('notices.make', notice())).toEqual({ ok: true, value: 'N-2026-001 pre-election-period-what-not-to-post.eml' });
    expect(house.dispatcher.suggestName('notices.make', notice({ as: 'each' }))).toEqual({ ok: true, value: 'N-2026-001 pre-election-period-what-not-to-post.zip' });
  });
});
