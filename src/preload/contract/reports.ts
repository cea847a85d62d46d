import { z } from 'zod';
import { call, nothing } from './call.ts';
import { instant, isoDate, writtenFile } from './values.ts';

const packRow = z.strictObject({
  number: z.string(),
  from: isoDate,
  to: isoDate,
  madeAt: instant,
  madeBy: z.string(),
  sha256: z.string(),
  fileName: z.string(),
});

export const reports = {
  list: call({ input: nothing, output: z.array(packRow), access: 'viewer', effect: 'read' }),
  /** An audit pack for a period: PDF report, the same data as CSV, the trail, SHA256SUMS; one zip. */
  auditPack: call({
    input: z
      .strictObject({ from: isoDate, to: isoDate })
      .refine((period) => period.from <= period.to, { message: 'The first day must not be after the last.', path: ['to'] }),
    output: z.strictObject({
      number: z.string(),
      file: writtenFile,
      files: z.array(writtenFile),
      reviewsDone: z.int(),
      reviewsNotDone: z.int(),
      concerns: z.int(),
      trailHead: z.string(),
    }),
    access: 'officer',
    effect: 'job',
    file: {
      kind: 'save',
      title: 'Save the audit pack',
      suggestedName: 'Audit pack.zip',
      filters: [{ name: 'Zip archive', extensions: ['zip'] }],
    },
  }),
};
