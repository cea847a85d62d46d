import { z } from 'zod';
import { call, nothing } from './call.ts';
import { directorateKind, id, isoDate, packId, writtenFile } from './values.ts';

/** A cell of the matrix: one directorate, one policy version. */
export const certificationRow = z.strictObject({
  directorateId: id,
  directorate: z.string(),
  kind: directorateKind,
  policyId: packId,
  policyReference: z.string(),
  policyTitle: z.string(),
  versionNumber: z.string(),
  versionDate: z.string(),
  /** The level of CP371 Appendix 3: "general manager" or "deputy director or equivalent". */
  level: z.string(),
  voluntary: z.boolean(),
  last: z
    .strictObject({ number: z.string(), preparedOn: isoDate, retainUntil: isoDate, preparedBy: z.string() })
    .nullable(),
});
export type CertificationRow = z.output<typeof certificationRow>;

export const certifications = {
  list: call({ input: nothing, output: z.array(certificationRow), access: 'viewer', effect: 'read' }),
  /** Prints an Appendix 3 form for a manager to sign, numbered and recorded. */
  print: call({
    input: z.strictObject({ directorateId: id, policyId: packId }),
    output: z.strictObject({
      number: z.string(),
      level: z.string(),
      retainUntil: isoDate,
      file: writtenFile,
    }),
    access: 'officer',
    effect: 'job',
    file: {
      kind: 'save',
      title: 'Save the certification',
      suggestedName: 'Appendix 3 certification.pdf',
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    },
  }),
};
