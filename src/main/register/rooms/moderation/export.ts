import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { doneTitles, groundTitles, type ModerationRow, moderationStateTitle } from '../../../../preload/contract/moderation.ts';
import { missingRecord } from '../../refusals.ts';
import { csvBytes, madeTitles, sampleColumn } from '../../reports/csv.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { moderationClause, moderationLog } from './service.ts';
import { type KnownReview, reviewRows } from './table.ts';

const headings = [
  'Number', 'Done on', 'Done at', 'What was done', 'Public name', 'Account', 'Where', 'Done by', 'Ground', 'Reason', 'Incident', 'State', 'Review on', 'Reviews', ...madeTitles,
];

/** The file name to suggest: exports of different days stand beside each other. */
export function moderationExportName(work: Work): string {
  return `Moderation log ${work.clock.today()}.csv`;
}

/**
 * Writes entries of the log as a CSV file that is safe to open, each row with when and by whom it was exported (10022 4.3.1).
 *
 * @throws Refusal `not-found` for an unknown entry, `cancelled`, `not-written`
 */
export async function exportModeration(job: Job, { ids }: InputOf<'moderation.export'>): Promise<OutputOf<'moderation.export'>> {
  const { path } = job.file();
  const { rows, sample } = job.read((work) => {
    const invented = sampleColumn(work.sample);
    const reviews = Map.groupBy(reviewRows(work.db), ({ moderation_id: id }) => id);
    const known = new Map(moderationLog(work).map((row) => [row.id, row]));
    return {
      sample: invented,
      rows: [...new Set(ids)].map((id) => {
        const row = known.get(id);
        if (row === undefined) throw missingRecord('entry');
        return [...cells(row), (reviews.get(id) ?? []).map(reviewInWords).join('\n'), work.clock.today(), work.officer.name, ...invented.cells];
      }),
    };
  });
  await job.breathe();
  return await writeRecordedFile(job, path, csvBytes([...headings, ...sample.titles], rows), (work, { name, sha256 }) => {
    work.record({ action: 'moderation.exported', room: 'moderation', recordId: work.newId(), clause: moderationClause, details: { count: rows.length, fileName: name, sha256 } });
  });
}

function cells(row: ModerationRow): (string | null)[] {
  return [
    row.number, row.on, row.time, doneTitles[row.done], row.handle, row.account, row.place, row.by, groundTitles[row.ground], row.reason, row.incident, moderationStateTitle(row), row.dueOn,
  ];
}

/** "2026-12-01, Test Officer: kept, next review 2027-02-01. It has not stopped": a line of its own for each. */
function reviewInWords({ on_day: on, officer_name: officer, outcome, next_on: next, words, wrong }: KnownReview): string {
  return `${on}, ${officer}: ${outcome === 'lifted' ? 'lifted' : next === null ? 'kept for good' : `kept, next review ${next}`}. ${words}${wrong === '' ? '' : ` (noted wrongly: ${wrong})`}`;
}
