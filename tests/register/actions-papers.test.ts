import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { Plan, stepWith } from '../support/actions.ts';
import { flowOfPdf, pagesOfPdf } from '../support/application-papers.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, pdfaCheck, structureOf } from './reports/read-pdf.ts';

const pdf = Buffer.from('%PDF-1.7\nA page\n');
const unknown = '019a0000-0000-7000-8000-00000000dead';

/** Parts that do not follow each other in the text. */
const outOfOrder = (text: string, parts: readonly string[]): string[] => {
  let at = 0;
  return parts.filter((part) => {
    const found = text.indexOf(part, at);
    if (found < 0) return true;
    at = found + part.length;
    return false;
  });
};

describe('an action plan on paper and its evidence', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-22');
    await house.setUp();
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  /** Prints a plan, and keeps it where people and the validator find it after the run. */
  const print = async (plan: Plan, name: string): Promise<string> => {
    await house.call('actions.print', { id: plan.id }, house.path(name));
    const folder = join(import.meta.dirname, '../../test-results/pdf');
    mkdirSync(folder, { recursive: true });
    copyFileSync(house.path(name), join(folder, name));
    return join(folder, name);
  };
  const written = (name: string, content: string | Uint8Array): string => {
    writeFileSync(house.path(name), content);
    return house.path(name);
  };

  it('says what is not met, why, the steps with who and when, what is overdue, and leaves space to sign', async () => {
    const plan = await new Plan(house).startOn(
      '2026-11-09', { accountId, dueOn: '2026-11-20', why: 'Łukasz saw pictures without text.\nSeven in all.' },
      { source: { kind: 'monitoring', id: 'all-content', label: 'Concern of 2 November 2026' }, steps: [stepWith({ dueOn: '2026-11-18' }), stepWith({ what: 'Train the administrators', owner: 'Stella Step' })] },
    );
    await plan.putInHand();
    await plan.finish(0, '2026-11-17');
    const path = await print(plan, 'action-plan-open.pdf');
    expect(outOfOrder(flowOfPdf(path), [
      'Alternative text on pictures', 'Action plan AP 2026-001', 'State In hand, 1 of 2 steps done', 'Clause not met CP371 App 1',
      'Follows from Monitoring table: Concern of 2 November 2026', 'Account Ward news', 'Owner Olive Owner', 'Due 20 November 2026, overdue by 2 days', 'Started 9 November 2026 by Test Officer; in hand since 22 November 2026',
      'Why it is needed', 'Łukasz saw pictures without text.', 'Seven in all.', 'Steps', '1. Add the text', 'Olive Owner', '18 November', 'Done on 17 November',
      '2. Train the', 'Stella Step', 'Not done', 'No file is kept with this plan.', 'Sign-off by the Head of Communications', 'To be signed once every step is done', 'Print name', 'Signature', 'Date', 'Example Hospitals NHS Trust AP 2026-001',
    ])).toEqual([]);
    expect(flowOfPdf(path)).toMatch(/Audit trail head [0-9A-F]{4} /u);
    expect(structureOf(path)).toContain('Why it is needed');
    expect(pagesOfPdf(path)).toBe(1);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
  });

  it('names the evidence, and who signed it off, when and how', async () => {
    const plan = await new Plan(house).reach('carried-out');
    await house.call('actions.attach', { id: plan.id, kind: 'Page that was signed' }, written('signed.pdf', pdf));
    await house.call('actions.signOff', { ...(await plan.which()), signedOn: '2026-11-22', signedBy: '', how: 'At the monthly meeting', note: 'Look again in spring' });
    const path = await print(plan, 'action-plan-signed.pdf');
    expect(outOfOrder(flowOfPdf(path), [
      'State Signed off, 2 of 2 steps done', 'Follows from Seen by the team', 'carried out 20 November 2026', 'Page that was signed signed.pdf 22 November 2026', 'Signed off by Test Officer', 'On 22 November 2026', 'How At the monthly meeting', 'Note Look again in spring',
    ])).toEqual([]);
    expect(flowOfPdf(path)).not.toContain('Print name');
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
  });

  it('says why it was abandoned, and what is not agreed yet', async () => {
    const abandoned = await print(await new Plan(house).reach('abandoned'), 'action-plan-abandoned.pdf');
    expect(flowOfPdf(abandoned)).toContain('On 22 November 2026. Reason: The account was closed');
    const bare = await print(await new Plan(house).start({ owner: '', dueOn: null }, { steps: [] }), 'action-plan-bare.pdf');
    expect(outOfOrder(flowOfPdf(bare), ['State Being developed, 0 of 0 steps done', 'Account None', 'Owner Not named yet', 'Due Not agreed yet', 'No step has been agreed yet.'])).toEqual([]);
    if (hasChecker) expect(pdfaCheck([abandoned, bare]).trim().split('\n').filter((line) => !line.startsWith('ok '))).toEqual([]);
  });

  it('holds long plans and odd characters', async () => {
    const steps = Array.from({ length: 50 }, (_, index) => stepWith({ what: `Step ${index + 1} of a long plan. ${'Do it well. '.repeat(20)}`.trim() }));
    const path = await print(await new Plan(house).start({ title: '=cmd|calc 😀 <script>', why: 'Why. '.repeat(700).trim() }, { steps }), 'action-plan-long.pdf');
    const text = flowOfPdf(path);
    expect(text).toContain('50. Step 50 of a long plan.');
    expect(text).toContain('=cmd|calc');
    expect(pagesOfPdf(path)).toBeGreaterThan(3);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
  });

  it('leaves a trail, suggests its name, and is refused as another kind of file', async () => {
    const plan = await new Plan(house).start();
    expect(house.dispatcher.suggestName('actions.print', { id: plan.id })).toEqual({ ok: true, value: 'Action plan AP 2026-001 alternative-text-on-pictures.pdf' });
    expect(await entriesOf(house, async () => {
      const file = await house.call('actions.print', { id: plan.id }, house.path('plan.pdf'));
      expect(file.sha256).toBe(createHash('sha256').update(readFileSync(house.path('plan.pdf'))).digest('hex'));
    })).toEqual([['action-plan.printed', '3']]);
    expect(await house.refusal('actions.print', { id: plan.id }, house.path('plan.docx'))).toMatchObject({ code: 'invalid' });
    expect(await house.refusal('actions.print', { id: unknown }, house.path('none.pdf'))).toMatchObject({ code: 'not-found' });
    expect([existsSync(house.path('plan.docx')), existsSync(house.path('none.pdf'))]).toEqual([false, false]);
  });

  it('keeps files as evidence, in every state, and gives them out again as they went in', async () => {
    const plan = await new Plan(house).reach('signed-off');
    let evidenceId = '';
    expect(await entriesOf(house, async () => {
      ({ id: evidenceId } = await house.call('actions.attach', { id: plan.id, kind: 'Page that was signed' }, written('signed.pdf', pdf)));
    })).toEqual([['evidence.attached', '3']]);
    const { evidence, history } = await plan.get();
    expect(evidence).toMatchObject([{ kind: 'Page that was signed', name: 'signed.pdf', bytes: pdf.byteLength, addedBy: 'Test Officer' }]);
    expect(history[0]).toMatchObject({ action: 'evidence.attached', note: 'Page that was signed · signed.pdf' });
    expect(house.dispatcher.suggestName('actions.saveEvidence', { id: plan.id, evidenceId })).toEqual({ ok: true, value: 'signed.pdf' });
    expect(await entriesOf(house, () => house.call('actions.saveEvidence', { id: plan.id, evidenceId }, house.path('copy.pdf')))).toEqual([['evidence.saved', '3']]);
    expect(readFileSync(house.path('copy.pdf'))).toEqual(pdf);
  });

  it('keeps no file of another kind, none without saying what it shows, and gives none of another plan', async () => {
    const [plan, other] = [await new Plan(house).start(), await new Plan(house).start()];
    expect(await house.refusal('actions.attach', { id: plan.id, kind: 'Any' }, written('tool.exe', 'MZ'))).toMatchObject({ code: 'invalid' });
    expect(await house.refusal('actions.attach', { id: plan.id, kind: '' }, written('a.pdf', pdf))).toMatchObject({ field: 'kind', message: 'Say what this file shows.' });
    expect(await house.refusal('actions.attach', { id: unknown, kind: 'Any' }, written('a.pdf', pdf))).toMatchObject({ code: 'not-found' });
    const { id: evidenceId } = await house.call('actions.attach', { id: plan.id, kind: 'Any' }, written('a.pdf', pdf));
    expect(await house.refusal('actions.saveEvidence', { id: other.id, evidenceId }, house.path('b.pdf'))).toMatchObject({ code: 'not-found' });
    expect((await other.get()).evidence).toEqual([]);
  });
});
