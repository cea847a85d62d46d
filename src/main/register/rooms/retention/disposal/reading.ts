import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import type { DisposedRecord } from '../../../../../preload/contract/retention-disposal.ts';
import { missingRecord } from '../../../refusals.ts';
import type { Work } from '../../../work.ts';
import { isAsRecorded } from './as-recorded.ts';
import { disposalBasis, type DisposalBasis } from './basis.ts';
import { olderCopiesOf } from './copies.ts';
import { disposalRow, disposalRows, finishes, passwordsLeft, recordCounts, recordRow, recordRows } from './table.ts';

type Counted = OutputOf<'retention.disposal'>['removed'];

const noBasis: DisposalBasis = {
  scheduleRow: '', scheduleSource: '', trigger: '', triggerDay: null, keepUntil: null, proposedBy: '', proposedOn: null, confirmedBy: '', confirmedOn: null,
  onlyOneOfficer: false, reason: '',
};

function basisIn(json: string | null): DisposalBasis {
  return json === null ? noBasis : disposalBasis.parse(JSON.parse(json));
}

/** Every disposal, the newest first. */
export function disposals(work: Work): OutputOf<'retention.disposals'> {
  const counts = recordCounts(work.db);
  const done = finishes(work.db);
  return disposalRows(work.db).map((row) => {
    const count = counts.get(row.id) ?? 0;
    const [first] = recordRows(work.db, row.id);
    return {
      id: row.id, number: row.number, on: row.on_day, by: row.officer_name, records: count, finished: (done.get(row.id) ?? null) !== null,
      title: count > 1 ? `${first?.title ?? ''} and ${count - 1} more` : (first?.title ?? ''),
    };
  });
}

/** One disposal with everything that is known of what is gone. @throws Refusal `not-found` */
export function disposal(work: Work, { id }: InputOf<'retention.disposal'>): OutputOf<'retention.disposal'> {
  const row = disposalRow(work.db, id);
  if (row === undefined) throw missingRecord('disposal');
  const records = recordRows(work.db, id);
  const left = passwordsLeft(work.db, id);
  return {
    id, number: row.number, at: row.at, on: row.on_day, by: row.officer_name,
    records: records.map(({ kind, record_id: recordId, title, basis }): DisposedRecord => ({ kind, recordId, title, ...basisIn(basis) })),
    removed: JSON.parse(row.removed) as Counted, stays: JSON.parse(row.stays) as OutputOf<'retention.disposal'>['stays'],
    files: JSON.parse(row.files) as OutputOf<'retention.disposal'>['files'],
    passwords: row.passwords,
    passwordsLeft: [...new Set(left.map(({ machine }) => machine))].toSorted().map((machine) => ({ machine, count: left.filter((one) => one.machine === machine).length })),
    drafts: row.drafts, trailDetails: row.trail_details, trailDetailsElsewhere: row.trail_details_elsewhere, headBefore: row.head_before, headAfter: row.head_after,
    finishedAt: finishes(work.db).get(id) ?? null, asRecorded: isAsRecorded(work.db, work.trail, id), copies: olderCopiesOf(work, id),
  };
}

/** The stub of a record that is gone; null for every other id. */
export function stub(work: Work, { recordId }: InputOf<'retention.stub'>): OutputOf<'retention.stub'> {
  const record = recordRow(work.db, recordId);
  const row = record === undefined ? undefined : disposalRow(work.db, record.disposal_id);
  if (record === undefined || row === undefined) return null;
  const { scheduleRow, confirmedBy } = basisIn(record.basis);
  return { title: record.title, number: row.number, disposalId: row.id, on: row.on_day, scheduleRow, confirmedBy };
}

/** Copies of the register and packs that are older than a disposal. */
export function olderCopies(work: Work): OutputOf<'retention.olderCopies'> {
  return olderCopiesOf(work);
}
