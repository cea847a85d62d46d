import MailComposer from 'nodemailer/lib/mail-composer/index.js';

/** A message that an officer looks at and sends from her own mail program. */
export interface MessageDraft {
  readonly to: readonly Addressee[];
  /** Addressees who do not see each other. */
  readonly bcc?: readonly Addressee[];
  readonly subject: string;
  /** Plain text; a line feed breaks the line. */
  readonly text: string;
}

export interface Addressee {
  readonly name: string;
  readonly email: string;
}

/**
 * A message as an .eml file (RFC 5322) that mail programs open ready to be sent: without sender and date, which they add.
 *
 * @returns the file's bytes
 */
export async function messageDraft(message: MessageDraft): Promise<Uint8Array> {
  const mail = new MailComposer({
    to: message.to.map(addressOf), bcc: (message.bcc ?? []).map(addressOf), subject: oneLine(message.subject), text: message.text,
    // Outlook and others open a message with this header for editing instead of reading.
    headers: { 'X-Unsent': '1' }, textEncoding: 'base64', disableUrlAccess: true, disableFileAccess: true,
  }).compile();
  // Addressees in Bcc are left out of sent mail by default; a draft has to carry them.
  mail.keepBcc = true;
  return await mail.build();
}

function addressOf({ name, email }: Addressee): { name: string; address: string } {
  return { name: oneLine(name), address: email };
}

/** A header ends at a line break: none may come in with a name. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
