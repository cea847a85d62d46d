import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Certifying } from '../support/certifications.ts';
import { House } from '../support/house.ts';
import { readMessage } from '../support/messages.ts';
import { secondVersion } from '../support/policy-changes.ts';
import { editOf } from '../support/policy-packs.ts';

const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

describe('the words of a certificate that is out (CP371 Appendix 3)', () => {
  let house: House;
  let room: Certifying;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    room = new Certifying(house);
    await room.issuedRound();
    await house.call('policies.addVersion', { policyId: 'cp371', facts: { ...secondVersion, number: '0.9', date: 'May 2010' } });
    const { version } = await house.call('policies.contents', { id: 'cp371' });
    await house.call('policies.edit', editOf('certification', { title: 'Another title', statementPoints: ['Words of another day.'] }, version));
  });
  afterEach(() => house.end());

  /** What is signed: all between the code and who signs. */
  const formIn = (text: string) => text.slice(text.indexOf('Certificate for CP371'), text.indexOf('Who signs, and how long this is kept')).replaceAll(/\s+/gu, ' ');

  it('are those of the day on which it was made, when it is printed again', async () => {
    const { id } = await room.numbered('C-2026-0001');
    await house.call('certifications.printAgain', { id }, house.path('again.pdf'));
    const again = textOf(house.path('again.pdf'));
    expect(again).not.toContain('Another title');
    expect(formIn(again)).toBe(formIn(textOf(house.path('round.pdf'))));
  });

  it('and when it goes out with a chase', async () => {
    house.clock.moveTo('2027-01-10');
    await house.call('certifications.chase', { certificateIds: null, replyBy: '2027-01-20', note: '', as: 'messages' }, house.path('chase.zip'));
    const message = Object.entries(unzipSync(readFileSync(house.path('chase.zip')))).find(([name]) => name.includes('gina'))?.[1];
    const attached = readMessage(message ?? new Uint8Array()).attachments[0]?.base64 ?? '';
    writeFileSync(house.path('attached.pdf'), Buffer.from(attached, 'base64'));
    expect(formIn(textOf(house.path('attached.pdf')))).toBe(formIn(textOf(house.path('round.pdf'))));
  });

  it('are those of today when it is made anew', async () => {
    const { id, version } = await room.numbered('C-2026-0001');
    await house.call('certifications.reissue', { id, version, dueOn: null, reason: 'The words have changed' }, house.path('anew.pdf'));
    expect(textOf(house.path('anew.pdf'))).toContain('Words of another day.');
  });
});
