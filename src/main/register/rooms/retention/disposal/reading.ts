import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import type { DisposedRecord } from '../../../../../preload/contract/retention-disposal.ts';
import { closedRecords } from '../../../access/limited-records.ts';
import { missingRecord } from '../../../refusals.ts';
import type { Work } from '../../../work.ts';
import type { DisposedRecordsTable } from '../../../database/tables-disposals.ts';
import { isAsRecorded } from './as-recorded.ts';
import { disposalBasis, type DisposalBasis } from './basis.ts';
import { olderCopiesOf } from './copies.ts';
import { disposalRow, disposalRows, finishes, passwordsLeft, recordRow, recordRows } from './table.ts';

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
  const done = finishes(work.db);
  const closed = closedRecords(work);
  return disposalRows(work.db).map((row) => {
    const { shown, limited } = shownRecords(recordRows(work.db, row.id), closed);
    const titles = [...shown.map(({ title }) => title), ...Array.from({ length: limited }, () => 'A limited record')];
    return {
      id: row.id, number: row.number, on: row.on_day, by: row.officer_name, records: titles.length, finished: (done.get(row.id) ?? null) !== null,
      title: titles.length > 1 ? `${titles[0] ?? ''} and ${titles.length - 1} more` : (titles[0] ?? ''),
    };
  });
}

/**
 * The records of a disposal that this officer may read of. Where one was closed to her, what went along with the others is left
 * out as well, since it may have gone along with that one; so is everything that is told of the whole disposal.
 *
 * @returns also how many of those that were chosen were closed to her, at least 1 where any was
 */
function shownRecords(records: readonly DisposedRecordsTable[], closed: ReadonlyMap<string, string>): { readonly shown: readonly DisposedRecordsTable[]; readonly limited: number } {
  const hidden = records.filter((record) => closed.has(record.record_id));
  if (hidden.length === 0) return { shown: records, limited: 0 };
  return {
    shown: records.filter((record) => record.basis !== null && !closed.has(record.record_id)),
    limited: Math.max(1, hidden.filter(({ basis }) => basis !== null).length),
  };
}

/** One disposal with everything that may be told of what is gone. @throws Refusal `not-found` */
export function disposal(work: Work, { id }: InputOf<'retention.disposal'>): OutputOf<'retention.disposal'> {
  const row = disposalRow(work.db, id);
  if (row === undefined) throw missingRecord('disposal');
  const { shown, limited } = shownRecords(recordRows(work.db, id), closedRecords(work));
  const left = passwordsLeft(work.db, id);
  return {
    id, number: row.number, at: row.at, on: row.on_day, by: row.officer_name,
    limited, records: shown.map(({ kind, record_id: recordId, title, basis }): DisposedRecord => ({ kind, recordId, title, ...basisIn(basis) })),
    ...(limited > 0 ? nothingTold : {
      removed: JSON.parse(row.removed) as Counted, stays: JSON.parse(row.stays) as OutputOf<'retention.disposal'>['stays'],
      files: JSON.parse(row.files) as OutputOf<'retention.disposal'>['files'],
      drafts: row.drafts, trailDetails: row.trail_details, trailDetailsElsewhere: row.trail_details_elsewhere,
    }),
    passwords: row.passwords,
    passwordsLeft: [...new Set(left.map(({ machine }) => machine))].toSorted().map((machine) => ({ machine, count: left.filter((one) => one.machine === machine).length })),
    headBefore: row.head_before, headAfter: row.head_after,
    finishedAt: finishes(work.db).get(id) ?? null, asRecorded: isAsRecorded(work.db, work.trail, id), copies: olderCopiesOf(work, id),
  };
}

/** What is told of a whole disposal to whom one of its records was closed. No login, and so no password, belongs to a record that can be limited. */
const nothingTold = { removed: [], stays: [], files: [], drafts: 0, trailDetails: 0, trailDetailsElsewhere: 0 };

/** The stub of a record that is gone; null for every other id, and for one that was closed to this officer. */
export function stub(work: Work, { recordId }: InputOf<'retention.stub'>): OutputOf<'retention.stub'> {
  const record = recordRow(work.db, recordId);
  const row = record === undefined ? undefined : disposalRow(work.db, record.disposal_id);
  if (record === undefined || row === undefined || closedRecords(work).has(recordId)) return null;
  const { scheduleRow, confirmedBy } = basisIn(record.basis);
  return { title: record.title, number: row.number, disposalId: row.id, on: row.on_day, scheduleRow, confirmedBy };
}

/** Copies of the register and packs that are older than a disposal. */
export function olderCopies(work: Work): OutputOf<'retention.olderCopies'> {
  return olderCopiesOf(work);
}
