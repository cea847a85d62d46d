import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { House } from '../support/house.ts';
import { accountNamed, everythingKept, importedList, loginFactsWith, plannedList } from '../support/logins.ts';
import { entriesOf } from '../support/trail.ts';

const wardSecret = 'otter-Candle-river-47';
const careersSecret = 'stone-Lantern-wheat-92';

/** The team's own list: one row by address, one by handle, one that fits nothing. */
const teamList = [
  'Account,Web address,User name,Password,Email,Notes',
  `Our ward page,https://www.twitter.com/WardNews/?s=20,wardlogin,${wardSecret},comms@example.org,Codes in the safe`,
  `Jobs,,@careers,"${careersSecret}",,`,
  'Printer,http://printer.example.org,admin,print-Me-now-12,,',
].join('\r\n');

describe("the team's existing password list comes in (CP371 2.3.1)", () => {
  let keychain: ReturnType<typeof fakeKeychain>;
  let house: House;
  let ward: string;
  let careers: string;
  beforeEach(async () => {
    keychain = fakeKeychain();
    house = new House('2026-11-21', keychain);
    await house.setUp();
    ward = await accountNamed(house, 'Ward news');
    careers = await accountNamed(house, 'Careers');
  });
  afterEach(() => house.end());

  const rows = () => house.call('logins.list', {});
  const idOf = async (userName: string) => (await rows()).find((row) => row.userName === userName)?.id ?? '';

  describe('its dry run', () => {
    it('shows columns and rows without any password, and changes nothing', async () => {
      const { count } = await house.call('audit.head', {});
      const { list, plan } = await plannedList(house, teamList);
      expect(list).toMatchObject({ fileName: 'passwords.csv', kind: 'spreadsheet', rowCount: 3 });
      expect(list.columns.map(({ suggested, samples }) => [suggested, samples.length])).toEqual([
        ['title', 3], ['address', 2], ['userName', 3], ['password', 0], ['email', 1], ['notes', 0],
      ]);
      expect(plan.rows).toMatchObject([
        { row: 2, accountId: ward, account: 'Ward news', matchedBy: 'address', action: 'add', remarks: [] },
        { row: 3, accountId: careers, account: 'Careers', matchedBy: 'handle', action: 'add', remarks: [] },
        { row: 4, accountId: null, matchedBy: 'nothing', action: 'leave-out', remarks: ['No account of the register fits this row. Choose the account, or leave the row out.'] },
      ]);
      expect(plan.counts).toEqual({ added: 2, changed: 0, unchanged: 0, leftOut: 1, refused: 0, rotationOwed: 0 });
      const said = JSON.stringify([list, plan]);
      for (const password of [wardSecret, careersSecret, 'print-Me-now-12']) expect(said).not.toContain(password);
      expect((await house.call('audit.head', {})).count).toBe(count);
      expect(keychain.entries.size).toBe(0);
    });

    it('takes the account that the officer has chosen, and leaves out what she leaves out', async () => {
      const { plan } = await plannedList(house, teamList, [{ row: 4, accountId: ward }, { row: 2, accountId: null }]);
      expect(plan.rows.map(({ action, matchedBy, account }) => [action, matchedBy, account])).toEqual([
        ['leave-out', 'officer', ''], ['add', 'handle', 'Careers'], ['add', 'officer', 'Ward news'],
      ]);
      const { input } = await plannedList(house, teamList);
      expect(await house.refusal('logins.planPasswordList', { ...input, chosen: [{ row: 4, accountId: '019a0000-0000-7000-8000-00000000dead' }] })).toMatchObject({ code: 'not-found' });
    });

    it('refuses columns that would show or miss the passwords', async () => {
      const { input } = await plannedList(house, 'Title,User name,Password,PIN\nWard news,one,otter-Candle-river-47,1234\n');
      const refusal = (columns: typeof input.columns) => house.refusal('logins.planPasswordList', { ...input, columns });
      expect(await refusal({ title: 2, userName: 1, password: 2 })).toMatchObject({ field: 'columns.title', message: expect.stringContaining('may hold passwords') });
      expect(await refusal({ title: 3, userName: 1, password: 2 })).toMatchObject({ field: 'columns.title' });
      expect(await refusal({ title: 0, userName: 1 })).toMatchObject({ field: 'columns.password' });
      expect(await refusal({ title: 0, password: 2 })).toMatchObject({ field: 'columns.userName' });
      expect(await refusal({ title: 0, userName: 1, password: 9 })).toMatchObject({ field: 'columns.password' });
    });

    it('leaves out texts that hold the password of their row', async () => {
      const { plan } = await plannedList(house, `Title,User name,Password,Notes\nWard news ${wardSecret},wardnews,${wardSecret},It is ${wardSecret}\nCareers,${careersSecret},${careersSecret},\n`);
      expect(plan.rows.map(({ title, userName, action, remarks }) => ({ title, userName, action, remarks }))).toEqual([
        { title: '', userName: 'wardnews', action: 'add', remarks: ['The title holds the password and is left out.', 'The note holds the password and is left out.'] },
        { title: 'Careers', userName: '', action: 'refused', remarks: ['The user name holds the password and is left out.', 'There is no user name in this row. Enter it in the list, or add the login by hand.'] },
      ]);
      expect(JSON.stringify(plan)).not.toContain(wardSecret);
    });

    it('refuses rows with what no login can have, by row and field, and repeats of a row', async () => {
      const { plan } = await plannedList(house, [
        'Title,User name,Password,Email', `Ward news,${'a'.repeat(201)},one-Two-three-1,`, 'Ward news,two,"pass\u0007word",', 'Ward news,,nobody-Here-1,',
        'Ward news,three,first-Of-these-1,', 'Ward news,THREE,first-Of-these-1,', 'Ward news,three,other-Of-these-2,', 'Ward news,four,,', 'Ward news,,by-Mail-here-3,four@example.org',
      ].join('\n'));
      expect(plan.rows.map(({ action, remarks }) => [action, ...remarks])).toEqual([
        ['refused', 'User name: Use 200 characters or fewer.'],
        ['refused', 'Password: Remove the line breaks or hidden characters.'],
        ['refused', 'There is no user name in this row. Enter it in the list, or add the login by hand.'],
        ['add'],
        ['leave-out', 'This is the login of row 5 again.'],
        ['refused', 'Row 5 holds the same login with another password. Keep the row that is right.'],
        ['add', 'There is no password in this row: the login is added without one.'],
        ['add'],
      ]);
    });
  });

  describe('its import', () => {
    it('puts the passwords into the keychain and their logins into the register, and asks for the file to be destroyed', async () => {
      let importId = '';
      const entries = await entriesOf(house, async () => {
        const done = await importedList(house, teamList);
        expect(done).toMatchObject({ fileName: 'passwords.csv', counts: { added: 2, leftOut: 1 } });
        ({ importId } = done);
      });
      expect(entries).toEqual([['login.imported', '2.3.1'], ['login.imported', '2.3.1'], ['logins.imported', '2.3.1']]);
      expect(await rows()).toMatchObject([
        { account: 'Careers', userName: '@careers', label: 'Jobs', keeper: { here: true }, rotationOwed: [] },
        { account: 'Ward news', userName: 'wardlogin', label: 'Our ward page', email: 'comms@example.org', recoveryRoute: 'Codes in the safe', keeper: { here: true } },
      ]);
      expect(keychain.entries).toEqual(new Map([[`login ${await idOf('wardlogin')}`, wardSecret], [`login ${await idOf('@careers')}`, careersSecret]]));
      expect(await house.call('logins.check', {})).toMatchObject({ here: 2, message: null });
      const kept = everythingKept(house);
      for (const password of [wardSecret, careersSecret, 'print-Me-now-12']) expect(kept).not.toContain(password);

      expect(await house.call('logins.passwordLists', {})).toMatchObject([{ id: importId, fileName: 'passwords.csv', officer: 'Test Officer', logins: 2, destroyedOn: null }]);
      house.clock.moveTo('2026-11-22');
      expect(await entriesOf(house, () => house.call('logins.sourceDestroyed', { importId }))).toEqual([['logins.source-destroyed', '2.3.1']]);
      expect(await house.call('logins.passwordLists', {})).toMatchObject([{ destroyedOn: '2026-11-22' }]);
      expect(await house.refusal('logins.sourceDestroyed', { importId })).toMatchObject({ code: 'recorded-already' });
      expect(await house.refusal('logins.sourceDestroyed', { importId: ward })).toMatchObject({ code: 'not-found' });
    });

    it('takes the list off the desk, as the next list and locking do', async () => {
      const first = await plannedList(house, teamList);
      const { input, plan } = await plannedList(house, teamList, [], 'second.csv');
      expect(await house.refusal('logins.planPasswordList', first.input)).toMatchObject({ code: 'not-found' });
      await house.call('logins.importPasswordList', { plan: input, fingerprint: plan.fingerprint });
      expect(await house.refusal('logins.planPasswordList', input)).toEqual({ code: 'not-found', message: 'The password list is no longer open here. Choose it again.' });
      expect([...house.session.desk.keys()].filter((key) => key.startsWith('logins'))).toEqual([]);
    });

    it('changes a password that differs, settles nothing, since the list may be old, and leaves the others', async () => {
      const one = await house.call('logins.add', { facts: loginFactsWith(ward, { userName: 'wardlogin' }), password: 'old-Ward-pass-1' });
      await house.call('logins.oweRotation', { ...one, reason: 'account-hacked', detail: 'Posts nobody wrote' });
      await house.call('logins.add', { facts: loginFactsWith(careers, { userName: '@careers' }), password: careersSecret });
      const { plan } = await plannedList(house, teamList);
      expect(plan.rows.map(({ action, remarks }) => [action, ...remarks])).toMatchObject([
        ['change-password', 'Another password than the one that is kept: this one takes its place. Make sure that the list is newer. What is owed for it stays owed.'], ['unchanged'], ['leave-out', expect.anything()],
      ]);
      const { counts } = await importedList(house, teamList);
      expect(counts).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
      expect((await house.call('logins.get', { id: one.id })).row).toMatchObject({ passwordChangedOn: null, rotationOwed: [{ reason: 'account-hacked' }] });
      expect(keychain.entries.get(`login ${one.id}`)).toBe(wardSecret);
    });

    it('accepts a password that is used twice, in the list or on the register, and both logins owe a new one', async () => {
      await house.call('logins.add', { facts: loginFactsWith(careers, { userName: 'known' }), password: wardSecret });
      const twice = `Title,User name,Password\nWard news,wardlogin,${wardSecret}\nCareers,second,both-The-same-9\nWard news,third,both-The-same-9\n`;
      const { plan } = await plannedList(house, twice);
      expect(plan.rows.map(({ rotationOwed, remarks }) => [rotationOwed, ...remarks])).toEqual([
        [true, 'Same password as Careers: a new password is owed.'],
        [true, 'Same password as Ward news: a new password is owed.'],
        [true, 'Same password as Careers: a new password is owed.'],
      ]);
      expect(plan.counts).toMatchObject({ added: 3, rotationOwed: 4 });
      await importedList(house, twice);
      expect((await rows()).map(({ userName, rotationOwed }) => [userName, rotationOwed.map(({ reason, detail }) => `${reason}: ${detail}`)]).toSorted()).toEqual([
        ['known', ['reused: Same password as Ward news']], ['second', ['reused: Same password as Ward news']],
        ['third', ['reused: Same password as Careers']], ['wardlogin', ['reused: Same password as Careers']],
      ]);
    });

    it('accepts a user name that is used twice with the same mark, and it may stay until it is changed', async () => {
      await importedList(house, 'Title,User name,Password\nWard news,Comms,one-Of-these-1\nCareers,comms,two-Of-these-2\n');
      const [first] = await rows();
      expect(first).toMatchObject({ account: 'Careers', rotationOwed: [{ reason: 'reused', detail: 'Same user name as Ward news' }] });
      await house.call('logins.edit', { id: first?.id ?? '', version: 1, facts: loginFactsWith(careers, { userName: 'COMMS', label: 'Main' }) });
    });

    it('is refused when the register has changed since the dry run, and when there is nothing to import', async () => {
      const { input, plan } = await plannedList(house, teamList);
      await house.call('logins.add', { facts: loginFactsWith(ward, { userName: 'wardlogin' }), password: 'other-Ward-pass-1' });
      expect(await house.refusal('logins.importPasswordList', { plan: input, fingerprint: plan.fingerprint })).toMatchObject({ code: 'conflict' });
      const nothing = await plannedList(house, 'Title,User name,Password\nNobody,no,such-Page-1\n');
      expect(await house.refusal('logins.importPasswordList', { plan: nothing.input, fingerprint: nothing.plan.fingerprint })).toMatchObject({ code: 'invalid' });
    });
  });

  describe('an import that does not come to its end', () => {
    const many = ['Title,User name,Password', ...Array.from({ length: 40 }, (_, index) => `Ward news,user${index},secret-Number-${index}`)].join('\n');

    it.each(['cancelled', 'locked', 'keychain'])('(%s) stores nothing and leaves no password in the keychain', async (how) => {
      const { input, plan } = await plannedList(house, many);
      let written = 0;
      const put = keychain.set;
      keychain.set = async (account, value) => {
        written += 1;
        await put(account, value);
        if (written !== 20) return;
        if (how === 'cancelled') house.dispatcher.cancel('logins.importPasswordList');
        else if (how === 'locked') house.dispatcher.lock('idle');
        else keychain.forgetful = true;
      };
      const refusal = await house.refusal('logins.importPasswordList', { plan: input, fingerprint: plan.fingerprint });
      expect(refusal.code).toBe(how === 'keychain' ? 'keychain-unavailable' : how);
      expect(keychain.entries.size).toBe(0);
      if (how === 'locked') return;
      expect(await rows()).toEqual([]);
      expect(await house.call('logins.passwordLists', {})).toEqual([]);
    });

    it('after the register has it: every password is found all the same', async () => {
      const { input, plan } = await plannedList(house, many);
      keychain.fails = (step, account) => step === 'set' && /^login [0-9a-f-]+$/u.test(account);
      await house.call('logins.importPasswordList', { plan: input, fingerprint: plan.fingerprint });
      expect([...keychain.entries.keys()].every((entry) => entry.endsWith('pending'))).toBe(true);
      keychain.fails = () => false;
      expect(await house.call('logins.check', {})).toMatchObject({ here: 40, missing: [] });
      expect([...keychain.entries.keys()].some((entry) => entry.endsWith('pending'))).toBe(false);
    });
  });

  it('2,000 rows come in with their progress', async () => {
    const long = ['Title,User name,Password', ...Array.from({ length: 2000 }, (_, index) => `${index % 2 === 0 ? 'Ward news' : 'Careers'},user${index},secret-Number-${index}`)].join('\n');
    const { counts } = await importedList(house, long);
    expect(counts).toMatchObject({ added: 2000, rotationOwed: 0 });
    expect(keychain.entries.size).toBe(2000);
    expect(house.events.filter((event) => event.kind === 'progress' && event.call === 'logins.importPasswordList').length).toBeGreaterThan(10);
  });
});
