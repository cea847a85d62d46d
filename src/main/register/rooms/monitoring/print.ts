import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { printPaper } from '../../paper-jobs.ts';
import { type MonitoringTableData, monitoringTablePaper } from '../../reports/documents/monitoring-table.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { monitoringTable } from './section-three.ts';

/** The file name to suggest for the printed table: its period. */
export function monitoringTableName(_work: Work, { from, to }: InputOf<'monitoring.printTable'>): string {
  return `Monitoring table ${from} to ${to}.pdf`;
}

/**
 * Prints the monitoring table of a period (CP371 3).
 *
 * @throws Refusal `invalid` for a period that has not begun, `cancelled`, `not-printed`, `not-written`; nothing is left behind
 */
export async function printMonitoringTable(job: Job, period: InputOf<'monitoring.printTable'>): Promise<OutputOf<'monitoring.printTable'>> {
  const { path } = job.file();
  job.progress(0, 100, 'Gathering the records');
  const data = job.read((work) => gather(work, period));
  await job.breathe();
  const printed = await printPaper(job, monitoringTablePaper(data), 'Printing the monitoring table');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) =>
    work.record({
      action: 'monitoring.table-printed', room: 'monitoring', recordId: work.newId(), clause: '3',
      details: { from: period.from, to: period.to, fileName: file.name, sha256: file.sha256, trailHead: data.trailHead },
    }));
}

function gather(work: Work, period: InputOf<'monitoring.printTable'>): MonitoringTableData {
  const { lines, findings, ...table } = monitoringTable(work, period);
  const requirements = new Map(lines.map(({ id, requirement }) => [id, requirement]));
  return {
    ...table, trustName: trustName(work), createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
    lines: lines.map(({ figures, ...line }) => ({ ...line, ...figures })),
    findings: findings.map(({ day, line, note, where }) => ({ day, requirement: requirements.get(line) ?? '', note, where })),
  };
}
