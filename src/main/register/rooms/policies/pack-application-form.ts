/** The application form of a policy (CP371 App 2) as data: its words and the order of its boxes. */
import { z } from 'zod';
import { text } from './pack-parts.ts';

/**
 * The boxes of the form, named as the register names its fields. `directorate` is two of them, the directorate and the
 * department; `password` is none: its box is printed, but nothing may ever stand in it.
 */
const APPLICATION_BOXES = [
  'date', 'name', 'jobTitle', 'email', 'phone', 'directorate', 'lineManager', 'lineManagerPhone', 'lineManagerEmail',
  'firstAdministrator', 'firstAdministratorEmail', 'secondAdministrator', 'secondAdministratorEmail',
  'channel', 'visibility', 'audience', 'expectedNumbers', 'reason', 'successMeasure', 'similarNetwork',
  'accountName', 'webAddress', 'userName', 'associatedEmail', 'password',
] as const;

const CERTIFIERS = ['line-manager', 'first-administrator', 'second-administrator'] as const;

export const applicationFormSchema = z.strictObject({
  clause: text.max(40),
  title: text,
  lead: z.array(text).min(1),
  fields: z.array(z.strictObject({ id: z.enum(APPLICATION_BOXES), label: text })).min(1)
    .refine((fields) => new Set(fields.map(({ id }) => id)).size === fields.length, 'should have each box once'),
  /** What stands above the boxes of the account itself. The words that ask for a password are left out: none stands on paper. */
  logNote: text,
  certification: text,
  certifiers: z.array(z.strictObject({ id: z.enum(CERTIFIERS), label: text })).length(CERTIFIERS.length),
  /** The date's label follows the name of the body that decides. */
  decision: z.strictObject({ date: text, approved: text, declined: text, reason: text }),
});
