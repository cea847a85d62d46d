import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dryRunOf, importOf } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const list = (...lines: string[]): string => lines.join('\r\n');
const heading = 'Account name,Platform,URL,Directorate,Line manager,Line manager email,Administrator,Backup administrator,Date approved,Purpose';
const two = list(
  heading,
  'Ward news,Twitter,https://twitter.com/wardnews,Medicine,Ann Other,ann@example.org,Bea Admin,Cy Backup,01/03/2024,Share news',
  'Careers,LinkedIn,linkedin.com/company/example,Workforce,ANN OTHER,,Ed Admin,,31 March 2025,',
);

describe('a spreadsheet of accounts', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const facts = async (name: string) => {
    const row = (await house.call('accounts.list', {})).find((candidate) => candidate.name === name);
    return (await house.call('accounts.get', { id: row?.id ?? '' })).facts;
  };

  it('what the dry run says is what is done', async () => {
    const { dryRun, done } = await importOf(house, two);
    expect(dryRun).toMatchObject({ counts: { added: 2, changed: 0, unchanged: 0, refused: 0, warnings: 0 }, refused: [], warnings: [], unknownDirectorates: [] });
    expect(dryRun.added).toEqual([
      { row: 2, name: 'Ward news', channel: 'X', address: 'https://twitter.com/wardnews', directorate: 'Medicine', lineManager: 'Ann Other' },
      { row: 3, name: 'Careers', channel: 'LinkedIn', address: 'https://linkedin.com/company/example', directorate: 'Workforce', lineManager: 'ANN OTHER' },
    ]);
    expect(done).toEqual(dryRun.counts);
    expect(await facts('Ward news')).toMatchObject({ lineManager: { name: 'Ann Other', email: 'ann@example.org' }, approvedOn: '2024-03-01', purpose: 'Share news' });
  });

  it('the dry run changes nothing', async () => {
    expect(await entriesOf(house, () => dryRunOf(house, two))).toEqual([]);
    expect(await house.call('accounts.list', {})).toEqual([]);
  });

  it('a second time it changes nothing, also where a name is written in another case', async () => {
    await importOf(house, two);
    const again = await importOf(house, two);
    expect(again.dryRun).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 2, refused: 0 } });
    expect((await house.call('accounts.choices', {})).people.map(({ name }) => name)).toEqual(['Ann Other', 'Bea Admin', 'Cy Backup', 'Ed Admin']);
  });

  it('a changed row shows from and to, and an empty cell wipes nothing', async () => {
    await importOf(house, two);
    const { dryRun } = await importOf(house, list('Account name,URL,Purpose,Directorate', 'Ward News,x.com/WARDNEWS,,Workforce'));
    expect(dryRun.changed).toEqual([{
      row: 2, name: 'Ward News',
      changes: [
        { field: 'name', from: 'Ward news', to: 'Ward News' }, { field: 'address', from: 'https://twitter.com/wardnews', to: 'https://x.com/WARDNEWS' },
        { field: 'directorateId', from: 'Medicine', to: 'Workforce' },
      ],
    }]);
    expect(await facts('Ward News')).toMatchObject({ purpose: 'Share news', approvedOn: '2024-03-01', lineManager: { name: 'Ann Other', email: 'ann@example.org' } });
  });

  it('a list without addresses brings no account in a second time', async () => {
    await importOf(house, two);
    const { done } = await importOf(house, list('Account name,Platform,Purpose', 'Ward news,X,Tell families', 'Careers,LinkedIn,'));
    expect(done).toEqual({ added: 0, changed: 1, unchanged: 1, refused: 0, warnings: 0 });
  });

  it('two rows with one name mean two accounts when each has an address, and the import does what the dry run says', async () => {
    await importOf(house, list('Account name,Platform', 'Ward news,X'));
    const { dryRun, done } = await importOf(house, list('Account name,Platform,URL', 'Ward news,X,x.com/wardnews', 'Ward news,X,x.com/wardnews2'));
    expect(dryRun).toMatchObject({ counts: { added: 1, changed: 1, unchanged: 0, refused: 0 } });
    expect(done).toEqual(dryRun.counts);
    expect((await house.call('accounts.list', {})).map(({ address }) => address).toSorted()).toEqual(['https://x.com/wardnews', 'https://x.com/wardnews2']);
  });

  it('leaves an entry for each account and person, and one for the whole', async () => {
    const entries = await entriesOf(house, () => importOf(house, two));
    expect(entries.map(([action]) => action)).toEqual([
      'person.added', 'person.added', 'person.added', 'account.added', 'person.added', 'account.added', 'accounts.imported',
    ]);
    expect(entries.filter(([action]) => action.startsWith('account')).every(([, clause]) => clause === '2.3.1')).toBe(true);
  });

  it('with refused rows the valid ones are imported, and each reason names row and field', async () => {
    const { dryRun, done } = await importOf(house, list(two, 'Bad,Friendface,javascript:x,Medicine,,,,,31/04/2025,', 'Ward again,Twitter,x.com/wardnews,,,,,,,'));
    expect(done).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 2, warnings: 0 });
    expect(dryRun.refused.map(({ row, field }) => [row, field])).toEqual([[4, 'address'], [4, 'channel'], [4, 'approvedOn'], [5, 'address']]);
  });

  it('days of reviews from a register kept elsewhere come in as arrears, but no review from before its approval', async () => {
    const { dryRun, done } = await importOf(house, list('Account name,URL,Approved on,Last review,Next review', 'Careers,x.com/careers,04/05/2025,01/01/2020,01/02/2026'));
    expect(dryRun.warnings).toMatchObject([{ row: 2, value: '01/01/2020', reason: expect.stringMatching(/^The account was approved on 4 May 2025, after this day\. .* Left empty\.$/u) as unknown }]);
    expect(done).toMatchObject({ added: 1, refused: 0, warnings: 1 });
    expect(await facts('Careers')).toMatchObject({ approvedOn: '2025-05-04', lastReviewBefore: null, nextReviewOn: '2026-02-01' });
  });

  it('a row with an unreadable description is imported without it, and the dry run and the result say so', async () => {
    const { dryRun, done } = await importOf(house, list('Account name,URL,Disclaimer,Approved on,Last review', 'Careers,x.com/careers,maybe,46000,never'));
    expect(dryRun.warnings).toEqual([
      { row: 2, field: 'disclaimerShown', value: 'maybe', reason: '“maybe” should be yes or no. Left empty.' },
      { row: 2, field: 'approvedOn', value: '46000', reason: '“46000” was read as Excel’s number for 9 December 2025. Check that it is the right day.' },
    ]);
    expect(done).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 0, warnings: 1 });
    expect(await facts('Careers')).toMatchObject({ disclaimerShown: 'not-known', approvedOn: '2025-12-09', lastReviewBefore: null });
  });

  it('a warning is part of what was agreed to', async () => {
    const plain = await dryRunOf(house, list('Account name,URL,Disclaimer', 'Careers,x.com/careers,'));
    const warned = await dryRunOf(house, list('Account name,URL,Disclaimer', 'Careers,x.com/careers,maybe'));
    expect(warned.dryRun.fingerprint).not.toBe(plain.dryRun.fingerprint);
    expect(await house.refusal('accounts.runImport', { plan: warned.plan, fingerprint: plain.dryRun.fingerprint })).toMatchObject({ code: 'conflict' });
  });

  it('a directorate is known in whatever apostrophe, dash and “and” it is written', async () => {
    await house.call('settings.addDirectorate', { name: 'Family and women’s health', kind: 'clinical' });
    const { dryRun } = await importOf(house, list('Account name,URL,Directorate', 'Bumps,x.com/bumps,"Family & Women\'s health"'));
    expect([dryRun.unknownDirectorates, dryRun.added[0]?.directorate]).toEqual([[], 'Family and women’s health']);
  });

  it('a new account shows the directorate it will have, also one that is still to be added', async () => {
    const choices = [{ name: 'Astronomy', take: 'clinical' as const, existingId: null }];
    const { dryRun } = await dryRunOf(house, list('Account name,URL,Dept,Approver', 'Stars,x.com/stars,Astronomy,Dee Manager', 'Moon,x.com/moon,,'), choices);
    expect(dryRun.added.map(({ directorate, lineManager }) => [directorate, lineManager])).toEqual([['Astronomy (new)', 'Dee Manager'], ['', '']]);
  });

  describe('whose rows are to be corrected', () => {
    const messy = list(
      'List of 2026', '',
      'Account name,Platform,URL,Handle,Password,Disclaimer,Date approved,Notes',
      'Fine,X,x.com/fine,@fine,s3cret,yes,01/03/2024,nothing to do',
      'Careers,X,x.com/careers,@careers,s3cret,maybe,01/03/2024,"two, with a comma"',
      'Bad,Friendface,,@bad,s3cret,yes,31/04/2026,=SUM(A1)',
    );
    const saved = async (content: string, name = 'Rows to correct.csv') => {
      const { plan } = await dryRunOf(house, content);
      const path = house.path(name);
      return { path, plan, file: await house.call('accounts.saveRefusedRows', plan, path) };
    };
    const reason = 'Platform: “Friendface” is not a channel this register knows. Write it as the account form does, such as Facebook. '
      + 'Date approved: “31/04/2026” is not a date that exists. Write the day first, such as 31/03/2026.';

    it('are saved in her own columns with what to correct, safe for a spreadsheet and without passwords', async () => {
      const { path, file } = await saved(messy);
      expect(readFileSync(path, 'utf8')).toBe(`\uFEFF${list(
        'Account name,Platform,URL,Handle,Disclaimer,Date approved,Notes,What to correct',
        'Careers,X,x.com/careers,\'@careers,maybe,01/03/2024,"two, with a comma",Disclaimer: “maybe” should be yes or no. Left empty.',
        `Bad,Friendface,,'@bad,yes,31/04/2026,'=SUM(A1),"${reason}"`, '',
      )}`);
      expect(file).toEqual({ name: 'Rows to correct.csv', bytes: readFileSync(path).length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown });
      expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
    });

    it('are saved after the import as well, which leaves no entry', async () => {
      const { plan } = await importOf(house, messy);
      expect(await entriesOf(house, () => house.call('accounts.saveRefusedRows', plan, house.path('after.csv')))).toEqual([]);
      expect(readFileSync(house.path('after.csv'), 'utf8')).toContain(reason);
    });

    it('come back corrected, with handles as they were and one last column only', async () => {
      const { path } = await saved(messy);
      const corrected = readFileSync(path, 'utf8').replace('Friendface', 'X').replace('31/04/2026', '30/04/2026');
      const { done } = await importOf(house, corrected);
      expect(done).toMatchObject({ added: 2, refused: 0, warnings: 1 });
      expect((await facts('Bad')).handle).toBe('@bad');
      const again = await saved(corrected, 'again.csv');
      expect(readFileSync(again.path, 'utf8').split('What to correct')).toHaveLength(2);
    });

    it('do not hold one that only repeats another: brought back it would change the row that was kept', async () => {
      const { path } = await saved(list('Account,URL,Disclaimer', 'Fine,x.com/fine,yes', 'Fine again,x.com/fine,no', 'Bad,javascript:alert(1),yes'));
      const text = readFileSync(path, 'utf8');
      expect(text).toContain('javascript:alert(1)');
      expect(text).not.toContain('Fine again');
    });

    it('and where there are none, or the folder takes no file, nothing is written', async () => {
      const { plan } = await dryRunOf(house, two);
      expect(await house.refusal('accounts.saveRefusedRows', plan, house.path('none.csv'))).toEqual({
        code: 'invalid', message: 'There are no rows to correct. Those that only repeat another row are left out.',
      });
      expect(existsSync(house.path('none.csv'))).toBe(false);
      const bad = await dryRunOf(house, messy);
      expect(await house.refusal('accounts.saveRefusedRows', bad.plan, house.path('no-folder/rows.csv'))).toEqual({
        code: 'not-written', message: 'rows.csv could not be saved there. Close it if it is open in another program, or choose another folder.',
      });
    });
  });

  describe('with directorates that the register does not know', () => {
    const unknown = list('Account name,URL,Directorate', 'Stars,x.com/stars,Astronomy', 'Moon,x.com/moon,ASTRONOMY', 'Bad,javascript:x,Geology');
    const kinds = async () => Object.fromEntries((await house.call('settings.get', {})).directorates.map(({ name, kind }) => [name, kind]));

    it('their rows are refused until somebody says what to do', async () => {
      const { dryRun, done } = await importOf(house, unknown);
      expect(dryRun.unknownDirectorates).toEqual([{ name: 'Astronomy', rows: 2, guess: 'clinical' }, { name: 'Geology', rows: 1, guess: 'clinical' }]);
      expect(dryRun.refused[0]).toEqual({ row: 2, field: 'directorate', value: 'Astronomy', reason: 'There is no directorate called Astronomy. Correct the name, or say during the import what it stands for.' });
      expect(done.added).toBe(0);
      expect(await kinds()).toEqual({ Medicine: 'clinical', Workforce: 'non-clinical' });
    });

    it.each(['clinical', 'non-clinical'] as const)('they are added as %s, once, and only where a row is imported', async (take) => {
      const choices = ['Astronomy', 'Geology'].map((name) => ({ name, take, existingId: null }));
      const entries = await entriesOf(house, async () => { expect((await importOf(house, unknown, choices)).done.added).toBe(2); });
      expect(entries.map(([action]) => action)).toEqual(['directorate.added', 'account.added', 'account.added', 'accounts.imported']);
      expect(await kinds()).toEqual({ Astronomy: take, Medicine: 'clinical', Workforce: 'non-clinical' });
      expect((await house.call('accounts.list', {})).map(({ directorate }) => directorate)).toEqual(['Astronomy', 'Astronomy']);
    });

    describe('whose cell holds more than a name', () => {
      const broken = list('Account name,URL,Directorate', 'Stars,x.com/stars,"Astronomy and\nspace"', 'Moon,x.com/moon,ASTRONOMY  AND SPACE');
      const note = `Astronomy (${'formerly part of Geology, '.repeat(6)}since 2019)`;
      const long = list('Account name,URL,Directorate', `Stars,x.com/stars,"${note}"`);

      it('a line break in it is a space', async () => {
        const { dryRun } = await dryRunOf(house, broken);
        expect(dryRun.unknownDirectorates).toEqual([{ name: 'Astronomy and space', rows: 2, guess: 'clinical' }]);
        expect((await importOf(house, broken, [{ name: 'Astronomy and space', take: 'clinical', existingId: null }])).done.added).toBe(2);
        expect(await kinds()).toEqual({ 'Astronomy and space': 'clinical', Medicine: 'clinical', Workforce: 'non-clinical' });
      });

      it('one longer than a name can be stands for a known one', async () => {
        const { dryRun } = await dryRunOf(house, long);
        const medicine = (await house.call('settings.get', {})).directorates[0]?.id ?? '';
        const name = dryRun.unknownDirectorates[0]?.name ?? '';
        expect(name.length).toBeGreaterThan(120);
        expect((await importOf(house, long, [{ name, take: 'existing', existingId: medicine }])).done.added).toBe(1);
        expect((await house.call('accounts.list', {})).map(({ directorate }) => directorate)).toEqual(['Medicine']);
      });

      it('but cannot be added, and its rows say why', async () => {
        const { dryRun, done } = await importOf(house, long, [{ name: note, take: 'clinical', existingId: null }]);
        expect(dryRun.refused.map(({ row, field, reason }) => [row, field, reason])).toEqual([[
          2, 'directorate', 'This name cannot be added. Use 120 characters or fewer. Correct it in the spreadsheet, or take it as a directorate that the register has.',
        ]]);
        expect(done.added).toBe(0);
        expect(Object.keys(await kinds())).toEqual(['Medicine', 'Workforce']);
      });
    });

    it('or they stand for one that is known', async () => {
      const medicine = (await house.call('settings.get', {})).directorates[0]?.id ?? '';
      await importOf(house, unknown, [{ name: 'astronomy', take: 'existing', existingId: medicine }]);
      expect((await house.call('accounts.list', {})).map(({ directorate }) => directorate)).toEqual(['Medicine', 'Medicine']);
      expect(Object.keys(await kinds())).toEqual(['Medicine', 'Workforce']);
    });
  });

  describe('between dry run and import', () => {
    it('a change of the register is a conflict, and nothing is imported', async () => {
      await importOf(house, two);
      const { plan, dryRun } = await dryRunOf(house, two.replace('Share news', 'Other purpose'));
      const [careers, ward] = await house.call('accounts.list', {});
      for (const row of [careers, ward]) {
        const { id, version, facts: now } = await house.call('accounts.get', { id: row?.id ?? '' });
        await house.call('accounts.edit', { id, version, facts: { ...now, audience: 'Everybody' } });
      }
      expect(await house.refusal('accounts.runImport', { plan, fingerprint: dryRun.fingerprint })).toEqual({
        code: 'conflict', message: 'The register has changed since the dry run. Look at the dry run again, then import.',
      });
      expect((await facts('Ward news')).purpose).toBe('Share news');
    });

    it('locking closes the spreadsheet', async () => {
      const { plan } = await dryRunOf(house, two);
      house.dispatcher.lock('idle');
      const { officers } = (await house.call('session.status', {}));
      await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase: 'correct horse battery' });
      expect(await house.refusal('accounts.planImport', plan)).toEqual({ code: 'not-found', message: 'The spreadsheet is no longer open here. Choose it again.' });
    });
  });

  it('a column of passwords is neither shown nor stored', async () => {
    const secret = 'Tr0ub4dor&3';
    const { sheet } = await importOf(house, list('Account name,URL,Username,Password (use numbers and letters)', `Ward news,x.com/wardnews,@wardnews,${secret}`));
    expect(sheet.columns[3]).toEqual({ index: 3, heading: 'Password (use numbers and letters)', samples: [], suggested: null });
    const [row] = await house.call('accounts.list', {});
    expect(JSON.stringify([sheet, await house.call('accounts.get', { id: row?.id ?? '' }), house.events])).not.toContain(secret);
  });

  it('formulas and script tags are stored as the text that they are', async () => {
    await importOf(house, list('Account name,URL,Purpose', '"=HYPERLINK(""http://example.org"")",x.com/wardnews,<script>alert(1)</script>'));
    expect(await facts('=HYPERLINK("http://example.org")')).toMatchObject({ purpose: '<script>alert(1)</script>' });
  });
});
