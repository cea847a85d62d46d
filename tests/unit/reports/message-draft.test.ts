import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isMailAddress, messageDraft } from '../../../src/main/register/reports/message-draft.ts';
import type { MessageDraft } from '../../../src/main/register/reports/message-draft.ts';
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

describe('an e-mail address', () => {
  test.each(['ann.other@example.nhs.uk', "o'hara+ward@nhs.net", 'ann_other@exämple.org'])('%s can be written to', (email) => {
    expect(isMailAddress(email)).toBe(true);
  });

  test.each(['', 'ann', 'ann@', '@nhs.net', 'ann@one@two', 'a b@nhs.net', 'a@nhs.net; b@nhs.net', 'Ann <a@nhs.net>', 'a@nhs.net\u202e', 'zoë@example.nhs.uk', 'o’hara@example.nhs.uk'])('“%s” cannot', (email) => {
    expect(isMailAddress(email)).toBe(false);
  });
});
