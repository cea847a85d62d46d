import { z } from 'zod';
import { call, nothing } from './call.ts';
import { id, writtenFile } from './values.ts';

/* Forms and letters of an application, and returned forms that come in. */

const pdf = [{ name: 'PDF', extensions: ['pdf'] }] as const;

/** A returned form as it was read. Each is a row of a spreadsheet or a list of questions and answers. */
export const returnedForms = z.strictObject({
  source: id,
  fileName: z.string(),
  forms: z.array(
    z.strictObject({
      /** Row number as the spreadsheet shows it; 1 for a single form. */
      row: z.int(),
      kind: z.enum(['new-account', 'contribute']),
      applicant: z.string(),
      title: z.string(),
      /** Answers that were understood, by the form's own labels. */
      answers: z.array(z.strictObject({ field: z.string(), label: z.string(), value: z.string() })),
      /** What could not be read or will have to be completed; the form can come in as a draft nevertheless. */
      warnings: z.array(z.strictObject({ field: z.string(), value: z.string(), reason: z.string() })),
      /** Why this one cannot come in; empty when it can. */
      refused: z.string(),
    }),
  ),
  /** Columns or labels that nothing was made of. Named, so that nothing is lost silently; a password column stands here too. */
  leftOut: z.array(z.string()),
  fingerprint: z.string(),
});
export type ReturnedForms = z.output<typeof returnedForms>;

export const applicationPapers = {
  /** The blank form of Appendix 2, to print or to send. */
  blankForm: call({
    input: z.strictObject({ kind: z.enum(['new-account', 'contribute']) }),
    output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the blank form', suggestedName: 'Appendix 2 application form.pdf', filters: pdf },
  }),
  filledForm: call({
    input: z.strictObject({ id }),
    output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the filled form', suggestedName: 'Application.pdf', filters: pdf },
  }),
  /** Change of details (App 2: Communications must be informed), with what the register has now. */
  changeForm: call({
    input: z.strictObject({ accountId: id }),
    output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the change-of-details form', suggestedName: 'Change of details.pdf', filters: pdf },
  }),
  /** The letter that fits the state: approval, refusal or sent back. */
  letter: call({
    input: z.strictObject({ id }),
    output: writtenFile, access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the letter', suggestedName: 'Letter.pdf', filters: pdf },
  }),
  /** The same letter as a message that opens in the mail program, to look at and send. */
  letterDraft: call({
    input: z.strictObject({ id }),
    output: writtenFile, access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the message', suggestedName: 'Letter.eml', filters: [{ name: 'Message draft', extensions: ['eml'] }] },
  }),
  readForms: call({
    input: nothing, output: returnedForms, access: 'officer', effect: 'job',
    file: { kind: 'open', title: 'Choose the returned form', filters: [{ name: 'Spreadsheets (xlsx, csv)', extensions: ['xlsx', 'csv', 'tsv', 'txt'] }] },
  }),
  readPastedForms: call({
    input: z.strictObject({ text: z.string().min(1, 'Paste the form or its rows.').max(2_000_000) }),
    output: returnedForms, access: 'officer', effect: 'job',
  }),
  /** Takes the forms of the dry run in as drafts. */
  importForms: call({
    input: z.strictObject({ source: id, rows: z.array(z.int()).min(1, 'Choose at least one form.').max(5000), fingerprint: z.string().max(100) }),
    output: z.strictObject({ ids: z.array(id) }), access: 'officer', effect: 'job',
  }),
  saveEvidence: call({
    input: z.strictObject({ id, evidenceId: id }),
    output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save a copy', suggestedName: 'Signed page.pdf', filters: [{ name: 'All files', extensions: ['*'] }] },
  }),
};
