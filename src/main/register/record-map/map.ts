import { accountTables } from '../rooms/accounts/disposal.ts';
import { actionTables } from '../rooms/actions/disposal.ts';
import { applicationTables } from '../rooms/applications/disposal.ts';
import { certificateTables } from '../rooms/certifications/disposal.ts';
import { conductTables } from '../rooms/conduct/disposal.ts';
import { contactTables } from '../rooms/contacts/disposal.ts';
import { disclosureTables } from '../rooms/disclosure/disposal.ts';
import { enquiryTables } from '../rooms/enquiries/disposal.ts';
import { hrReturnTables } from '../rooms/hr-returns/disposal.ts';
import { incidentRecordTables } from '../rooms/incident-records/disposal.ts';
import { incidentTables } from '../rooms/incidents/disposal.ts';
import { loginTables } from '../rooms/logins/disposal.ts';
import { moderationTables } from '../rooms/moderation/disposal.ts';
import { monitoringTables } from '../rooms/monitoring/disposal.ts';
import { noticeTables } from '../rooms/notices/disposal.ts';
import { peopleTables } from '../rooms/people/disposal.ts';
import { policyTables } from '../rooms/policies/disposal.ts';
import { reportTables } from '../rooms/reports/disposal.ts';
import { disposalTables } from '../rooms/retention/disposal.ts';
import { reviewTables } from '../rooms/reviews/disposal.ts';
import { settingsTables } from '../rooms/settings/disposal.ts';
import type { MappedTable } from './shape.ts';

/** Every table of the register. A test compares it with the file: a table that is added and not said here fails. */
export const recordMap: readonly MappedTable[] = [
  ...settingsTables, ...peopleTables, ...accountTables, ...loginTables, ...applicationTables, ...reviewTables, ...actionTables, ...incidentTables, ...incidentRecordTables,
  ...conductTables, ...moderationTables, ...enquiryTables, ...monitoringTables, ...hrReturnTables, ...noticeTables, ...certificateTables, ...reportTables, ...contactTables, ...policyTables,
  ...disposalTables, ...disclosureTables,
];
