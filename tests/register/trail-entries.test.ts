import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesInWords } from '../../src/main/register/rooms/reports/rules/changes.ts';
import { accountFactsWith, importOf } from '../support/accounts.ts';
import { everyChange } from '../support/every-change.ts';
import { review } from '../support/review-changes.ts';
import { House, passphrase } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('the audit trail', () => {
  let house: House;
  let accountId = '';
  let recoveryCode = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    recoveryCode = await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith())).id;
  });
  afterEach(() => house.end());

  it.each(Object.entries(everyChange))('%s leaves exactly its entries, with the clause where one applies', async (_name, [prepare, ...entries]) => {
    const use = await prepare(house, accountId);
    expect(await entriesOf(house, use)).toEqual(entries);
    expect(await house.call('audit.verify', {})).toMatchObject({ intact: true });
  });

  it.each(Object.entries(everyChange))('%s is counted in words by the papers, never by its code', (_name, [, ...entries]) => {
    for (const [action] of entries) expect(changesInWords([{ action, count: 1 }])).not.toEqual([{ what: action, count: 1 }]);
  });

  it('of a first run names the register, its directorates and nothing twice', async () => {
    const page = await house.call('audit.page', { before: null, limit: 500 });
    expect(page.toReversed().slice(0, 3).map(({ action }) => action)).toEqual(['register.created', 'directorate.added', 'directorate.added']);
  });

  it('holds no entry of a call that was refused, and none of looking', async () => {
    expect(await entriesOf(house, async () => {
      await house.refusal('accounts.add', accountFactsWith());
      await house.refusal('settings.addDirectorate', { name: 'Medicine', kind: 'clinical' });
      await house.call('accounts.list', {});
      await house.call('accounts.get', { id: accountId });
      await house.call('reviews.worklist', { period: null });
      await house.call('audit.page', { before: null, limit: 10 });
    })).toEqual([]);
  });

  it('and nothing else that leaves the register holds a passphrase, a recovery code or a password of a spreadsheet', async () => {
    const password = 'Tr0ub4dor&3';
    const { officers } = await house.call('session.status', {});
    await house.call('session.lock', { reason: 'officer' });
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
    await importOf(house, `Account name,URL,Password\r\nCareers,x.com/careers,${password}`);
    await review(house, accountId);
    await house.call('reports.auditPack', { from: '2026-01-01', to: '2026-12-31' }, house.path('pack.zip'));
    const pack = Object.values(unzipSync(readFileSync(house.path('pack.zip')))).map((bytes) => Buffer.from(bytes).toString('latin1'));
    const list = await house.call('accounts.list', {});
    const details = await Promise.all(list.map(({ id }) => house.call('accounts.get', { id })));
    const out = JSON.stringify([...pack, list, details, await house.call('audit.page', { before: null, limit: 500 }), house.events, house.failures]);
    for (const secret of [passphrase, recoveryCode, password]) expect(out).not.toContain(secret);
    expect(out).toContain('Careers');
  });
});
