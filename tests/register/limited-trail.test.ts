import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addColleague, comeBackAs, conductStepWith, noteSteps, staffReport } from '../support/conduct.ts';
import { House } from '../support/house.ts';
import { entryWith, reportWith } from '../support/incidents.ts';
import { rawTextOf } from './reports/read-pdf.ts';

describe('what is done to a limited incident', () => {
  let house: House;
  let id = '';
  let planId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await staffReport(house));
    await house.call('incidents.addEntry', entryWith(id));
    await noteSteps(house, id, conductStepWith('person'), conductStepWith('search'));
    ({ id: planId } = await house.call('actions.start', {
      facts: { title: 'Talk to the ward', clause: '10022 4.2.6', why: 'It came up before', accountId: null, owner: '', dueOn: null }, source: { kind: 'incident', id, label: '' }, steps: [],
    }));
  });
  afterEach(() => house.end());

  /** The chain of a pack as whoever receives it reads it, and the words of its report. */
  async function pack(name = 'pack'): Promise<{ readonly chain: readonly { readonly text: string; readonly hash: string }[]; readonly report: string }> {
    await house.call('reports.auditPack', { from: '2026-10-01', to: '2026-12-31' }, house.path(`${name}.zip`));
    const files = unzipSync(readFileSync(house.path(`${name}.zip`)));
    const chain = Buffer.from(files['audit-trail.jsonl'] ?? []).toString('utf8').trim().split('\n').map((line) => JSON.parse(line) as { text: string; hash: string });
    writeFileSync(house.path(`${name}.pdf`), files['report.pdf'] ?? new Uint8Array());
    return { chain, report: rawTextOf(house.path(`${name}.pdf`)).replaceAll(/\s+/gu, ' ') };
  }
  const about = (chain: Awaited<ReturnType<typeof pack>>['chain']) => chain.map(({ text }) => JSON.parse(text) as { recordId: string; action: string; clause: string | null }).filter(({ recordId }) => [id, planId].includes(recordId));

  it('is no word of the chain that a pack carries, and no figure of its report, whoever makes it', async () => {
    const { chain, report } = await pack();
    expect(about(chain).length).toBeGreaterThan(4);
    expect(new Set(about(chain).map(({ action, clause }) => `${action} ${clause}`))).toEqual(new Set(['record.limited null']));
    expect(report).toContain('Entries about records that are limited to named officers');
    for (const words of ['Searches of public material', 'Incidents reported', 'Notes on incidents', 'Action plans started']) expect(report).not.toContain(words);
  });

  it('leaves nothing at an open incident that is linked with it, so that no entry beside the other tells of the link', async () => {
    const { id: openId } = await house.call('incidents.report', reportWith());
    const { linkId } = await house.call('incidents.link', { id: openId, kind: 'incident', recordId: id, how: 'same-cause', reason: 'The same colleague' });
    await house.call('incidents.unlink', { id: openId, linkId, reason: 'Another colleague' });
    const { chain } = await pack();
    expect(chain.map(({ text }) => JSON.parse(text) as { recordId: string; action: string }).flatMap(({ recordId, action }) => (recordId === openId ? [action] : []))).toEqual(['incident.reported']);
    const { history } = await house.call('incidents.get', { id });
    expect(history.slice(0, 2).map(({ action, reason, changes }) => [action, reason, changes])).toEqual([
      ['incident.unlinked', 'Another colleague', [{ field: 'link', from: 'INC 2026-002', to: '' }]], ['incident.linked', 'The same colleague', [{ field: 'link', from: '', to: 'INC 2026-002' }]],
    ]);
    // Who has opened the limited one finds it where the links are.
    expect(await house.call('incidents.links', { id: openId })).toMatchObject([{ recordId: id, reason: 'The same colleague', by: 'Test Officer', removed: { by: 'Test Officer', reason: 'Another colleague' } }]);
  });

  it('verifies with stock tools, and by the register with every detail', async () => {
    const { chain } = await pack();
    for (const { text, hash } of chain) expect(createHash('sha256').update(`comms-register-trail-1\n${text}`).digest('hex')).toBe(hash);
    expect(await house.call('audit.verify', {})).toMatchObject({ intact: true });
  });

  it('is told to whoever may open it, with its clause, and to nobody else', async () => {
    const told = async () => (await house.call('audit.page', { before: null, limit: 500 })).filter(({ recordId }) => recordId === id).map(({ action, clause }) => `${action} ${clause}`);
    expect(await told()).toEqual(['conduct.search 5.6', 'conduct.person 2.1', 'incident.noted 4.2.6', 'incident.reported 4.2.6']);
    expect((await house.call('incidents.get', { id })).history.map(({ action }) => action)).toEqual(['conduct.search', 'conduct.person', 'incident.noted', 'incident.reported']);
    await house.call('incidents.limit', { id, accessVersion: 1, limited: true, officerIds: [addColleague(house)], reason: 'Only who works on it' });
    await comeBackAs(house, 'officer');
    expect(new Set(await told())).toEqual(new Set(['record.limited ']));
  });

  it('from before it was limited is in the chain as it was written, and in no figure', async () => {
    const { id: openId } = await house.call('incidents.report', reportWith());
    await house.call('incidents.addEntry', entryWith(openId));
    expect((await pack('before')).report).toContain('Incidents reported');
    await house.call('incidents.limit', { id: openId, accessVersion: 0, limited: true, officerIds: [], reason: 'It is about one of ours' });
    const { chain, report } = await pack('after');
    expect(report).not.toContain('Incidents reported');
    const actions = chain.map(({ text }) => JSON.parse(text) as { recordId: string; action: string }).flatMap(({ recordId, action }) => (recordId === openId ? [action] : []));
    expect(actions).toEqual(['incident.reported', 'incident.noted', 'record.limited']);
    expect(report).toContain('keep the word for what was done');
  });
});
