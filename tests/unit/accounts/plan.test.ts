import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportField } from '../../../src/preload/contract/accounts.ts';
import { readChannel } from '../../../src/main/register/rooms/accounts/import/channel.ts';
import { planImport } from '../../../src/main/register/rooms/accounts/import/plan.ts';
import { accountFactsWith } from '../../support/accounts.ts';
import { type Cells, channels, medicine, planOf } from '../../support/import-plan.ts';

const wardNews: Cells = { name: 'Ward news', channel: 'Twitter', address: 'x.com/wardnews' };
const bare = accountFactsWith({ directorateId: null });

describe('a row is an account', () => {
  it('a new one is added with what its cells say and "not known" for the rest', () => {
    const { added, refused } = planOf([{ ...wardNews, directorate: 'Medicine', disclaimerShown: 'yes', approvedOn: '1/3/2024', lineManager: 'Ann Other' }]);
    expect(refused).toEqual([]);
    expect(added).toEqual([{
      row: 2,
      facts: expect.objectContaining({
        name: 'Ward news', channel: 'x', address: 'https://x.com/wardnews', directorateId: medicine, disclaimerShown: 'yes', approvedOn: '2024-03-01',
        lineManager: { name: 'Ann Other', email: '' }, primaryAdministrator: null, visibility: 'not-known', status: 'active',
      }) as unknown,
    }]);
  });

  it('one that names a patient comes in with a note, but for what the register says already', () => {
    const purpose = 'For the family of 943 476 5919';
    const { added, warnings } = planOf([{ ...wardNews, purpose, lineManager: 'Ann Other', lineManagerEmail: 'ann.other@gmail.com' }]);
    expect(added).toHaveLength(1);
    expect(warnings).toEqual([{
      row: 2, field: 'purpose', value: '943 476 5919', reason: 'This reads as an NHS number. Take it out of the list, unless it has to stay; it would come in as it is.',
    }]);
    expect(planOf([{ ...wardNews, purpose }], [accountFactsWith({ purpose })]).warnings).toEqual([]);
  });

  it('one on the register is known by its address in any spelling', () => {
    expect(planOf([{ name: 'Ward news', address: 'HTTP://www.twitter.com/WardNews/?utm_source=list' }], [accountFactsWith()]).changed).toHaveLength(1);
  });

  it('a list without addresses means the accounts of these names and adds nothing twice', () => {
    const plan = planOf([{ name: 'ward  news', channel: 'X' }, { name: 'Ward news' }], [accountFactsWith()]);
    expect(plan.added).toEqual([]);
    expect(plan.refused).toEqual([{ row: 3, field: 'address', value: 'https://x.com/wardnews', reason: 'The same account stands in row 2. Keep one of the two rows.' }]);
  });

  it('the first address of an account that had none is learnt', () => {
    const { added, changed } = planOf([wardNews], [accountFactsWith({ address: '' })]);
    expect(added).toEqual([]);
    expect(changed[0]?.facts.address).toBe('https://x.com/wardnews');
  });

  it('another address is another account, although the name is the same', () => {
    expect(planOf([{ ...wardNews, address: 'x.com/wardnews2' }], [accountFactsWith()]).added).toHaveLength(1);
  });

  it('a name that two accounts bear does not decide, so the address is asked for', () => {
    const { refused } = planOf([{ name: 'Ward news', channel: 'X' }], [accountFactsWith(), accountFactsWith({ address: 'https://x.com/other' })]);
    expect(refused).toEqual([{ row: 2, field: 'address', value: '', reason: 'The register has 2 accounts called Ward news. Give the address of the one that is meant.' }]);
  });

  it('a row shorter than the heading has empty cells, a longer one extra cells that nobody asked for', () => {
    const plan = planImport({
      rows: [{ number: 2, cells: ['Ward news', 'X'] }, { number: 3, cells: ['Careers', 'Facebook', 'facebook.com/careers', 'what', 'is', 'this'] }],
      columns: { name: 0, channel: 1, address: 2, purpose: 9 }, known: [], people: [], directorate: () => undefined,
      channel: (name, address) => readChannel(channels, name, address), today: '2026-11-21',
    });
    expect(plan.added.map(({ facts }) => [facts.name, facts.address, facts.purpose])).toEqual([['Ward news', '', ''], ['Careers', 'https://facebook.com/careers', '']]);
  });

  it('the same account twice in the list is refused the second time, naming the first row', () => {
    const { added, refused } = planOf([wardNews, { name: 'Other name', channel: 'x', address: 'https://twitter.com/WARDNEWS/' }]);
    expect(added).toHaveLength(1);
    expect(refused).toEqual([{ row: 3, field: 'address', value: 'https://twitter.com/WARDNEWS/', reason: 'The same account stands in row 2. Keep one of the two rows.' }]);
  });

  it('once with and once without its address is twice as well', () => {
    const without = { name: 'Ward News', channel: 'X', address: '' };
    expect(planOf([wardNews, without]).refused.map(({ row, field }) => [row, field])).toEqual([[3, 'name']]);
    expect(planOf([without, wardNews]).refused.map(({ row, field }) => [row, field])).toEqual([[3, 'address']]);
  });
});

describe('an account on the register is taken from one row', () => {
  const unaddressed = accountFactsWith({ address: '' });

  it('so a second one with an address of its own is another account', () => {
    const { added, changed, refused } = planOf([wardNews, { ...wardNews, address: 'x.com/wardnews2' }], [unaddressed]);
    expect(refused).toEqual([]);
    expect(changed.map(({ row, facts }) => [row, facts.address])).toEqual([[2, 'https://x.com/wardnews']]);
    expect(added.map(({ row, facts }) => [row, facts.address])).toEqual([[3, 'https://x.com/wardnews2']]);
  });

  it('and a second one without is refused, naming the first', () => {
    // The first row gives the account another name and channel, so that nothing in the cells repeats.
    const rows = [{ name: 'Ward news of old', channel: 'Facebook', address: 'x.com/wardnews' }, { name: 'Ward news', channel: 'X', address: '' }];
    const { changed, refused } = planOf(rows, [accountFactsWith({ address: 'https://x.com/wardnews' })]);
    expect(changed).toHaveLength(1);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([[3, 'The same account stands in row 2. Keep one of the two rows.']]);
  });

  it('also when the first row changes nothing', () => {
    const plan = planOf([{ name: 'Ward news', channel: 'X' }, { name: 'Ward news' }], [unaddressed]);
    expect([plan.unchanged, plan.refused.map(({ row }) => row)]).toEqual([1, [3]]);
  });

  it('while a row that is refused takes nothing', () => {
    const { changed, refused } = planOf([{ ...wardNews, approvedOn: '31/04/2026' }, { ...wardNews, address: 'x.com/wardnews2', approvedOn: '' }], [unaddressed]);
    expect([changed.map(({ row }) => row), refused.map(({ row }) => row)]).toEqual([[3], [2]]);
  });

  it('whatever the rows are, no two of the plan mean the same account', () => {
    const pick = (...options: string[]) => fc.constantFrom(...options);
    const row = fc.record({ name: pick('Ward news', 'ward  NEWS', 'Careers'), channel: pick('', 'X', 'Facebook'), address: pick('', 'x.com/a', 'x.com/b', 'facebook.com/c') });
    const known = [unaddressed, accountFactsWith({ name: 'Careers', address: 'https://x.com/a' }), accountFactsWith({ name: 'Careers', channel: 'facebook', address: '' })];
    fc.assert(fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const ids = planOf(rows, known).changed.map(({ account }) => account.id);
      expect(new Set(ids).size).toBe(ids.length);
    }));
  });
});

describe('an empty cell never wipes out what the register knows', () => {
  it('in no field', () => {
    const facts = accountFactsWith({ directorateId: medicine, lineManager: { name: 'Ann Other', email: 'ann@example.org' }, status: 'under-secondary-review' });
    const all: Cells = Object.fromEntries([
      'name', 'channel', 'handle', 'purpose', 'audience', 'visibility', 'postingStandard', 'disclaimerShown', 'directorate', 'lineManager', 'lineManagerEmail',
      'primaryAdministrator', 'primaryAdministratorEmail', 'backupAdministrator', 'backupAdministratorEmail', 'approvedOn', 'lastReviewBefore', 'status',
    ].map((field) => [field, '']));
    expect(planOf([{ ...all, address: 'x.com/wardnews' }], [facts])).toMatchObject({ added: [], changed: [], unchanged: 1, refused: [] });
  });

  it('and a name alone keeps the e-mail address that is known, in whatever case and spacing it is written', () => {
    const facts = accountFactsWith({ lineManager: { name: 'Ann Other', email: 'ann@example.org' } });
    expect(planOf([{ ...wardNews, lineManager: 'ANN  OTHER' }], [facts]).unchanged).toBe(1);
    expect(planOf([{ ...wardNews, lineManagerEmail: 'Ann@Example.org' }], [facts]).unchanged).toBe(1);
  });

  it('while another name does not inherit it', () => {
    const facts = accountFactsWith({ lineManager: { name: 'Ann Other', email: 'ann@example.org' } });
    expect(planOf([{ ...wardNews, lineManager: 'Dee Manager' }], [facts]).changed[0]?.facts.lineManager).toEqual({ name: 'Dee Manager', email: '' });
  });
});

describe('a row with anything wrong in it is refused whole, with every reason', () => {
  it('which names the row, the field, the cell and what to do', () => {
    const { added, refused } = planOf([{
      name: '', channel: 'Friendface', address: 'javascript:alert(1)', directorate: 'Astronomy', approvedOn: '31/04/2026', lastReviewBefore: '01/01/2027',
      status: 'pending', disclaimerShown: 'maybe', visibility: 'some', lineManager: 'a'.repeat(121),
    }]);
    expect(added).toEqual([]);
    expect(Object.fromEntries(refused.map(({ field, value }) => [field, value]))).toEqual({
      name: '', channel: 'Friendface', address: 'javascript:alert(1)', directorate: 'Astronomy', approvedOn: '31/04/2026', lastReviewBefore: '01/01/2027',
      status: 'pending', disclaimerShown: 'maybe', visibility: 'some', lineManager: 'a'.repeat(121),
    });
    expect(refused.every(({ row, reason }) => row === 2 && reason.endsWith('.'))).toBe(true);
  });

  it('a channel that is not known is not passed over because the account is', () => {
    expect(planOf([{ name: 'Ward news', channel: 'Friendface' }], [accountFactsWith()]).refused.map(({ field }) => field)).toEqual(['channel']);
  });

  it('without a channel the address tells it, and without both it is asked for', () => {
    expect(planOf([{ name: 'Careers', address: 'facebook.com/careers' }]).added[0]?.facts.channel).toBe('facebook');
    expect(planOf([{ name: 'Careers' }]).refused).toEqual([
      { row: 2, field: 'channel', value: '', reason: 'Say which channel this is, or give its address.' },
    ]);
    expect(planOf([{ name: 'Careers', address: 'careers.example.org' }]).refused).toEqual([
      { row: 2, field: 'channel', value: '', reason: 'The address does not tell which channel this is. Say which, or correct the address.' },
    ]);
  });

  it('a date of today is not in the future', () => {
    expect(planOf([{ ...wardNews, approvedOn: '21/11/2026' }]).added).toHaveLength(1);
    expect(planOf([{ ...wardNews, approvedOn: '22/11/2026' }]).refused.map(({ reason }) => reason)).toEqual(['This date lies in the future. Enter today or an earlier day.']);
  });

  it('an unknown directorate is named once with its number of rows, whatever its case', () => {
    const { unknownDirectorates } = planOf([{ ...wardNews, directorate: 'Astronomy' }, { ...wardNews, address: 'x.com/b', directorate: 'ASTRONOMY' }]);
    expect(unknownDirectorates).toEqual([{ name: 'Astronomy', rows: 2, guess: 'clinical' }]);
  });

  it('a directorate with a line break or a second space is the one without', () => {
    expect(planOf([{ ...wardNews, directorate: ' Medi\ncine' }]).unknownDirectorates).toEqual([{ name: 'Medi cine', rows: 1, guess: 'clinical' }]);
    expect(planOf([{ ...wardNews, directorate: '\r\nMEDICINE\u00A0' }]).added[0]?.facts.directorateId).toBe(medicine);
    const { unknownDirectorates } = planOf([{ ...wardNews, directorate: 'Women and\nchildren' }, { ...wardNews, address: 'x.com/b', directorate: 'Women  and children' }]);
    expect(unknownDirectorates).toEqual([{ name: 'Women and children', rows: 2, guess: 'clinical' }]);
  });

  it('a directorate cell that says nothing names none', () => {
    expect(planOf([{ ...wardNews, directorate: 'TBC' }])).toMatchObject({ added: [{ facts: { directorateId: null } }], unknownDirectorates: [] });
  });

  it('a cell too long to be any directorate is refused without asking what to do with it', () => {
    const { refused, unknownDirectorates } = planOf([{ ...wardNews, directorate: 'a'.repeat(1001) }]);
    expect(unknownDirectorates).toEqual([]);
    expect(refused.map(({ field, reason }) => [field, reason])).toEqual([['directorate', 'This is too long to be the name of a directorate. Correct it in the spreadsheet.']]);
  });

  it.each(['TBC', '-', 'none', 'Vacant'])('“%s” is nobody, so that a missing administrator is not hidden', (text) =>
    expect(planOf([{ ...wardNews, backupAdministrator: text }]).added[0]?.facts.backupAdministrator).toBeNull());

  it('two people may share a mailbox, as teams do', () => {
    const two = { ...wardNews, primaryAdministrator: 'Bea Admin', primaryAdministratorEmail: 'ward5@example.org', backupAdministrator: 'Cy Backup', backupAdministratorEmail: 'Ward5@example.org' };
    expect(planOf([two])).toMatchObject({ refused: [], added: [{ facts: { primaryAdministrator: { name: 'Bea Admin' }, backupAdministrator: { name: 'Cy Backup' } } }] });
  });

  it('an e-mail address without a name still names somebody', () => {
    expect(planOf([{ ...wardNews, lineManagerEmail: 'dee@example.org' }]).added[0]?.facts.lineManager).toEqual({ name: 'dee@example.org', email: 'dee@example.org' });
  });
});

describe('a cell that only describes the account does not keep its row out', () => {
  const before = '2025-01-31';

  it.each(['never', 'n/a', 'none', '-', 'tbc', 'unknown'])('“%s” for a date is an empty cell and wipes nothing', (nothing) => {
    expect(planOf([{ ...wardNews, approvedOn: nothing, lastReviewBefore: nothing }])).toMatchObject({ added: [{ facts: { approvedOn: null, lastReviewBefore: null } }], warnings: [] });
    const plan = planOf([{ ...wardNews, approvedOn: nothing, lastReviewBefore: nothing }], [accountFactsWith({ lastReviewBefore: before })]);
    expect(plan).toMatchObject({ unchanged: 1, changed: [], refused: [], warnings: [] });
  });

  const unread: Cells = { approvedOn: 'spring 2024', lastReviewBefore: 'last year', visibility: 'some', disclaimerShown: 'maybe' };

  it('is left empty, with a warning that names row, field, cell and reason', () => {
    const { added, refused, warnings } = planOf([{ ...wardNews, ...unread }]);
    expect([added.length, refused]).toEqual([1, []]);
    expect(added[0]?.facts).toMatchObject({ approvedOn: null, lastReviewBefore: null, visibility: 'not-known', disclaimerShown: 'not-known' });
    expect(Object.fromEntries(warnings.map(({ field, value }) => [field, value]))).toEqual(unread);
    expect(warnings.find(({ field }) => field === 'disclaimerShown')).toEqual({ row: 2, field: 'disclaimerShown', value: 'maybe', reason: '“maybe” should be yes or no. Left empty.' });
  });

  it('or as the register knows it', () => {
    const facts = accountFactsWith({ lastReviewBefore: before });
    const { unchanged, warnings } = planOf([{ ...wardNews, ...unread }], [facts]);
    expect([unchanged, warnings.length]).toEqual([1, 4]);
    expect(warnings.every(({ reason }) => reason.endsWith('. Left as it is.'))).toBe(true);
  });

  it.each([['31/04/2026', 'is not a date that exists'], ['01/01/2027', 'lies in the future'], ['1/1/1066', 'cannot be right']])('a slip in the last review (%s) is a warning, in the day of approval a refusal', (date, reason) => {
    const last = planOf([{ ...wardNews, lastReviewBefore: date }]);
    expect([last.added[0]?.facts.lastReviewBefore, last.refused, last.warnings[0]?.reason]).toEqual([null, [], expect.stringContaining(reason)]);
    const approved = planOf([{ ...wardNews, approvedOn: date }]);
    expect([approved.added, approved.warnings, approved.refused[0]?.reason]).toEqual([[], [], expect.stringContaining(reason)]);
  });

  it('but is named with the rest where the row has to be corrected anyway', () => {
    const { refused, warnings } = planOf([{ ...wardNews, status: 'pending', disclaimerShown: 'maybe' }]);
    expect(warnings).toEqual([]);
    expect(refused.map(({ field, reason }) => [field, reason.endsWith('This alone does not refuse the row.')])).toEqual([['status', false], ['disclaimerShown', true]]);
  });

  it('Excel’s number for a date is that date, with a warning that says which', () => {
    const { added, warnings } = planOf([{ ...wardNews, approvedOn: '45382' }]);
    expect(added[0]?.facts.approvedOn).toBe('2024-03-31');
    expect(warnings).toEqual([{ row: 2, field: 'approvedOn', value: '45382', reason: '“45382” was read as Excel’s number for 31 March 2024. Check that it is the right day.' }]);
    expect(planOf([{ ...wardNews, approvedOn: '73050' }]).refused.map(({ field }) => field)).toEqual(['approvedOn']);
  });

  it('a channel cell that names none is passed over for what the address says, with a warning', () => {
    const { added, warnings } = planOf([{ name: 'Careers', channel: 'Friendface', address: 'facebook.com/careers' }]);
    expect(added[0]?.facts.channel).toBe('facebook');
    const reason = '“Friendface” is not a channel this register knows. Taken as Facebook, as the address says.';
    expect(warnings).toEqual([{ row: 2, field: 'channel', value: 'Friendface', reason }]);
  });

  it('a line break in a cell of one line is a space, and a purpose keeps its lines', () => {
    const [planned] = planOf([{ ...wardNews, name: 'Ward\r\nnews', audience: 'Patients \n and families', lineManager: 'Ann\nOther', purpose: 'One\ntwo' }]).added;
    expect(planned?.facts).toMatchObject({ name: 'Ward news', audience: 'Patients and families', lineManager: { name: 'Ann Other' }, purpose: 'One\ntwo' });
  });
});

describe('whatever stands in the cells', () => {
  it.each(['=HYPERLINK("http://example.org")', '+44 1482', '@SUM(A1)', '<script>alert(1)</script>', "'; DROP TABLE accounts; --"])('%s stays harmless text', (text) => {
    expect(planOf([{ ...wardNews, name: text, purpose: text }]).added[0]?.facts).toMatchObject({ name: text, purpose: text });
  });

  it('hidden characters that make a name read as another are refused', () => {
    expect(planOf([{ ...wardNews, name: 'Ward\u202Eswen' }]).refused.map(({ field }) => field)).toEqual(['name']);
  });

  it('each row is added, changed, unchanged or refused, and nothing breaks', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'Ward news', 'x', 'x.com/wardnews', '31/03/2026', '46000', 'never', 'facebook page', 'yes', 'constructor', '__proto__'));
    const fields: ImportField[] = ['name', 'channel', 'address', 'directorate', 'approvedOn', 'status', 'visibility', 'disclaimerShown', 'lineManager', 'lineManagerEmail'];
    const row = fc.tuple(...fields.map(() => cell)).map((cells): Cells => Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? ''])));
    fc.assert(fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const plan = planOf(rows, [bare]);
      const refused = new Set(plan.refused.map((refusal) => refusal.row));
      expect(plan.added.length + plan.changed.length + plan.unchanged + refused.size).toBe(rows.length);
      expect(plan.warnings.filter(({ row: warned }) => refused.has(warned))).toEqual([]);
    }));
  });
});
