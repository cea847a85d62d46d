import { zipSync } from 'fflate';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import type { NoticesTable } from '../../database/tables-applications.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { Refusal } from '../../refusal.ts';
import { fileSlug, formatDate } from '../../reports/house-style.ts';
import { messageDraft } from '../../reports/message-draft.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { audienceOf } from './audience.ts';
import { noticeNumber, noticeText, type Recipient } from './rules.ts';
import { insertNotice, insertRecipient } from './table.ts';

/**
 * Writes a notice as message drafts and keeps whom it reached: one message with every address hidden from the others, or a
 * zip with one for each person that names what it concerns. Nothing is sent: the officer opens and sends them.
 *
 * @throws Refusal `not-found`; `invalid` when it would reach nobody, its day of reply has passed, or the file has the wrong
 *   extension; `cancelled`, `not-written`
 */
export async function makeNotice(job: Job, input: InputOf<'notices.make'>): Promise<OutputOf<'notices.make'>> {
  const { path } = job.file();
  refuseOtherExtension(path, extensions[input.as], sentences[input.as]);
  const { row, recipients, withoutEmail } = job.read((work) => prepare(work, input));
  const content = input.as === 'one' ? await oneMessage(row, recipients) : await messageForEach(job, row, recipients);
  const file = await writeRecordedFile(job, path, content, (work, written) => {
    insertNotice(work.db, { ...row, file_name: written.name, file_sha256: written.sha256 });
    for (const { personId, name, email, concerning } of recipients) {
      insertRecipient(work.db, {
        notice_id: row.id, person_id: personId, name, email, concerning, acknowledged_on: null, acknowledged_how: '', recorded_by: '',
      });
    }
    work.record({
      action: 'notice.made', room: 'notices', recordId: row.id,
      details: {
        number: row.number, kind: row.kind, subject: row.subject, replyBy: row.reply_by, accounts: row.accounts, as: input.as,
        recipients: recipients.length, withoutEmail, file: written.name, sha256: written.sha256,
      },
    });
  });
  return { id: row.id, number: row.number, file, recipients: recipients.length, withoutEmail };
}

/** File name to suggest: number and subject, with the extension that fits. */
export function noticeFileName(work: Work, { subject, as }: InputOf<'notices.make'>): string {
  return `${nextNumber(work)} ${fileSlug(subject, 'notice')}${extensions[as]}`;
}

const extensions = { one: '.eml', each: '.zip' } as const;
const sentences = { one: 'One message is saved as an .eml file.', each: 'A message for each person is saved as a zip file.' } as const;

function nextNumber(work: Work): string {
  const year = Number(work.clock.today().slice(0, 4));
  return noticeNumber(year, lastNumber(work.db, 'N-', year));
}

function prepare(work: Work, input: InputOf<'notices.make'>): { row: NoticesTable; recipients: Recipient[]; withoutEmail: number } {
  if (input.replyBy !== null && input.replyBy < work.clock.today()) {
    throw new Refusal('invalid', 'The day by which to reply has passed. Enter today or a later day.', 'replyBy');
  }
  const { recipients, withoutEmail, notRun } = audienceOf(work, input);
  if (recipients.length === 0) {
    throw new Refusal('invalid', withoutEmail === 0
      ? 'Nobody is on record to be told about these accounts. Choose other accounts, or tick more of those to be told.'
      : 'None of these people has an email address that can be used. Add the addresses in People, then make the notice.', 'to');
  }
  return {
    recipients, withoutEmail,
    row: {
      id: work.newId(), number: nextNumber(work), kind: input.kind, subject: input.subject, body: input.body, reply_by: input.replyBy,
      made_at: work.clock.now(), made_by: work.officer.name, accounts: new Set(input.accountIds).size - notRun, file_name: '', file_sha256: '',
    },
  };
}

function textFor(row: NoticesTable, concerns: string): string {
  return noticeText(row, concerns, row.reply_by === null ? '' : formatDate(row.reply_by));
}

function oneMessage(row: NoticesTable, recipients: readonly Recipient[]): Promise<Uint8Array> {
  // Teams share mailboxes: one is written to once.
  const bcc = [...new Map(recipients.map((recipient) => [recipient.email.toLowerCase(), recipient])).values()];
  return messageDraft({ to: [], bcc, subject: row.subject, text: textFor(row, '') });
}

async function messageForEach(job: Job, row: NoticesTable, recipients: readonly Recipient[]): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [place, recipient] of recipients.entries()) {
    // The number keeps namesakes apart and the files in the order of the list.
    const name = `${String(place + 1).padStart(String(recipients.length).length, '0')}-${fileSlug(recipient.name, 'recipient')}.eml`;
    files[name] = await messageDraft({ to: [recipient], subject: row.subject, text: textFor(row, recipient.concerning) });
    job.progress(place + 1, recipients.length, 'Writing the messages');
    if (place % 50 === 49) await job.breathe();
  }
  return zipSync(files);
}
