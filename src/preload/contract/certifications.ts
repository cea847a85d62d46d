import { z } from 'zod';
import { evidenceItem } from './accounts-records.ts';
import { namedPerson } from './accounts-values.ts';
import { call, nothing } from './call.ts';
import { certificationReturns } from './certifications-returns.ts';
import { certificationRounds } from './certifications-rounds.ts';
import { certificateItem, certificationMatrix, certifyingManager, madeCertificate, managerAsked, pdfFiles, signedFacts } from './certifications-values.ts';
import { lookAtPicture } from './evidence.ts';
import { id, instant, isoDate, packId, paragraph, requiredLine, version, writtenFile } from './values.ts';

/** Everything about one certificate. */
const certificateDetail = z.strictObject({
  item: certificateItem,
  clause: z.string(),
  retainYears: z.int(),
  /** Who was asked, as then; null where nobody was named. */
  manager: certifyingManager.nullable(),
  preparedBy: z.string(),
  /** What was noted from the signed form; null until it is back. */
  signed: signedFacts.extend({ notedBy: z.string(), notedOn: isoDate }).nullable(),
  /** What the form asks for level by level, to choose from. */
  levels: z.array(z.string()),
  /** Who holds the signed original, and who held it before, the newest first. */
  holders: z.array(z.strictObject({ personId: id, name: z.string(), since: isoDate, until: isoDate.nullable(), reason: z.string() })),
  withdrawn: z.strictObject({ on: isoDate, by: z.string(), reason: z.string(), replacedById: id.nullable(), replacedBy: z.string() }).nullable(),
  /** The one that it replaced. */
  replaces: z.strictObject({ id, number: z.string() }).nullable(),
  /** Of a subordinate's certificate, the main one it is linked with. */
  main: z.strictObject({ id, number: z.string() }).nullable(),
  /** Main certificates that it could be linked with. */
  mayLink: z.array(z.strictObject({ id, number: z.string(), words: z.string() })),
  subordinates: z.array(certificateItem),
  chases: z.array(z.strictObject({ on: isoDate, as: z.enum(['letters', 'messages']), to: z.string(), replyBy: isoDate, by: z.string() })),
  evidence: z.array(evidenceItem),
  history: z.array(z.strictObject({
    sequence: z.int(), at: instant, officer: z.string(), action: z.string(), note: z.string(),
    changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
  })),
});
export type CertificateDetail = z.output<typeof certificateDetail>;

const save = { kind: 'save', title: 'Save the certification', suggestedName: 'Appendix 3 certification.pdf', filters: pdfFiles } as const;

export const certifications = {
  /** Directorates by versions, for each policy that is on, or for one. */
  matrix: call({
    input: z.strictObject({ policyId: packId.nullable() }),
    output: z.strictObject({ today: isoDate, policies: z.array(certificationMatrix) }),
    access: 'viewer', effect: 'read',
  }),
  /** Every certificate, newest first. */
  list: call({ input: nothing, output: z.array(certificateItem), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: certificateDetail, access: 'viewer', effect: 'read' }),
  ...certificationRounds,
  ...certificationReturns,
  /** Prints an Appendix 3 form outside a round, numbered and recorded. */
  print: call({
    input: z.strictObject({ directorateId: id, policyId: packId, dueOn: isoDate.nullable() }),
    output: madeCertificate, access: 'officer', effect: 'job', file: save,
  }),
  /** Prints a form for a level below: additional, never instead of the directorate's own (CP371 App 3). */
  printSubordinate: call({
    input: z.strictObject({
      directorateId: id, policyId: packId, dueOn: isoDate.nullable(),
      department: requiredLine(160, 'Say which part of the directorate it is for.'),
      /** Who is to sign. */
      manager: managerAsked.nullable(),
    }),
    output: madeCertificate, access: 'officer', effect: 'job', file: save,
  }),
  /** The same form once more, with its number, where the paper was lost. */
  printAgain: call({ input: z.strictObject({ id }), output: madeCertificate, access: 'officer', effect: 'job', file: save }),
  /** A new form with a new number; the old one is withdrawn with the reason. */
  reissue: call({
    input: z.strictObject({ id, version, dueOn: isoDate.nullable(), reason: paragraph(400).min(1, 'Say why it is made anew.') }),
    output: madeCertificate, access: 'officer', effect: 'job', file: save,
  }),
  /** Takes a form back that has not come back signed. */
  withdraw: call({
    input: z.strictObject({ id, version, reason: paragraph(400).min(1, 'Say why it is withdrawn.') }),
    output: certificateItem, access: 'officer', effect: 'change',
  }),
  /** Links a subordinate's certificate with the directorate's own of the same version. */
  link: call({
    input: z.strictObject({ id, version, mainId: id }), output: certificateItem, access: 'officer', effect: 'change',
  }),
  /** Somebody else holds the signed original from a day on. */
  setHolder: call({
    input: z.strictObject({ id, version, holder: namedPerson, since: isoDate, reason: paragraph(400).min(1, 'Say why somebody else holds it.') }),
    output: certificateItem, access: 'officer', effect: 'change',
  }),
  /** A signed copy, to be looked at; `id` is the certificate, or the return while it is not finished. */
  picture: lookAtPicture,
  saveEvidence: call({
    input: z.strictObject({ id, evidenceId: id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save a copy of the signed form', suggestedName: 'Evidence', filters: [{ name: 'All files', extensions: ['*'] }] },
  }),
};
