import { describe, expect, it } from 'vitest';
import type { AccountRow } from '../../../src/preload/contract/accounts.ts';
import { describeColumns, suggestFields } from '../../../src/main/register/rooms/logins/import/columns.ts';
import { AccountFinder } from '../../../src/main/register/rooms/logins/import/match.ts';
import { type FinalLogin, reuseAmong } from '../../../src/main/register/rooms/logins/import/reuse.ts';

describe('what the columns of a password list are', () => {
  it.each([
    ['KeePassXC', ['Group', 'Title', 'Username', 'Password', 'URL', 'Notes', 'TOTP'], [null, 'title', 'userName', 'password', 'address', 'notes', null]],
    ['KeePass', ['Account', 'Login Name', 'Password', 'Web Site', 'Comments'], ['title', 'userName', 'password', 'address', 'notes']],
    ['a browser', ['name', 'url', 'username', 'password', 'note'], ['title', 'address', 'userName', 'password', 'notes']],
    ['a team', ['Account name', 'Platform', 'User name', 'Pass word', 'E-mail'], ['title', null, 'userName', 'password', 'email']],
    ['LastPass', ['url', 'username', 'password', 'totp', 'extra', 'name', 'grouping', 'fav'], ['address', 'userName', 'password', null, 'notes', 'title', null, null]],
  ])('of %s', (_whose, headings, expected) => {
    expect(suggestFields(headings)).toEqual(expected);
  });

  it('shows samples only of what is known to be no password, and never the password in another column', () => {
    const columns = describeColumns({
      sheet: null, headings: ['Title', 'User name', 'Password', 'Old one', ''],
      rows: [{ number: 2, cells: ['Ward', 'ward', 'otter-47', 'older-46', 'x'] }, { number: 3, cells: ['otter-48', 'jobs', 'otter-48', 'y', 'z'] }],
    });
    expect(columns.map(({ samples }) => samples)).toEqual([['Ward'], ['ward', 'jobs'], [], [], []]);
  });
});

describe('which account a row means', () => {
  const account = (id: string, name: string, address: string, handle: string): AccountRow => ({
    id, name, address, handle, channel: 'x', channelTitle: 'X', directorate: '', lineManager: '', administratorsLeft: 0, administrators: 2, primaryAdministrator: '', status: 'active',
    visibility: 'public', internal: false, corporate: false, approvedOn: null, lastReviewOn: null, nextReviewOn: null, version: 1, alarms: [],
  });
  const finder = new AccountFinder([
    account('x', 'Ward news', 'https://x.com/ward', '@ward'), account('insta', 'Ward news', 'https://instagram.com/ward', 'ward'),
    account('jobs', 'Careers', 'https://x.com/jobs', '@jobs'), account('bare', 'Intranet board', '', ''),
  ]);
  const found = (title: string, address: string, userName: string): unknown => {
    const { account: match, by, candidates } = finder.find({ title, address, userName });
    return [match?.id ?? null, by, candidates];
  };

  it('is told by its address, whatever its spelling, before all else', () => {
    expect(found('Careers', 'www.twitter.com/WARD/?utm_source=a', 'jobs')).toEqual(['x', 'address', 1]);
  });

  it('is told by its handle, where namesakes are told apart by their platform', () => {
    expect(found('', '', '@Jobs')).toEqual(['jobs', 'handle', 1]);
    expect(found('', 'https://www.instagram.com/accounts/login', 'ward')).toEqual(['insta', 'handle', 1]);
    expect(found('', '', 'ward')).toEqual([null, 'nothing', 2]);
  });

  it('is told by its name, if only one account has it', () => {
    expect(found(' careers ', '', 'someone')).toEqual(['jobs', 'name', 1]);
    expect(found('Ward News', 'https://x.com', 'someone')).toEqual(['x', 'name', 1]);
    expect(found('Ward News', '', 'someone')).toEqual([null, 'nothing', 2]);
  });

  it('is not guessed from nothing', () => {
    expect(found('', '', '')).toEqual([null, 'nothing', 0]);
    expect(found('', 'not an address', '@')).toEqual([null, 'nothing', 0]);
  });
});

describe('what is used twice', () => {
  const login = (key: string, fingerprint: string | null, newPassword: boolean): FinalLogin => ({ key, name: `Account ${key}`, userNameKey: key, fingerprint, newPassword, newUserName: newPassword });

  it('is noted for both sides, and only where the import brings it', () => {
    const reuse = reuseAmong([login('a', 'f', false), login('b', 'f', true), login('c', 'g', false), login('d', 'g', false), login('e', null, true), login('h', null, true)]);
    expect([...reuse]).toEqual([['a', [{ detail: 'Same password as Account b' }]], ['b', [{ detail: 'Same password as Account a' }]]]);
  });

  it('names three others and counts the rest', () => {
    const reuse = reuseAmong(['a', 'b', 'c', 'd', 'e', 'g'].map((key) => login(key, 'f', true)));
    expect(reuse.get('a')).toEqual([{ detail: 'Same password as Account b, Account c, Account d and 2 more' }]);
  });
});
