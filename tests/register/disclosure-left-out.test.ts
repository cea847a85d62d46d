import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FoundEntry, SearchAsked, SearchResult } from '../../src/preload/contract/disclosure.ts';
import { allLeftOut } from '../../src/preload/contract/left-out.ts';
import { recordTables } from '../../src/main/register/rooms/disclosure/tables.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { factsWith, noted } from '../support/enquiries.ts';
import { House } from '../support/house.ts';
import { entryWith, fileWith, incidentFactsWith, reportWith } from '../support/incidents.ts';
import { rawTextOf } from './reports/read-pdf.ts';

/* What is left out of what is handed out is found nowhere in it, whoever asks for the files and whatever the window has marked. */

describe('what is left out of a request', () => {
  let house: House;
  let accountId: string;
  let incidentId: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith())).id;
    incidentId = (await house.call('incidents.report', { ...reportWith(), facts: incidentFactsWith({ accountId, address: '', seen: 'Heron seen on the page' }) })).id;
    await house.call('incidents.addEntry', entryWith(incidentId, { text: 'Quokka: patient of the third party' }));
    await house.call('incidents.addEntry', entryWith(incidentId, { text: 'Heron has asked the platform' }));
    await house.call('incidents.attach', fileWith(incidentId, 'secret-of-the-file', { kind: 'Copy', name: 'quokka.txt' }));
  });
  afterEach(() => house.end());

  const words = (typed: string): SearchAsked => ({ subject: { kind: 'words', words: typed, inside: false }, period: null });
  const search = (asked: SearchAsked): Promise<SearchResult> => house.call('disclosure.search', asked);
  const isRow = ({ group }: FoundEntry): boolean => group !== 'trail';

  /** Exports everything but these entries, naming no other. @returns every byte of every file, and the names of the files */
  const handedOut = async (asked: SearchAsked, result: SearchResult, out: (entry: FoundEntry) => boolean) => {
    const leftOut = result.entries.filter(out).map(({ key }) => ({ key, reason: 'Third party' }));
    expect(leftOut).not.toEqual([]);
    const path = house.path('out.zip');
    const made = await house.call('disclosure.export', { ...asked, basis: result.basis, files: true, leftOut, request: { kind: 'foi', reference: 'FOI/26/0815', receivedOn: null } }, path);
    const zip = unzipSync(readFileSync(path));
    // The README repeats what was asked for, which is no content of the register.
    const files = Object.entries(zip).filter(([name]) => name !== 'README.txt');
    return { made, leftOut, text: files.map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('utf8')}`).join('\n') };
  };

  it('is not told by the audit trail, where it is a part of a record: its words, the name of its file, what is in it', async () => {
    const asked = words('Quokka');
    const result = await search(asked);
    expect(result.entries.filter(isRow).map(({ what }) => what).toSorted()).toEqual(['entry of a timeline', 'kept file']);
    const { text, made, leftOut } = await handedOut(asked, result, isRow);
    expect(text).not.toMatch(/quokka|patient|secret-of-the-file/iu);
    expect(made).toMatchObject({ files: 0, leftOut: result.entries.length });
    expect(made.leftOut).toBeGreaterThan(leftOut.length);
  });

  it('stays out where only one part of a record is left out, and the record and its other parts stay in', async () => {
    const asked: SearchAsked = { subject: { kind: 'account', accountId }, period: null };
    const { text } = await handedOut(asked, await search(asked), ({ excerpts, what }) => what === 'entry of a timeline' && excerpts.some(({ after }) => after.startsWith('Quokka')));
    expect(text).not.toContain('Quokka: patient');
    for (const kept of ['Heron seen on the page', 'Heron has asked the platform', 'secret-of-the-file', 'Ward news']) expect(text).toContain(kept);
  });

  it('takes its timeline and its files with it, where it is a record', async () => {
    const asked: SearchAsked = { subject: { kind: 'account', accountId }, period: null };
    const result = await search(asked);
    const { text, made } = await handedOut(asked, result, ({ what }) => what === 'incident');
    expect(text).not.toMatch(/quokka|secret-of-the-file|heron/iu);
    expect(text).toContain('Ward news');
    expect(made.files).toBe(0);
    expect(text).toMatch(/kept file,Third party \(goes with number \d+\)/u);
  });

  it('takes its parts with it where they are found by words and the record as well', async () => {
    await house.call('incidents.addEntry', entryWith(incidentId, { text: 'Heron rang back, says the lynx' }));
    const asked = words('Heron');
    const { text } = await handedOut(asked, await search(asked), ({ what }) => what === 'incident');
    expect(text).not.toMatch(/heron (?:seen|has|rang)|lynx/iu);
  });

  it('is not told by the trail of another record that once held the same words', async () => {
    const { id, version } = await noted(house, 'translation', { question: 'Quokka: patient of the third party' });
    await house.call('enquiries.edit', { id, version, facts: factsWith('translation', { question: 'May we post in Polish?' }), answer: null, reason: 'It named somebody' });
    const asked = words('Quokka');
    const result = await search(asked);
    expect(result.entries.filter(isRow).map(({ group }) => group)).not.toContain('enquiries');
    const { text } = await handedOut(asked, result, isRow);
    expect(text).not.toMatch(/quokka|patient/iu);
  });

  it('is not named by the trail of another record, where it is a person', async () => {
    const asked = words('"Cy Backup"');
    const result = await search(asked);
    expect(result.entries.map(({ record }) => record)).toEqual(expect.arrayContaining([expect.stringContaining('Accounts added')]));
    const { text } = await handedOut(asked, result, isRow);
    expect(text).not.toContain('Cy Backup');
  });

  it('is not on the printed list either, which gives its number, its kind and why', async () => {
    const asked: SearchAsked = { subject: { kind: 'account', accountId }, period: null };
    const result = await search(asked);
    const leftOut = result.entries.filter(({ what }) => what === 'incident').map(({ key }) => ({ key, reason: 'Third party' }));
    await house.call('disclosure.print', { ...asked, basis: result.basis, leftOut, request: { kind: 'foi', reference: 'FOI/26/0815', receivedOn: null } }, house.path('list.pdf'));
    const text = rawTextOf(house.path('list.pdf')).replaceAll(/\s+/gu, ' ');
    expect(text).not.toMatch(/quokka|heron/iu);
    expect(text).toMatch(/goes with number \d+/u);
  }, 30_000);

  it('is told by no entry of the trail that is handed out, whatever of the sample register it is', async () => {
    house.end();
    house = new House('2026-11-21');
    await house.call('session.startSample', {});
    const { database } = house.session.register;
    const details = new Map(database.prepare<[], { sequence: number; details: string }>('SELECT sequence, details FROM trail_details').all().map((row) => [row.sequence, row.details]));
    const told: string[] = [];
    let looked = 0;
    for (const { id } of (await house.call('accounts.list', {})).slice(0, 12)) {
      const { entries } = await search({ subject: { kind: 'account', accountId: id }, period: null });
      for (const row of entries.filter(isRow)) {
        const [table = '', key = ''] = [row.key.slice(0, row.key.indexOf(' ')), row.key.slice(row.key.indexOf(' ') + 1)];
        const searched = recordTables.find((one) => one.table === table);
        if (searched === undefined) continue;
        const [stored = {}] = database.prepare<unknown[], Record<string, unknown>>(`SELECT ${searched.words.join(', ') || '1'} FROM ${table} WHERE (${searched.key.join(', ')}) = (${searched.key.map(() => '?').join(', ')})`).all(...(JSON.parse(key) as unknown[]));
        const texts = Object.values(stored).filter((text) => typeof text === 'string' && text.length >= 20 && text.includes(' ') && !text.startsWith('{') && !text.startsWith('[')) as string[];
        const out = allLeftOut(entries, new Map([[row.key, 'Third party']]));
        looked += texts.length;
        for (const entry of entries.filter((one) => !isRow(one) && !out.has(one.key))) {
          const tells = details.get(Number(entry.key.slice('trail '.length))) ?? '';
          told.push(...texts.filter((text) => tells.includes(JSON.stringify(text).slice(1, -1))).map((text) => `${table}: ${entry.record}: ${text}`));
        }
      }
    }
    expect(looked).toBeGreaterThan(100);
    expect(told).toEqual([]);
  }, 60_000);
});
