import { createHash } from 'node:crypto';
import { firstDayOf } from '../../../../preload/contract/stated-dates.ts';
import type { PolicyVersionsTable } from '../../database/tables-policies.ts';
import type { Work } from '../../work.ts';
import type { PolicyPack } from './pack-schema.ts';
import { inOrder } from './rules/versions.ts';
import { versionRows } from './table.ts';

/* Versions of a policy: those of the pack, and over them what the Trust added or corrected. */

/** A version with all that is known of it. */
export interface KnownVersion {
  readonly id: string;
  readonly number: string;
  /** As the document states it: "August 2016". */
  readonly date: string;
  /** The first day that this date can mean, YYYY-MM-DD; null where it cannot be read. */
  readonly sortableDay: string | null;
  /** Null for one that the Trust added. */
  readonly packNumber: string | null;
  readonly description: string;
  readonly ratifiedBy: string;
  readonly ratifiedOn: string | null;
  readonly approvedBy: string;
  /** The last day on which it is in date; null where none is known. */
  readonly reviewOn: string | null;
  /** What the Trust has recorded of it; undefined while it is as it came with the pack. */
  readonly row: PolicyVersionsTable | undefined;
}

/** Everything that is known of the versions of a policy, the one in force last. */
export function knownVersions(work: Work, pack: PolicyPack): KnownVersion[] {
  const rows = versionRows(work.db, pack.id).map(ofRow);
  return inOrder(shippedVersions(pack), rows);
}

function shippedVersions(pack: PolicyPack): KnownVersion[] {
  const { documentControl } = pack;
  return pack.versions.map(({ version, date, description }, place): KnownVersion => {
    const newest = place === pack.versions.length - 1;
    return {
      id: shippedId(pack.id, version), packNumber: version, number: version, date, sortableDay: firstDayOf(date), description: description ?? '',
      ratifiedBy: newest ? documentControl.ratificationGroup : '', ratifiedOn: null, approvedBy: newest ? (documentControl.approvalGroup ?? '') : '',
      reviewOn: newest ? documentControl.reviewDate.lastDay : null, row: undefined,
    };
  });
}

/** A version of a pack has no row until it is corrected, but files and tellings belong to it: its id follows from what it is. */
function shippedId(policyId: string, number: string): string {
  const hash = createHash('sha256').update(`policy-version\n${policyId}\n${number}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function ofRow(row: PolicyVersionsTable): KnownVersion {
  return {
    id: row.id, packNumber: row.pack_number, number: row.number, date: row.stated_date, sortableDay: firstDayOf(row.stated_date), description: row.description,
    ratifiedBy: row.ratified_by, ratifiedOn: row.ratified_on, approvedBy: row.approved_by, reviewOn: row.review_on, row,
  };
}
