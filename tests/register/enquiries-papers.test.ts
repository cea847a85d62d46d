import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { flowOfPdf } from '../support/application-papers.ts';
import { enquiryWith, factsWith, noted, stepped } from '../support/enquiries.ts';
import { House } from '../support/house.ts';
import { readMessage } from '../support/messages.ts';
import { entriesOf } from '../support/trail.ts';
import { hasChecker, pdfaCheck } from './reports/read-pdf.ts';

const year = { from: '2026-01-01', to: '2026-12-31', kind: null } as const;

describe('enquiries on paper, in tables and in messages', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  /** Keeps a paper where people and the validator find it after the run. */
  const kept = (name: string): string => {
    const folder = join(import.meta.dirname, '../../test-results/pdf');
    mkdirSync(folder, { recursive: true });
    copyFileSync(house.path(name), join(folder, name));
    return join(folder, name);
  };

  /** One of every kind, three of them waiting. */
  async function one(): Promise<void> {
    await house.call('enquiries.add', enquiryWith({ accountId }, { answer: { answer: 'Yes, with consent', answeredOn: '2026-11-18', answeredBy: 'Test Officer' } }));
    await noted(house, 'translation', { accountId });
    await noted(house, 'approval', { decision: 'given', decidedOn: '2026-11-19', conditions: 'With the disclaimer' });
    await noted(house, 'consent', { validUntil: '2026-12-01' });
    await noted(house, 'recording');
    await noted(house, 'citation', { decision: 'refused', decidedOn: '2026-11-20', decisionReason: 'Too old' });
    await noted(house, 'feedback', { accountId, sort: 'criticism', question: '=Nobody answers' });
  }

  it('one says where it stands, everything that was noted, its answer and what was corrected', async () => {
    const { id } = await noted(house, 'feedback', { accountId, sort: 'criticism', question: 'Łukasz waited for a week.' });
    await stepped(house, id, { step: 'signposted', palsOn: '2026-11-19' });
    await house.call('enquiries.answer', { id, version: 2, answer: { answer: 'Every message is answered within 3 days.', answeredOn: '2026-11-20', answeredBy: 'Test Officer' } });
    await house.call('enquiries.edit', {
      id, version: 3, facts: factsWith('feedback', { accountId, sort: 'criticism', question: 'Łukasz waited for 2 weeks.', palsOn: '2026-11-19' }),
      answer: { answer: 'Every message is answered within 3 days.', answeredOn: '2026-11-20', answeredBy: 'Test Officer' }, reason: 'It was 2 weeks',
    });
    expect(await entriesOf(house, () => house.call('enquiries.print', { id }, house.path('enquiry-feedback.pdf')))).toEqual([['enquiry.printed', 'App 1']]);
    const text = flowOfPdf(kept('enquiry-feedback.pdf'));
    for (const part of [
      'Feedback', 'ENQ 2026-001', 'State Signposted to PALS, 19 November 2026', 'Clause CP371 App 1', 'What it is Criticism', 'What was said Łukasz waited for 2 weeks.', 'Account it came in on Ward news',
      'Signposted to PALS on 19 November 2026', 'What was done Answered with facts and signposted', 'Every message is answered within 3 days.', 'No file is kept with this enquiry.', 'Corrected: It was 2 weeks What was said: Łukasz waited for 2 weeks. (before: Łukasz waited for a week.)', 'Signposted to PALS', 'Noted', 'Test Officer', 'Audit trail head',
    ]) expect(text).toContain(part);
    if (hasChecker) expect(pdfaCheck([kept('enquiry-feedback.pdf')])).toMatch(/^ok /u);
    expect(await house.refusal('enquiries.print', { id }, house.path('enquiry.txt'))).toMatchObject({ code: 'invalid' });
  });

  it('the log of a period counts what is late and what waits, kind by kind', async () => {
    await one();
    expect(await entriesOf(house, () => house.call('enquiries.saveLog', year, house.path('enquiry-log.pdf')))).toEqual([['enquiry.log-saved', '2.3.1']]);
    const text = flowOfPdf(kept('enquiry-log.pdf'));
    for (const part of [
      'Log of enquiries', '1 January to 31 December 2026', '1 late 2 waiting 1 ends soon 3 nothing to do', 'Equality and Diversity not told, for 3 days (late)', 'Trust named as employer',
      'Ends soon, until 1 December 2026', 'Refused, 20 November 2026', 'Not signposted to PALS', 'Answer: Yes, with consent',
    ]) expect(text).toContain(part);
    if (hasChecker) expect(pdfaCheck([kept('enquiry-log.pdf')])).toMatch(/^ok /u);
    await house.call('enquiries.saveLog', { ...year, to: '2026-11-17' }, house.path('empty.pdf'));
    expect(flowOfPdf(house.path('empty.pdf'))).toContain('No enquiry was noted in this period.');
  });

  it('the table of the log has a column for every field, opens safely in a spreadsheet, and can be of one kind', async () => {
    await one();
    await house.call('enquiries.saveLog', year, house.path('log.csv'));
    const rows: Record<string, string>[] = parse(readFileSync(house.path('log.csv')), { bom: true, columns: true });
    expect(rows.map((row) => [row['Number'], row['Kind'], row['To do']])).toEqual([
      ['ENQ 2026-001', 'Advice', 'Nothing to do'], ['ENQ 2026-002', 'Translation', 'Late'], ['ENQ 2026-003', 'Personal activity', 'Nothing to do'], ['ENQ 2026-004', 'Consent', 'Ends soon'],
      ['ENQ 2026-005', 'Recording', 'Waiting'], ['ENQ 2026-006', 'Citing', 'Nothing to do'], ['ENQ 2026-007', 'Feedback', 'Waiting'],
    ]);
    expect(rows[2]).toMatchObject({ 'Line manager or giver of the permission': 'Lena Manager', Decision: 'Approved', 'Conditions or credit': 'With the disclaimer', Activity: 'Trust named as employer' });
    expect(rows[5]).toMatchObject({ Decision: 'Refused', Reason: 'Too old', 'Link to the source': 'https://charity.example/leaflet' });
    expect(rows[3]).toMatchObject({ 'How many people are in it': '6', Until: '2026-12-01', 'Exported by': 'Test Officer', 'Exported on': '2026-11-21' });
    expect([rows[3]?.['Pictures, film or sound'], rows[6]?.['Sort of feedback']]).toEqual(['Photographs', 'Criticism']);
    expect(rows[6]?.['What']).toBe("'=Nobody answers");
    await house.call('enquiries.saveLog', { ...year, kind: 'consent' }, house.path('consents.csv'));
    expect(parse(readFileSync(house.path('consents.csv')), { bom: true, columns: true })).toHaveLength(1);
    expect(await house.refusal('enquiries.saveLog', year, house.path('log.docx'))).toMatchObject({ code: 'invalid' });
    expect(await house.refusal('enquiries.saveLog', { ...year, to: '2025-01-01' }, house.path('log.csv'))).toMatchObject({ field: 'to' });
  });

  it('a message to Equality and Diversity says what is asked for, and is for translations that somebody asked for', async () => {
    const { id } = await noted(house, 'translation', { accountId });
    expect(await entriesOf(house, () => house.call('enquiries.equalityMessage', { id }, house.path('told.eml')))).toEqual([['enquiry.equality-message-drafted', '2.6']]);
    const { subject, text, defects, to } = readMessage(readFileSync(house.path('told.eml')));
    expect({ subject, defects, to }).toEqual({ subject: 'Translation asked for: Polish (ENQ 2026-001)', defects: 0, to: [] });
    for (const part of ['Asked on: 18 November 2026', 'Language: Polish', 'Account: Ward news', 'The visiting times', 'before anything is translated']) expect(text).toContain(part);
    expect((await house.call('enquiries.get', { id })).row.state).toBe('equality-not-told');
    await house.call('contacts.edit', { id: 'equality-diversity', version: 0, name: '', daytime: '01632 960020', outOfHours: '', email: 'equality@example.nhs.uk', onSheet: false });
    await house.call('enquiries.equalityMessage', { id }, house.path('again.eml'));
    expect(readMessage(readFileSync(house.path('again.eml'))).to).toEqual([['Equality and Diversity team', 'equality@example.nhs.uk']]);
    const advice = await noted(house, 'advice');
    expect(await house.refusal('enquiries.equalityMessage', { id: advice.id }, house.path('no.eml'))).toMatchObject({ code: 'invalid' });
    expect(existsSync(house.path('no.eml'))).toBe(false);
  });

  it('a file is kept with its checksum and comes out again as it was', async () => {
    const { id } = await noted(house, 'approval');
    const content = Buffer.from('%PDF-1.7\nApproved\n');
    writeFileSync(house.path('approval.pdf'), content);
    const item = await house.call('enquiries.attach', { id, kind: 'Message that approved it' }, house.path('approval.pdf'));
    expect(item).toMatchObject({ kind: 'Message that approved it', name: 'approval.pdf', sha256: createHash('sha256').update(content).digest('hex') });
    expect((await house.call('enquiries.get', { id })).evidence).toEqual([item]);
    await house.call('enquiries.saveEvidence', { id, evidenceId: item.id }, house.path('copy.pdf'));
    expect(readFileSync(house.path('copy.pdf'))).toEqual(content);
  });

  it('the audit pack lists what waits and what is settled by clause, older ones that still wait too, and nobody who asked', async () => {
    await one();
    await noted(house, 'feedback', { askedOn: '2026-08-01', askedBy: 'Nadia Unnamed', question: 'A comment of August' });
    await noted(house, 'feedback', { askedOn: '2026-08-01', palsOn: '2026-08-02', question: 'Signposted in August' });
    await house.call('reports.auditPack', { from: '2026-10-01', to: '2026-12-31' }, house.path('pack.zip'));
    const files = unzipSync(readFileSync(house.path('pack.zip')));
    const rows: Record<string, string>[] = parse(Buffer.from(files['enquiries.csv'] ?? []), { bom: true, columns: true });
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatchObject({ Clause: 'CP371 App 1', What: 'A comment of August', 'Asked in the period': 'no', 'Settled or in force': 'no', 'Days waiting': '112' });
    writeFileSync(house.path('report.pdf'), files['report.pdf'] ?? '');
    const text = flowOfPdf(house.path('report.pdf'));
    for (const part of ['Translations, with Equality and Diversity told at once', '1: Equality and Diversity not told', 'Not settled: 4 enquiries', 'Settled, or in force: 4 enquiries', '2: Not signposted to PALS']) expect(text).toContain(part);
    for (const name of ['Nadia Unnamed', 'Wendy Worker']) expect(text + JSON.stringify(rows)).not.toContain(name);
  });
});
