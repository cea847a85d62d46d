import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPack } from '../../src/main/register/verify/pack-files.ts';
import { verifyPack } from '../../src/main/register/verify/verify-pack.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House, passphrase } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const decade = { from: '2016-12-01', to: '2026-11-30' };

describe('the period of an audit pack', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const make = (period: { from: string; to: string }) => house.call('reports.auditPack', period, house.path('pack.zip'));
  const refuse = (period: { from: string; to: string }) => house.refusal('reports.auditPack', period, house.path('pack.zip'));
  const file = (name: string): string => Buffer.from(unzipSync(readFileSync(house.path('pack.zip')))[name] ?? []).toString('utf8');
  const manifest = () => JSON.parse(file('manifest.json')) as Record<string, unknown>;

  /** Does something once, as soon as that many quarters have been gathered. */
  function atQuarter(number: number, act: () => void): void {
    const { push } = house.events;
    house.events.push = (...events) => {
      if (events.some((event) => event.kind === 'progress' && event.label === 'Gathering the records' && event.done === number)) {
        house.events.push = push;
        act();
      }
      return push.apply(house.events, events);
    };
  }

  const gathered = (): number[] =>
    house.events.flatMap((event) => (event.kind === 'progress' && event.label === 'Gathering the records' ? [event.done] : []));

  describe('is refused when it cannot be meant', () => {
    it.each([
      ['a year that slipped', { from: '0226-01-01', to: '2026-12-31' }, 'from', 'The period cannot begin before 1995. Check the year of the first day.'],
      ['a year before any network', { from: '1994-12-31', to: '1995-12-31' }, 'from', 'The period cannot begin before 1995. Check the year of the first day.'],
      ['more than ten years', { from: '2016-01-01', to: '2026-01-01' }, 'to', 'A pack covers 10 years at most. Choose a later first day or an earlier last day.'],
      ['a last year that slipped', { from: '2026-01-01', to: '2206-12-31' }, 'to', 'A pack covers 10 years at most. Choose a later first day or an earlier last day.'],
      ['an end before its beginning', { from: '2026-12-31', to: '2026-10-01' }, 'to', 'The first day must not be after the last.'],
      ['a first day after today', { from: '2026-11-22', to: '2026-12-31' }, 'from', 'This period has not begun yet. Choose a first day up to today.'],
    ])('%s', async (_what, period, field, message) => {
      expect(await entriesOf(house, async () => {
        expect(await refuse(period)).toEqual({ code: 'invalid', field, message });
      })).toEqual([]);
      expect(readdirSync(house.folder)).toEqual(['data']);
    });
  });

  it('can be ten whole years', async () => {
    await house.call('accounts.add', accountFactsWith({ approvedOn: '2016-12-01' }));
    expect(await make(decade)).toMatchObject({ reviewsDone: 0, reviewsNotDone: 0, reviewsNotYetDue: 1, reviewsNotKnown: 40 });
  });

  describe('is gathered quarter by quarter', () => {
    it('so that it can be stopped between two of them', async () => {
      atQuarter(3, () => house.dispatcher.cancel('reports.auditPack'));
      expect((await refuse(decade)).code).toBe('cancelled');
      expect(gathered().at(-1)).toBe(3);
      expect(readdirSync(house.folder)).toEqual(['data']);
    });

    it('so that locking takes effect at once', async () => {
      atQuarter(3, () => house.dispatcher.lock('idle'));
      expect((await refuse(decade)).code).toBe('locked');
      expect(gathered().at(-1)).toBe(3);
      expect(readdirSync(house.folder)).toEqual(['data']);
      const { officers } = await house.call('session.status', {});
      await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
      expect(await house.call('reports.list', {})).toEqual([]);
    });

    it('and what is changed meanwhile stands in every table, or in none', async () => {
      let adding: Promise<unknown> = Promise.resolve();
      atQuarter(3, () => {
        adding = house.call('accounts.add', accountFactsWith({ approvedOn: '2026-01-01' }));
      });
      const { reviewsNotYetDue, reviewsNotKnown } = await make({ from: '2026-01-01', to: '2026-12-31' });
      await adding;
      expect([reviewsNotYetDue, reviewsNotKnown]).toEqual([1, 3]);
      expect(file('accounts.csv')).toContain('Ward news');
      expect(file('not-yet-due.csv').match(/Ward news/gu)).toHaveLength(1);
      expect(file('not-known.csv').match(/Ward news/gu)).toHaveLength(3);
      expect(file('audit-trail.jsonl')).toContain('account.added');
      expect(verifyPack(openPack(house.path('pack.zip'))).problems).toEqual([]);
    });
  });

  it('from before there were directorates does not say that all of them have a certificate', async () => {
    await make({ from: '2026-07-01', to: '2026-09-30' });
    writeFileSync(house.path('report.pdf'), unzipSync(readFileSync(house.path('pack.zip')))['report.pdf'] ?? new Uint8Array());
    const text = execFileSync('pdftotext', [house.path('report.pdf'), '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('No certificate was owed: the register knows of no directorate in the period.');
  });

  it('in which nothing happened still holds the head’s own entry, and the pack holds', async () => {
    const { count } = await house.call('audit.head', {});
    house.clock.moveTo('2027-02-01');
    await make({ from: '2027-02-01', to: '2027-03-31' });
    expect(file('audit-trail.jsonl').trim().split('\n')).toHaveLength(1);
    expect(manifest()).toMatchObject({ firstSequence: count, trailEntries: count });
    expect(verifyPack(openPack(house.path('pack.zip'))).problems).toEqual([]);
  });

  it('is told to programs and to people alike, with the trail and the files', async () => {
    const { number } = await make({ from: '2026-10-01', to: '2026-12-31' });
    const facts = manifest();
    const readme = file('README.txt');
    expect(facts).toMatchObject({ format: 'comms-register-pack-1', number, from: '2026-10-01', to: '2026-12-31', firstSequence: 1 });
    const { files, sample, firstSequence, trailEntries, ...told } = facts;
    for (const fact of Object.values(told)) expect(readme).toContain(String(fact));
    for (const name of files as string[]) expect(readme).toContain(`\n${name} `);
    expect(readme).toContain(`entries ${String(firstSequence)} to ${String(trailEntries)};`);
    expect([sample, readme.includes('SAMPLE DATA')]).toEqual([false, false]);
    expect(Object.keys(unzipSync(readFileSync(house.path('pack.zip')))).toSorted()).toEqual([...(files as string[]), 'SHA256SUMS'].toSorted());
  });
});
