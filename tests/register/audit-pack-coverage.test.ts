import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { review } from '../support/review-changes.ts';

const quarter = { from: '2026-10-01', to: '2026-12-31' };

describe('coverage by clause in an audit pack', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  it('tells of every obligation of both policies whether records of the period show it, what is missing beside what is there', async () => {
    await review(house, (await house.call('accounts.add', accountFactsWith())).id);
    await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'x.com/careers', approvedOn: '2026-09-01' }));
    await house.call('coverage.setNotApplicable', { policyId: 'cp371', clause: '2.3.1', obligationId: 'tell-research', reason: 'The Trust does no clinical research' });
    house.clock.moveTo('2027-01-08');
    await house.call('reports.auditPack', quarter, house.path('pack.zip'));
    const file = (name: string): Buffer => execFileSync('unzip', ['-p', house.path('pack.zip'), name], { maxBuffer: 64 * 1024 * 1024 });
    const rows: Record<string, string>[] = parse(file('coverage.csv'), { bom: true, columns: true });
    const asked = await Promise.all((['cp371', '10022'] as const).map(async (policyId) => (await house.call('coverage.get', { policyId, ...quarter })).clauses.flatMap(({ obligations }) => obligations)));
    expect(rows.length).toBe(asked.flat().length);
    expect(rows.find((row) => row['What is asked']?.startsWith('Go through the register every quarter'))).toEqual({
      Policy: 'CP371', Version: '1', Clause: '2.3.1', 'Clause title': 'Managing content', Who: 'Communications Team', 'How often': 'Every quarter',
      'What is asked': 'Go through the register every quarter: regular, relevant, adding value.', State: 'Shown in part', 'On record': '1 quarterly review done',
      'Not on record': '1 quarterly review not done', Reason: '',
    });
    expect(rows.find((row) => row['What is asked']?.startsWith('Keep R&D up to date'))).toMatchObject({ State: 'Not applicable', Reason: 'The Trust does no clinical research' });
    writeFileSync(house.path('report.pdf'), file('report.pdf'));
    const paper = execFileSync('pdftotext', ['-layout', house.path('report.pdf'), '-'], { encoding: 'utf8' });
    expect(paper).toContain('Coverage by clause');
    expect(paper).toContain('Reason: The Trust');
    for (const state of ['Not shown', 'Shown in part', 'Nothing arose', 'Nothing is kept', 'Not applicable']) expect(paper).toContain(state);
  });
});
