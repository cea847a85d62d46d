import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallName, callNames, shapeOf } from '../../src/preload/contract/index.ts';
import { readSpreadsheetBytes } from '../../src/main/register/spreadsheets/read-spreadsheet.ts';
import { House } from '../support/house.ts';
import { readMessage } from '../support/messages.ts';

/* A table whose columns have the same head twice cannot be read by name; one of sample data says so on every row, since rows are copied. */

const period = { from: '2026-01-01', to: '2026-11-21' };
const rowsOf = (bytes: Uint8Array): string[][] => parse(Buffer.from(bytes), { bom: true });

/** The tables in a zip. */
const csvFilesIn = (path: string): (readonly [name: string, rows: string[][]])[] =>
  Object.entries(unzipSync(readFileSync(path))).filter(([name]) => name.endsWith('.csv')).map(([name, bytes]) => [name, rowsOf(bytes)] as const);

/** What writes a table, and how its tables are come by. */
const tables: Readonly<Record<string, (house: House, path: string) => Promise<readonly (readonly [name: string, rows: string[][]])[]>>> = {
  'accounts.export': async (house, path) => {
    const accountIds = (await house.call('accounts.list', {})).map(({ id }) => id);
    await house.call('accounts.export', { accountIds }, path);
    return [['accounts', rowsOf(readFileSync(path))]];
  },
  'certifications.exportTable': async (house, path) => {
    await house.call('certifications.exportTable', { policyId: null, kind: null }, path);
    return [['certificates', rowsOf(readFileSync(path))]];
  },
  'disclosure.export': async (house, path) => {
    const asked = { subject: { kind: 'account', accountId: (await house.call('accounts.list', {}))[0]?.id ?? '' }, period: null } as const;
    const { basis, entries } = await house.call('disclosure.search', asked);
    const leftOut = entries.slice(0, 1).map(({ key }) => ({ key, reason: 'Exempt' }));
    await house.call('disclosure.export', { ...asked, basis, request: { kind: 'other', reference: 'R1', receivedOn: null }, leftOut, files: false }, path);
    return csvFilesIn(path);
  },
  'enquiries.saveLog': async (house, path) => {
    await house.call('enquiries.saveLog', { ...period, kind: null }, path);
    return [['enquiries', rowsOf(readFileSync(path))]];
  },
  'hrReturns.csv': async (house, path) => {
    const id = (await house.call('hrReturns.list', {})).rows.find(({ returnedOn }) => returnedOn !== null)?.id ?? '';
    await house.call('hrReturns.csv', { id }, path);
    return [['HR annual report', rowsOf(readFileSync(path))]];
  },
  'incidents.exportLog': async (house, path) => {
    await house.call('incidents.exportLog', { ...period, state: 'all', severity: null, typeId: null }, path);
    return [['incidents', rowsOf(readFileSync(path))]];
  },
  'moderation.export': async (house, path) => {
    await house.call('moderation.export', { ids: (await house.call('moderation.list', {})).map(({ id }) => id) }, path);
    return [['moderation', rowsOf(readFileSync(path))]];
  },
  'reports.auditPack': async (house, path) => {
    await house.call('reports.auditPack', period, path);
    return csvFilesIn(path);
  },
};

/** These give back the columns that the officer's own file has. */
const ownColumns: readonly CallName[] = ['accounts.saveRefusedRows', 'reviews.saveRefusedReturns'];

describe('every table that leaves the register', () => {
  let house: House;
  beforeAll(async () => {
    house = new House('2026-11-21');
    await house.call('session.startSample', {});
  });
  afterAll(() => house.end());

  it('is looked at here, or has columns that are not ours', () => {
    const writers = callNames.filter((name) => {
      const file = shapeOf(name)?.file;
      return file?.kind === 'save' && file.filters.some(({ extensions }) => extensions.includes('csv'));
    });
    expect([...Object.keys(tables), ...ownColumns].toSorted()).toEqual([...writers, 'disclosure.export', 'reports.auditPack'].toSorted());
  });

  it.each(Object.entries(tables))('of %s names each column once, and says on every row that sample data are invented', async (name, made) => {
    for (const [table, [heads = [], ...rows]] of await made(house, house.path(`${name}.${name === 'reports.auditPack' ? 'zip' : 'csv'}`))) {
      expect(heads.filter((head, at) => head.trim() === '' || heads.indexOf(head) !== at), table).toEqual([]);
      expect(heads.at(-1), table).toBe('SAMPLE DATA');
      expect(rows.every((row) => row.at(-1) === 'fictional'), table).toBe(true);
    }
  });

  it('goes back and forth with HR under heads that are told apart', async () => {
    const { open } = await house.call('hrReturns.list', {});
    await house.call('hrReturns.ask', { from: open[0]?.from ?? '', askedOf: 'HR team', askedEmail: '', replyBy: '2026-12-19', note: '' }, house.path('ask.eml'));
    const xlsx = readMessage(readFileSync(house.path('ask.eml'))).attachments.find(({ name }) => name.endsWith('.xlsx'));
    const { headings } = await readSpreadsheetBytes(Buffer.from(xlsx?.base64 ?? '', 'base64'));
    expect(headings.length).toBeGreaterThan(5);
    expect(new Set(headings).size).toBe(headings.length);
  });
});
