import { readFileSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { ReturnedForms } from '../../src/preload/contract/applications-papers.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { Applicant, fullForm } from '../support/applications.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

/** The form as it is copied from a word processor: cells with tabs between, answers that go on, curled apostrophes. */
const pasted = [
  'Application to set up an online social network',
  'Date\t1 October 2026',
  'Name\tFay Applicant',
  'Job title\tWard sister',
  'Email\tfay@example.org',
  'Contact number\t01482 000001',
  'Directorate/department\tMedicine / Ward 7',
  'Approving line manager(s)\tAnn Other',
  'Line manager’s contact number\t01482 000002',
  'Line manager’s email\tann@example.org',
  'Name of nominated site administrator\tBea Admin',
  'Administrator’s email\tbea@example.org',
  'Name of second nominated site administrator\tCy Backup',
  'Administrator’s email\tcy@example.org',
  'Which social media channel are you requesting?\tTwitter',
  'Is this site public or members only\t☒ Public ☐ Members only',
  'Intended audience e.g. colleagues, patient group, peer group etc.\tPatients and families',
  'Anticipated number of people using this network\tAbout 300',
  'a. Reason for online social network (please give as much information as possible)',
  'b. How will you measure its success?\ta. Share news of the wards',
  'and answer questions.',
  'b. By questions answered',
  'Is there another social network that provides a similar service that you are trying to emulate?\tThe library’s account',
  'The communications team will hold a log of all approved networks and log in details. Please provide your proposed account name and password below.',
  'Proposed account name\tWard news',
  'Network web address\thttps://x.com/wardnews',
  'Username\t@wardnews',
  'Associated email address\tward.news@example.org',
  'Password (use numbers and letters)\tHunter2-Hunter2',
  'Hunter3',
  'I certify that I have read and understood the guidelines.',
  '☒ Line manger',
  '☐ 1st administrator',
  'Digital Board date of decision\t',
  '☐ Approved',
  'Reason\t',
].join('\r\n');

describe('a returned form (CP371 Appendix 2)', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const paste = async (text: string): Promise<ReturnedForms> => await house.call('applications.readPastedForms', { text });
  const read = async (content: string | Uint8Array, name = 'forms.csv') => {
    writeFileSync(house.path(name), content);
    return await house.reply('applications.readForms', {}, house.path(name));
  };
  const readFile = async (content: string | Uint8Array, name?: string): Promise<ReturnedForms> => {
    const reply = await read(content, name);
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };
  const takeIn = async ({ source, fingerprint }: ReturnedForms, rows: number[]) => await house.call('applications.importForms', { source, fingerprint, rows });
  const drafts = async () => (await house.call('applications.list', {})).map(({ number, applicant, title, state }) => ({ number, applicant, title, state }));
  const everythingOnDesk = (): string => inspect(house.session.desk, { depth: 20, maxArrayLength: null, maxStringLength: null });
  const valueOf = (forms: ReturnedForms, field: string, at = 0) => forms.forms[at]?.answers.find((answer) => answer.field === field)?.value;

  it('is read as it is pasted from the word processor, and comes in as a draft with every answer', async () => {
    const { directorates } = await house.call('settings.get', {});
    const dryRun = await paste(pasted);
    expect(dryRun.forms).toMatchObject([{ row: 1, kind: 'new-account', applicant: 'Fay Applicant', title: 'Ward news', warnings: [], refused: '' }]);
    expect(valueOf(dryRun, 'date')).toBe('1 October 2026');
    expect(await drafts()).toEqual([]);
    const { ids } = await takeIn(dryRun, [1]);
    const { form, row, steps } = await house.call('applications.get', { id: ids[0] ?? '' });
    expect(form).toEqual({ ...fullForm, directorateId: directorates.find(({ name }) => name === 'Medicine')?.id, reason: 'Share news of the wards\nand answer questions.' });
    expect(row).toMatchObject({ number: 'A2-2026-0001', state: 'draft' });
    expect(steps[0]).toMatchObject({ step: 'draft', reason: 'Read from Pasted form' });
  });

  it('names what was left out, a password among it, which is neither shown nor kept', async () => {
    const dryRun = await paste(pasted);
    expect(dryRun.leftOut).toEqual(['Password', '☒ Line manger']);
    expect(JSON.stringify(dryRun)).not.toMatch(/hunter/iu);
    expect(everythingOnDesk()).not.toMatch(/hunter/iu);
    await takeIn(dryRun, [1]);
    const { db } = house.session.register.work();
    const tables = db.database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
    for (const table of tables) expect(JSON.stringify(db.database.prepare(`SELECT * FROM "${table}"`).all())).not.toMatch(/hunter/iu);
  });

  it('leaves the entry of an import for each form', async () => {
    const dryRun = await paste(pasted);
    expect(await entriesOf(house, async () => await takeIn(dryRun, [1]))).toEqual([['application.imported', 'App 2']]);
  });

  it('is read as rows with the form’s labels as headings, in any order', async () => {
    const dryRun = await readFile([
      'Proposed account name,Name,Administrator\'s email,Name of nominated site administrator,Administrator\'s email,Twitter password,Favourite colour,Date',
      'Ward news,Fay Applicant,bea@example.org,Bea Admin,cy@example.org,Hunter2,blue,01/10/2026',
      'Clinic news,Gus Applicant,,Di Admin,,Hunter3,,2026-10-02',
    ].join('\n'));
    expect(dryRun.forms.map(({ row, applicant, title }) => [row, applicant, title])).toEqual([[2, 'Fay Applicant', 'Ward news'], [3, 'Gus Applicant', 'Clinic news']]);
    expect(dryRun.leftOut).toEqual(['Password', 'Favourite colour']);
    expect(JSON.stringify(dryRun)).not.toContain('Hunter');
    expect(valueOf(dryRun, 'firstAdministratorEmail')).toBe('bea@example.org');
    expect(valueOf(dryRun, 'secondAdministratorEmail')).toBe('cy@example.org');
    await takeIn(dryRun, [3]);
    expect(await drafts()).toEqual([{ number: 'A2-2026-0001', applicant: 'Gus Applicant', title: 'Clinic news', state: 'draft' }]);
  });

  it('is read from a workbook, as rows or as one form', async () => {
    const rows = await readFile(await writeXlsxFile([['Name', 'Proposed account name', 'Date'].map((value) => ({ value })), ['Fay', 'Ward news', '1/10/2026'].map((value) => ({ value }))]).toBuffer(), 'rows.xlsx');
    expect(rows.forms).toMatchObject([{ row: 2, applicant: 'Fay', title: 'Ward news' }]);
    const one = await readFile(await writeXlsxFile([['Date', '1/10/2026'], ['Name', 'Gus'], ['Password', 'Hunter2'], ['Proposed account name', 'Clinic']].map((row) => row.map((value) => ({ value })))).toBuffer(), 'one.xlsx');
    expect(one.forms).toMatchObject([{ row: 1, applicant: 'Gus', title: 'Clinic' }]);
    expect(one.leftOut).toEqual(['Password']);
  });

  it('for an existing account names it, and comes in as a contribution', async () => {
    const { id } = await house.call('accounts.add', accountFactsWith());
    const dryRun = await paste('Name\tFay Applicant\nWhich existing account are you asking to contribute to?\tWARD news\nDate\t1/10/2026');
    expect(dryRun.forms).toMatchObject([{ kind: 'contribute', title: 'Ward news', warnings: [] }]);
    const { ids } = await takeIn(dryRun, [1]);
    expect((await house.call('applications.get', { id: ids[0] ?? '' })).row).toMatchObject({ kind: 'contribute', accountId: id });
    const unknown = await paste('Name\tFay Applicant\nExisting account\tNo such account');
    expect(unknown.forms[0]).toMatchObject({ title: 'No such account', warnings: [{ field: 'Account to contribute to', reason: 'No account of this name is on the register. Choose it from the list.' }] });
  });

  it.each([
    ['a date that does not exist', 'Date', '31/04/2026', 'date', /not a date that exists/u],
    ['a date in the future', 'Date', '22/11/2026', 'date', /lies in the future/u],
    ['a channel nobody knows', 'Which social media channel are you requesting?', 'Semaphore', 'channel', /not a channel that the register knows/u],
    ['a directorate nobody knows', 'Directorate/department', 'Astrology', 'directorateId', /no directorate that the register knows/u],
    ['text that is too long', 'Job title', 'x'.repeat(161), 'jobTitle', /It was left out. Use 160 characters or fewer/u],
    ['a right-to-left mark', 'Job title', 'Ward\u202Esister', 'jobTitle', /It was left out. Remove the line breaks or hidden characters/u],
    ['a control character', 'Job title', 'Ward\u0007sister', 'jobTitle', /It was left out./u],
    ['a script for an address', 'Network web address', 'javascript:alert(1)', 'webAddress', /not an address that may be kept/u],
    ['a file for an address', 'Network web address', 'file:///c:/passwords.txt', 'webAddress', /not an address that may be kept/u],
  ])('warns of %s by its field, and leaves it empty in the draft', async (_what, label, value, field, reason) => {
    const dryRun = await paste(`Name\tFay Applicant\nProposed account name\tWard news\n${label}\t${value}`);
    expect(dryRun.forms[0]?.warnings).toMatchObject([{ reason: expect.stringMatching(reason) as unknown }]);
    expect(dryRun.forms[0]?.refused).toBe('');
    expect(valueOf(dryRun, field)).toBeUndefined();
    const { ids } = await takeIn(dryRun, [1]);
    expect(['', null]).toContain(((await house.call('applications.get', { id: ids[0] ?? '' })).form as Record<string, unknown>)[field]);
  });

  it('warns of an e-mail address without @, and keeps it to be corrected', async () => {
    const dryRun = await paste('Name\tFay Applicant\nProposed account name\tWard news\nEmail\tfay at example');
    expect(dryRun.forms[0]?.warnings).toEqual([{ field: 'Email', value: 'fay at example', reason: 'This is not a whole email address. Correct it in the draft.' }]);
    expect(valueOf(dryRun, 'email')).toBe('fay at example');
  });

  it('takes a sentence in the place of the second name for the reason of naming one', async () => {
    const reason = 'We are a team of one until a colleague starts in January';
    const dryRun = await paste(`Name\tFay\nName of second nominated site administrator\t${reason}\nAdministrator's email\t`);
    expect(dryRun.forms[0]?.warnings).toMatchObject([{ field: 'Name of second nominated site administrator', value: reason }]);
    expect([valueOf(dryRun, 'secondAdministrator'), valueOf(dryRun, 'oneAdministratorReason')]).toEqual([undefined, reason]);
  });

  it('cuts off a password that stands in another answer, and says so', async () => {
    const dryRun = await readFile('Name,Username\nFay,"wardnews, password: Hunter2"');
    expect(valueOf(dryRun, 'userName')).toBe('wardnews');
    expect(dryRun.leftOut).toEqual(['Password']);
    expect(dryRun.forms[0]?.warnings).toEqual([{ field: 'Username', value: '', reason: 'A password stood in this answer. It was cut off there and not kept.' }]);
    expect(JSON.stringify(dryRun)).not.toContain('Hunter');
    expect(everythingOnDesk()).not.toContain('Hunter');
    expect(everythingOnDesk()).toContain('wardnews');
  });

  it.each([
    'PW: Hunter22!', 'Pwd: Hunter22!', 'P/W\tHunter22!', 'PIN: Hunter22!', 'Pasword: Hunter22!', 'Log in password: Hunter22!', 'Password:\nHunter22!', '\tPassword Hunter22!',
    'Username (again): x, passwords: Hunter22!', 'Reason for online social network: We use it. Password will be Hunter22!', 'Intended audience: staff pass: Hunter22!',
  ])('keeps and shows no password, however it is written: “%s”', async (line) => {
    const dryRun = await paste(`Our pw is Hunter22!\nName: Fay Applicant\nProposed account name: Ward\nUsername: @wardnews\n${line}`);
    expect(JSON.stringify(dryRun)).not.toContain('Hunter');
    expect(everythingOnDesk()).not.toContain('Hunter');
    expect(dryRun.leftOut).toContain('Password');
    expect(valueOf(dryRun, 'userName')).toBe('@wardnews');
  });

  it('is read, however many spaces were pasted with it', async () => {
    const dryRun = await paste(`Name: Fay\nProposed account name: Ward\nReason: x${' '.repeat(1_000_000)}password: z`);
    expect([valueOf(dryRun, 'reason'), dryRun.leftOut]).toEqual(['x', ['Password']]);
  });

  it('keeps emoji, markup and formulas as the text they are', async () => {
    const dryRun = await paste('Name\tFay 🦊\nProposed account name\t=1+1\nIntended audience\t<script>alert(1)</script>');
    expect(['name', 'accountName', 'audience'].map((field) => valueOf(dryRun, field))).toEqual(['Fay 🦊', '=1+1', '<script>alert(1)</script>']);
  });

  it('does not come in twice', async () => {
    await takeIn(await paste(pasted), [1]);
    const again = await paste(pasted);
    expect(again.forms[0]?.refused).toBe('The same form is here already, as A2-2026-0001.');
    expect(await house.refusal('applications.importForms', { source: again.source, fingerprint: again.fingerprint, rows: [1] })).toMatchObject({ code: 'invalid', field: 'rows' });
    const rows = await paste('Name\tProposed account name\nGus\tClinic\nGus\tClinic\n\tNobody knows\nFay\t');
    expect(rows.forms.map(({ refused }) => refused)).toEqual(['', 'The same form is here already, in row 2.', '', '']);
    expect((await paste('Name\tProposed account name\tJob title\n\t\tSister')).forms[0]?.refused).toBe('It names neither an applicant nor an account.');
  });

  it('comes in whole or not at all', async () => {
    const rows = await paste('Name\tProposed account name\nGus\tClinic\nGus\tClinic');
    expect(await house.refusal('applications.importForms', { source: rows.source, fingerprint: rows.fingerprint, rows: [2, 3] })).toMatchObject({ message: 'Row 3 cannot come in. The same form is here already, in row 2.' });
    expect(await house.refusal('applications.importForms', { source: rows.source, fingerprint: rows.fingerprint, rows: [2, 9] })).toMatchObject({ code: 'invalid' });
    expect(await drafts()).toEqual([]);
  });

  it('is looked at again when the register has changed since the dry run', async () => {
    const dryRun = await paste(pasted);
    const { directorates } = await house.call('settings.get', {});
    const medicine = directorates.find(({ name }) => name === 'Medicine');
    if (medicine !== undefined) await house.call('settings.editDirectorate', { ...medicine, name: 'Acute care' });
    expect(await house.refusal('applications.importForms', { source: dryRun.source, fingerprint: dryRun.fingerprint, rows: [1] })).toMatchObject({ code: 'conflict' });
    expect(await drafts()).toEqual([]);
  });

  it('is asked for again once it is taken in or another was read', async () => {
    const first = await paste(pasted);
    await paste('Name\tGus\nProposed account name\tClinic');
    expect(await house.refusal('applications.importForms', { source: first.source, fingerprint: first.fingerprint, rows: [1] })).toMatchObject({ code: 'not-found' });
  });

  describe('in a file that is read', () => {
    const rows = 'Name;Proposed account name\r\nZoë;Café ’s';
    it.each([
      ['as UTF-8 with its mark', `\uFEFF${rows}`],
      ['as UTF-16', Buffer.from(`\uFEFF${rows.replaceAll(';', '\t')}`, 'utf16le')],
      ['in the code page that Windows programs write', Buffer.from([...rows].map((letter) => (letter === '’' ? 0x92 : letter.codePointAt(0) ?? 0)))],
      ['with ragged rows', `Name;Proposed account name;Job title\r\nZoë;Café ’s`],
    ])('%s', async (_how, content) => {
      expect((await readFile(content)).forms).toMatchObject([{ row: 2, applicant: 'Zoë', title: 'Café ’s' }]);
    });
  });

  it.each([
    ['a protected or old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old.xlsx', /old .xls file or it is protected with a password/u],
    ['a broken workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), 'broken.xlsx', /could not be read as an Excel workbook/u],
    ['a PDF', '%PDF-1.7 form', 'form.csv', /not a spreadsheet/u],
    ['an empty file', '', 'empty.csv', /no rows/u],
    ['a list of something else', 'Ward,Beds\n7,20\n8,22', 'beds.csv', /None of the form’s questions was found/u],
    ['100 MB', new Uint8Array(100 * 1024 * 1024), 'large.csv', /larger than 20 MB/u],
    ['more than 500 forms', `Name,Proposed account name\n${'Fay,News\n'.repeat(501)}`, 'many.csv', /more than 500 forms/u],
  ])('is refused as %s, and nothing is stored', async (_what, content, name, message) => {
    expect(await read(content, name)).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringMatching(message) as unknown } });
    expect(await drafts()).toEqual([]);
  });

  it('is only read: the file stays as it is', async () => {
    await readFile('Name,Proposed account name\nFay,News');
    expect(readFileSync(house.path('forms.csv'), 'utf8')).toBe('Name,Proposed account name\nFay,News');
  });

  it('is completed and submitted like one that was typed', async () => {
    const applicant = new Applicant(house);
    [applicant.id = ''] = (await takeIn(await paste(pasted), [1])).ids;
    await applicant.certifyAll();
    await applicant.submit();
    expect((await applicant.get()).row.state).toBe('submitted');
  });
});
