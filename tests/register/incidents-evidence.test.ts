import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostBytesOfFile } from '../../src/preload/contract/evidence.ts';
import { plainFileName } from '../../src/main/shell/file-dialogs.ts';
import { House } from '../support/house.ts';
import { fileWith, onePixel, reportWith } from '../support/incidents.ts';
import { entriesOf } from '../support/trail.ts';

describe('evidence of an incident', () => {
  let house: House;
  let id: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id } = await house.call('incidents.report', reportWith()));
  });
  afterEach(() => house.end());
  const kept = async () => (await house.call('incidents.get', { id })).evidence;

  it('is kept with its checksum and who added it, and given out as it came in', async () => {
    let evidenceId = '';
    expect(await entriesOf(house, async () => {
      ({ id: evidenceId } = await house.call('incidents.attach', fileWith(id, 'What the post said')));
    })).toEqual([['evidence.attached', '2.8']]);
    expect(await kept()).toMatchObject([{
      kind: 'The post', name: 'post.txt', sha256: createHash('sha256').update('What the post said').digest('hex'), addedBy: 'Test Officer', picture: false, caution: 'none',
    }]);
    expect(house.dispatcher.suggestName('incidents.saveEvidence', { id, evidenceId })).toEqual({ ok: true, value: 'post.txt' });
    expect(await entriesOf(house, () => house.call('incidents.saveEvidence', { id, evidenceId }, house.path('copy.txt')))).toEqual([['evidence.saved', '2.8']]);
    expect(readFileSync(house.path('copy.txt'), 'utf8')).toBe('What the post said');
    expect(await house.refusal('incidents.attach', fileWith(id, 'x', { kind: ' ' }))).toMatchObject({ field: 'kind', message: 'Say what this file shows.' });
  });

  it('is not kept under a name that identifies a person, unless somebody says why (CP371 2.5.2; 10022 4.2.2)', async () => {
    const named = fileWith(id, 'x', { name: 'Complaint of jo.bloggs@gmail.com.txt' });
    expect(await house.refusal('incidents.attach', named)).toMatchObject({ code: 'identifier', field: 'name', message: expect.stringContaining('e-mail address') as string });
    expect(await house.refusal('incidents.attach', { ...named, name: '943 476 5919.png' })).toMatchObject({ code: 'identifier', field: 'name' });
    expect(await kept()).toEqual([]);
    await house.callKeeping('incidents.attach', named, 'It is how the platform named it');
    await house.call('incidents.attach', { ...named, name: 'Screenshot 2026-11-21 at 10.11.12.png' });
    expect((await kept()).map(({ name }) => name)).toEqual([named.name, 'Screenshot 2026-11-21 at 10.11.12.png']);
  });

  it.each([
    ['empty', '', 'notes.txt is empty.'],
    ['larger than a file may be', new Uint8Array(mostBytesOfFile + 1), 'notes.txt is larger than 25 MB. Save it smaller, or as several files.'],
  ])('names a file that is %s, and says what to do', async (_what, content, message) => {
    expect(await house.refusal('incidents.attach', fileWith(id, content, { name: 'notes.txt' }))).toMatchObject({ code: 'invalid', message });
    expect(await kept()).toEqual([]);
  });

  it('holds 250 MB together: what would be more is kept elsewhere', async () => {
    const { bytes } = await house.call('incidents.attach', fileWith(id, new Uint8Array(1024)));
    house.session.register.database.prepare('UPDATE evidence SET bytes = ?').run(250 * 1024 * 1024 - 10);
    expect(bytes).toBe(1024);
    expect(await house.refusal('incidents.attach', fileWith(id, 'eleven bytes', { name: 'more.txt' })))
      .toMatchObject({ code: 'invalid', message: 'more.txt would be too much: an incident keeps 200 files of 250 MB together. Keep it elsewhere, and note on the timeline where.' });
  });

  it('takes a program, and says that it is one, whatever it is called', async () => {
    for (const [name, content] of [
      ['invoice.exe', 'anything'], ['invoice.pdf', 'MZ\u0090\u0000'], ['page.html', '<script>alert(1)</script>'], ['drawing.svg', '<svg onload="alert(1)"/>'], ['Invoice.PDF.js', 'x'],
      ['list.docm', 'PK\u0003\u0004'], ['run.sh', '#!/bin/sh'], ['picture.png', '#!/bin/sh'],
    ] as const) await house.call('incidents.attach', fileWith(id, Buffer.from(content, 'latin1'), { name }));
    expect((await kept()).map(({ name, picture, caution }) => [name, picture, caution])).toEqual([
      ['invoice.exe', false, 'program'], ['invoice.pdf', false, 'program'], ['page.html', false, 'program'], ['drawing.svg', false, 'program'], ['Invoice.PDF.js', false, 'program'],
      ['list.docm', false, 'program'], ['run.sh', false, 'program'], ['picture.png', false, 'program'],
    ]);
  });

  it.each([
    ['evil.bat.', 'program'], ['evil.bat .', 'program'], ['addin.xll', 'program'], ['part.wsc', 'program'], ['a.settingcontent-ms', 'program'], ['b.library-ms', 'program'], ['disk.vhdx', 'program'],
    ['start.jnlp', 'program'], ['page.shtml', 'program'], ['page.xht', 'program'], ['letter.doc', 'may-run'], ['letter.rtf', 'may-run'], ['list.xls', 'may-run'], ['notes.txt.', 'none'],
  ])('warns of %s: %s', async (name, caution) => {
    await house.call('incidents.attach', fileWith(id, 'x', { name }));
    expect((await kept()).map((item) => item.caution)).toEqual([caution]);
  });

  it('keeps the end of a name that is too long, also where the cut falls into a sign of two halves', async () => {
    const { name } = await house.call('incidents.attach', fileWith(id, 'x', { name: `${'a'.repeat(50)}😀${'b'.repeat(195)}.txt` }));
    expect(name).toBe(`\uFFFD${'b'.repeat(195)}.txt`);
  });

  it('is not shown or given out when its bytes are no longer those that were kept', async () => {
    const { id: evidenceId } = await house.call('incidents.attach', fileWith(id, onePixel, { name: 'shot.png' }));
    const other = Buffer.from(onePixel);
    other.writeUInt8(0, other.length - 1);
    house.session.register.database.prepare('UPDATE evidence_content SET content = ?').run(other);
    const refused = { code: 'invalid', message: 'shot.png is no longer as it was kept: its checksum is another. It is not given out. Tell IT; an earlier copy of the register may still have it.' };
    expect(await house.refusal('incidents.picture', { id, evidenceId })).toEqual(refused);
    expect(await house.refusal('incidents.saveEvidence', { id, evidenceId }, house.path('copy.png'))).toEqual(refused);
    expect(existsSync(house.path('copy.png'))).toBe(false);
  });

  it('warns of a file that is not what its name says, and shows only what begins as a picture', async () => {
    await house.call('incidents.attach', fileWith(id, 'no picture at all', { name: 'shot.png' }));
    await house.call('incidents.attach', fileWith(id, onePixel, { name: 'shot.png' }));
    await house.call('incidents.attach', fileWith(id, onePixel, { name: 'holiday.mov' }));
    const items = await kept();
    expect(items.map(({ picture, caution }) => [picture, caution])).toEqual([[false, 'other-kind'], [true, 'none'], [false, 'none']]);
    const [text, picture, other] = items.map((item) => item.id);
    const shown = await house.call('incidents.picture', { id, evidenceId: picture ?? '' });
    expect([shown.name, shown.mediaType, Buffer.from(shown.content).equals(onePixel)]).toEqual(['shot.png', 'image/png', true]);
    for (const evidenceId of [text, other]) {
      expect(await house.refusal('incidents.picture', { id, evidenceId: evidenceId ?? '' })).toMatchObject({ code: 'invalid', message: expect.stringContaining('Save a copy of it to look at it.') });
    }
  });

  it('does not show a picture that unpacks to more than a screen can hold', async () => {
    const bomb = Buffer.from(onePixel);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const { id: evidenceId } = await house.call('incidents.attach', fileWith(id, bomb, { name: 'bomb.png' }));
    expect(await house.refusal('incidents.picture', { id, evidenceId }))
      .toMatchObject({ message: 'bomb.png is damaged, or too large a picture to be shown here. Save a copy of it to look at it.' });
  });

  it('is shown with its own incident only', async () => {
    const { id: evidenceId } = await house.call('incidents.attach', fileWith(id, onePixel, { name: 'shot.png' }));
    const { id: other } = await house.call('incidents.report', reportWith());
    expect(await house.refusal('incidents.picture', { id: other, evidenceId })).toMatchObject({ code: 'not-found' });
    expect(await house.refusal('actions.picture', { id, evidenceId })).toMatchObject({ code: 'not-found' });
    expect(await house.refusal('accounts.picture', { id, evidenceId })).toMatchObject({ code: 'not-found' });
  });

  it('keeps a name that means nothing to a system: no folder, no hidden mark, no name that it forbids', async () => {
    for (const [name, shown, offered] of [
      ['C:\\Users\\somebody\\post.txt', 'post.txt', 'post.txt'], ['../../etc/passwd', 'passwd', 'passwd'], ['gpj.\u202Eexe.txt', 'gpj.exe.txt', 'gpj.exe.txt'],
      ['a:b?.txt', 'a:b?.txt', 'a-b-.txt'], ['', 'File without a name', 'File without a name'], ['.. ', '..', 'Evidence'],
    ] as const) {
      const item = await house.call('incidents.attach', fileWith(id, 'x', { name }));
      expect(item.name).toBe(shown);
      const suggested = house.dispatcher.suggestName('incidents.saveEvidence', { id, evidenceId: item.id });
      expect(suggested.ok ? plainFileName(suggested.value, 'Evidence') : suggested).toBe(offered);
    }
  });

  it('is a web address, too, with its title, the day and who kept it', async () => {
    expect(await entriesOf(house, () => house.call('incidents.keepAddress', { id, title: 'The post', address: 'x.com/wardnewz/status/1' }))).toEqual([['evidence.address-kept', '2.8']]);
    expect((await house.call('incidents.get', { id })).addresses).toMatchObject([{ title: 'The post', address: 'https://x.com/wardnewz/status/1', addedBy: 'Test Officer' }]);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,<b>x</b>', 'ftp://example.org/a', 'https://user:secret@example.org/', 'a private page', '\\\\server\\share'])(
    'is not the address %s', async (address) => {
      expect(await house.refusal('incidents.keepAddress', { id, title: 'The post', address })).toMatchObject({ code: 'invalid', field: 'address' });
      expect((await house.call('incidents.get', { id })).addresses).toEqual([]);
    },
  );
});
