import { z } from 'zod';
import { call, nothing } from './call.ts';
import { instant, line } from './values.ts';

export const trailRow = z.strictObject({
  sequence: z.int(),
  at: instant,
  officer: z.string(),
  action: z.string(),
  room: z.string(),
  recordId: z.string(),
  /** What the record is called, as far as the register still knows: an account's name, a certificate's number. */
  subject: z.string(),
  clause: z.string(),
  /** Why what identifies a person stayed in it; empty where nothing did. */
  kept: z.string(),
  head: z.string(),
});

export const audit = {
  head: call({
    input: nothing,
    output: z.strictObject({ count: z.int(), head: z.string() }),
    access: 'viewer',
    effect: 'read',
  }),
  page: call({
    input: z.strictObject({ before: z.int().min(1).nullable(), limit: z.int().min(1).max(500) }),
    output: z.array(trailRow),
    access: 'viewer',
    effect: 'read',
  }),
  /** Recomputes the whole chain; says which entry fails first. */
  verify: call({
    input: nothing,
    output: z.strictObject({
      intact: z.boolean(),
      count: z.int(),
      head: z.string(),
      failsAt: z.int().nullable(),
      reason: z.string(),
    }),
    access: 'viewer',
    effect: 'job',
  }),
  /** Takes a head from paper and says which entry it belongs to. */
  findHead: call({
    input: z.strictObject({ head: line(100) }),
    output: z.strictObject({ found: trailRow.nullable() }),
    access: 'viewer',
    effect: 'read',
  }),
};
