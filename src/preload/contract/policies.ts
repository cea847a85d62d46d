import { z } from 'zod';
import { call, nothing } from './call.ts';
import { isoDate, packId } from './values.ts';

export const policyRow = z.strictObject({
  id: packId,
  reference: z.string(),
  title: z.string(),
  versionNumber: z.string(),
  versionDate: z.string(),
  reviewDate: isoDate.nullable(),
  pastReview: z.boolean(),
  on: z.boolean(),
});
export type PolicyRow = z.output<typeof policyRow>;

export const policies = {
  /** The packs that came with the app. Answers while locked, because first run has to offer them. */
  available: call({
    input: nothing,
    output: z.array(z.strictObject({ id: packId, reference: z.string(), title: z.string(), about: z.string() })),
    access: 'locked',
    effect: 'session',
  }),
  list: call({ input: nothing, output: z.array(policyRow), access: 'viewer', effect: 'read' }),
};
