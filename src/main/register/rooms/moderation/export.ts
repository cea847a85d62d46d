import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { doneTitles, groundTitles, type ModerationRow, type ModerationState } from '../../../../preload/contract/moderation.ts';
import { missingRecord } from '../../refusals.ts';
import { csvBytes, madeTitles } from '../../reports/csv.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { moderationClause, moderationLog } from './service.ts';

const headings = [
  'Number', 'Done on', 'Done at', 'What was done', 'Public name', 'Account', 'Where', 'Done by', 'Ground', 'Reason', 'Incident', 'State', 'Review on', ...madeTitles,
];
const states: Readonly<Record<ModerationState, string>> = { 'in-force': 'In force', lifted: 'Lifted', final: 'Kept for good' };

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
  const rows = job.read((work) => {
    const known = new Map(moderationLog(work).map((row) => [row.id, row]));
    return [...new Set(ids)].map((id) => {
      const row = known.get(id);
      if (row === undefined) throw missingRecord('entry');
      return [...cells(row), work.clock.today(), work.officer.name];
    });
  });
  await job.breathe();
  return await writeRecordedFile(job, path, csvBytes(headings, rows), (work, { name, sha256 }) => {
    work.record({ action: 'moderation.exported', room: 'moderation', recordId: work.newId(), clause: moderationClause, details: { count: rows.length, fileName: name, sha256 } });
  });
}

function cells(row: ModerationRow): (string | null)[] {
  return [
    row.number, row.on, row.time, doneTitles[row.done], row.handle, row.account, row.place, row.by, groundTitles[row.ground], row.reason, row.incident, states[row.state], row.dueOn,
  ];
}
