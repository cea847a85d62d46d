import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { House } from '../support/house.ts';
import { accountNamed, everythingKept, importedList, loginFactsWith, plannedList } from '../support/logins.ts';

const secret = 'otter-Candle-river-47';
const another = 'stone-Lantern-wheat-92';
const phrase = 'correct Horse battery staple';

describe('a password stands in no text that is kept, shown or printed', () => {
  let house: House;
  let ward: string;
  let careers: string;
  beforeEach(async () => {
    house = new House('2026-11-21', fakeKeychain());
    await house.setUp();
    ward = await accountNamed(house, 'Ward news');
    careers = await accountNamed(house, 'Careers');
  });
  afterEach(() => house.end());

  describe('that an officer types', () => {
    let id: string;
    let version: number;
    beforeEach(async () => {
      ({ id, version } = await house.call('logins.add', { facts: loginFactsWith(ward), password: phrase }));
      // One password that was used before, and one of another login.
      await house.call('logins.add', { facts: loginFactsWith(careers, { userName: 'careers' }), password: secret });
      ({ version } = await house.call('logins.setPassword', { id, version, password: another }));
    });

    const texts = [
      ['the present one', `Use ${another}.`], ['the present one behind a colon', `pw:${another}`], ['an earlier one of several words', `The password was ${phrase}, call us`],
      ['one of another login', `As Careers: ${secret}`], ['one in quotation marks', `It was "${secret}"/old`],
    ] as const;

    it.each(texts)('%s is refused, whichever box it is in', async (_what, text) => {
      const edit = (change: object) => house.refusal('logins.edit', { id, version, facts: loginFactsWith(ward, change) });
      const refused = { code: 'invalid', message: 'A password stands in this text. Take it out: a password is kept in the keychain and nowhere else.' };
      expect(await edit({ recoveryRoute: text })).toEqual({ ...refused, field: 'facts.recoveryRoute' });
      expect(await edit({ twoStepHolder: text })).toEqual({ ...refused, field: 'facts.twoStepHolder' });
      expect(await house.refusal('logins.oweRotation', { id, version, reason: 'other', detail: text })).toEqual({ ...refused, field: 'detail' });
      expect(await house.refusal('logins.end', { id, version, reason: text })).toEqual({ ...refused, field: 'reason' });
      expect(await house.refusal('logins.reveal', { id, reason: text, seenByAnother: '' })).toEqual({ ...refused, field: 'reason' });
      expect(await house.refusal('logins.copy', { id, reason: 'To post', seenByAnother: text })).toEqual({ ...refused, field: 'seenByAnother' });
      expect(await house.refusal('logins.add', { facts: loginFactsWith(ward, { userName: 'third', recoveryRoute: text }), password: null })).toEqual({ ...refused, field: 'facts.recoveryRoute' });
      const kept = everythingKept(house);
      for (const password of [secret, another, phrase]) expect(kept).not.toContain(password);
    });

    it('a user name that holds the password of its login is refused', async () => {
      expect(await house.refusal('logins.add', { facts: loginFactsWith(ward, { userName: 'third Otter-pass-99x' }), password: 'Otter-pass-99x' })).toMatchObject({ field: 'facts.userName' });
    });

    it('and texts without one are taken in a moment, however many passwords there are', async () => {
      const rows = Array.from({ length: 1500 }, (_, index) => `Ward news,user${index},secret-Number-${index}`);
      await importedList(house, ['Title,User name,Password', ...rows].join('\n'));
      const began = performance.now();
      await house.call('logins.edit', { id, version, facts: loginFactsWith(ward, { recoveryRoute: 'Codes in the safe. '.repeat(50) }) });
      expect(performance.now() - began).toBeLessThan(500);
    });
  });

  describe('that comes in with a list', () => {
    const remarksOf = async (list: string) => (await plannedList(house, list)).plan.rows.map(({ remarks }) => remarks);

    it('the password of another row is left out, and so is one that the register holds or held', async () => {
      const { id, version } = await house.call('logins.add', { facts: loginFactsWith(careers, { userName: 'known' }), password: phrase });
      await house.call('logins.setPassword', { id, version, password: 'copper-Lantern-orbit-47' });
      const list = [
        'Title,URL,User name,Password,Email,Notes', `Ward ${another},https://x.com/wardnews,one,${secret},,Careers is ${another}`,
        `Careers,https://x.com/careers?pw=${secret},two,${another},,"Before: ${phrase}"`, 'Ward news,,three copper-Lantern-orbit-47,in-Row-four-4,,', `Ward news,,four,in-Row-five-5,${secret},`,
      ].join('\n');
      expect(await remarksOf(list)).toEqual([
        ['The title holds a password and is left out.', 'The note holds a password and is left out.'],
        ['The address holds a password and is left out.', 'The note holds a password and is left out.'],
        ['The user name holds a password and is left out.', 'There is no user name in this row. Enter it in the list, or add the login by hand.'],
        ['The email holds a password and is left out.'],
      ]);
      const { plan, list: read } = await plannedList(house, list);
      await importedList(house, list);
      const said = `${JSON.stringify([plan, read])} ${everythingKept(house)}`;
      for (const password of [secret, another, phrase, 'copper-Lantern-orbit-47', 'in-Row-four-4']) expect(said).not.toContain(password);
    });

    it('a note that looks as if it held an earlier password or a PIN is left out', async () => {
      const list = `Title,User name,Password,Notes\nWard news,one,${secret},"old password: Hunter22!"\nWard news,two,${another},PIN 47110815\nWard news,three,in-Row-four-4,Codes in the safe\n`;
      expect(await remarksOf(list)).toEqual([
        ['The note looks as if it holds a password and is left out.'], ['The note looks as if it holds a password and is left out.'], [],
      ]);
      await importedList(house, list);
      expect(everythingKept(house)).not.toMatch(/Hunter22|47110815/u);
      expect(everythingKept(house)).toContain('Codes in the safe');
    });

    it('no sample is shown that holds one, of whichever row or column', async () => {
      const { list } = await plannedList(house, `Title,User name,Password,Old password\nWard ${another},one,${secret},Older-one-1\nCareers Older-one-1,two,${another},\nWard news,three,in-Row-four-4,\n`);
      expect(list.columns.map(({ samples }) => samples)).toEqual([['Ward news'], ['one', 'two', 'three'], [], []]);
    });

    it('no sample is shown at all while the column of passwords is not known', async () => {
      const path = house.path('codes.csv');
      writeFileSync(path, 'Site,User,Word\nWard news,wardnews,Secret-99\n');
      const { columns } = await house.call('logins.readPasswordList', {}, path);
      expect(columns.map(({ suggested, samples }) => [suggested, samples])).toEqual([['address', []], ['userName', []], [null, []]]);
    });

    it('a file that is named by its password is recorded without the name', async () => {
      expect(await importedList(house, `Title,User name,Password\nWard news,one,${secret}\n`, `list ${secret}.csv`)).toMatchObject({ fileName: 'Password list.csv' });
      expect(everythingKept(house)).not.toContain(secret);
    });

    it('the register may not learn a new password between dry run and import', async () => {
      const { input, plan } = await plannedList(house, `Title,User name,Password,Notes\nWard news,one,${secret},See ${another}\n`);
      // The list waits for its turn at the keychain while the other password comes on record.
      const [added, imported] = await Promise.all([
        house.reply('logins.add', { facts: loginFactsWith(careers, { userName: 'careers' }), password: another }),
        house.reply('logins.importPasswordList', { plan: input, fingerprint: plan.fingerprint }),
      ]);
      expect(added.ok).toBe(true);
      expect(imported).toMatchObject({ ok: false, error: { code: 'conflict' } });
      expect(everythingKept(house)).not.toContain(another);
    });
  });

  it('a row without a password and the same login with one are one, whichever comes first', async () => {
    const { plan } = await plannedList(house, `Title,User name,Password\nWard news,one,\nWard news,ONE,${secret}\nWard news,two,${another}\nWard news,two,\n`);
    expect(plan.rows.map(({ action, remarks }) => [action, ...remarks])).toEqual([
      ['leave-out', 'Row 3 holds this login with its password.'], ['add'], ['add'], ['leave-out', 'This is the login of row 4 again.'],
    ]);
  });

  it('a long title is cut between letters, and its row comes in', async () => {
    await importedList(house, `Title,URL,User name,Password\n${'a'.repeat(79)}😀,https://x.com/wardnews,one,${secret}\n`);
    expect(await house.call('logins.list', {})).toMatchObject([{ label: 'a'.repeat(79) }]);
  });

  it('leaves ordinary words alone that are also a weak password of somebody’s, but not where they are set off as one', async () => {
    await house.call('logins.setPassword', { ...(await house.call('logins.add', { facts: loginFactsWith(ward, { userName: 'weak' }), password: null })), password: 'comms' });
    const { id, version } = await house.call('logins.add', { facts: loginFactsWith(ward, { userName: 'other', twoStepHolder: 'Duty phone of comms' }), password: null });
    const edit = (recoveryRoute: string) => ({ id, version, facts: loginFactsWith(ward, { userName: 'other', twoStepHolder: 'Duty phone of comms', recoveryRoute }) });
    expect(await house.refusal('logins.edit', edit('pw: comms'))).toMatchObject({ code: 'invalid', field: 'facts.recoveryRoute' });
    expect(await house.refusal('logins.edit', edit('comms'))).toMatchObject({ code: 'invalid', field: 'facts.recoveryRoute' });
    expect(await house.call('logins.edit', edit('Asked by comms'))).toMatchObject({ id });
  });
});
