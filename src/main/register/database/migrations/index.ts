import type { Migration } from '../migrate.ts';
import { auditTrail } from './0010-audit-trail.ts';
import { register } from './0020-register.ts';
import { people } from './0030-people.ts';
import { accounts } from './0040-accounts.ts';
import { logins } from './0050-logins.ts';
import { applications } from './0060-applications.ts';
import { notices } from './0070-notices.ts';
import { addressKeys } from './0080-address-keys.ts';
import { loginHistory } from './0090-login-history.ts';
import { agreedByDecision } from './0100-agreed-by-decision.ts';
import { reviewSchedules } from './0110-review-schedules.ts';
import { actions } from './0120-actions.ts';
import { monitoring } from './0130-monitoring.ts';
import { incidents } from './0140-incidents.ts';
import { enquiries } from './0150-enquiries.ts';
import { followUps } from './0160-follow-ups.ts';
import { reviewChases } from './0170-review-chases.ts';
import { stoppedAccounts } from './0180-stopped-accounts.ts';
import { runbooks } from './0185-runbooks.ts';
import { enquiryKinds } from './0200-enquiry-kinds.ts';
import { hrReturns } from './0210-hr-returns.ts';
import { contacts } from './0220-contacts.ts';
import { limitedRecords } from './0230-limited-records.ts';
import { conduct } from './0231-conduct.ts';
import { incidentRecords } from './0240-incident-records.ts';
import { moderation } from './0241-moderation.ts';
import { incidentAddresses } from './0250-incident-addresses.ts';
import { incidentLinks } from './0251-incident-links.ts';
import { incidentClosings } from './0252-incident-closings.ts';
import { hrReturnPrints } from './0260-hr-return-prints.ts';
import { incidentEntrySources } from './0265-incident-entry-sources.ts';
import { incidentSourcesBefore } from './0270-incident-sources-before.ts';
import { moderationReviewsWrong } from './0275-moderation-reviews-wrong.ts';
import { policyPacks } from './0280-policy-packs.ts';
import { policyLibrary } from './0285-policy-library.ts';
import { certifications } from './0290-certifications.ts';
import { retention } from './0300-retention.ts';
import { disposals } from './0305-disposals.ts';
import { coverage } from './0310-coverage.ts';
import { disclosures } from './0315-disclosures.ts';
import { numbersGiven } from './0320-numbers-given.ts';
import { certificateForms } from './0340-certificate-forms.ts';

/** Every migration of the register, in order. */
export const migrations: readonly Migration[] = [
  auditTrail,
  register,
  people,
  accounts,
  logins,
  applications,
  notices,
  addressKeys,
  loginHistory,
  agreedByDecision,
  reviewSchedules,
  actions,
  monitoring,
  incidents,
  enquiries,
  followUps,
  reviewChases,
  stoppedAccounts,
  runbooks,
  enquiryKinds,
  hrReturns,
  contacts,
  limitedRecords,
  conduct,
  incidentRecords,
  moderation,
  incidentAddresses,
  incidentLinks,
  incidentClosings,
  hrReturnPrints,
  incidentEntrySources,
  incidentSourcesBefore,
  moderationReviewsWrong,
  policyPacks,
  policyLibrary,
  certifications,
  retention,
  disposals,
  coverage,
  disclosures,
  numbersGiven,
  certificateForms,
];
