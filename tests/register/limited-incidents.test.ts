import { existsSync, readFileSync, rmSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../src/main/register/database/queries.ts';
import type { CallName } from '../../src/preload/contract/index.ts';
import { type Around, canary, everyJob, everyLook, everyTry, limitedCase } from '../support/closed-incident.ts';
import { addColleague, comeBackAs, staffReport } from '../support/conduct.ts';
import { decidedBasis, disposeNow } from '../support/disposal.ts';
import { factsWith, stepped } from '../support/enquiries.ts';
import { House } from '../support/house.ts';
import { reportWith } from '../support/incidents.ts';
import { readMessage } from '../support/messages.ts';
import { entriesOf } from '../support/trail.ts';
import { rawTextOf } from './reports/read-pdf.ts';

/** The calls that tell of a limited incident to whoever may open it; some of them only once it is opened. */
const toldOf = [
  'accounts.get', 'actions.get', 'actions.list', 'audit.page', 'conduct.get', 'incidentRecords.get', 'incidents.beforeClosing', 'incidents.get', 'incidents.links', 'incidents.list', 'incidents.picture', 'retention.get', 'retention.list', 'retention.preview', 'today.get',
];
const afterOpening: ReadonlySet<string> = new Set(['accounts.get', 'audit.page', 'conduct.get', 'incidentRecords.get', 'incidents.beforeClosing', 'incidents.get', 'incidents.links', 'incidents.picture', 'retention.get', 'retention.list']);

describe('a report about a member of staff', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const accessOf = async (id: string) => (await house.call('incidents.get', { id })).access;

  describe('is limited when it is filed', () => {
    it('to whoever files it, and is open to her at once', async () => {
      const { id } = await staffReport(house);
      expect(await accessOf(id)).toEqual({ limited: true, version: 1, officers: [{ id: house.session.register.officer.id, name: 'Test Officer' }] });
      expect((await house.call('incidents.list', {})).map(({ limited }) => limited)).toEqual([true]);
    });

    it('not where the Trust has decided otherwise', async () => {
      const { trust } = await house.call('settings.get', {});
      await house.call('settings.editTrust', { ...trust, limitConduct: false });
      expect(await accessOf((await staffReport(house)).id)).toEqual({ limited: false, version: 0, officers: [] });
    });

    it('and so is an incident that turns out to be about staff; one about anything else is not', async () => {
      const report = reportWith();
      const { id, version } = await house.call('incidents.report', report);
      expect((await accessOf(id)).limited).toBe(false);
      await house.call('incidents.edit', { id, version, facts: { ...report.facts, typeId: 'cyber-bullying', sourceWords: 'Shown by a colleague' }, speakingUp: 'no', reason: 'One of ours' });
      expect((await accessOf(id)).limited).toBe(true);
    });
  });

  describe('is limited to others', () => {
    let id = '';
    const limit = (changes: { readonly limited?: boolean; readonly officerIds?: string[]; readonly accessVersion?: number }) =>
      ({ id, accessVersion: 1, limited: true, officerIds: [], reason: 'Only who works on it', ...changes });
    beforeEach(async () => {
      ({ id } = await staffReport(house));
    });

    it('with a reason, and the trail has their names', async () => {
      const colleague = addColleague(house);
      expect(await entriesOf(house, () => house.call('incidents.limit', limit({ officerIds: [colleague] })))).toEqual([['incident.limited', '4.2.6']]);
      expect(await accessOf(id)).toMatchObject({ limited: true, version: 2, officers: [{ name: 'Other Officer' }] });
    });

    it('not over somebody else’s change, to nobody of the register, or to the very same', async () => {
      expect(await house.refusal('incidents.limit', limit({ accessVersion: 0 }))).toMatchObject({ code: 'conflict' });
      expect(await house.refusal('incidents.limit', limit({ officerIds: ['00000000-0000-4000-8000-000000000000'] }))).toMatchObject({ field: 'officerIds' });
      expect(await house.refusal('incidents.limit', limit({ officerIds: [house.session.register.officer.id] }))).toMatchObject({ message: 'Nothing has been changed. Change who may open it, or cancel.' });
    });

    it('by an officer who is no head only with herself among them', async () => {
      const colleague = addColleague(house);
      await comeBackAs(house, 'officer');
      await house.call('incidents.open', { id });
      expect(await house.refusal('incidents.limit', limit({ officerIds: [colleague] }))).toMatchObject({ field: 'officerIds', message: expect.stringContaining('shut yourself out') as string });
      await house.call('incidents.limit', limit({ officerIds: [colleague, house.session.register.officer.id] }));
    });
  });

  describe('that is limited to a colleague', () => {
    let around: Around;
    beforeEach(async () => {
      around = await limitedCase(house);
    });

    /** What a call answers as text, refused or not. */
    async function answer(name: CallName, input: unknown, file?: string): Promise<string> {
      return JSON.stringify(await house.dispatcher.dispatch(name, input, file === undefined ? {} : { file: { path: file } }));
    }

    /** Every look there is. @returns the calls in whose answers a text stands */
    async function looksWith(text: string): Promise<string[]> {
      const found: string[] = [];
      for (const [name, inputs] of Object.entries(everyLook)) {
        for (const input of inputs(around)) if ((await answer(name as CallName, input)).includes(text)) found.push(name);
      }
      return [...new Set(found)];
    }

    /** Every job that writes or answers something, with the files. @returns those in which a text stands */
    async function jobsWith(...texts: readonly string[]): Promise<string[]> {
      const found: string[] = [];
      for (const [name, written] of Object.entries(everyJob)) {
        if (typeof written === 'string') continue;
        const [ending, inputs] = written as readonly [string, (known: Around) => readonly unknown[]];
        for (const input of inputs(around)) {
          const path = house.path(`walked${ending}`);
          const suggested = ending === '' ? '' : JSON.stringify(house.dispatcher.suggestName(name, input));
          const told = await answer(name as CallName, input, ending === '' ? undefined : path);
          const all = `${suggested}${told}${existsSync(path) ? contentOf(path) : ''}`;
          if (texts.some((text) => all.includes(text))) found.push(name);
          rmSync(path, { force: true });
        }
      }
      return found;
    }

    /** The files of a pack in which a text stands. */
    function filesWith(path: string, text: string): string[] {
      return Object.entries(unzipSync(readFileSync(path))).flatMap(([name, bytes]) => (Buffer.from(bytes).toString('utf8').includes(text) ? [name] : []));
    }

    /** The words in a file: of every file in a zip, and of a PDF or a message as it is read. */
    function contentOf(path: string): string {
      if (path.endsWith('.pdf')) return rawTextOf(path);
      if (path.endsWith('.eml')) return readMessage(readFileSync(path)).text;
      if (!path.endsWith('.zip')) return readFileSync(path, 'utf8');
      return Object.values(unzipSync(readFileSync(path))).map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n');
    }

    it('is told of wherever it belongs to the heads: the walk sees what there is to be seen', async () => {
      expect((await looksWith(canary)).toSorted()).toEqual(toldOf);
    });

    it('is in the files that the heads have made of it', async () => {
      expect((await jobsWith(canary)).toSorted()).toEqual(['actions.print', 'disclosure.search', 'disclosure.search', 'disclosure.search', 'incidentRecords.showComplainant', 'incidents.print', 'incidents.saveEvidence']);
    }, 30_000);

    it('is left out of the log that goes to committees, which says so', async () => {
      await house.call('incidents.printLog', { from: '2026-10-01', to: '2026-12-31', state: 'all', severity: null, typeId: null }, house.path('log.pdf'));
      const text = rawTextOf(house.path('log.pdf')).replaceAll(/\s+/gu, ' ');
      expect(text).toContain('without those that are limited to named officers');
      expect(text).toContain('INC 2026-002');
      expect(text).not.toContain('INC 2026-001');
    });

    describe.each(['viewer', 'officer'] as const)('and looked for by another %s', (role) => {
      beforeEach(() => comeBackAs(house, role));

      it('stands in no answer of any call that looks, neither by its words nor as a record', async () => {
        expect(await looksWith(canary)).toEqual([]);
        // The trail keeps every entry, whoever looks: without it the chain would not be whole.
        expect(await looksWith(around.incidentId)).toEqual(['audit.page', 'audit.findHead']);
        expect(await looksWith(around.planId)).toEqual(['audit.page']);
      });

      it('has no number in the history of an incident or an account that it was linked with, before or after it was limited', async () => {
        const histories = [await house.call('incidents.get', { id: around.otherId }), await house.call('incidents.get', { id: around.laterId }), await house.call('accounts.get', { id: around.accountId })];
        for (const { history } of histories) expect(JSON.stringify(history)).not.toContain('INC 2026-001');
        expect(histories.slice(0, 2).map(({ history }) => history.map(({ action }) => action))).toEqual([['incident.linked', 'incident.reported'], ['incident.reported']]);
      });

      it('is in no file that leaves the register, nor in the name of one', async () => {
        // A pack carries the trail, which keeps every entry.
        expect((await jobsWith(canary, around.incidentId)).filter((name) => name !== 'reports.auditPack')).toEqual([]);
        const [, inputs] = everyJob['reports.auditPack'] as readonly [string, (known: Around) => readonly unknown[]];
        await answer('reports.auditPack', inputs(around)[0], house.path('pack.zip'));
        if (role === 'officer') expect([filesWith(house.path('pack.zip'), canary), filesWith(house.path('pack.zip'), around.incidentId)]).toEqual([[], ['audit-trail.jsonl']]);
      }, 30_000);

      it('is counted nowhere, and known by its number only', async () => {
        expect((await house.call('incidents.list', {})).map(({ number }) => number)).toEqual(['INC 2026-003', 'INC 2026-002']);
        expect((await house.call('incidents.limited', {})).closedToYou).toEqual(['INC 2026-001']);
        const { incidents, actions, doNext } = await house.call('today.get', {});
        expect([incidents, actions.open]).toEqual([{ critical: 0, high: 2, medium: 0, low: 0 }, 0]);
        expect(doNext.filter(({ kind }) => kind === 'incident' || kind === 'action' || kind === 'conduct').map(({ recordId }) => recordId)).toEqual([around.otherId, around.laterId]);
      });

      it('has entries in the trail that say nothing but its number', async () => {
        const page = await house.call('audit.page', { before: null, limit: 500 });
        const about = page.filter(({ recordId }) => recordId === around.incidentId || recordId === around.planId);
        expect(about.length).toBeGreaterThan(8);
        expect(new Set(about.map(({ action, subject, clause }) => `${action}|${subject}|${clause}`))).toEqual(new Set(['record.limited|INC 2026-001|']));
        expect(await house.call('audit.verify', {})).toMatchObject({ intact: true });
      });
    });

    describe('and disposed of', () => {
      /** The stub has a reason, which an officer has typed. */
      const basis = { ...decidedBasis, reason: canary };
      beforeEach(async () => {
        const { database } = house.session.register;
        database.prepare("UPDATE incidents SET state = 'closed', closed_on = '2026-11-21', outcome = 'Ended', close_reason = 'Ended' WHERE id = ?").run(around.incidentId);
        database.prepare("UPDATE action_plans SET state = 'abandoned', abandoned_on = '2026-11-21', last_reason = 'Ended' WHERE id = ?").run(around.planId);
        await comeBackAs(house, 'head');
        await house.call('incidents.open', { id: around.incidentId });
        house.clock.moveTo('2047-01-05');
        const { id: disposalId } = await disposeNow(house, [{ kind: 'incident', recordId: around.incidentId }], basis);
        around = { ...around, disposalId };
      });

      it('is told of by its stub and its certificate to the heads', async () => {
        await comeBackAs(house, 'head');
        expect((await looksWith(canary)).toSorted()).toEqual(['incidents.links', 'retention.disposal']);
        expect(await looksWith('Incident INC 2026-001')).toContain('retention.stub');
        await house.call('retention.disposalCertificate', { id: around.disposalId }, house.path('certificate.pdf'));
        expect(rawTextOf(house.path('certificate.pdf'))).toContain('Incident INC 2026-001');
        expect(await house.call('retention.disposal', { id: around.disposalId })).toMatchObject({ limited: 0, records: [{ reason: canary }, { kind: 'moderation' }, { kind: 'plan' }] });
      });

      describe.each(['viewer', 'officer'] as const)('stays closed to another %s', (role) => {
        beforeEach(() => comeBackAs(house, role));

        it('in every call that looks, as a record and by its number and its plan; only the trail has its entries', async () => {
          expect(await looksWith(canary)).toEqual([]);
          expect(await looksWith(around.incidentId)).toEqual(['audit.page', 'audit.findHead']);
          expect(await looksWith('INC 2026-001')).toEqual(['audit.page', 'audit.findHead']);
          expect(await looksWith(around.planId)).toEqual(['audit.page']);
          expect(await looksWith('AP 2026-001')).toEqual([]);
          expect((await house.call('audit.page', { before: null, limit: 500 })).filter(({ recordId }) => recordId === around.planId).map(({ action, subject }) => `${action} ${subject}`))
            .toContain('record.limited INC 2026-001');
        });

        it('in a disposal that says no more than that a limited record went, and by whom and when', async () => {
          expect(await house.call('retention.disposals', {})).toMatchObject([{ number: 'D-2047-0001', records: 1, title: 'A limited record' }]);
          expect(await house.call('retention.disposal', { id: around.disposalId })).toMatchObject({
            number: 'D-2047-0001', limited: 1, records: [], removed: [], stays: [], files: [], drafts: 0, trailDetails: 0, trailDetailsElsewhere: 0, asRecorded: true,
          });
          expect(await house.call('retention.stub', { recordId: around.incidentId })).toBeNull();
          expect(await house.refusal('incidents.get', { id: around.incidentId })).toMatchObject({ code: 'not-found', message: 'This incident is not on the register. Go back to the list and choose again.' });
        });

        it('in every file, and in the name of one; its certificate is refused', async () => {
          expect((await jobsWith(canary, around.incidentId, 'INC 2026-001', 'AP 2026-001')).filter((name) => name !== 'reports.auditPack')).toEqual([]);
          expect(await house.dispatcher.dispatch('retention.disposalCertificate', { id: around.disposalId }, { file: { path: house.path('certificate.pdf') } }))
            .toMatchObject({ ok: false, error: { code: 'not-allowed' } });
          expect(existsSync(house.path('certificate.pdf'))).toBe(false);
        }, 30_000);
      });
    });

    it('is not touched by any change of another officer, and told of by no refusal', async () => {
      await comeBackAs(house, 'officer');
      expect(await entriesOf(house, async () => {
        for (const [name, input] of Object.entries(everyTry)) {
          const told = input === null ? '' : await answer(name as CallName, input(around), house.path(`${canary}.txt`));
          expect.soft(told, name).not.toContain(canary);
          if (input !== null) expect.soft(told, name).toMatch(/"ok":false,"error":\{"code":"(?:not-found|invalid)"/u);
        }
      })).toEqual([]);
    });

    describe('does not stop the work on an enquiry that belongs to it', () => {
      const facts = () => factsWith('translation', { accountId: around.accountId });
      const linked = () => house.session.register.queries.one(sql.selectFrom('enquiries').select('incident_id').where('id', '=', around.enquiryId)).incident_id;
      beforeEach(() => comeBackAs(house, 'officer'));

      it('which goes on with its steps and corrections, and keeps the link that is not shown', async () => {
        const { id, version } = await stepped(house, around.enquiryId, { step: 'equality-told', equalityToldOn: '2026-11-20', equalityToldBy: 'Test Officer' });
        const { row } = await house.call('enquiries.get', { id });
        expect([row.facts.incidentId, row.incident]).toEqual([null, '']);
        await house.call('enquiries.edit', { id, version, facts: { ...row.facts, question: 'The visiting times of the ward' }, answer: null, reason: 'More exact' });
        expect(linked()).toBe(around.incidentId);
      });

      it('nor is the link changed, or told of where two change the same', async () => {
        const id = around.enquiryId;
        expect(await house.refusal('enquiries.edit', { id, version: 2, facts: { ...facts(), incidentId: around.otherId }, answer: null, reason: 'Try' })).toMatchObject({ field: 'facts.incidentId' });
        expect(await house.refusal('enquiries.edit', { id, version: 2, facts: facts(), answer: null, reason: 'Try' })).toMatchObject({ message: 'Nothing has been changed. Change what is wrong, or cancel.' });
        expect(await answer('enquiries.edit', { id, version: 1, facts: facts(), answer: null, reason: 'Try' })).toContain('"incidentId":null');
        expect(linked()).toBe(around.incidentId);
      });

      it('nor has its history an entry about a link with what she may not open', async () => {
        const { history } = await house.call('enquiries.get', { id: around.enquiryId });
        expect(history.map(({ action, changes }) => [action, changes])).toEqual([['enquiry.edited', []], ['enquiry.added', []]]);
      });
    });

    it('comes back to an officer who is named, once she has opened it', async () => {
      await house.call('incidents.limit', { id: around.incidentId, accessVersion: 1, limited: true, officerIds: [house.session.register.officer.id], reason: 'She works on it' });
      await comeBackAs(house, 'officer');
      expect((await looksWith(canary)).toSorted()).toEqual(toldOf.filter((name) => !afterOpening.has(name)));
      await house.call('incidents.open', { id: around.incidentId });
      expect((await looksWith(canary)).toSorted()).toEqual(toldOf);
    });
  });
});
