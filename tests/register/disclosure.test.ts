import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordTables } from '../../src/main/register/rooms/disclosure/tables.ts';
import type { FoundEntry, SearchAsked, SearchResult } from '../../src/preload/contract/disclosure.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { canary, limitedCase } from '../support/closed-incident.ts';
import { comeBackAs } from '../support/conduct.ts';
import { disposeNow } from '../support/disposal.ts';
import { factsWith } from '../support/enquiries.ts';
import { House } from '../support/house.ts';
import { incidentFactsWith, reportWith } from '../support/incidents.ts';

describe('finding everything for a request', () => {
  let house: House;
  let accountId: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith())).id;
  });
  afterEach(() => house.end());

  type Period = SearchAsked['period'];
  const search = (subject: SearchAsked['subject'], period: Period = null): Promise<SearchResult> => house.call('disclosure.search', { subject, period });
  const words = (typed: string, period: Period = null, inside = false) => search({ kind: 'words', words: typed, inside }, period);
  const ofAccount = (period: Period = null) => search({ kind: 'account', accountId }, period);
  const personNamed = async (name: string) => (await house.call('people.list', {})).find((person) => person.name === name)?.id ?? '';
  const ofPerson = async (name: string) => search({ kind: 'person', personId: await personNamed(name) });
  const told = ({ entries }: SearchResult, group?: string) => entries.filter((entry) => entry.group !== 'trail' && (group === undefined || entry.group === group)).map(({ what, record }) => `${what}: ${record}`);
  const matches = ({ entries }: SearchResult): string[] => entries.flatMap(({ excerpts }) => excerpts.map(({ match }) => match)).filter((match) => match !== '');

  describe('about words', () => {
    it('finds a word in every column with words of every table that has a row, without regard to case and accents', async () => {
      house.end();
      house = new House('2026-11-21');
      await house.call('session.startSample', {});
      // Nothing of a limited incident is found before it is opened.
      for (const { id, limited } of await house.call('incidents.list', {})) if (limited) await house.call('incidents.open', { id });
      const { database } = house.session.register;
      const triggers = database.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE%'").all();
      const planted: string[] = [];
      database.pragma('ignore_check_constraints = ON');
      for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
      for (const { table, key, words: columns } of recordTables) {
        const [row] = database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} LIMIT 1`).all();
        if (row === undefined) continue;
        for (const column of columns) {
          const mark = `zébra${planted.length}q`;
          const text = `'Before ${mark.toUpperCase()} after'`;
          database.prepare(`UPDATE ${table} SET ${column} = iif(${column} LIKE '{%', json_set(${column}, '$.mark', ${text}), ${text}) WHERE (${key.join(', ')}) = (${key.map(() => '?').join(', ')})`)
            .run(...key.map((one) => row[one] as string | number));
          planted.push(`${table}.${column}`);
        }
      }
      const missing: string[] = [];
      for (const [at, column] of planted.entries()) {
        const { entries, searched } = await words(`Zebra${at}Q`);
        if (entries.length !== 1 || searched.reduce((sum, { found }) => sum + found, 0) !== 1) missing.push(column);
      }
      expect(missing).toEqual([]);
      expect(planted.length).toBeGreaterThan(100);
    }, 120_000);

    it('asks for all the words of one entry, and for a phrase in quotation marks as it stands', async () => {
      await house.call('enquiries.add', { facts: factsWith('translation', { question: 'May the ward choir sing on our page?' }), answer: null });
      expect(told(await words('choir ward'))).toEqual(['enquiry: Enquiry ENQ 2026-001']);
      expect(told(await words('choir dentist'))).toEqual([]);
      expect(told(await words('"ward choir"'))).toHaveLength(1);
      expect(told(await words('"choir ward"'))).toEqual([]);
    });

    it('finds the beginning of a word, and the inside of one only where that is asked for', async () => {
      await house.call('enquiries.add', { facts: factsWith('translation', { question: 'Thunderstorm over the car park' }), answer: null });
      expect(told(await words('thunder'))).toHaveLength(1);
      expect(told(await words('storm'))).toEqual([]);
      expect(matches(await words('storm', null, true))).toContain('storm');
    });

    it('shows them as they stand, with what stands around them', async () => {
      await house.call('enquiries.add', { facts: factsWith('translation', { question: 'We met\nZoë Bell, who sings' }), answer: null });
      expect((await words('"zoe bell"')).entries[0]?.excerpts).toEqual([{ field: 'Question', before: 'We met ', match: 'Zoë Bell', after: ', who sings' }]);
    });

    it('finds the details of the audit trail and the names of kept files, and says that their insides are not searched', async () => {
      await house.call('people.add', { name: 'Eve Extra', email: '', category: 'employee', employer: '', role: 'Trombonist', directorateId: null, phone: '', leavesOn: null });
      const found = await words('trombonist');
      expect(found.entries.map(({ group }) => group)).toEqual(['people', 'trail']);
      expect(found.notSearched.map(({ what }) => what)).toContain('The insides of kept files');
    });

    it('refuses what has no letter or figure in it', async () => {
      expect(await house.refusal('disclosure.search', { subject: { kind: 'words', words: '"…"', inside: false }, period: null })).toMatchObject({ code: 'invalid', field: 'subject.words' });
    });
  });

  describe('about an account', () => {
    it('finds the record, everything that belongs to it and everything that names it, each once', async () => {
      await house.call('incidents.report', { ...reportWith(), facts: incidentFactsWith({ accountId, address: '' }) });
      const found = await ofAccount();
      expect(told(found)).toEqual(expect.arrayContaining(['account: Account Ward news', 'administrator’s place: Account Ward news', 'incident: Incident INC 2026-001, Fake account']));
      expect(found.entries[0]).toMatchObject({ number: 1, because: 'itself', screen: `/accounts/${accountId}` });
      expect(new Set(found.entries.map(({ key }) => key)).size).toBe(found.entries.length);
      expect(found.entries.map(({ number }) => number)).toEqual(found.entries.map((_entry, at) => at + 1));
    });

    it('looks for its handles and addresses, the former ones as well, wherever they stand', async () => {
      await house.call('accounts.edit', { id: accountId, version: 1, facts: accountFactsWith({ handle: '@ward_now', address: 'https://x.com/ward_now' }) });
      await house.call('enquiries.add', { facts: factsWith('translation', { question: 'Who answers at X.COM/WardNews now?' }), answer: null });
      const found = await ofAccount();
      expect(found.lookedFor).toEqual(['“Ward news”', '“ward_now”', '“wardnews”', '“x.com/ward_now”', '“x.com/wardnews”']);
      expect(told(found, 'enquiries')).toHaveLength(1);
      expect(matches(found)).toContain('X.COM/WardNews');
    });

    it('finds no other account whose name only begins so', async () => {
      await house.call('accounts.add', accountFactsWith({ name: 'Ward newsletter', address: 'https://x.com/wardnewsletter', handle: '@wardnewsletter' }));
      expect(told(await ofAccount(), 'accounts').filter((one) => one.startsWith('account:'))).toEqual(['account: Account Ward news']);
    });
  });

  describe('about a person', () => {
    it('finds every place that refers to her and every text with her name, in either order, or her address', async () => {
      const id = await personNamed('Bea Admin');
      const { version } = (await house.call('people.list', {})).find((person) => person.id === id) ?? { version: 0 };
      await house.call('people.edit', { id, version, facts: { name: 'Bea Admin', email: 'bea@example.org', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null } });
      await house.call('enquiries.add', { facts: factsWith('translation', { question: 'Asked of ADMIN, Bea' }), answer: null });
      await house.call('enquiries.add', { facts: factsWith('translation', { question: 'An admin said be a sport' }), answer: null });
      const found = await ofPerson('Bea Admin');
      expect(told(found)).toEqual(['person: Person Bea Admin', 'administrator’s place: Account Ward news', 'enquiry: Enquiry ENQ 2026-001']);
      expect(found.lookedFor).toEqual(['“Bea Admin”', '“Admin, Bea”', '“Admin Bea”', '“bea@example.org”']);
      expect(found.entries.find(({ what }) => what === 'administrator’s place')?.excerpts[0]).toMatchObject({ field: 'Person', after: 'Bea Admin' });
    });

    it('warns of somebody of the same name', async () => {
      await house.call('people.add', { name: 'Bea Admin', email: 'other@example.org', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
      expect((await ofPerson('Cy Backup')).cautions).toEqual([]);
      expect((await ofPerson('Bea Admin')).cautions[0]).toContain('Somebody else is called Bea Admin');
    });

    it('finds what was written under the name of a record that was merged into hers', async () => {
      await house.call('people.add', { name: 'Beatrice Adminson', email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null });
      const all = await house.call('people.list', {});
      const [from, into] = ['Beatrice Adminson', 'Bea Admin'].map((name) => all.find((person) => person.name === name));
      if (from === undefined || into === undefined) throw new Error('Both are known.');
      await house.call('people.merge', { from: { id: from.id, version: from.version }, into: { id: into.id, version: into.version } });
      await house.call('enquiries.add', { facts: factsWith('translation', { question: 'Beatrice Adminson asked' }), answer: null });
      expect(told(await ofPerson('Bea Admin'), 'enquiries')).toHaveLength(1);
    });
  });

  describe('in a period', () => {
    const asked = (askedOn: string, question: string) => house.call('enquiries.add', { facts: factsWith('translation', { askedOn, question }), answer: null });

    it('finds what is of its first and last day, and nothing of the days beside it', async () => {
      for (const [at, day] of ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].entries()) await asked(day, `Bassoon ${at}`);
      const found = await words('bassoon', { from: '2026-04-01', to: '2026-06-30' });
      expect(found.entries.filter(({ group }) => group === 'enquiries').map(({ on }) => on)).toEqual(['2026-04-01', '2026-06-30']);
    });

    it('always shows the account itself, and who was administrator all the while', async () => {
      const found = await ofAccount({ from: '2030-01-01', to: '2030-03-31' });
      expect(found.entries.map(({ what }) => what)).toEqual(['account', 'administrator’s place', 'administrator’s place']);
    });

    it('is refused when it ends before it begins', async () => {
      expect(await house.refusal('disclosure.search', { subject: { kind: 'account', accountId }, period: { from: '2026-04-02', to: '2026-04-01' } })).toMatchObject({ field: 'period.to' });
    });
  });

  describe('where a record is limited to named officers', () => {
    beforeEach(() => house.call('accounts.edit', { id: accountId, version: 1, facts: accountFactsWith({ name: 'Choir', handle: '@choir', address: 'https://x.com/choir' }) }));

    it('finds nothing of it for whom it is closed, and says how many were left out', async () => {
      const around = await limitedCase(house);
      const heads = await words(canary);
      expect(heads).toMatchObject({ closed: 0, toOpen: [] });
      expect(heads.entries.length).toBeGreaterThan(10);
      await comeBackAs(house, 'officer');
      for (const subject of [{ kind: 'words', words: canary, inside: true }, { kind: 'account', accountId: around.accountId }] as const) {
        const { asked, ...found } = await search(subject);
        expect(found.closed).toBe(1);
        const counted = new Map(found.searched.map(({ what, entries }) => [what, entries]));
        expect([counted.get('steps about members of staff'), counted.get('complainants’ details'), counted.get('incidents')]).toEqual([0, 0, 2]);
        expect(found.notSearched[0]).toEqual({ what: '1 limited record', why: expect.stringContaining('Head of Communications') as string });
        expect(JSON.stringify({ ...found, lookedFor: [] })).not.toContain(canary);
        expect(asked).toContain(subject.kind === 'words' ? canary : 'Ward news');
      }
    });

    it('asks a head to open it first, since the trail keeps every opening', async () => {
      const around = await limitedCase(house);
      await comeBackAs(house, 'head');
      expect(await words(canary)).toMatchObject({ closed: 0, toOpen: ['INC 2026-001'], entries: [] });
      await house.call('incidents.open', { id: around.incidentId });
      expect((await words(canary)).entries.length).toBeGreaterThan(10);
    });

    it('sends nobody to one that was disposed of: no search of it is left to be completed', async () => {
      const around = await limitedCase(house);
      const { database } = house.session.register;
      database.prepare("UPDATE incidents SET state = 'closed', closed_on = '2026-11-21', outcome = 'Ended', close_reason = 'Ended' WHERE id = ?").run(around.incidentId);
      database.prepare("UPDATE action_plans SET state = 'abandoned', abandoned_on = '2026-11-21', last_reason = 'Ended' WHERE id = ?").run(around.planId);
      await comeBackAs(house, 'head');
      await house.call('incidents.open', { id: around.incidentId });
      house.clock.moveTo('2047-01-05');
      await disposeNow(house, [{ kind: 'incident', recordId: around.incidentId }]);
      await comeBackAs(house, 'head');
      const heads = await words('INC 2026-001');
      expect(heads).toMatchObject({ closed: 0, toOpen: [], disposed: [{ title: 'Incident INC 2026-001, closed 21 November 2026' }] });
      expect(heads.notSearched[0]).toMatchObject({ what: '3 records that were disposed of' });
      await comeBackAs(house, 'officer');
      const officers = await words('INC 2026-001');
      expect(officers).toMatchObject({ closed: 0, toOpen: [], disposed: [], entries: [] });
      expect(officers.notSearched[0]).toMatchObject({ what: '1 record that was disposed of' });
    });

    it('says where a complainant’s details hold the words, and does not show them', async () => {
      await limitedCase(house);
      const [details] = (await words(canary)).entries.filter(({ what }) => what === 'complainant’s details') as [FoundEntry];
      expect(details.excerpts).toEqual([{ field: '', before: '', match: '', after: expect.stringContaining('which the audit trail keeps') as string }]);
    });
  });
});
