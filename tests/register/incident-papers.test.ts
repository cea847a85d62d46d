import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentLogFilter } from '../../src/preload/contract/incidents.ts';
import { incidentLogPaper } from '../../src/main/register/reports/documents/incident-log.ts';
import { MOST_ROWS } from '../../src/main/register/reports/paper.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { conductStepWith as step, noteSteps } from '../support/conduct.ts';
import { House } from '../support/house.ts';
import { closingWith, conductReport, entryWith, fileWith, onePixel, reportHacked, reportWith } from '../support/incidents.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, infoOf, keepPdf, pdfaCheck, structureOf, textOf } from './reports/read-pdf.ts';

describe('incidents on paper', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith())).id;
  });
  afterEach(() => house.end());

  const words = (name: string): string => textOf(house.path(name)).replaceAll(/\s+/gu, ' ');
  const checked = (name: string): void => {
    const kept = keepPdf(name.replace('.pdf', ''), readFileSync(house.path(name)));
    if (hasChecker) expect(pdfaCheck([kept])).toMatch(/^ok /u);
    expect(infoOf(kept)).toMatch(/Tagged:\s+yes/u);
    const marks = readFileSync(kept).toString('latin1');
    for (const mark of ['<pdfaid:part>1<', '<pdfaid:conformance>A<']) expect(marks).toContain(mark);
  };

  describe('one incident', () => {
    const print = (id: string, name = 'incident.pdf') => house.call('incidents.print', { id }, house.path(name));

    it('says when it happened, was reported and recorded, what was done in order, and who was told how long after the report', async () => {
      const { id, number } = await reportHacked(house, accountId);
      await house.call('incidents.addEntry', entryWith(id, { kind: 'told', contact: 'communications-team', text: '', on: '2026-11-21', time: '09:45' }));
      await house.call('incidents.addEntry', entryWith(id, { kind: 'step', text: 'Changed the password', on: '2026-11-21', time: '09:50' }));
      await house.call('incidents.addEntry', entryWith(id, { kind: 'ticked', step: 'sign-out', text: '', on: '2026-11-21', time: '09:52' }));
      await print(id);
      const text = words('incident.pdf');
      for (const part of [
        'Hacked account', `Incident ${number}, critical severity, open`, 'CP371 2.8', 'Ward news', 'Posts that nobody of ours wrote', 'Immediate danger No, asked', 'Steps not done: 12 of 13', 'Was personal information exposed?', 'Sign out every other session', 'Answer whether personal information',
        'Recorded 21 November 2026 at 10am, by Test Officer', 'Told: 1 person', 'Communications Team', 'Chronology', 'Changed the password', 'No file is kept with this incident',
        'Example Hospitals NHS Trust', 'Page 1 of', 'Audit trail head',
      ]) expect(text).toContain(part);
      // Whom nobody told is not hidden behind those who were.
      expect(text).toMatch(/Not told: 1 person .*Line manager At once 20 November 2026 at 15 hours late/u);
      expect(text.indexOf('Not told: 1')).toBeLessThan(text.indexOf('Told: 1 person'));
      expect(text).toMatch(/Communications Team At once 21 November 2026 at 9:45am, 15 hours late/u);
      checked('incident.pdf');
    });

    it('tells of an entry that was written down later when that was', async () => {
      const { id } = await house.call('incidents.report', reportWith({ happenedOn: '2026-11-19', happenedTime: '22:00', reportedOn: '2026-11-20', reportedTime: '08:00' }));
      await house.call('incidents.addEntry', entryWith(id, { text: 'The platform answered by telephone', on: '2026-11-20', time: '09:30' }));
      await print(id);
      const text = words('incident.pdf');
      expect(text).toMatch(/19 November 2026 at 10pm It happened/u);
      expect(text).toMatch(/Noted: The platform answered by telephone/u);
      expect(text).toMatch(/Written down 21 November 2026 at 10am/u);
      expect(text.indexOf('It happened')).toBeLessThan(text.indexOf('It was reported by'));
    });

    it('lists the files that prove it with their checksums, by which each can be checked', async () => {
      const { id } = await house.call('incidents.report', reportWith());
      const { sha256 } = await house.call('incidents.attach', fileWith(id, onePixel, { kind: 'Screenshot of the post', name: 'post.png' }));
      await print(id);
      const text = words('incident.pdf');
      expect(text).toContain('post.png');
      for (const half of [sha256.slice(0, 32), sha256.slice(32)]) expect(text).toContain(half);
    });

    it('names the web addresses that were kept and what it is linked with, and leaves out what was unlinked', async () => {
      const { id } = await house.call('incidents.report', reportWith());
      const other = await house.call('incidents.report', reportWith({ address: 'https://x.com/wardnewz2' }));
      await house.call('incidents.keepAddress', { id, title: 'The false page', address: 'https://x.com/wardnewz' });
      const link = { id, how: 'same-cause', reason: 'The same pictures' } as const;
      const { linkId } = await house.call('incidents.link', { ...link, kind: 'incident', recordId: other.id });
      await print(id);
      for (const part of ['The false page', 'https://x.com/wardnewz', other.number]) expect(words('incident.pdf')).toContain(part);
      await house.call('incidents.unlink', { id, linkId, reason: 'Another page' });
      await print(id);
      expect(words('incident.pdf')).not.toContain(`${other.number}: Fake account`);
    });

    it('says at the head and at the foot of every page that it is limited to named officers, where it is', async () => {
      const { id } = await house.call('incidents.report', conductReport());
      for (let count = 1; count <= 40; count += 1) await house.call('incidents.addEntry', entryWith(id, { text: `The manager was rung for the ${count}. time`, on: '2026-11-21', time: '09:30' }));
      await print(id);
      const pages = textOf(house.path('incident.pdf')).split('\f').filter((page) => page.trim() !== '').map((page) => page.trim().split('\n').map((line) => line.trim()).filter((line) => line !== ''));
      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages) {
        expect(page.slice(0, 3)).toContain('Limited to named officers');
        expect(page.at(-1)).toBe('Limited to named officers');
      }
      checked('incident.pdf');
      const open = await house.call('incidents.report', reportWith());
      await print(open.id, 'open.pdf');
      expect(words('open.pdf')).not.toContain('Limited to named officers');
    });

    it('names of a limited incident that it is linked with the number only, unless it is limited itself', async () => {
      const { id } = await house.call('incidents.report', reportWith());
      const staff = await house.call('incidents.report', conductReport());
      await house.call('incidents.link', { id, kind: 'incident', recordId: staff.id, how: 'same-cause', reason: 'The same night' });
      await print(id);
      expect(words('incident.pdf')).toContain(`Incident ${staff.number} Limited`);
      expect(words('incident.pdf')).not.toContain('Cyber-bullying');
      const third = await house.call('incidents.report', conductReport());
      await house.call('incidents.link', { id: third.id, kind: 'incident', recordId: staff.id, how: 'same-cause', reason: 'The same night' });
      await print(third.id);
      expect(words('incident.pdf')).toContain(`${staff.number}: Cyber-bullying`);
    });

    it('says how it ended, names the plans that follow from it, and puts Speaking Up advice first where it is due', async () => {
      const { id, version } = await house.call('incidents.report', conductReport({ speakingUp: 'person-reported' }));
      await house.call('incidents.close', closingWith(id, version, { ended: 'other', outcome: 'Post removed by its author', reason: 'Seen to be gone' }));
      await print(id);
      const text = words('incident.pdf');
      for (const part of ['Speaking Up advice comes before any formal step', 'Outcome Post removed by its author', 'Reason Seen to be gone', 'Lesson Watch the careers pages', 'Reporter Told 21 November 2026, By email', 'closed', 'Never told', 'may be gross misconduct']) {
        expect(text).toContain(part);
      }
    });

    it('keeps the lesson and the feedback of a closing that was taken back, and says the last one once', async () => {
      const { id, version } = await house.call('incidents.report', reportWith());
      await house.call('incidents.close', closingWith(id, version));
      const { row } = await house.call('incidents.get', { id });
      await house.call('incidents.reopen', { id, version: row.version, on: '2026-11-21', reason: 'It is there again' });
      await print(id);
      expect(words('incident.pdf')).toMatch(/Closed: .*Lesson: Watch the careers pages.*Reporter told on 21 November 2026: By email.*It is there again/u);
      await house.call('incidents.close', closingWith(id, row.version + 1));
      await print(id, 'again.pdf');
      expect(words('again.pdf').match(/Watch the careers pages/gu)).toHaveLength(2);
    });

    it('says of a report about staff that the steps about the member of staff are left out, and puts no correction before what it corrects', async () => {
      const { id } = await house.call('incidents.report', conductReport());
      await noteSteps(house, id, step('person'), step('asked'), step('findings'), step('decision'), step('person', { category: 'temporary', employer: 'Canary Agency' }));
      await print(id);
      const text = words('incident.pdf');
      expect(text).toContain('Left out of this paper are the steps about the member of staff');
      expect(text).not.toContain('Canary Agency');
      expect(text).toMatch(/\(wrong: see the correction\).*Correction: No longer so: “Note whether/u);
      const other = await house.call('incidents.report', reportWith());
      await print(other.id, 'other.pdf');
      expect(words('other.pdf')).not.toContain('steps about the member of staff');
    });

    it('says that a manager was told in time where the step says when, and lets none be told before the report', async () => {
      const { id } = await house.call('incidents.report', conductReport());
      const { version } = await house.call('conduct.get', { incidentId: id });
      const early = { incidentId: id, version, step: step('asked', { on: '2026-11-20', time: '17:00' }) };
      expect(await house.refusal('conduct.record', early)).toMatchObject({ code: 'invalid', field: 'step.time' });
      expect(await house.refusal('conduct.record', { ...early, step: step('asked', { on: '2026-11-21', time: '23:00' }) })).toMatchObject({ field: 'step.time', message: expect.stringContaining('not come yet') as string });
      // Noted without its time first, and then with it.
      await noteSteps(house, id, step('asked'), step('asked', { on: '2026-11-20', time: '18:10' }));
      await print(id);
      expect(words('incident.pdf')).toMatch(/Line manager .* 20 November 2026 at 6:10pm, In time/u);
    });

    it('reads in order to whoever cannot see it: headings, and tables with their row headers', async () => {
      const { id } = await house.call('incidents.report', reportWith());
      await print(id);
      const structure = structureOf(house.path('incident.pdf'));
      expect(structure).toMatch(/H1[\s\S]*H2[\s\S]*Table[\s\S]*TH/u);
    });

    it('leaves an entry in the trail, and suggests a name with number and kind', async () => {
      const { id, number } = await house.call('incidents.report', reportWith());
      expect(await entriesOf(house, () => print(id))).toEqual([['incident.printed', '2.8']]);
      expect(house.dispatcher.suggestName('incidents.print', { id })).toMatchObject({ ok: true, value: expect.stringMatching(new RegExp(`^Incident ${number} .*\\.pdf$`, 'u')) as string });
      expect((await house.refusal('incidents.print', { id: accountId }, house.path('x.pdf'))).code).toBe('not-found');
      expect((await house.refusal('incidents.print', { id }, house.path('x.txt'))).message).toContain('.pdf');
    });
  });

  describe('the log of a period', () => {
    const all: IncidentLogFilter = { from: '2026-11-01', to: '2026-11-30', state: 'all', severity: null, typeId: null };
    const print = (filter: Partial<IncidentLogFilter> = {}) => house.call('incidents.printLog', { ...all, ...filter }, house.path('log.pdf'));
    const csv = async (filter: Partial<IncidentLogFilter> = {}): Promise<string[]> => {
      await house.call('incidents.exportLog', { ...all, ...filter }, house.path('log.csv'));
      return readFileSync(house.path('log.csv'), 'utf8').trim().split('\r\n');
    };
    beforeEach(async () => {
      const { id, version } = await reportHacked(house, accountId);
      await house.call('incidents.close', closingWith(id, version, { ended: 'other', outcome: 'Account recovered', reason: 'Seen' }));
      await house.call('incidents.report', reportWith({ address: 'https://x.com/fake-ward', reportedBy: 'Prunella Example', reportedOn: '2026-11-20' }));
      await house.call('incidents.report', reportWith({ address: 'https://x.com/older', reportedOn: '2026-10-31', happenedOn: null, happenedTime: '' }));
    });

    it('has figures first, then a line for each incident with who was not told, the newest first', async () => {
      expect(await print()).toMatchObject({ incidents: 2 });
      const text = words('log.pdf');
      for (const part of [
        'Incident log', 'reported 1 to 30 November 2026', 'still open', 'with somebody not told', 'Ward news', 'https://x.com/fake-', 'Closed 21 November', 'recovered', 'Line manager', 'with steps not done', '12 of 13',
      ]) expect(text).toContain(part);
      expect(text).not.toContain('x.com/older');
      expect(text.indexOf('INC 2026-001')).toBeGreaterThan(text.indexOf('INC 2026-002'));
      expect(infoOf(house.path('log.pdf'))).toMatch(/Page size:\s+841\.89 x 595\.28/u);
      checked('log.pdf');
    });

    it('names nobody who reported something, neither on paper nor in the file', async () => {
      await print();
      expect(words('log.pdf')).not.toContain('Prunella');
      expect((await csv()).join('\n')).not.toContain('Prunella');
    });

    it('can be narrowed by state, severity and what it is, and says so', async () => {
      expect(await print({ state: 'open' })).toMatchObject({ incidents: 1 });
      expect(words('log.pdf')).toContain('open only');
      expect(await print({ severity: 'critical' })).toMatchObject({ incidents: 1 });
      expect(words('log.pdf')).toContain('critical severity only');
      expect(await print({ typeId: 'hacked-account' })).toMatchObject({ incidents: 1 });
      expect(words('log.pdf')).toContain('“Hacked account” only');
      expect(await print({ typeId: 'press-contact' })).toMatchObject({ incidents: 0 });
      expect(words('log.pdf')).toContain('No such incident was reported in this period.');
    });

    it('is the same in a file for a spreadsheet, with days that it can sort', async () => {
      const [headings = '', ...rows] = await csv();
      expect(headings).toContain('Incident,What it is,Clauses,Severity');
      expect(rows).toHaveLength(2);
      expect(rows[1]).toMatch(/INC 2026-001,Hacked account,.*2026-11-21,Account recovered/u);
      expect(rows[0]).toContain('https://x.com/fake-ward');
    });

    it('says in every row of the file what it leaves out, and in a row of its own where nothing else is in it', async () => {
      const leftOut = async (filter: Partial<IncidentLogFilter> = {}) => {
        const [headings = '', ...rows] = await csv(filter);
        const place = headings.split(',').indexOf('Left out of this list') - headings.split(',').length;
        return rows.map((row) => row.split(',').at(place));
      };
      expect(await leftOut()).toEqual(['none', 'none']);
      expect(await leftOut({ typeId: 'press-contact' })).toEqual([]);
      await house.call('incidents.report', conductReport());
      const said = 'those that are limited to named officers';
      expect(await leftOut()).toEqual([said, said]);
      expect(await leftOut({ typeId: 'press-contact' })).toEqual([said]);
    });

    it('leaves an entry in the trail each time, and suggests its period as name', async () => {
      expect(await entriesOf(house, () => print())).toEqual([['incidents.log-printed', '']]);
      expect(await entriesOf(house, () => csv())).toEqual([['incidents.log-exported', '']]);
      expect(house.dispatcher.suggestName('incidents.printLog', all)).toEqual({ ok: true, value: 'Incident log 2026-11-01 to 2026-11-30.pdf' });
      expect(house.dispatcher.suggestName('incidents.exportLog', all)).toEqual({ ok: true, value: 'Incident log 2026-11-01 to 2026-11-30.csv' });
    });

    it('refuses a period that ends before it begins, and one before there were social networks', async () => {
      expect(await house.refusal('incidents.printLog', { ...all, to: '2026-10-01' }, house.path('x.pdf'))).toMatchObject({ field: 'to' });
      expect(await house.refusal('incidents.printLog', { ...all, from: '0226-10-01' }, house.path('x.pdf'))).toMatchObject({ field: 'from' });
    });

    it('names the file for a spreadsheet where there are more incidents than paper holds', async () => {
      const [row] = await house.call('incidents.list', {});
      if (row === undefined) throw new Error('There is no incident.');
      const one = { row, happenedTime: '', reportedTime: '', outcome: '', notTold: [] };
      const paper = incidentLogPaper({
        ...all, chosen: [], without: '', incidents: Array.from({ length: MOST_ROWS + 1 }, () => one), trustName: 'Trust', createdAt: '2026-11-21T10:00:00Z', officerName: 'Officer', trailHead: '', sample: false,
      });
      const table = paper.blocks.find(({ kind }) => kind === 'table');
      expect(table).toMatchObject({ allRowsIn: expect.stringContaining('CSV') as string });
    });
  });
});
