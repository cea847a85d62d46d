import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../support/house.ts';
import { conductReport, reportWith } from '../support/incidents.ts';
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

  it('to PALS claims nothing of what the person has been told or wants, because nobody may have spoken with them yet', async () => {
    const { id } = await house.call('incidents.report', reportWith({ typeId: 'complaint' }));
    const text = await written(id, 'pals');
    expect(text).toContain('Please contact the person, and give us your reference.');
    expect(text).not.toMatch(/has been told that|would like it/u);
    expect(await written(id, 'service-lead')).not.toMatch(/has been told that|would like it/u);
  });
});
