import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, describe, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { goodAnswers } from '../support/reviews.ts';
import { entriesOf } from '../support/trail.ts';

const picture = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));

describe('what was seen, kept with an answer of a review', () => {
  let house: House;
  let which = { accountId: '', period: '2026-Q4' };
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    which = { accountId: (await house.call('accounts.add', accountFactsWith())).id, period: '2026-Q4' };
  });
  afterEach(() => house.end());

  const attach = (name = 'seen.png', content: Uint8Array<ArrayBuffer> = picture, questionId = 'disclaimer') => house.call('reviews.attach', { ...which, questionId, name, content });
  const record = async () => {
    const { questions } = await house.call('reviews.form', which);
    return await house.call('reviews.record', { ...which, reviewedOn: '2026-11-21', answers: goodAnswers(questions, '2026-11-20'), outcome: 'standards-met', note: '' });
  };

  it('is there again after the program ended in the middle of the review, byte by byte', async () => {
    const { id } = await attach();
    house.restart();
    const { officers } = await house.call('session.status', {});
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase: 'correct horse battery' });
    expect((await house.call('reviews.form', which)).files).toMatchObject([{ id, questionId: 'disclaimer', name: 'seen.png', mediaType: 'image/png', bytes: 16 }]);
    expect(Buffer.from((await house.call('reviews.file', { id })).content)).toEqual(Buffer.from(picture));
  });

  it('becomes part of the review when that is recorded, and its checksum of the review’s entry in the trail', async () => {
    await attach();
    const { id } = await record();
    const { files } = await house.call('reviews.get', { id });
    expect(files).toMatchObject([{ questionId: 'disclaimer', name: 'seen.png', sha256: createHash('sha256').update(picture).digest('hex') }]);
    expect((await house.call('reviews.form', which)).files).toEqual([]);
    const entry = house.session.register.database.prepare<[], { details: string }>('SELECT details FROM trail_details ORDER BY sequence DESC LIMIT 1').get();
    expect(entry?.details).toContain(files[0]?.sha256);
  });

  it('can be taken back until then, and not any more after', async () => {
    const first = await attach();
    expect(await entriesOf(house, () => house.call('reviews.removeFile', { ...which, id: first.id }))).toEqual([]);
    expect((await house.call('reviews.form', which)).files).toEqual([]);
    const second = await attach();
    await record();
    expect(await house.refusal('reviews.removeFile', { ...which, id: second.id })).toMatchObject({ code: 'not-found' });
    expect((await house.call('reviews.file', { id: second.id })).name).toBe('seen.png');
  });

  it.each([
    ['nothing.png', new Uint8Array(), /is empty/u], ['program.exe', picture, /not of a kind that is kept/u], ['seen.pdf', picture, /not the kind of file that its name says/u],
    ['large.png', new Uint8Array(25 * 1024 * 1024 + 1), /larger than 25 MB/u],
  ])('is refused as %s, and nothing is kept', async (name, content, message) => {
    expect((await house.refusal('reviews.attach', { ...which, questionId: 'disclaimer', name, content })).message).toMatch(message);
    expect((await house.call('reviews.form', which)).files).toEqual([]);
  });

  it('has the name that its file has, without folders and marks that nobody sees', async () => {
    expect((await attach('C:\\Users\\her\\se\u202een.png')).name).toBe('seen.png');
  });

  it('is kept under a name that tells nothing of a private person', async () => {
    expect((await attach('NHS 943 476 5919 born 12 May 1988.txt', new TextEncoder().encode('seen'))).name).toBe('NHS [NHS number removed] born [date of birth removed].txt');
    expect(JSON.stringify(await house.call('reviews.form', which))).not.toContain('943 476');
  });

  it('is kept twenty times for one answer at most', async () => {
    for (let more = 0; more < 20; more += 1) await attach(`seen-${more}.png`);
    expect((await house.refusal('reviews.attach', { ...which, questionId: 'disclaimer', name: 'more.png', content: picture })).message).toMatch(/20 files at most/u);
    await attach('other.png', picture, 'regular');
  });
});
