import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type AccountFacts, accountFacts, type ImportField } from '../../../src/preload/contract/accounts.ts';
import { csvBytes, workbookText } from '../../../src/main/register/reports/csv.ts';
import { readChannel } from '../../../src/main/register/rooms/accounts/import/channel.ts';
import { type ExportedAccount, exportedRow } from '../../../src/main/register/rooms/accounts/import/exported-row.ts';
import { suggestColumns } from '../../../src/main/register/rooms/accounts/import/columns.ts';
import { type Plan, planImport } from '../../../src/main/register/rooms/accounts/import/plan.ts';
import { importFieldTitles, importFieldsInOrder } from '../../../src/preload/contract/accounts-import.ts';
import { madeTitles } from '../../../src/main/register/reports/csv.ts';
import { checkAddress, checkInternalAddress } from '../../../src/main/register/rooms/accounts/rules/address.ts';
import { plainName } from '../../../src/main/register/rooms/people/rules.ts';
import { readSpreadsheet, type SheetRows } from '../../../src/main/register/spreadsheets/read-spreadsheet.ts';
import { workbookBytes } from '../../../src/main/register/spreadsheets/write-workbook.ts';
import { accountFactsWith } from '../../support/accounts.ts';
import { channels, medicine } from '../../support/import-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'comms-round-trip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const headings = [...importFieldsInOrder.map((field) => importFieldTitles[field]), ...madeTitles];
const words = {
  channels: new Map(channels.map(({ id, title }) => [id, title])), directorates: new Map([[medicine, 'Medicine']]),
  statuses: new Map([['under-secondary-review', 'Under secondary review']]),
};

/** Accounts as rows of an export, written to a file and read again. */
async function exportedAll(accounts: readonly ExportedAccount[], kind: 'csv' | 'xlsx'): Promise<SheetRows> {
  const rows = accounts.map((account) => [...exportedRow(account, words), '2026-11-21', '=Officer']);
  const path = join(folder, `accounts.${kind}`);
  writeFileSync(path, kind === 'csv' ? csvBytes(headings, rows) : await workbookBytes('Accounts', headings, rows.map((row) => row.map(workbookText))));
  return await readSpreadsheet(path);
}

const exported = (facts: AccountFacts, kind: 'csv' | 'xlsx') => exportedAll([{ id: medicine, facts, lastReviewOn: null }], kind);

function planOfSheet({ headings: found, rows }: SheetRows, known: readonly AccountFacts[], idOf = (_index: number) => medicine): Plan {
  const columns = Object.fromEntries(suggestColumns(found).flatMap((field, index): [ImportField, number][] => (field === null ? [] : [[field, index]])));
  return planImport({
    rows, columns, known: known.map((facts, index) => ({ id: idOf(index), version: 1, facts, registeredOn: '2026-01-01', lastReviewOn: null, former: [] })), people: [],
    directorate: (name) => (name === 'Medicine' ? { ok: true, value: medicine } : undefined),
    channel: (name, address) => readChannel(channels, name, address), today: '2026-11-21',
  });
}

const nasty = fc.constantFrom(
  '=1+1', '+44 1482', '-2+3', '@ward', "'real", "'=real", "''@real", '＝1', '"quoted"', 'a, b; c|d', 'Żółć 🏥👩‍⚕️', 'مستشفى', 'עברית news', '_x0041_', '_x005F_x0041_',
  '<script>alert(1)</script>', 'tab\there', 'a\u2028b', '\u{FFFE}odd\u{FFFF}', '12,000', '-5', '1e5', '007', 'TRUE', '31/04/2026', 'TBC', 'sep=;', '#REF!',
);
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));
const lines = fc.array(text, { maxLength: 3 }).chain((parts) => fc.constantFrom('\n', '\r\n', '\r').map((mark) => parts.join(mark)));
const yesNo = fc.constantFrom('yes', 'no', 'not-known');
const day = fc.constantFrom(null, '1989-12-31', '2024-02-29', '2026-11-21', '2150-01-01');
const person = fc.record({ name: text, email: fc.oneof(fc.constantFrom('', 'ann@example.org'), text) });
const someone = fc.option(person);
const address = fc.oneof(fc.constantFrom('', 'https://x.com/wardnews', 'http://www.facebook.com/Ward/?id=1'), text);

/** Any account that the register could hold, its channel one that does not contradict the address. */
const anyFacts = fc.record({
  name: text, channel: fc.constantFrom('facebook', 'off-since'), address, handle: text, purpose: lines, audience: text,
  visibility: fc.constantFrom('public', 'members', 'not-known'), postingStandard: text, disclaimerShown: yesNo, directorateId: fc.constantFrom(null, medicine),
  lineManager: someone, primaryAdministrator: someone, backupAdministrator: someone, moreAdministrators: fc.array(person, { maxLength: 4 }),
  approvedOn: day, lastReviewBefore: day, nextReviewOn: day, status: fc.constantFrom('active', 'under-secondary-review', 'handover', 'rescinded', 'closed'),
  platformId: text, expectedNumbers: text, languages: text, englishCopy: text, privacyFitsAudience: yesNo, identityShown: yesNo,
  identityPermissionOn: day, identityPermissionBy: text, research: yesNo, researchReference: text, personalInformation: yesNo, dpiaReference: text,
  businessRecord: yesNo, internal: fc.boolean(), corporate: fc.boolean(),
}).map((candidate) => {
  const read = accountFacts.safeParse(candidate);
  if (!read.success) return null;
  const checked = (read.data.internal ? checkInternalAddress : checkAddress)(read.data.address);
  return checked.ok ? { ...read.data, address: checked.address } : null;
}).filter((facts) => facts !== null);

describe.each(['csv', 'xlsx'] as const)('an account that was exported as %s', (kind) => {
  it('is unchanged when it comes back, whatever it holds', async () => {
    await fc.assert(fc.asyncProperty(anyFacts, async (facts) => {
      const plan = planOfSheet(await exported(facts, kind), [facts]);
      expect(plan.refused).toEqual([]);
      expect(plan.changed.map((change) => change.facts)).toEqual([]);
      expect(plan.unchanged).toBe(1);
    }), { numRuns: kind === 'csv' ? 300 : 60 });
  });

  it('brings everything into a register that does not know it', async () => {
    const plain = text.map((value) => value.replaceAll(/[\u2028\u2029]/gu, ' ').trim());
    const named = fc.record({ name: plain.filter((name) => !/^\S+@\S+$/u.test(name)), email: fc.constantFrom('', 'ann@example.org') });
    const there = fc.constantFrom(null, '2024-02-29', '2026-11-21');
    const facts = fc.record({
      name: plain, handle: plain, purpose: text, audience: plain, platformId: plain, researchReference: plain,
      moreAdministrators: fc.uniqueArray(named, { maxLength: 4, selector: ({ name }) => plainName(name) }),
      approvedOn: there, lastReviewBefore: there, nextReviewOn: there, corporate: fc.boolean(), identityShown: yesNo, visibility: fc.constantFrom('public', 'members'),
    }).filter(isInOrder).map((changes) => accountFacts.safeParse(accountFactsWith({ ...changes, directorateId: medicine }))).filter(({ success }) => success);
    await fc.assert(fc.asyncProperty(facts, async ({ data }) => {
      if (data === undefined) return;
      const plan = planOfSheet(await exported(data, kind), []);
      expect(plan.refused).toEqual([]);
      expect(plan.added.map((addition) => addition.facts)).toEqual([data]);
    }), { numRuns: kind === 'csv' ? 200 : 40 });
  });
});

/** A review from before the approval does not come into another register: see the fields of the import. */
function isInOrder({ approvedOn, lastReviewBefore }: Pick<AccountFacts, 'approvedOn' | 'lastReviewBefore'>): boolean {
  return approvedOn === null || lastReviewBefore === null || lastReviewBefore >= approvedOn;
}

/** A list of accounts as a register holds them: no address twice, but names, handles and ids as people give them. */
const batch = fc.array(fc.record({
  facts: fc.record({
    name: fc.constantFrom('Ward news', 'ward  NEWS', 'Careers', "'=Careers", 'Żółć 🏥'), channel: fc.constantFrom('x', 'facebook'),
    handle: fc.constantFrom('', '@one', 'ONE', '@two'), platformId: fc.constantFrom('', '', '1', '2'), purpose: fc.constantFrom('', 'Share', 'Line\nbreak'),
    address: fc.constantFrom('', '', '1', '2', '3', '4', '5', '6', '7'), approvedOn: fc.constantFrom(null, '2024-12-09'), lastReviewBefore: fc.constantFrom(null, '2025-01-31', '2026-03-31'),
    lineManager: fc.constantFrom(null, { name: 'Ann Other', email: 'ann@example.org' }, { name: 'Sam Jones', email: '' }),
  }), lastReviewOn: fc.constantFrom(null, '2026-02-28', '2026-09-30'),
}), { minLength: 1, maxLength: 8 }).map((accounts) => accounts.map(({ facts, lastReviewOn }, index) => ({
  id: `019a0000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`, lastReviewOn,
  facts: accountFacts.parse(accountFactsWith({ ...facts, address: facts.address === '' ? '' : `https://${facts.channel === 'x' ? 'x' : 'facebook'}.com/${facts.address}-${index}` })),
})));

describe('a list of accounts that was exported, several of one name among them', () => {
  it('is unchanged when it comes back, in whatever order its rows stand', async () => {
    await fc.assert(fc.asyncProperty(batch, fc.boolean(), async (accounts, turned) => {
      const sheet = await exportedAll(turned ? accounts.toReversed() : accounts, 'csv');
      const plan = planOfSheet(sheet, accounts.map(({ facts }) => facts), (index) => accounts[index]?.id ?? '');
      expect(plan).toMatchObject({ added: [], changed: [], refused: [], warnings: [], unchanged: accounts.length });
    }), { numRuns: 150 });
  });

  it('comes whole into a register that knows none of them, each with its last review', async () => {
    await fc.assert(fc.asyncProperty(batch, async (accounts) => {
      const plan = planOfSheet(await exportedAll(accounts, 'csv'), []);
      expect([plan.refused, plan.warnings]).toEqual([[], []]);
      expect(plan.added.map(({ facts }) => facts)).toEqual(accounts.map(({ facts, lastReviewOn }) => ({
        ...facts, lastReviewBefore: [facts.lastReviewBefore, lastReviewOn].flatMap((on) => on ?? []).toSorted().at(-1) ?? null,
      })));
    }), { numRuns: 150 });
  });
});
