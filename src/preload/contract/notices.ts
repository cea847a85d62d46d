import { z } from 'zod';
import { call, nothing } from './call.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, writtenFile } from './values.ts';

export const noticeKind = z.enum(['pre-election', 'major-incident', 'new-policy', 'other']);
export type NoticeKind = z.output<typeof noticeKind>;

/** Who is told, and for which accounts. */
const audience = {
  accountIds: z.array(id).min(1, 'Choose at least one account.').max(20_000),
  to: z.strictObject({ administrators: z.boolean(), lineManagers: z.boolean(), contributors: z.boolean() }),
};

const recipient = z.strictObject({ personId: id, name: z.string(), email: z.string(), concerning: z.string() });

const noticeRow = z.strictObject({
  id, number: z.string(), kind: noticeKind, subject: z.string(), madeAt: instant, madeBy: z.string(), replyBy: isoDate.nullable(),
  accounts: z.int(), recipients: z.int(), acknowledged: z.int(),
});
export type NoticeRow = z.output<typeof noticeRow>;

export const noticeDetail = z.strictObject({
  row: noticeRow, body: z.string(),
  recipients: z.array(recipient.extend({ acknowledgedOn: isoDate.nullable(), how: z.string(), recordedBy: z.string() })),
});
export type NoticeDetail = z.output<typeof noticeDetail>;

export const notices = {
  list: call({ input: nothing, output: z.array(noticeRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: noticeDetail, access: 'viewer', effect: 'read' }),
  /** Whom a notice would reach, each person once, and who has no e-mail address. */
  preview: call({
    input: z.strictObject(audience),
    output: z.strictObject({
      recipients: z.array(recipient), withoutEmail: z.int(),
      /** Those without an address that can be used: they have to be told in another way. */
      unreached: z.array(recipient),
      /** Chosen accounts that are left out because they are closed or rescinded. */
      notRun: z.int(),
    }),
    access: 'viewer', effect: 'read',
  }),
  /** Message drafts as files: one to everybody (addresses hidden from each other), or a zip with one for each person. */
  make: call({
    input: z.strictObject({
      ...audience, kind: noticeKind, subject: requiredLine(160, 'Give the notice a subject.'), body: paragraph(8000).min(1, 'Write the notice.'),
      replyBy: isoDate.nullable(), as: z.enum(['one', 'each']),
    }),
    output: z.strictObject({ id, number: z.string(), file: writtenFile, recipients: z.int(), withoutEmail: z.int() }),
    access: 'officer', effect: 'job',
    file: {
      kind: 'save', title: 'Save the message drafts', suggestedName: 'Notice.eml',
      filters: [{ name: 'Message draft', extensions: ['eml'] }, { name: 'Zip archive', extensions: ['zip'] }],
    },
  }),
  acknowledge: call({
    input: z.strictObject({ id, personIds: z.array(id).min(1, 'Choose at least one person.').max(20_000), on: isoDate, how: line(200) }),
    output: nothing, access: 'officer', effect: 'change',
  }),
};
