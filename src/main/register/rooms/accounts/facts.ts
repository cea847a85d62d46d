import type { AccountFacts } from '../../../../preload/contract/accounts.ts';
import type { AccountsTable } from '../../database/tables.ts';
import type { Work } from '../../work.ts';
import type { PeopleDirectory } from '../people/service.ts';
import { addressKey } from './rules/address.ts';
import { standingHolder } from './standing-holder.ts';
import { accountByAddress, administratorsOf } from './table.ts';

/* An account as the officer types it, and as its row keeps it. */

/** The facts of an account as the officer typed them. @param held who administers it now, oldest first */
export function factsOf(work: Work, row: AccountsTable, directory: PeopleDirectory, held = administratorsOf(work.db, row.id)): AccountFacts {
  const holders = (kind: 'primary' | 'backup') =>
    held.filter((administrator) => administrator.kind === kind).flatMap((administrator) => directory.get(administrator.person_id) ?? []);
  const [backup = null, ...more] = holders('backup');
  return {
    name: row.name, channel: row.channel, address: row.address, handle: row.handle, purpose: row.purpose,
    audience: row.audience, visibility: row.visibility, postingStandard: row.posting_standard,
    disclaimerShown: row.disclaimer_shown, directorateId: row.directorate_id,
    lineManager: directory.get(row.line_manager_id),
    primaryAdministrator: holders('primary')[0] ?? null, backupAdministrator: backup, moreAdministrators: more,
    approvedOn: row.approved_on, lastReviewBefore: row.last_review_before, nextReviewOn: row.next_review_on, status: row.status,
    platformId: row.platform_id, expectedNumbers: row.expected_numbers, languages: row.languages, englishCopy: row.english_copy,
    privacyFitsAudience: row.privacy_fits, identityShown: row.identity_shown, identityPermissionOn: row.identity_permission_on,
    identityPermissionBy: row.identity_permission_by, research: row.research, researchReference: row.research_reference,
    personalInformation: row.personal_information, dpiaReference: row.dpia_reference, businessRecord: row.business_record,
    internal: row.internal === 1, corporate: row.corporate === 1,
  };
}

/** Names of everybody who administers an account, the primary administrator first, each once. */
export function administratorNames({ primaryAdministrator, backupAdministrator, moreAdministrators }: AccountFacts): string[] {
  return [...new Set([primaryAdministrator, backupAdministrator, ...moreAdministrators].flatMap((person) => person?.name ?? []))];
}

/** The row of an account with these facts. @param before the row as it is; null for a new account */
export function rowFrom(work: Work, id: string, facts: AccountFacts, directory: PeopleDirectory, before: AccountsTable | null): AccountsTable {
  return {
    id, name: facts.name, channel: facts.channel, address: facts.address, address_key: keyOf(work, facts, before),
    handle: facts.handle, purpose: facts.purpose, audience: facts.audience, visibility: facts.visibility,
    posting_standard: facts.postingStandard, disclaimer_shown: facts.disclaimerShown,
    directorate_id: facts.directorateId,
    line_manager_id: lineManagerOf(work, facts, directory, before),
    approved_on: facts.approvedOn, last_review_before: facts.lastReviewBefore, last_review_on: before?.last_review_on ?? null,
    next_review_on: facts.nextReviewOn, status: facts.status, registered_on: before?.registered_on ?? work.clock.today(),
    platform_id: facts.platformId, expected_numbers: facts.expectedNumbers, languages: facts.languages, english_copy: facts.englishCopy,
    privacy_fits: facts.privacyFitsAudience, identity_shown: facts.identityShown, identity_permission_on: facts.identityPermissionOn,
    identity_permission_by: facts.identityPermissionBy, research: facts.research, research_reference: facts.researchReference,
    personal_information: facts.personalInformation, dpia_reference: facts.dpiaReference, business_record: facts.businessRecord,
    internal: facts.internal ? 1 : 0, corporate: facts.corporate ? 1 : 0, version: (before?.version ?? 0) + 1,
  };
}

/**
 * Of two accounts that came to be seen as one, the second keeps its old key for as long as the first has the one of both; it
 * takes that as soon as it is free.
 */
function keyOf(work: Work, facts: AccountFacts, before: AccountsTable | null): string | null {
  const key = addressKey(facts.address);
  if (key === null || before === null || before.address_key === key || addressKey(before.address) !== key) return key;
  return accountByAddress(work.db, key) === undefined ? key : before.address_key;
}

function lineManagerOf(work: Work, { lineManager }: AccountFacts, directory: PeopleDirectory, before: AccountsTable | null): string | null {
  if (lineManager === null) return null;
  const present = before?.line_manager_id;
  const standing = before === null ? [] : administratorsOf(work.db, before.id).map((administrator) => administrator.person_id);
  return directory.idOf(lineManager, standingHolder(directory, lineManager, present, standing), 'lineManager.email');
}

/** @returns whether both name the same people, spelt alike */
export function samePeople(old: AccountFacts, facts: AccountFacts): boolean {
  return (['lineManager', 'primaryAdministrator', 'backupAdministrator', 'moreAdministrators'] as const)
    .every((role) => JSON.stringify(old[role]) === JSON.stringify(facts[role]));
}
