import type { AccountRow } from '../../../../preload/contract/accounts.ts';
import { laterOf } from '../../../../preload/contract/days.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { addressKey } from './rules/address.ts';
import { alarms } from './rules/alarms.ts';
import { accountByAddress, type ListedAccount } from './table.ts';

/** A row of the list, with its alarms. @param titles of the channels by id */
export function rowOf(work: Work, row: ListedAccount, titles: ReadonlyMap<string, string>): AccountRow {
  const acting = row.administrators - row.left_administrators;
  return {
    id: row.id, name: row.name, channel: row.channel, channelTitle: titles.get(row.channel) ?? row.channel,
    address: row.address, handle: row.handle, directorate: row.directorate ?? '', lineManager: row.line_manager ?? '',
    administrators: acting, administratorsLeft: row.left_administrators, primaryAdministrator: row.primary_administrator ?? '', status: row.status, visibility: row.visibility,
    internal: row.internal === 1, corporate: row.corporate === 1, approvedOn: row.approved_on,
    lastReviewOn: laterOf(row.last_review_on, row.last_review_before), nextReviewOn: row.next_review_on, version: row.version,
    alarms: alarms({
      status: row.status, administrators: acting, leftAdministrators: row.left_administrators,
      hasLineManager: row.line_manager_id !== null, lineManagerLeft: row.line_manager_left === 1,
      hasDirectorate: row.directorate_id !== null, purpose: row.purpose, disclaimerShown: row.disclaimer_shown,
      address: row.address, sharesAddress: sharesAddress(work, row), internal: row.internal === 1, identityShown: row.identity_shown,
      identityPermitted: row.identity_permission_on !== null || row.identity_permission_by !== '', takenHandles: row.taken_handles,
      handoverWasDue: row.handover_was_due === null ? null : formatDate(row.handover_was_due),
    }),
  };
}

/** An account whose key is not that of its address came second when the two were seen to be one; the other may have moved on since. */
function sharesAddress(work: Work, row: ListedAccount): boolean {
  const key = addressKey(row.address);
  return key !== null && key !== row.address_key && accountByAddress(work.db, key) !== undefined;
}
