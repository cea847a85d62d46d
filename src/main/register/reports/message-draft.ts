import MailComposer from 'nodemailer/lib/mail-composer/index.js';

import { fileSlug } from './house-style.ts';

/** A message that an officer looks at and sends from her own mail program. */
export interface MessageDraft {
  readonly to: readonly Addressee[];
  readonly cc?: readonly Addressee[];
  /** Addressees who do not see each other. */
  readonly bcc?: readonly Addressee[];
  readonly subject: string;
  /** Plain text; a line feed breaks the line. */
  readonly text: string;
  /** Files that go with it. */
  readonly attachments?: readonly AttachedFile[];
}

export interface AttachedFile {
  /** What it is, without an ending: "Worksheets October 2026". The file is named after it in plain letters, which every mail program keeps. */
  readonly name: string;
  readonly kind: keyof typeof CONTENT_TYPE;
  readonly bytes: Uint8Array;
}

/** What a draft carries; nothing that a mail program would run. */
const CONTENT_TYPE = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

export interface Addressee {
  readonly name: string;
  readonly email: string;
}

/**
 * An address of one mailbox: nothing that a header reads as the end of it, as a second one, or as a comment. Before the @
 * only ASCII: other letters there need mail servers that few have, and no header of ASCII can hold them. A domain in other
 * letters has an ASCII form, which is written.
 */
const mailbox = /^[!#-'*+\-./0-9=?A-Z^-~]+@[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]+$/u;

/** @returns whether a message can be addressed to this: the register takes any line as an e-mail address */
export function isMailAddress(email: string): boolean {
  return mailbox.test(email);
}

/**
 * A message as an .eml file (RFC 5322) that mail programs open ready to be sent: without sender, date and message number,
 * which they add. Addressees without a usable address are left out.
 *
 * @returns the file's bytes: ASCII with CRLF, whatever the names and the text are written in
 */
export async function messageDraft(message: MessageDraft): Promise<Uint8Array> {
  const mail = new MailComposer({
    to: addressesOf(message.to), cc: addressesOf(message.cc), bcc: addressesOf(message.bcc), subject: oneLine(message.subject),
    // Text in base64 is taken as it stands, and the lines of a message end with CRLF.
    text: message.text.replaceAll(/\r\n?|\n/gu, '\r\n'),
    attachments: (message.attachments ?? []).map(({ name, kind, bytes }) => ({
      // Bytes of a file are never lines of text: they are kept as they are.
      filename: `${fileSlug(name)}.${kind}`, contentType: CONTENT_TYPE[kind], contentTransferEncoding: 'base64', content: Buffer.from(bytes),
    })),
    // Outlook and others open a message with this header for editing instead of reading.
    headers: { 'X-Unsent': '1' }, textEncoding: 'base64', disableUrlAccess: true, disableFileAccess: true,
  }).compile();
  // Addressees in Bcc are left out of sent mail by default; a draft has to carry them.
  mail.keepBcc = true;
  return withoutSending(await mail.build());
}

/** Takes out what belongs to the sending, and would be wrong by then: the day of the draft and a number from this machine. */
function withoutSending(message: Buffer): Uint8Array {
  const end = message.indexOf('\r\n\r\n');
  // A header goes on in lines that begin with a space.
  const headers = message.subarray(0, end).toString('latin1').split(/\r\n(?![ \t])/u);
  const kept = headers.filter((header) => !/^(?:date|message-id):/iu.test(header)).join('\r\n');
  return Buffer.concat([Buffer.from(kept, 'latin1'), message.subarray(end)]);
}

function addressesOf(addressees: readonly Addressee[] = []): { name: string; address: string }[] {
  return addressees.filter(({ email }) => isMailAddress(email)).map(({ name, email }) => ({ name: oneLine(name), address: email }));
}

/** A header ends at a line break: none may come in with a name. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
