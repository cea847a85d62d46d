import { readFile, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { cancelled } from '../../refusals.ts';
import { Refusal } from '../../refusal.ts';
import { csvBytes, madeTitles, sampleColumn } from '../../reports/csv.ts';
import { foundBecause } from '../../reports/documents/request-search.ts';
import { fileSlug } from '../../reports/house-style.ts';
import { PackCancelled, PackExists, PackFailed, type PackFile, writePack } from '../../reports/pack.ts';
import type { Job } from '../../work.ts';
import { describeFile } from '../../written-file.ts';
import { keepHandedOut, searchAgain, type ToHandOut } from './hand-out.ts';
import { ask } from './reading.ts';
import { readmeText } from './rules/readme.ts';

/** Kept files that are read in one step. */
const filesAtOnce = 5;

/**
 * Writes what was found as one zip: the list as a table, the records field by field, what is left out and why, the kept files
 * that were chosen, and the checksums.
 *
 * @throws Refusal `stale` when the register has changed since the search, `invalid`, `cancelled`, `exists`, `not-written`; nothing is left behind
 */
export async function exportDisclosure(job: Job, { files, ...input }: InputOf<'disclosure.export'>): Promise<OutputOf<'disclosure.export'>> {
  const { path } = job.file();
  const out = await searchAgain(job, input);
  const kept = files ? await keptFiles(job, out) : [];
  const today = job.read((work) => work.clock.today());
  await job.breathe();
  const pack: PackFile[] = [
    { path: 'found.csv', bytes: foundTable(out, today, new Map(kept.map(({ number, file }) => [number, file.path]))) },
    { path: 'records.csv', bytes: job.read(() => recordsTable(out, today)) },
    ...(out.data.leftOut === 0 ? [] : [{ path: 'left-out.csv', bytes: leftOutTable(out, today) }]),
    { path: 'README.txt', bytes: new TextEncoder().encode(readmeText(out.data, kept.length)) },
    ...kept.map(({ file }) => file),
  ];
  await write(job, path, pack);
  try {
    const file = describeFile(path, await readFile(path));
    job.commit((work) => keepHandedOut(work, input, 'files', out, file));
    return { number: out.data.number, file, found: out.data.found, leftOut: out.data.leftOut, files: kept.length };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

function foundTable({ data, reasons }: ToHandOut, today: string, files: ReadonlyMap<number, string>): Uint8Array {
  const sample = sampleColumn(data.sample);
  const titles = ['Number', 'Kind', 'Record', 'What it is', 'Day', 'Why found', 'Words', 'File', ...madeTitles, ...sample.titles];
  const rows = data.groups.flatMap(({ title, entries }) => entries.filter(({ key }) => !reasons.has(key)).map((entry) => [
    entry.number, title, entry.record, entry.what, entry.on, foundBecause[entry.because],
    entry.excerpts.map(({ field, before, match, after }) => `${field === '' ? '' : `${field}: `}${before}${match}${after}`).join('\n'), files.get(entry.number), today, data.officerName, ...sample.cells,
  ]));
  return csvBytes(titles, rows);
}

function recordsTable({ data, found, reasons }: ToHandOut, today: string): Uint8Array {
  const sample = sampleColumn(data.sample);
  const rows = found.flatMap(({ entry, fields }, at) => (reasons.has(entry.key) ? [] : fields().map(({ field, text }) => [
    at + 1, entry.record, entry.what, entry.on, field, text, today, data.officerName, ...sample.cells,
  ])));
  return csvBytes(['Number', 'Record', 'What it is', 'Day', 'Field', 'Content', ...madeTitles, ...sample.titles], rows);
}

function leftOutTable({ data }: ToHandOut, today: string): Uint8Array {
  const sample = sampleColumn(data.sample);
  const rows = data.groups.flatMap(({ title, entries }) => entries.flatMap(({ number, what, leftOut }) => (leftOut === null ? [] : [[number, title, what, leftOut, today, data.officerName, ...sample.cells]])));
  return csvBytes(['Number', 'Kind', 'What it is', 'Why it is left out', ...madeTitles, ...sample.titles], rows);
}

/** The kept files that were found and are not left out, under their number in the search. */
async function keptFiles(job: Job, { found, reasons }: ToHandOut): Promise<{ number: number; file: PackFile }[]> {
  const wanted = found.flatMap(({ entry, evidenceId }, at) => (evidenceId === null || reasons.has(entry.key) ? [] : [{ number: at + 1, evidenceId }]));
  const files: { number: number; file: PackFile }[] = [];
  for (const [at, { number, evidenceId }] of wanted.entries()) {
    if (at % filesAtOnce === 0) {
      job.progress(at, wanted.length, 'Reading the kept files');
      await job.breathe();
    }
    const [row] = job.read(({ db }) => ask<{ name: string; content: Buffer }>(db, 'SELECT name, content FROM evidence JOIN evidence_content ON evidence_id = id WHERE id = ?', evidenceId));
    if (row !== undefined) files.push({ number, file: { path: `files/${String(number).padStart(4, '0')} ${safeName(row.name)}`, bytes: row.content } });
  }
  return files;
}

/** A name that every system takes, with its extension. */
function safeName(name: string): string {
  const extension = extname(name).replaceAll(/[^.A-Za-z0-9]/gu, '').slice(0, 12);
  return `${fileSlug(name.slice(0, name.length - extname(name).length), 'file').slice(0, 80)}${extension === '.' ? '' : extension}`;
}

async function write(job: Job, path: string, files: readonly PackFile[]): Promise<void> {
  try {
    await writePack({ kind: 'zip', path }, files, { signal: job.signal, onProgress: (share) => job.progress(Math.round(share * 100), 100, 'Writing the files') });
  } catch (error) {
    if (error instanceof PackCancelled) throw cancelled();
    if (error instanceof PackExists) throw new Refusal('exists', error.message);
    if (error instanceof PackFailed) throw new Refusal('not-written', error.message);
    throw error;
  }
}
