import { z } from 'zod';
import { call, nothing } from './call.ts';
import { certificateItem, certificateKind, certificationCoverage, certificationState, certifyingManager, managerAsked, pdfFiles, zipFiles } from './certifications-values.ts';
import { directorateKind, id, isoDate, packId, paragraph, version, writtenFile } from './values.ts';

/* Rounds: a version of a policy, the directorates that are to certify it, and what went out and came back (CP371 App 3). */

/** What a round is made for: a directorate with its manager. */
const roundDirectorate = z.strictObject({
  directorateId: id, directorate: z.string(), kind: directorateKind, level: z.string(),
  manager: certifyingManager.nullable(),
  state: certificationState,
  words: z.string(),
});

export const certificationRoundItem = z.strictObject({
  id,
  version,
  number: z.string(),
  policyId: packId,
  policyReference: z.string(),
  policyTitle: z.string(),
  versionNumber: z.string(),
  versionDate: z.string(),
  voluntary: z.boolean(),
  /** `complete`: every directorate has certified. `ended`: closed with a reason before that. */
  state: z.enum(['open', 'complete', 'ended']),
  openedOn: isoDate,
  openedBy: z.string(),
  dueOn: isoDate,
  note: z.string(),
  endedOn: isoDate.nullable(),
  endReason: z.string(),
  directorates: z.int(),
  certified: z.int(),
  sent: z.int(),
  overdue: z.int(),
  toSend: z.int(),
  /** "9 of 14 in, 2 overdue". */
  words: z.string(),
});
export type CertificationRoundItem = z.output<typeof certificationRoundItem>;

const made = {
  file: writtenFile,
  certificates: z.int(),
  numbers: z.array(z.string()),
};
const unreached = {
  /** Directorates whose manager has no email address that a message can be sent to. */
  withoutEmail: z.array(z.string()),
  /** Directorates whose manager's last day has passed: somebody else has to be named. */
  left: z.array(z.string()),
};

export const certificationRounds = {
  /** Every directorate in use with who certifies for it, and who did before. */
  managers: call({
    input: nothing,
    output: z.array(z.strictObject({
      directorateId: id, directorate: z.string(), kind: directorateKind, level: z.string(),
      manager: certifyingManager.nullable(), since: isoDate.nullable(),
      before: z.array(z.strictObject({ name: z.string(), post: z.string(), since: isoDate, until: isoDate, reason: z.string() })),
    })),
    access: 'viewer', effect: 'read',
  }),
  /** Names who certifies for a directorate, or somebody else. Certificates that are out keep whom they were made for. */
  setManager: call({
    input: z.strictObject({
      directorateId: id,
      manager: managerAsked,
      /** The person as she is on the register, where she was chosen from the list; null for somebody typed. */
      personId: id.nullable(),
      since: isoDate,
      /** Why it is somebody else now; may be empty the first time. */
      reason: paragraph(400),
    }),
    output: z.strictObject({ directorateId: id, personId: id }),
    access: 'officer', effect: 'change',
  }),
  rounds: call({ input: nothing, output: z.array(certificationRoundItem), access: 'viewer', effect: 'read' }),
  round: call({
    input: z.strictObject({ id }),
    output: z.strictObject({
      item: certificationRoundItem,
      directorates: z.array(roundDirectorate.extend({ certificate: certificateItem.nullable(), subordinates: z.array(certificateItem) })),
      /** Overdue certificates that can be chased now. */
      toChase: z.int(),
    }),
    access: 'viewer', effect: 'read',
  }),
  /** What a new round of a policy would ask: the version in force, and every directorate in use with where it stands. */
  roundPlan: call({
    input: z.strictObject({ policyId: packId }),
    output: z.strictObject({
      policyId: packId, policyReference: z.string(), policyTitle: z.string(), versionNumber: z.string(), versionDate: z.string(),
      clause: z.string(), voluntary: z.boolean(), voluntaryWords: z.string(),
      /** Offered as the day by which certificates are to be back. */
      dueOn: isoDate,
      /** `inRound`: it is in a round of this version that is still open. */
      directorates: z.array(roundDirectorate.extend({ inRound: z.string() })),
    }),
    access: 'viewer', effect: 'read',
  }),
  /** Refused, naming them, while one of its directorates has no certifying manager (field `directorateIds`). */
  openRound: call({
    input: z.strictObject({
      policyId: packId,
      directorateIds: z.array(id).min(1, 'Choose at least one directorate.').max(1000),
      dueOn: isoDate,
      note: paragraph(1000),
    }),
    output: z.strictObject({ id, version, number: z.string() }),
    access: 'officer', effect: 'change',
  }),
  /** Ends a round before everything is in. Certificates that are out stay out until they are withdrawn. */
  endRound: call({
    input: z.strictObject({ id, version, reason: paragraph(1000).min(1, 'Say why the round ends.') }),
    output: z.strictObject({ id, version }),
    access: 'officer', effect: 'change',
  }),
  /**
   * Makes the certificates of a round that were not made yet, each with its own number: all in one PDF, a PDF for each in a zip,
   * or a message draft for each manager in a zip, with her forms (PDF/A-1a) attached.
   */
  issue: call({
    input: z.strictObject({
      roundId: id,
      /** Those that are meant; null for all that were not made yet. */
      directorateIds: z.array(id).min(1, 'Choose at least one directorate.').max(1000).nullable(),
      as: z.enum(['one-pdf', 'pdfs', 'messages']),
    }),
    output: z.strictObject({ ...made, ...unreached }),
    access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the certificates', suggestedName: 'Appendix 3 certificates.pdf', filters: [...pdfFiles, ...zipFiles] },
  }),
  /** Asks for what is overdue: a letter for each manager in one PDF, or a message draft for each in a zip with the forms once more. */
  chase: call({
    input: z.strictObject({
      /** Those that are meant; null for all that are overdue. */
      certificateIds: z.array(id).min(1, 'Choose at least one certificate.').max(5000).nullable(),
      replyBy: isoDate,
      note: paragraph(1000),
      as: z.enum(['letters', 'messages']),
    }),
    output: z.strictObject({ ...made, managers: z.int(), ...unreached }),
    access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the chase letters', suggestedName: 'Chase letters.pdf', filters: [...pdfFiles, ...zipFiles] },
  }),
  /** Certification coverage on paper, for the committee. */
  printCoverage: call({
    input: z.strictObject({ policyId: packId.nullable() }),
    output: z.strictObject({ file: writtenFile, coverage: z.array(z.strictObject({ policyReference: z.string(), coverage: certificationCoverage })) }),
    access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the certification coverage', suggestedName: 'Certification coverage.pdf', filters: pdfFiles },
  }),
  /** Every certificate on record as a table. */
  exportTable: call({
    input: z.strictObject({ policyId: packId.nullable(), kind: certificateKind.nullable() }),
    output: z.strictObject({ file: writtenFile, certificates: z.int() }),
    access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the table of certificates', suggestedName: 'Certificates.csv', filters: [{ name: 'CSV', extensions: ['csv'] }] },
  }),
};
