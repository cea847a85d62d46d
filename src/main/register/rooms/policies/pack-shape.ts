/** The whole shape of a policy pack, before the entries are checked against each other. */
import { z } from 'zod';
import { applicationFormSchema } from './pack-application-form.ts';
import { hrReturnSchema } from './pack-hr-return.ts';
import {
  approvalSchema, cadenceSchema, certificationSchema, channelSchema, checklistSchema, clauseSchema, conductSchema, conflictSchema,
  contactSchema, decidingBodySchema, documentControlSchema, dutySchema, groundsListSchema, obligationSchema,
  outcomeSchema, retentionSchema, slug, statusSchema, text, versionSchema,
} from './pack-parts.ts';
import { dutiesSheetSchema, staffGuideSchema, staffToldSchema } from './pack-staff.ts';
import { incidentTypeSchema, runbookSchema, tellWithinSchema } from './pack-incidents.ts';

/** A strict object of every section a pack must have; empty lists stand for what a policy does not decide. */
export const packShape = z.strictObject({
  format: z.literal(1),
  id: slug,
  reference: text,
  title: text,
  issuer: z.strictObject({ kind: text, note: text }),
  clauses: z.array(clauseSchema).min(1),
  documentControl: documentControlSchema,
  versions: z.array(versionSchema).min(1),
  /** How staff are told of each version; empty where the policy does not say. */
  staffTold: z.array(staffToldSchema),
  /** Null where a policy has no guide for staff. */
  staffGuide: staffGuideSchema.nullable(),
  /** Null where a policy does not put duties together by role. */
  dutiesSheet: dutiesSheetSchema.nullable(),
  cadences: z.array(cadenceSchema),
  checklists: z.array(checklistSchema),
  grounds: z.array(groundsListSchema),
  outcomes: z.array(outcomeSchema),
  statuses: z.array(statusSchema),
  /** Asked of each account; empty where a policy asks nothing account by account. */
  duties: z.array(dutySchema),
  channels: z.array(channelSchema),
  certification: certificationSchema,
  /** Null where a policy has no form of its own. */
  applicationForm: applicationFormSchema.nullable(),
  decidingBody: decidingBodySchema,
  /** Null where a policy asks HR for no annual figures. */
  hrReturn: hrReturnSchema.nullable(),
  contacts: z.array(contactSchema),
  obligations: z.array(obligationSchema).min(1),
  tellWithinHours: tellWithinSchema,
  runbooks: z.array(runbookSchema),
  incidentTypes: z.array(incidentTypeSchema),
  approvals: z.array(approvalSchema),
  /** Null where a policy says nothing of how a report about staff is followed up. */
  conduct: conductSchema.nullable(),
  retention: z.array(retentionSchema).min(1),
  conflicts: z.array(conflictSchema),
});

/** A pack as the schema reads it: still changeable, and not yet checked for inconsistencies. */
export type PackShape = z.infer<typeof packShape>;
