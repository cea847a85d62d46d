import { z } from 'zod';
import { evidenceItem } from './accounts-records.ts';
import { call, nothing } from './call.ts';
import { certificateItem, certificateKind, certificateNumberText, signedFacts } from './certifications-values.ts';
import { givenLine, id, isoDate, line, packId, paragraph, requiredLine, version } from './values.ts';

/* Signed copies that came back: kept at once, matched by their number, and completed with what stands on them. */

/** A number as it was read from a QR code or typed; empty where nobody knows it. */
const numberOrNone = z.string().max(20).refine((text) => text === '' || certificateNumberText.test(text), 'Enter a number such as C-2026-0007.');

/** A signed copy that is kept and not yet finished. */
export const certificateReturn = z.strictObject({
  id,
  version,
  file: evidenceItem,
  /** `unmatched`: nobody knows yet which certificate it is. `to-complete`: its facts are to be noted. */
  state: z.enum(['unmatched', 'to-complete']),
  /** What was read from it or typed, also where no certificate bears that number. */
  number: z.string(),
  readHow: z.enum(['code', 'hand']),
  certificate: certificateItem.nullable(),
  /** What is odd about it: "C-2026-0007 came back already on 3 March 2026.", or empty. */
  problem: z.string(),
  receivedOn: isoDate,
  receivedBy: z.string(),
});
export type CertificateReturn = z.output<typeof certificateReturn>;

export const certificationReturns = {
  /**
   * Keeps what was dropped: many files at once, each with the number that the window read from it. A file that cannot be kept
   * says so (`refused`) and keeps the others from nothing.
   */
  receive: call({
    input: z.strictObject({
      files: z.array(z.strictObject({
        name: givenLine(400), content: z.instanceof(Uint8Array), number: numberOrNone, readHow: z.enum(['code', 'hand']),
      })).min(1, 'Choose at least one file.').max(100),
    }),
    output: z.array(z.strictObject({ name: z.string(), refused: z.string(), kept: certificateReturn.nullable() })),
    access: 'officer', effect: 'change',
  }),
  /** Signed copies that are not finished, oldest first. */
  unfinished: call({ input: nothing, output: z.array(certificateReturn), access: 'viewer', effect: 'read' }),
  /** Says which certificate a signed copy is. */
  match: call({
    input: z.strictObject({ id, version, number: z.string().regex(certificateNumberText, 'Enter a number such as C-2026-0007.') }),
    output: certificateReturn,
    access: 'officer', effect: 'change',
  }),
  /** Lets go of a file that is no certificate; its name, checksum and the reason stay in the trail. One that is matched is set aside and kept with its certificate. */
  discard: call({
    input: z.strictObject({ id, version, reason: paragraph(400).min(1, 'Say why it is discarded.') }),
    output: z.strictObject({ id }),
    access: 'officer', effect: 'change',
  }),
  /**
   * Notes what stands on the signed form: the certificate counts from then on. With `returnId` null it corrects what was noted.
   * Whatever changes a certificate that came back already asks for `reason`.
   */
  complete: call({
    input: z.strictObject({ id, version, returnId: id.nullable(), facts: signedFacts, reason: paragraph(1000) }),
    output: certificateItem,
    access: 'officer', effect: 'change',
  }),
  /** A certificate from before: scan, day and version, without a record of its issue. */
  addOld: call({
    input: z.strictObject({
      directorateId: id, policyId: packId,
      /** One of the library, or an older one as it stands on the form. */
      versionNumber: requiredLine(40, 'Enter the version number that stands on the form.'),
      versionDate: line(60),
      kind: certificateKind,
      department: line(160),
      facts: signedFacts,
      file: z.strictObject({ name: givenLine(400), content: z.instanceof(Uint8Array) }),
    }),
    output: certificateItem,
    access: 'officer', effect: 'change',
  }),
};
