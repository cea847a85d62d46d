import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../support/house.ts';
import { conductReport, entryWith, reportWith } from '../support/incidents.ts';
import { readMessage } from '../support/messages.ts';
import { textOf } from './reports/read-pdf.ts';

describe('a letter that tells somebody of an incident', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const written = async (id: string, contact: string): Promise<string> => {
    await house.call('incidents.letter', { id, contact, name: '', email: '' }, house.path('letter.pdf'));
    await house.call('incidents.letterDraft', { id, contact, name: '', email: '' }, house.path('letter.eml'));
    const [paper, message] = [textOf(house.path('letter.pdf')), readMessage(readFileSync(house.path('letter.eml'))).text].map((text) => text.replaceAll(/\s+/gu, ' '));
    for (const words of ['This is to tell you of an incident', 'name the number above']) {
      expect(paper).toContain(words);
      expect(message).toContain(words);
    }
    return `${paper ?? ''} ${message ?? ''}`;
  };
  const ours = [/Our policy names you/u, /CP371|10022/u, /Speaking Up/u, /colleague,|Dear colleague/u];

  it.each([
    ['the police', 'cyber-bullying', 'police', 'Please record it'], ['a professional body', 'cyber-bullying', 'professional-body', 'our Human Resources department'],
    ['the administrators of a website', 'objectionable-post', 'web-administrator', 'content at the place named above'], ['the emergency service', 'safeguarding', 'emergency-service', 'immediate danger'],
  ])('to %s says nothing of our policies, which bind them to nothing', async (_who, typeId, contact, asked) => {
    const report = typeId === 'cyber-bullying' ? conductReport({ speakingUp: 'person-reported' }) : reportWith({ typeId });
    const { id } = await house.call('incidents.report', report);
    const text = await written(id, contact);
    for (const words of ours) expect(text).not.toMatch(words);
    expect(text).toContain('Dear Sir or Madam');
    expect(text).toContain(asked);
  });

  it('to somebody of the Trust says which policy wants them told, how fast, and that advice comes first where it does', async () => {
    const { id } = await house.call('incidents.report', conductReport({ speakingUp: 'person-reported' }));
    const text = await written(id, 'line-manager');
    for (const words of ['Our policy names you as somebody who is told when it is known.', '10022 4.2.6', 'Please take Speaking Up advice before any formal step', 'Dear colleague']) expect(text).toContain(words);
  });

  it('about conduct of staff tells no place that names somebody, but to the website that has to find it', async () => {
    const report = conductReport();
    const address = 'Private Facebook page of Jane Doe, nurse on ward 5';
    const { id } = await house.call('incidents.report', { ...report, facts: { ...report.facts, address } });
    for (const contact of ['professional-body', 'police', 'line-manager']) {
      const text = await written(id, contact);
      expect(text).not.toContain('Jane Doe');
      expect(text).not.toContain('Where');
    }
    const { id: post } = await house.call('incidents.report', reportWith({ typeId: 'objectionable-post', address: 'https://forum.example/ward-5' }));
    expect(await written(post, 'web-administrator')).toContain('https://forum.example/ward-5');
  });

  it('gives those outside their own reference and nobody else’s', async () => {
    const { id: conduct } = await house.call('incidents.report', conductReport());
    const { id: post } = await house.call('incidents.report', reportWith({ typeId: 'objectionable-post' }));
    for (const id of [conduct, post]) {
      for (const [system, text] of [['datix', 'W12345'], ['police', 'CRIME 4711'], ['platform', 'TICKET 815'], ['ico', 'IC-99']] as const) {
        await house.call('incidents.addEntry', entryWith(id, { kind: 'reference', contact: system, text }));
      }
    }
    const [police, body, website, manager] = [await written(conduct, 'police'), await written(conduct, 'professional-body'), await written(post, 'web-administrator'), await written(conduct, 'line-manager')];
    expect(police).toMatch(/Your reference:? CRIME 4711/u);
    expect(police).not.toMatch(/W12345|Datix|TICKET|IC-99/u);
    expect(body).not.toMatch(/W12345|Datix|CRIME|TICKET|IC-99|Your reference/u);
    expect(website).toMatch(/Your reference:? TICKET 815/u);
    expect(website).not.toMatch(/W12345|Datix|CRIME|IC-99/u);
    expect(manager).toContain('Datix: W12345');
  });

  it('to PALS claims nothing of what the person has been told or wants, because nobody may have spoken with them yet', async () => {
    const { id } = await house.call('incidents.report', reportWith({ typeId: 'complaint' }));
    const text = await written(id, 'pals');
    expect(text).toContain('Please contact the person, and give us your reference.');
    expect(text).not.toMatch(/has been told that|would like it/u);
    expect(await written(id, 'service-lead')).not.toMatch(/has been told that|would like it/u);
  });
});
