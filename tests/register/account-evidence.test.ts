import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

const pdf = Buffer.from('%PDF-1.7\nA page\n');

describe('files that prove something about an account', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await house.call('accounts.add', accountFactsWith()));
  });
  afterEach(() => house.end());

  const written = (name: string, content: string | Uint8Array): string => {
    writeFileSync(house.path(name), content);
    return house.path(name);
  };
  const attach = (name: string, content: string | Uint8Array) => house.call('accounts.attach', { id, kind: 'Captured before closing' }, written(name, content));
  const evidence = async () => (await house.call('accounts.get', { id })).evidence;

  it('are kept inside the register with their fingerprint, and the trail says so', async () => {
    const entries = await entriesOf(house, () => attach('posts.pdf', pdf));
    expect(entries).toEqual([['evidence.attached', '2.3.1']]);
    expect(await evidence()).toMatchObject([{
      kind: 'Captured before closing', name: 'posts.pdf', bytes: pdf.byteLength, sha256: createHash('sha256').update(pdf).digest('hex'), addedBy: 'Test Officer',
    }]);
    expect((await house.call('accounts.get', { id })).history[0]).toMatchObject({ action: 'evidence.attached', summary: 'Captured before closing · posts.pdf' });
  });

  it.each([
    ['NHS 943 476 5919 born 12 May 1988.pdf', 'NHS [NHS number removed] born [date of birth removed].pdf'], ['scan_9434765919_2.pdf', 'scan [NHS number removed] 2.pdf'],
    ['letter_SW1A_1AA.pdf', 'letter SW1A […].pdf'], ['mary.sample@gmail.com.pdf', '[e-mail address removed].pdf'], ['minutes_12_05_2026.pdf', 'minutes_12_05_2026.pdf'],
  ])('are kept under a name that identifies nobody (CP371 2.5.2; 10022 4.2.2): %s', async (name, kept) => {
    await attach(name, pdf);
    const [item] = await evidence();
    expect(item?.name).toBe(kept);
    expect(item?.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
    expect((await house.call('accounts.get', { id })).history[0]?.summary).toBe(`Captured before closing · ${kept}`);
  });

  it('come out again as they went in, under their own name, and the trail says that a copy left', async () => {
    const { id: evidenceId } = await attach('posts.pdf', pdf);
    expect(house.dispatcher.suggestName('accounts.saveEvidence', { id, evidenceId })).toEqual({ ok: true, value: 'posts.pdf' });
    const copy = house.path('copy.pdf');
    const entries = await entriesOf(house, () => house.call('accounts.saveEvidence', { id, evidenceId }, copy));
    expect(entries).toEqual([['evidence.saved', '2.3.1']]);
    expect(readFileSync(copy)).toEqual(pdf);
  });

  it('are not lost when the register is locked and opened again', async () => {
    const { id: evidenceId } = await attach('posts.pdf', pdf);
    house.restart();
    const { officers } = await house.call('session.status', {});
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase: 'correct horse battery' });
    await house.call('accounts.saveEvidence', { id, evidenceId }, house.path('later.pdf'));
    expect(readFileSync(house.path('later.pdf'))).toEqual(pdf);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['tool.exe', 'MZ', 'tool.exe is not of a kind that is kept. Choose a PDF, a picture, a Word or Excel file, a message or plain text.'],
    ['page.html', '<script>', 'page.html is not of a kind that is kept. Choose a PDF, a picture, a Word or Excel file, a message or plain text.'],
    ['empty.pdf', '', 'empty.pdf is empty.'],
    ['picture.png', 'no picture', 'picture.png is not the kind of file that its name says. Open it to see what it is, save it again, and choose it.'],
    ['large.txt', Buffer.alloc(25 * 1024 * 1024 + 1, 97), 'large.txt is larger than 25 MB. Save it smaller, or as several files.'],
    ['posts\u202Efdp.exe', 'MZ', 'postsfdp.exe is not of a kind that is kept. Choose a PDF, a picture, a Word or Excel file, a message or plain text.'],
  ])('%s is refused and nothing is stored', async (name, content, message) => {
    expect(await entriesOf(house, async () => {
      expect(await house.refusal('accounts.attach', { id, kind: 'Any' }, written(name, content))).toEqual({ code: 'invalid', message });
    })).toEqual([]);
    expect(await evidence()).toEqual([]);
  });

  it('lose marks in their name that make it read as another', async () => {
    await attach('letter\u202Etxt.pdf', pdf);
    expect((await evidence())[0]?.name).toBe('lettertxt.pdf');
  });

  it('a file that is gone, a folder, no kind, an unknown account, another account’s file', async () => {
    expect(await house.refusal('accounts.attach', { id, kind: 'Any' }, house.path('gone.pdf'))).toMatchObject({ code: 'invalid' });
    mkdirSync(house.path('folder.pdf'));
    expect(await house.refusal('accounts.attach', { id, kind: 'Any' }, house.path('folder.pdf'))).toMatchObject({ code: 'invalid' });
    expect(await house.refusal('accounts.attach', { id, kind: '' }, written('a.pdf', pdf))).toMatchObject({ field: 'kind', message: 'Say what this file shows.' });
    const unknown = '019a0000-0000-7000-8000-00000000dead';
    expect(await house.refusal('accounts.attach', { id: unknown, kind: 'Any' }, written('a.pdf', pdf))).toMatchObject({ code: 'not-found' });
    const { id: evidenceId } = await attach('posts.pdf', pdf);
    const other = await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'x.com/careers' }));
    expect(await house.refusal('accounts.saveEvidence', { id: other.id, evidenceId }, house.path('b.pdf'))).toMatchObject({ code: 'not-found' });
    expect(await evidence()).toHaveLength(1);
  });
});
