import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { csvBytes } from '../../../src/main/register/reports/csv.ts';
import { isMailAddress, messageDraft } from '../../../src/main/register/reports/message-draft.ts';
import type { MessageDraft } from '../../../src/main/register/reports/message-draft.ts';
import { workbookBytes } from '../../../src/main/register/spreadsheets/write-workbook.ts';
import { type ReadMessage, readMessage } from '../../support/messages.ts';

const message = (changes: Partial<MessageDraft> = {}): MessageDraft => ({
  to: [{ name: 'Ann Other', email: 'ann.other@example.nhs.uk' }], subject: 'About your account', text: 'Dear Ann,\n\nHello.\n', ...changes,
});

const draft = async (changes: Partial<MessageDraft> = {}): Promise<ReadMessage> => readMessage(await messageDraft(message(changes)));

describe('a message draft', () => {
  test('opens for editing, and leaves sender, date and number to the mail program that sends it', async () => {
    const { headers, defects } = await draft();
    const names = headers.map(([name]) => name.toLowerCase());
    expect(headers).toContainEqual(['X-Unsent', '1']);
    for (const absent of ['from', 'sender', 'date', 'message-id']) expect(names).not.toContain(absent);
    expect(defects).toBe(0);
  });

  test('says nothing about the program or the machine that made it', async () => {
    const text = Buffer.from(await messageDraft(message())).toString('latin1');
    expect(text).not.toMatch(/mailer|localhost|user-agent/iu);
  });

  test('keeps the addressees who do not see each other', async () => {
    const { to, cc, bcc } = await draft({
      to: [], cc: [{ name: 'Bea Manager', email: 'bea@example.nhs.uk' }],
      bcc: [{ name: 'Ann Other', email: 'ann@example.nhs.uk' }, { name: '', email: 'team@example.nhs.uk' }],
    });
    expect({ to, cc, bcc }).toEqual({ to: [], cc: [['Bea Manager', 'bea@example.nhs.uk']], bcc: [['Ann Other', 'ann@example.nhs.uk'], ['', 'team@example.nhs.uk']] });
  });

  test('writes names, subject and text in any language, in ASCII with lines of ordinary length that end with CRLF', async () => {
    const to = [{ name: 'Łukasz Nguyễn', email: 'l@example.nhs.uk' }, { name: 'Other, Ann (Ward 7) "Annie"', email: 'ann@example.nhs.uk' }];
    const subject = 'Ward news – application approved: “Ġorġ’s café” '.repeat(6).trim();
    const text = `Dear Łukasz,\n\n“Yes” – it is approved.\n.\nFrom now on\n${'long '.repeat(400)}end`;
    const bytes = await messageDraft(message({ to, subject, text }));
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toMatch(/^[\x20-\x7e\r\n]+$/u);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    const back = readMessage(bytes);
    expect(back.to).toEqual(to.map(({ name, email }) => [name, email]));
    expect(back.subject).toBe(subject);
    expect(back.text).toBe(text.replaceAll('\n', '\r\n'));
  });

  test.each([
    ['a name', { to: [{ name: 'Ann\r\nBcc: thief@example.org', email: 'ann@example.nhs.uk' }] }],
    ['an address', { to: [{ name: 'Ann', email: 'ann@example.nhs.uk\r\nBcc: thief@example.org' }] }],
    ['an address with a comma', { to: [{ name: 'Ann', email: 'ann@example.nhs.uk, thief@example.org' }] }],
    ['an address in brackets', { to: [{ name: 'Ann', email: 'ann@example.nhs.uk> <thief@example.org' }] }],
    ['a subject', { subject: 'Hello\r\nBcc: thief@example.org\r\n\r\nAnother text' }],
    ['a subject with a line separator', { subject: 'Hello\u2028Bcc: thief@example.org' }],
  ])('lets no header in through %s', async (_through, changes) => {
    const { headers, to, bcc } = await draft(changes);
    expect(bcc).toEqual([]);
    expect(to.map(([, address]) => address)).not.toContain('thief@example.org');
    expect(headers.map(([name]) => name).toSorted()).toEqual([...new Set(headers.map(([name]) => name))].toSorted());
    expect(headers.map(([name]) => name)).not.toContain('Bcc');
  });

  test('stays in ASCII whatever the addresses are, and leaves out one that ASCII cannot hold', async () => {
    const to = [{ name: 'Tëa', email: 'tëam@example.org' }, { name: 'Ann', email: 'ann@exämple.org' }];
    expect(Buffer.from(await messageDraft(message({ to }))).toString('latin1')).toMatch(/^[\x20-\x7e\r\n]+$/u);
    expect((await draft({ to })).to).toEqual([['Ann', 'ann@xn--exmple-cua.org']]);
  });

  test('is read back as it was written, whatever the text', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 120 }).filter((text) => text.isWellFormed() && !/[\r\n]/u.test(text));
    await fc.assert(fc.asyncProperty(words, async (text) => {
      expect((await draft({ text })).text.trimEnd()).toBe(text.trimEnd());
    }), { numRuns: 15 });
  });
});

describe('a message draft with files', () => {
  const everyByte = Uint8Array.from({ length: 1_000 }, (_, index) => index % 256);

  test('carries them byte for byte, with their names and kinds, in ASCII', async () => {
    const table = await workbookBytes('Return', ['Account'], [['Ward news']]);
    const bytes = await messageDraft(message({
      text: 'Dear Łukasz,\n\nTwo files.\n',
      attachments: [{ name: 'Worksheets – Łukasz, October 2026', kind: 'pdf', bytes: everyByte }, { name: 'Return', kind: 'xlsx', bytes: table }, { name: 'Return', kind: 'csv', bytes: csvBytes(['Account'], [['Zoë']]) }],
    }));
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^[\x20-\x7e\r\n]+$/u);
    const back = readMessage(bytes);
    expect(back.defects).toBe(0);
    expect(back.text).toBe('Dear Łukasz,\r\n\r\nTwo files.\r\n');
    expect(back.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['worksheets-lukasz-october-2026.pdf', 'application/pdf'], ['return.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['return.csv', 'text/csv'],
    ]);
    expect(back.attachments.map(({ base64 }) => base64)).toEqual([everyByte, table, csvBytes(['Account'], [['Zoë']])].map((content) => Buffer.from(content).toString('base64')));
    const names = back.headers.map(([name]) => name.toLowerCase());
    for (const absent of ['from', 'date', 'message-id']) expect(names).not.toContain(absent);
    expect(back.headers).toContainEqual(['X-Unsent', '1']);
  });

  test('lets no header in through a name, and no folder', async () => {
    const { attachments, bcc } = await draft({ attachments: [{ name: 'a\r\nBcc: thief@example.org/../b".exe', kind: 'pdf', bytes: everyByte }] });
    expect(bcc).toEqual([]);
    expect(attachments.map(({ name }) => name)).toEqual(['a-bcc-thief-example-org-b-exe.pdf']);
  });

  test('has none when it was given none', async () => {
    expect((await draft()).attachments).toEqual([]);
    expect((await draft({ attachments: [] })).attachments).toEqual([]);
  });
});

describe('an e-mail address', () => {
  test.each(['ann.other@example.nhs.uk', "o'hara+ward@nhs.net", 'ann_other@exämple.org'])('%s can be written to', (email) => {
    expect(isMailAddress(email)).toBe(true);
  });

  test.each(['', 'ann', 'ann@', '@nhs.net', 'ann@one@two', 'a b@nhs.net', 'a@nhs.net; b@nhs.net', 'Ann <a@nhs.net>', 'a@nhs.net\u202e', 'zoë@example.nhs.uk', 'o’hara@example.nhs.uk'])('“%s” cannot', (email) => {
    expect(isMailAddress(email)).toBe(false);
  });
});
