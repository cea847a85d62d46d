import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { clausesFromWords } from '../../src/main/register/rooms/reviews/rules/clauses.ts';
import { openPack } from '../../src/main/register/verify/pack-files.ts';
import { verifyPack } from '../../src/main/register/verify/verify-pack.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';
import { entriesOf } from '../support/trail.ts';

const quarter = { from: '2026-10-01', to: '2026-12-31' };
const tables = [
  'accounts.csv', 'answers.csv', 'certifications.csv', 'concerns.csv', 'coverage.csv', 'enquiries.csv', 'not-certified.csv', 'not-known.csv', 'not-reviewed.csv', 'not-yet-due.csv',
  'reviewed-before.csv', 'reviews.csv', 'stopped.csv',
];

describe('an audit pack', () => {
  let house: House;
  beforeEach(() => {
    house = new House('2026-11-21');
  });
  afterEach(() => house.end());

  const add = async (changes: Partial<AccountFacts> = {}) => (await house.call('accounts.add', accountFactsWith(changes))).id;
  const make = (name = 'pack.zip', period = quarter) => house.call('reports.auditPack', period, house.path(name));
  const refuse = (name = 'pack.zip') => house.refusal('reports.auditPack', quarter, house.path(name));

  async function review(accountId: string, outcome: string, note = '', reviewedOn = '2026-11-21') {
    const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
    await house.call('reviews.record', { accountId, period: '2026-Q4', reviewedOn, answers: goodAnswers(questions, '2026-11-20'), outcome, note });
  }

  /** Unpacks a pack. @returns its folder */
  function unpack(name = 'pack.zip'): string {
    const folder = house.path(`${name}-unpacked`);
    mkdirSync(folder);
    execFileSync('unzip', ['-q', house.path(name), '-d', folder]);
    return folder;
  }

  const table = (folder: string, name: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, name)), { bom: true, columns: true });
  const report = (folder: string): string => execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' });

  describe('of a register', () => {
    beforeEach(async () => {
      await house.setUp();
    });

    it('is recorded with its number, period and SHA-256 in one entry, and numbered through the year', async () => {
      expect(await entriesOf(house, () => make())).toEqual([['pack.made', '']]);
      await make('second.zip');
      const sha256 = createHash('sha256').update(readFileSync(house.path('pack.zip'))).digest('hex');
      expect(await house.call('reports.list', {})).toMatchObject([
        { number: 'P-2026-002', fileName: 'second.zip' }, { number: 'P-2026-001', fileName: 'pack.zip', ...quarter, madeBy: 'Test Officer', sha256 },
      ]);
    });

    it('holds the report, its tables, the trail and how to check them', async () => {
      const { files } = await make();
      const names = ['README.txt', 'audit-trail.jsonl', ...tables, 'manifest.json', 'report.pdf'];
      expect(files.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
      expect(readdirSync(unpack()).toSorted()).toEqual(['SHA256SUMS', ...names].toSorted());
    });

    it('tells what was not done as prominently as what was, and why', async () => {
      await review(await add(), 'standards-met');
      const second = await add({ name: 'Careers', address: 'x.com/careers', approvedOn: '2026-09-01' });
      await review(second, 'could-not-be-reviewed', 'Address does not open.', '2026-11-20');
      await review(second, 'could-not-be-reviewed', 'Suspended by the platform.', '2026-11-21');
      house.clock.moveTo('2027-01-08');
      expect(await make()).toMatchObject({ reviewsDone: 1, reviewsNotDone: 1 });
      const folder = unpack();
      expect(table(folder, 'not-reviewed.csv')).toEqual([{
        Clause: '2.3.1', Account: 'Careers', Directorate: '', 'Quarter ends on': '2026-12-31', 'Owed since': '2026-09-30', State: 'Never reviewed',
        'Days overdue': '100', 'Done later on': '', Reason: 'Suspended by the platform.',
      }]);
      expect(table(folder, 'reviews.csv')).toMatchObject([{ Account: 'Ward news', 'Done on': '2026-11-21', Outcome: 'Standards met' }]);
      expect(report(folder)).toContain('Suspended by');
    });

    it('lists each review of an account that was reviewed twice in a quarter, and counts it once', async () => {
      const accountId = await add();
      await review(accountId, 'standards-met', '', '2026-11-20');
      await review(accountId, 'concern-raised', 'A complaint was ignored.', '2026-11-21');
      expect(await make()).toMatchObject({ reviewsDone: 1, reviewsNotDone: 0 });
      const folder = unpack();
      expect(table(folder, 'reviews.csv').map((row) => [row['Done on'], row['Counted']])).toEqual([['2026-11-20', 'yes'], ['2026-11-21', 'no']]);
      expect(report(folder)).toMatch(/Done: 1 review\b/u);
      expect(report(folder)).toContain('All 2 are listed.');
    });

    it('counts two accounts of one name as two', async () => {
      await review(await add(), 'standards-met');
      await review(await add({ address: 'x.com/other' }), 'standards-met');
      expect(await make()).toMatchObject({ reviewsDone: 2 });
    });

    it('says when a review was typed in late', async () => {
      house.clock.moveTo('2026-12-03');
      await review(await add(), 'standards-met');
      await make();
      const folder = unpack();
      expect(table(folder, 'reviews.csv')).toMatchObject([{ 'Done on': '2026-11-21', 'Recorded on': '2026-12-03' }]);
      expect(report(folder).replaceAll(/\s+/gu, ' ')).toContain('recorded 3 December 2026');
    });

    it('puts a concern under each clause that its question rests on, and counts it once', async () => {
      const accountId = await add();
      const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
      const question = questions.find(({ id }) => id === 'disclaimer');
      const clauses = clausesFromWords(question?.clause ?? '').map(({ reference, clause }) => `${reference} ${clause}`);
      expect(clauses.length).toBeGreaterThan(1);
      const answers = goodAnswers(questions, '2026-11-20').map((answer) => (answer.questionId === 'disclaimer' ? { ...answer, value: 'no' as const, note: 'Not on the page.' } : answer));
      await house.call('reviews.record', { accountId, period: '2026-Q4', reviewedOn: '2026-11-21', answers, outcome: 'concern-raised', note: '' });
      expect(await make()).toMatchObject({ concerns: 1 });
      const folder = unpack();
      expect(table(folder, 'concerns.csv').map((row) => row['Clause'])).toEqual([question?.clause]);
      const text = report(folder);
      const section = text.slice(text.indexOf('Concerns, by clause'), text.indexOf('Could not be checked, by clause'));
      for (const clause of clauses) expect(section).toMatch(new RegExp(`^ *${clause}(?::|$)`, 'mu'));
      expect(section.match(/Not on the page/gu)).toHaveLength(clauses.length);
      expect(section).toContain('1 concern in all.');
    });

    it('holds a concern that stands only in the note of a review', async () => {
      await review(await add(), 'concern-raised', 'A complaint was ignored.');
      expect(await make()).toMatchObject({ concerns: 1 });
      expect(table(unpack(), 'concerns.csv')).toEqual([
        { Clause: 'CP371 2.3.1', Account: 'Ward news', Question: 'Concern raised', 'What was seen': 'A complaint was ignored.', 'Seen on': '2026-11-21' },
      ]);
    });

    it('keeps what people typed from running as a formula in a spreadsheet', async () => {
      const formula = '=HYPERLINK("http://example.org","Click")';
      await review(await add({ name: formula, lineManager: { name: '@SUM(A1)', email: '' } }), 'concern-raised', '+44 is no number');
      await add({ name: '-1+1', address: '' });
      await make();
      const folder = unpack();
      const cells = tables.flatMap((name) => table(folder, name).flatMap((row) => Object.values(row)));
      expect(cells).toContain(`'${formula}`);
      expect(cells).toContain('\'@SUM(A1)');
      expect(cells).toContain('\'+44 is no number');
      expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell) && !/^-?\d+$/.test(cell))).toEqual([]);
    });

    it('does not name the words SAMPLE DATA, which are for the sample register', async () => {
      await add();
      await make();
      const folder = unpack();
      for (const name of readdirSync(folder).filter((file) => /\.(?:csv|txt)$/.test(file))) expect(readFileSync(join(folder, name), 'utf8')).not.toContain('SAMPLE');
      expect(report(folder)).not.toContain('SAMPLE');
    });
  });

  describe('is checked without the app', () => {
    beforeEach(async () => {
      await house.setUp();
      await add();
    });

    it('and found whole, packed and unpacked, its trail ending with the head that is printed', async () => {
      const { trailHead } = await make();
      const folder = unpack();
      for (const path of [house.path('pack.zip'), folder]) {
        const { problems, facts } = verifyPack(openPack(path));
        expect(problems).toEqual([]);
        expect(facts.join('\n')).toContain(trailHead);
      }
      expect(report(folder)).toContain(trailHead);
    });

    it.each(['report.pdf', ...tables, 'audit-trail.jsonl', 'manifest.json', 'README.txt'])('and found out when one byte of %s is changed', async (name) => {
      await make();
      const folder = unpack();
      const bytes = readFileSync(join(folder, name));
      const middle = Math.floor(bytes.length / 2);
      bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
      writeFileSync(join(folder, name), bytes);
      expect(verifyPack(openPack(folder)).problems).toContain(`${name} has been changed: its SHA-256 differs.`);
    });

    it('and found out when a file is taken out, or one is put in', async () => {
      await make();
      const folder = unpack();
      writeFileSync(join(folder, 'extra.txt'), 'more');
      expect(verifyPack(openPack(folder)).problems).toEqual(['extra.txt is not listed in SHA256SUMS.', 'extra.txt is not listed in manifest.json.']);
      rmSync(join(folder, 'extra.txt'));
      rmSync(join(folder, 'stopped.csv'));
      expect(verifyPack(openPack(folder)).problems).toEqual(['stopped.csv is listed but not there.', 'stopped.csv is listed in manifest.json but not there.']);
    });
  });

  describe('that cannot be made leaves nothing behind', () => {
    beforeEach(async () => {
      await house.setUp();
      await add();
    });

    it('when something of its name is there already, which stays as it is', async () => {
      writeFileSync(house.path('pack.zip'), 'older');
      const entries = await entriesOf(house, async () => {
        expect(await refuse()).toEqual({ code: 'exists', message: '"pack.zip" is already there. Choose another name; nothing was changed.' });
      });
      expect(entries).toEqual([]);
      expect(readFileSync(house.path('pack.zip'), 'utf8')).toBe('older');
      expect(await house.call('reports.list', {})).toEqual([]);
    });

    it('when its folder is not there', async () => {
      expect(await refuse('gone/pack.zip')).toEqual({ code: 'not-written', message: 'The folder for the pack is not there. Choose another one.' });
    });

    it.each(['Gathering the records', 'Checking the audit trail', 'Printing the report', 'Writing the pack'])('when it is stopped while it says “%s”', async (label) => {
      const { push } = house.events;
      house.events.push = (...events) => {
        if (events.some((event) => event.kind === 'progress' && event.label === label)) house.dispatcher.cancel('reports.auditPack');
        return push.apply(house.events, events);
      };
      const entries = await entriesOf(house, async () => {
        expect(await refuse()).toEqual({ code: 'cancelled', message: 'Stopped. Nothing was saved.' });
      });
      expect(entries).toEqual([]);
      expect(readdirSync(house.folder)).toEqual(['data']);
    });

    it('when it is stopped at the last moment, with the file already there', async () => {
      const path = house.path('pack.zip');
      const refused = refuse();
      // Looked at once in every turn of the event loop, between any two steps of the writing.
      const watch = (): void => {
        if (existsSync(path)) house.dispatcher.cancel('reports.auditPack');
        else setImmediate(watch);
      };
      watch();
      expect((await refused).code).toBe('cancelled');
      expect(readdirSync(house.folder)).toEqual(['data']);
    });

    it('when the last day comes before the first', async () => {
      expect(await house.refusal('reports.auditPack', { from: '2026-12-31', to: '2026-10-01' }, house.path('pack.zip'))).toEqual({
        code: 'invalid', field: 'to', message: 'The first day must not be after the last.',
      });
    });
  });

  it('of the sample register says SAMPLE in every file that people read', async () => {
    await house.call('session.startSample', {});
    await make();
    const folder = unpack();
    for (const name of [...tables, 'README.txt']) expect(readFileSync(join(folder, name), 'utf8')).toContain('SAMPLE DATA');
    for (const name of tables) expect(table(folder, name).every((row) => row['SAMPLE DATA'] === 'fictional')).toBe(true);
    for (const page of report(folder).split('\f').filter((text) => text.trim() !== '')) expect(page).toContain('SAMPLE DATA');
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({ sample: true });
    expect(verifyPack(openPack(folder)).problems).toEqual([]);
  });
});
