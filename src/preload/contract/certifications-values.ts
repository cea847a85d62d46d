import { z } from 'zod';
import { namedPerson } from './accounts-values.ts';
import { ownPlace } from './prose.ts';
import { directorateKind, id, isoDate, line, packId, paragraph, requiredLine, version, writtenFile } from './values.ts';

/* What the calls about certifications (CP371 Appendix 3) have in common. */

/** A number as it stands on the form and in its QR code, such as `C-2026-0007`. */
export const certificateNumberText = /^C-\d{4}-\d{4,6}$/u;

/** Where a directorate stands with one version of a policy. */
export const certificationState = z.enum([
  /** Its main certificate came back signed. */
  'certified',
  /** Its main certificate is out and not due yet. */
  'sent',
  /** It is out, and its day has passed. */
  'overdue',
  /** The directorate is in a round, and its certificate was not made yet. */
  'to-send',
  /** Certified for an older version only. Of that older version itself the cell says `replaced`. */
  'outdated',
  /** Certified for this version, which a newer one has replaced; the certificate is kept all the same. */
  'replaced',
  'not-asked',
]);
export type CertificationState = z.output<typeof certificationState>;

/** Where one certificate stands. */
export const certificateState = z.enum(['certified', 'sent', 'overdue', 'withdrawn']);
export type CertificateState = z.output<typeof certificateState>;

/** The main certificate of a directorate, or one of a level below it, which is always additional (CP371 App 3). */
export const certificateKind = z.enum(['main', 'subordinate']);

/** How a form went out; `none` for a certificate that came into the register already signed. */
const issuedHow = z.enum(['printed', 'message', 'none']);

/** Somebody as she was when something was made; `personId` is null where nobody was named. */
export const certifyingManager = z.strictObject({ personId: id, name: z.string(), post: z.string(), email: z.string(), leftOn: isoDate.nullable() });
export type CertifyingManager = z.output<typeof certifyingManager>;

/** A certificate as it stands in a list. */
export const certificateItem = z.strictObject({
  id,
  version,
  number: z.string(),
  kind: certificateKind,
  state: certificateState,
  /** The same in words: "Certified 3 March 2026", "Overdue by 12 days, chased twice". */
  words: z.string(),
  directorateId: id,
  /** As it was called when the certificate was made. */
  directorate: z.string(),
  /** Of a subordinate's certificate: the part of the directorate. */
  department: z.string(),
  policyId: packId,
  policyReference: z.string(),
  policyTitle: z.string(),
  versionNumber: z.string(),
  versionDate: z.string(),
  /** A newer version is in force. */
  outdated: z.boolean(),
  voluntary: z.boolean(),
  /** Who was asked for it, as then; empty where nobody was named. */
  manager: z.string(),
  /** The level asked for. */
  level: z.string(),
  roundId: id.nullable(),
  issuedHow,
  /** The day on which the form was made; of an old certificate, on which it came into the register. */
  preparedOn: isoDate,
  dueOn: isoDate.nullable(),
  /** Days past its day; 0 while it is not overdue. */
  daysOver: z.int(),
  chased: z.int(),
  lastChasedOn: isoDate.nullable(),
  signedOn: isoDate.nullable(),
  /** Six years from the signature; null until it is signed. */
  retainUntil: isoDate.nullable(),
  /** A file came back for it whose facts are still to be noted. */
  returnWaiting: z.boolean(),
});
export type CertificateItem = z.output<typeof certificateItem>;

/** What stands on a signed form, and what the manager says beside it. */
export const signedFacts = z.strictObject({
  receivedOn: isoDate,
  signedOn: isoDate,
  printName: requiredLine(120, 'Enter the name that is printed on the form.'),
  /** As it stands on the signed form. */
  directorateAsSigned: requiredLine(200, 'Enter the directorate or department that stands on the form.'),
  level: requiredLine(160, 'Say at which level it was signed.'),
  /** Why it is another level than the one asked for; empty where it is that. */
  levelReason: paragraph(1000),
  staffGroups: paragraph(2000),
  arrangements: paragraph(2000),
  /** Who keeps the signed original (CP371 App 3: the manager who completes it). */
  holder: namedPerson,
});
export type SignedFacts = z.output<typeof signedFacts>;

/** The person of a form that may also be nobody yet. */
export const managerAsked = z.strictObject({
  name: requiredLine(120, 'Enter a name.'),
  email: ownPlace(line(254), 'The work address of a certifying manager.'),
  post: line(160),
});

/** A cell of the matrix: one directorate, one version of a policy. */
const certificationCell = z.strictObject({
  versionNumber: z.string(),
  state: certificationState,
  /** "Certified 3 March 2026", "Sent 1 March, due 29 March 2026", "Not asked": never colour alone. */
  words: z.string(),
  certificateId: id.nullable(),
  number: z.string(),
  signedOn: isoDate.nullable(),
  retainUntil: isoDate.nullable(),
  preparedOn: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  daysOver: z.int(),
  chased: z.int(),
  lastChasedOn: isoDate.nullable(),
  /** Signed certificates of levels below it, which are additional, and those still out. */
  subordinates: z.int(),
  subordinatesOut: z.int(),
  /** The newer version that replaced this one; empty for the version in force. */
  replacedBy: z.string(),
  roundId: id.nullable(),
});
export type CertificationCell = z.output<typeof certificationCell>;

/** How far a policy's version in force is certified. A voluntary policy owes none, and is counted apart. */
export const certificationCoverage = z.strictObject({
  directorates: z.int(), owed: z.int(), certified: z.int(), sent: z.int(), overdue: z.int(), toSend: z.int(), notAsked: z.int(),
  /** "9 of 14 directorates are certified for version 1 (64 per cent)". */
  words: z.string(),
});
export type CertificationCoverage = z.output<typeof certificationCoverage>;

export const certificationMatrix = z.strictObject({
  policyId: packId,
  policyReference: z.string(),
  policyTitle: z.string(),
  clause: z.string(),
  voluntary: z.boolean(),
  /** "Voluntary evidence of 4.1.1"; empty where the policy prescribes the certificate. */
  voluntaryWords: z.string(),
  coverage: certificationCoverage,
  /** Oldest first, the one in force last. One that the library does not know has only old certificates. */
  versions: z.array(z.strictObject({ number: z.string(), date: z.string(), inForce: z.boolean() })),
  rows: z.array(z.strictObject({
    directorateId: id, directorate: z.string(), kind: directorateKind,
    /** One that is no longer in use stays while certificates of it are kept. */
    active: z.boolean(),
    level: z.string(),
    manager: certifyingManager.nullable(),
    /** In the order of the versions. */
    cells: z.array(certificationCell),
  })),
});
export type CertificationMatrix = z.output<typeof certificationMatrix>;

/** A certificate that was made, and its file. */
export const madeCertificate = z.strictObject({ id, number: z.string(), level: z.string(), file: writtenFile });

export const pdfFiles = [{ name: 'PDF', extensions: ['pdf'] }];
export const zipFiles = [{ name: 'Zip file', extensions: ['zip'] }];
