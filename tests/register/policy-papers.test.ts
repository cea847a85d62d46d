import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillContacts } from '../support/contact-changes.ts';
import { House } from '../support/house.ts';
import { policyIn, secondVersion, tellingFacts } from '../support/policy-changes.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, infoOf, keepPdf, pdfaCheck, rawTextOf, structureOf, textOf } from './reports/read-pdf.ts';

describe('the library on paper', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  /** Keeps the paper where people and the validator find it, and says where. */
  const kept = (name: string) => keepPdf(`policy-${name}`, readFileSync(house.path(`${name}.pdf`)));
  const guide = async (policyId: string) => {
    const made = await house.call('policies.printGuide', { policyId }, house.path(`guide-${policyId}.pdf`));
    return { ...made, path: kept(`guide-${policyId}`) };
  };
  const duties = async (policyId: string) => {
    await house.call('policies.printDuties', { policyId }, house.path(`duties-${policyId}.pdf`));
    return kept(`duties-${policyId}`);
  };

  it.each(['cp371', '10022'])('the guide for staff of %s is one page with the Trust’s contacts, and the version it is of', async (policyId) => {
    await fillContacts(house);
    const { path, missing } = await guide(policyId);
    expect(missing).toEqual([]);
    expect(infoOf(path)).toMatch(/Pages:\s+1\n/u);
    const text = textOf(path).replaceAll(/\s+/gu, ' ');
    const { detail } = await policyIn(house, policyId);
    for (const part of ['Do not', 'Whom to ask', 'Communications Team', '01632 960', '@example.nhs.uk', `version ${detail.row.versionNumber}, ${detail.row.versionDate}`, 'Audit trail head']) expect(text).toContain(part);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
  });

  it('the guide reads aloud as headings and lists, in order', async () => {
    const { path } = await guide('cp371');
    const read = structureOf(path);
    expect(read.match(/^ *H[123]/gmu)).toHaveLength(3);
    expect(read.match(/^ *LI\b/gmu)).toHaveLength(15);
    expect(read.indexOf('Upload pictures of patients')).toBeGreaterThan(read.indexOf('Learn how a network works'));
  });

  it('contacts that nobody has entered are named when the guide is saved, and on it', async () => {
    const { missing, path } = await guide('cp371');
    expect(missing).toEqual(['Communications Team', 'Press office', 'Patient Advice and Liaison Service (PALS)']);
    expect(textOf(path)).toContain('Not entered yet');
  });

  it('the duties of Appendix 5 are put together by role, and of 10022 those of section 4', async () => {
    const words = async (policyId: string) => textOf(await duties(policyId)).replaceAll(/\s+/gu, ' ');
    const social = await words('cp371');
    for (const part of ['Directors Group', 'Line manager', 'Carry out the monthly review. Monthly · App 5']) expect(social).toContain(part);
    expect(social).not.toContain('see section 6');
    const personal = await words('10022');
    for (const part of ['Managers', 'Registered clinicians', 'Communications Team', '4.3.4']) expect(personal).toContain(part);
  });

  it('the document control sheet of a version says what it is, its file with its checksum, and how staff were told', async () => {
    const { newest: old } = await policyIn(house);
    writeFileSync(house.path('policy.txt'), 'The policy of 2016');
    const { sha256 } = await house.call('policies.attach', { id: old.id, kind: 'The policy as ratified' }, house.path('policy.txt'));
    await house.call('policies.noteTelling', { policyId: 'cp371', versionId: old.id, facts: tellingFacts });
    await house.call('policies.printControl', { policyId: 'cp371', versionId: old.id }, house.path('control.pdf'));
    const path = kept('control');
    const text = textOf(path).replaceAll(/\s+/gu, ' ');
    for (const part of [
      'Version 1 is in force. It is past its review date, 31 July 2019.', 'Director of Workforce', 'Workforce Transformation Committee (WTC)', 'April 2015', 'This one',
      'Trust briefing 2.10 1 October 2026', 'Intranet 2.10 Not told yet', 'policy.txt',
    ]) expect(text).toContain(part);
    expect(rawTextOf(path).replaceAll(/\s/gu, '')).toContain(sha256);
    if (hasChecker) expect(pdfaCheck([path])).toMatch(/^ok /u);
    await house.call('policies.addVersion', { policyId: 'cp371', facts: secondVersion });
    await house.call('policies.printControl', { policyId: 'cp371', versionId: old.id }, house.path('control.pdf'));
    expect(textOf(house.path('control.pdf'))).toContain('Version 1 is no longer in force.');
  });

  it('each print is in the trail, and its name says what it is', async () => {
    const { newest } = await policyIn(house);
    expect(await entriesOf(house, () => guide('cp371'))).toEqual([['policy.guide-printed', 'App 4']]);
    expect(await entriesOf(house, () => duties('cp371'))).toEqual([['policy.duties-printed', 'App 5']]);
    expect(house.dispatcher.suggestName('policies.printGuide', { policyId: 'cp371' })).toEqual({ ok: true, value: 'CP371 guide for staff.pdf' });
    expect(house.dispatcher.suggestName('policies.printDuties', { policyId: '10022' })).toEqual({ ok: true, value: '10022 duties.pdf' });
    expect(house.dispatcher.suggestName('policies.printControl', { policyId: 'cp371', versionId: newest.id })).toEqual({ ok: true, value: 'CP371 document control version-1.pdf' });
  });
});
