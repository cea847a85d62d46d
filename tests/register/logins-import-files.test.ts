import { writeFileSync } from 'node:fs';
import writeXlsxFile from 'write-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeKeychain } from '../support/fake-keychain.ts';
import { House } from '../support/house.ts';
import { accountNamed, everythingKept, importedList, plannedList } from '../support/logins.ts';

const entry = (title: string, userName: string, password: string, more = ''): string =>
  `<Entry><UUID>x</UUID><String><Key>Title</Key><Value>${title}</Value></String><String><Key>UserName</Key><Value>${userName}</Value></String>
   <String><Key>Password</Key><Value ProtectInMemory="True">${password}</Value></String><String><Key>URL</Key><Value/></String>
   <String><Key>Notes</Key><Value></Value></String>${more}</Entry>`;
const keePass = (groups: string): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?><KeePassFile><Meta><RecycleBinEnabled>True</RecycleBinEnabled><RecycleBinUUID>YmluYmluYmluYmluYmluYg==</RecycleBinUUID></Meta>
   <Root><Group><UUID>cm9vdA==</UUID><Name>Team</Name>${groups}</Group><DeletedObjects/></Root></KeePassFile>`;

describe('password lists as teams really have them', () => {
  const keychain = fakeKeychain();
  let house: House;
  beforeEach(async () => {
    keychain.entries.clear();
    house = new House('2026-11-21', keychain);
    await house.setUp();
    await accountNamed(house, 'Ward news');
    await accountNamed(house, 'Careers');
  });
  afterEach(() => house.end());

  /** User names and passwords as they came in. */
  const cameIn = async (): Promise<Record<string, string | undefined>> =>
    Object.fromEntries((await house.call('logins.list', {})).map(({ id, userName }) => [userName, keychain.entries.get(`login ${id}`)]));
  const refusalOf = async (content: string | Uint8Array, name = 'passwords.csv'): Promise<string> => {
    const path = house.path(name);
    writeFileSync(path, content);
    const { code, message } = await house.refusal('logins.readPasswordList', {}, path);
    expect(code).toBe('invalid');
    expect([...house.session.desk.keys()].filter((key) => key.startsWith('logins'))).toEqual([]);
    return message;
  };

  describe('KeePass XML', () => {
    it('comes in with nested groups; earlier states and the recycle bin stay out', async () => {
      const history = `<History>${entry('Ward news', 'wardlogin', 'an-Older-one-1')}</History>`;
      const done = await importedList(house, keePass(
        `${entry('Ward news', 'wardlogin', 'the-Newest-one-2', history)}<Group><UUID>c29j</UUID><Name>Social</Name><Group><UUID>deep</UUID><Name>Jobs</Name>${entry('Careers', 'careerslogin', 'in-A-Group-3')}</Group></Group>
         <Group><UUID>YmluYmluYmluYmluYmluYg==</UUID><Name>Papierkorb</Name>${entry('Careers', 'thrownaway', 'in-The-Bin-4')}</Group>`,
      ), 'team.xml');
      expect(done.counts).toMatchObject({ added: 2 });
      expect(await cameIn()).toEqual({ wardlogin: 'the-Newest-one-2', careerslogin: 'in-A-Group-3' });
      expect(everythingKept(house)).not.toMatch(/an-Older-one-1|in-The-Bin-4|the-Newest-one-2/u);
    });

    it('keeps a password as it is: entities, spaces at the ends, figures that look like a number', async () => {
      await importedList(house, keePass(`${entry('Ward news', 'one', ' &lt;a&amp;b&gt;&quot;&#8364;&#x20AC; ')}${entry('Ward news', 'two', '00123')}${entry('Ward news', 'three', '<![CDATA[a&amp;b<c]]>')}`), 'team.xml');
      expect(await cameIn()).toEqual({ one: ' <a&b>"€€ ', two: '00123', three: 'a&amp;b<c' });
    });

    it.each([
      ['a web page', '<html><body>Passwords</body></html>', 'This is not a KeePass export that can be read.'],
      ['a file that breaks off', keePass(entry('Ward news', 'one', 'x')).slice(0, 400), 'This is not a KeePass export that can be read.'],
      ['entities that grow', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${keePass(entry('&b;', 'one', 'x'))}`, 'This is not a KeePass export that can be read.'],
      ['passwords that are encrypted in it', keePass(entry('Ward news', 'one', 'c2VjcmV0').replace('ProtectInMemory', 'Protected')), 'The passwords in this file are encrypted.'],
      ['no entries', keePass(''), 'There are no entries in this KeePass file.'],
      ['groups without end', keePass('<Group>'.repeat(20_000)), 'This is not a KeePass export that can be read.'],
    ])('is refused for %s', async (_what, content, message) => {
      expect(await refusalOf(content, 'team.xml')).toContain(message);
    });
  });

  it.each([
    ['KeePassXC', '"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"\n"Root/Social","Ward news","wardlogin","a ""quoted"" one","https://x.com","","","0","2026-01-01T00:00:00Z","2026-01-01T00:00:00Z"\n', 'a "quoted" one'],
    ['KeePass itself', '"Account","Login Name","Password","Web Site","Comments"\r\n"Ward news","wardlogin","a \\"quoted\\" \\\\one","https://x.com/wardnews",""\r\n', 'a "quoted" \\one'],
    ['a browser', 'name,url,username,password\nx.com,https://x.com/wardnews,wardlogin,in-A-Browser-1\n', 'in-A-Browser-1'],
    ['Bitwarden', 'folder,favorite,type,name,notes,fields,reprotect,login_uri,login_username,login_password,login_totp\n,,login,Ward news,,,0,https://x.com,wardlogin,in-Bitwarden-7,\n', 'in-Bitwarden-7'],
  ])('the CSV of %s comes in as it is', async (_whose, content, password) => {
    await importedList(house, content);
    expect(await cameIn()).toEqual({ wardlogin: password });
  });

  it('CSV in UTF-16 and Windows-1252, with semicolons and ragged rows, comes in', async () => {
    const content = 'Title;User name;Password\r\nWard news;wardlogin;Käse-und-Brot-1\r\nCareers;careerslogin\r\n';
    await importedList(house, Buffer.from(`\uFEFF${content}`, 'utf16le'));
    expect(await cameIn()).toEqual({ wardlogin: 'Käse-und-Brot-1', careerslogin: undefined });
    await importedList(house, Buffer.from(content.replace('Brot-1', 'Brot-2'), 'latin1'));
    expect(await cameIn()).toEqual({ wardlogin: 'Käse-und-Brot-2', careerslogin: undefined });
  });

  it('spaces at the ends of a password stay, in CSV and in a workbook, and a formula stays text', async () => {
    await importedList(house, 'Title,User name,Password\n Ward news , one ," in-Quotes-1 "\nWard news,two,=1+1+cmd\n');
    const cell = (value: string) => ({ value, type: String });
    await importedList(house, await writeXlsxFile([['Title', 'User name', 'Password'].map(cell), ['Careers', 'three', ' in-Excel-1 '].map(cell)]).toBuffer(), 'list.xlsx');
    expect(await cameIn()).toEqual({ one: ' in-Quotes-1 ', two: '=1+1+cmd', three: ' in-Excel-1 ' });
  });

  it('a list of which one word could be a heading is refused too', async () => {
    const message = await refusalOf('Handle,Twitter,Hunter22!\nwardnews,Twitter,Secret-99\n');
    expect(message).toContain('does not hold headings');
    expect(message).not.toContain('Hunter22!');
  });

  it('a list without headings is refused, so that a password is never shown as one', async () => {
    const message = await refusalOf('Ward page,wardlogin,not-A-Heading-1\nJobs,careerslogin,other-Secret-2\n');
    expect(message).toContain('does not hold headings');
    expect(message).not.toContain('not-A-Heading-1');
  });

  it.each([
    ['an encrypted KeePass database', Buffer.concat([Buffer.from('03d9a29a67fb4bb5', 'hex'), Buffer.alloc(200, 7)]), 'team.kdbx', 'Open it in KeePass, choose File, Export, and then KeePass XML (2.x) or CSV.'],
    ['a protected or old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(200)]), 'list.xlsx', 'Save it as .xlsx without a password'],
    ['a damaged workbook', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(200)]), 'list.xlsx', 'could not be read as an Excel workbook'],
    ['a PDF', '%PDF-1.4 and more', 'list.csv', 'This is not a spreadsheet.'],
    ['an empty file', '', 'list.csv', 'There are no rows in this file.'],
    ['headings without rows', 'Title,User name,Password\n', 'list.csv', 'There are no rows in this file.'],
    ['more than 20 MB', Buffer.alloc(21 * 1024 * 1024, 'a'), 'list.csv', 'This file is larger than 20 MB.'],
    ['more than 20,000 rows', `Title,User name,Password\n${'Ward news,one,two\n'.repeat(20_001)}`, 'list.csv', 'more than 20,000 rows'],
  ])('%s is refused with what to do', async (_what, content, name, message) => {
    expect(await refusalOf(content, name)).toContain(message);
  });

  it('a file that is gone is refused, and so is a call without a file', async () => {
    expect(await house.refusal('logins.readPasswordList', {}, house.path('gone.csv'))).toMatchObject({ code: 'invalid', message: expect.stringContaining('could not be opened') });
    expect(await house.refusal('logins.readPasswordList', {})).toMatchObject({ code: 'cancelled' });
  });

  it('script, right-to-left marks and javascript: addresses are refused or shown harmlessly, and nothing partial is kept', async () => {
    const { plan } = await plannedList(house, 'Title,URL,User name,Password\nWard news,javascript:alert(1),<script>,plain-Enough-1\nWard news,file:///etc/passwd,ward\u202Eswen,plain-Enough-2\n');
    expect(plan.rows.map(({ matchedBy, action, userName }) => [matchedBy, action, userName])).toEqual([['name', 'add', '<script>'], ['name', 'refused', 'ward\uFFFDswen']]);
  });
});
