import { readFile, rm } from 'node:fs/promises';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { type ChainLink, readLink, shortHead } from '../../audit/chain.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { cancelled } from '../../refusals.ts';
import { auditReportPaper } from '../../reports/documents/audit-report.ts';
import { type AuditReportData, countDone } from '../../reports/documents/audit-report-data.ts';
import { PackCancelled, PackExists, PackFailed, type PackFile, writePack } from '../../reports/pack.ts';
import type { Job, Work } from '../../work.ts';
import { describeFile, type WrittenFile } from '../../written-file.ts';
import { recompute } from '../audit/service.ts';
import { gatherReport, type GatheredReport } from './gather.ts';
import { dataFiles, manifestFile, packContents, readmeFile } from './pack-data.ts';
import { packNumber } from './rules/numbers.ts';
import { startOfDay } from './rules/start-of-day.ts';
import { insertPack, packRows } from './table.ts';

/** Packs that were made, newest first. */
export function packs(work: Work): OutputOf<'reports.list'> {
  return packRows(work.db).map((row) => ({
    number: row.number, from: row.from_date, to: row.to_date, madeAt: row.made_at, madeBy: row.made_by,
    sha256: row.file_sha256, fileName: row.file_name,
  }));
}

/** The file name to suggest for a pack. */
export function packFileName(work: Work, input: InputOf<'reports.auditPack'>): string {
  // With its number no two packs are suggested the same name, and none is ever overwritten.
  return `Audit pack ${nextNumber(work)}, ${input.from} to ${input.to}.zip`;
}

function nextNumber(work: Work): string {
  const year = Number(work.clock.today().slice(0, 4));
  return packNumber(year, lastNumber(work.db, 'P-', year));
}

/**
 * Makes an audit pack: the report, its data, the trail and the checksums, one zip.
 *
 * @throws Refusal `invalid` for a period that has not begun, `cancelled`, `exists`, `not-written`, `not-printed`; nothing is left behind
 */
export async function makeAuditPack(job: Job, input: InputOf<'reports.auditPack'>): Promise<OutputOf<'reports.auditPack'>> {
  const { path } = job.file();
  job.read((work) => refuseFuture(work, input.from));
  job.progress(0, 100, 'Gathering the records');
  const checked = await recompute(job);
  const { data, trail } = await gather(job, input, checked.ok);
  await job.breathe();
  const report = await printPaper(job, auditReportPaper(data), 'Printing the report');
  const files: PackFile[] = [
    { path: 'report.pdf', bytes: report.bytes }, ...dataFiles(data), trail, manifestFile(data), readmeFile(data),
  ];
  await write(job, path, files);
  const file = await recorded(job, path, data);
  return {
    number: data.number, file, files: files.map((part) => ({ ...describeFile(part.path, part.bytes), name: part.path })),
    reviewsDone: countDone(data.reviews), reviewsNotDone: data.notDone.length, reviewsNotYetDue: data.notYetDue.length, reviewsBefore: data.before.length,
    reviewsNotKnown: data.notKnown.length, reviewsStopped: data.stopped.length, concerns: data.concerns.length, trailHead: shortHead(data.trail.head),
  };
}

/** Records a pack that is on the disk. One that cannot be recorded, because it was stopped at the last moment, is taken away again. */
async function recorded(job: Job, path: string, data: AuditReportData): Promise<WrittenFile> {
  try {
    const file = describeFile(path, await readFile(path));
    job.commit((work) => {
      const id = work.newId();
      insertPack(work.db, {
        id, number: data.number, from_date: data.from, to_date: data.to, made_at: data.createdAt, made_by: data.officerName,
        file_name: file.name, file_sha256: file.sha256,
      });
      work.record({
        action: 'pack.made', room: 'reports', recordId: id,
        details: { number: data.number, from: data.from, to: data.to, sha256: file.sha256, trailHead: data.trail.head },
      });
    });
    return file;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

function refuseFuture(work: Work, from: string): void {
  if (from <= work.clock.today()) return;
  throw new Refusal('invalid', 'This period has not begun yet. Choose a first day up to today.', 'from');
}

interface Gathered {
  readonly data: AuditReportData;
  readonly trail: PackFile;
}

/**
 * The records are gathered in steps between which somebody can change one. Tables that contradict each other, or
 * their own trail, are no evidence, so they are gathered again until nothing has changed meanwhile.
 */
async function gather(job: Job, input: InputOf<'reports.auditPack'>, intact: boolean): Promise<Gathered> {
  for (;;) {
    const before = job.read((work) => work.trail.head().hash);
    const report = await gatherReport(job, input.from, input.to);
    const gathered = job.read((work) => (work.trail.head().hash === before ? withTrail(work, input.from, report, intact) : null));
    if (gathered !== null) return gathered;
  }
}

function withTrail(work: Work, from: string, report: GatheredReport, intact: boolean): Gathered {
  const { entriesInPeriod, ...gathered } = report;
  const head = work.trail.head();
  const links = linksFrom(work, from);
  const [first] = links;
  return {
    data: {
      ...gathered, number: nextNumber(work), files: packContents,
      trail: { head: head.hash, entries: head.count, firstEntry: first === undefined ? 0 : readLink(first).sequence, entriesInPeriod, intact },
    },
    trail: {
      path: 'audit-trail.jsonl',
      bytes: new TextEncoder().encode(links.map(({ text, hash }) => `${JSON.stringify({ text, hash })}\n`).join('')),
    },
  };
}

/**
 * From the period's first entry to the head, so that the pack's own chain ends with the head that is printed. Where
 * the period has none, the head's own entry, which an empty file could be put in place of.
 */
function linksFrom(work: Work, from: string): ChainLink[] {
  const [last] = work.trail.page({ limit: 1 });
  const day = startOfDay(from);
  return [...work.trail.entriesBetween(last !== undefined && last.at < day ? last.at : day, '9999')];
}

async function write(job: Job, path: string, files: readonly PackFile[]): Promise<void> {
  try {
    await writePack({ kind: 'zip', path }, files, {
      signal: job.signal,
      onProgress: (share) => job.progress(Math.round(share * 100), 100, 'Writing the pack'),
    });
  } catch (error) {
    if (error instanceof PackCancelled) throw cancelled();
    if (error instanceof PackExists) throw new Refusal('exists', error.message);
    if (error instanceof PackFailed) throw new Refusal('not-written', error.message);
    throw error;
  }
}
