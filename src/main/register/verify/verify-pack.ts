import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ChainLink, checkLink, type Head, shortHead, type TrailEntry } from '../audit/chain.ts';
import { packContents, packFormat } from '../rooms/reports/pack-data.ts';
import type { PackFiles } from './pack-files.ts';
import { readSums } from './sums.ts';

/** What a check found, in sentences. It passed when there is no problem. */
export interface Report {
  readonly facts: readonly string[];
  readonly problems: readonly string[];
}

const sumsName = 'SHA256SUMS';
const trailName = 'audit-trail.jsonl';
const manifestName = 'manifest.json';

const linkSchema = z.strictObject({ text: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/u) });
const manifestSchema = z.looseObject({
  format: z.literal(packFormat),
  trailHead: z.string().regex(/^[0-9a-f]{64}$/u),
  trailEntries: z.int().min(1),
  firstSequence: z.int().min(1),
  files: z.array(z.string()),
});

/**
 * Checks a pack: every file against SHA256SUMS, the chain in its trail, and both against what the manifest says.
 * Whoever changes a pack can compute the sums again, so it also has to hold every file that this form of pack has.
 */
export function verifyPack(pack: PackFiles): Report {
  const sums = verifySums(pack);
  const trail = pack.paths.includes(trailName) ? verifyTrailLines(textOf(pack, trailName)) : missingTrail();
  return {
    facts: [...sums.facts, ...trail.facts],
    problems: [...pack.problems, ...sums.problems, ...trail.problems, ...missingFiles(pack), ...compareManifest(pack, trail.span)],
  };
}

/** Recomputes every sum. A file that is not listed fails, and so does a listed one that is not there. */
function verifySums(pack: PackFiles): Report {
  if (!pack.paths.includes(sumsName)) return { facts: [], problems: [`There is no ${sumsName}.`] };
  const { lines, unreadable } = readSums(textOf(pack, sumsName));
  const problems = unreadable.map((number) => `Line ${number} of ${sumsName} cannot be read.`);
  const listed = new Set<string>();
  for (const { path, sha256 } of lines) {
    if (listed.has(path)) problems.push(`${path} is listed more than once.`);
    listed.add(path);
    if (!pack.paths.includes(path)) problems.push(`${path} is listed but not there.`);
    else if (createHash('sha256').update(pack.read(path)).digest('hex') !== sha256) problems.push(`${path} has been changed: its SHA-256 differs.`);
  }
  for (const path of pack.paths) {
    if (path !== sumsName && !listed.has(path)) problems.push(`${path} is not listed in ${sumsName}.`);
  }
  return { facts: [`${listed.size} files are listed in ${sumsName}.`], problems };
}

/** Where an intact trail begins and ends. */
interface TrailSpan {
  readonly first: number;
  readonly head: Head;
}

/** A trail's report, and its span when it is intact. */
interface TrailReport extends Report {
  readonly span: TrailSpan | null;
}

/**
 * Recomputes the chain in an exported trail. It may begin anywhere: the first entry's previous hash
 * is taken as given and reported, to be compared with an earlier pack or paper.
 *
 * @param text one JSON object per line: `text`, the canonical text that was hashed, and `hash`
 */
function verifyTrailLines(text: string): TrailReport {
  let before: Head | null = null;
  let first: TrailEntry | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const link = parseLink(line);
    if (link === null) return failed(`Line ${index + 1} of ${trailName} cannot be read.`);
    const check = checkLink(before, link);
    if (!check.ok) return failed(`Entry ${check.sequence} of the audit trail fails: ${check.reason}`);
    first ??= check.entry;
    before = { count: check.entry.sequence, hash: check.entry.hash };
  }
  if (first === null || before === null) return failed(`${trailName} has no entries.`);
  return {
    facts: [
      `Entries ${first.sequence} to ${before.count} of the audit trail form one chain.`,
      `It starts after head ${shortHead(first.previousHash)} (${first.previousHash}).`,
      `It ends with head   ${shortHead(before.hash)} (${before.hash}).`,
    ],
    problems: [],
    span: { first: first.sequence, head: before },
  };
}

function missingFiles(pack: PackFiles): string[] {
  const there = new Set(pack.paths);
  // Of these two the checks of the trail and of the manifest speak themselves.
  // What the manifest lists and is not there is told by its own check.
  return packContents.filter(({ addedLater }) => addedLater !== true).map(({ path }) => path)
    .filter((path) => path !== trailName && path !== manifestName && !there.has(path))
    .map((path) => `There is no ${path}, which every pack has.`);
}

function compareManifest(pack: PackFiles, span: TrailSpan | null): string[] {
  if (!pack.paths.includes(manifestName)) return [`There is no ${manifestName}.`];
  const manifest = manifestSchema.safeParse(parseJson(textOf(pack, manifestName)));
  if (!manifest.success) {
    const places = new Set(manifest.error.issues.map(({ path }) => String(path[0] ?? 'all of it')));
    return [`${manifestName} is not the manifest of an audit pack; wrong in it: ${[...places].join(', ')}.`];
  }
  const { data } = manifest;
  return [...compareFiles(pack, data.files), ...(span === null ? [] : compareTrail(data, span))];
}

/** Both ways: what the manifest lists is there, and what is there is listed. */
function compareFiles(pack: PackFiles, files: readonly string[]): string[] {
  const listed = new Set(files);
  const there = pack.paths.filter((path) => path !== sumsName);
  return [
    ...[...listed].filter((path) => !there.includes(path)).map((path) => `${path} is listed in ${manifestName} but not there.`),
    ...there.filter((path) => !listed.has(path)).map((path) => `${path} is not listed in ${manifestName}.`),
  ];
}

function compareTrail(manifest: z.output<typeof manifestSchema>, { first, head }: TrailSpan): string[] {
  const problems: string[] = [];
  if (head.hash !== manifest.trailHead) problems.push(`The audit trail ends with another head than ${manifestName} names.`);
  if (head.count !== manifest.trailEntries) {
    problems.push(`The audit trail ends with entry ${head.count}, but ${manifestName} says that it has ${manifest.trailEntries}.`);
  }
  if (first !== manifest.firstSequence) {
    problems.push(`The audit trail begins with entry ${first}, but ${manifestName} says with entry ${manifest.firstSequence}.`);
  }
  return problems;
}

function missingTrail(): TrailReport {
  return failed(`There is no ${trailName}.`);
}

function failed(problem: string): TrailReport {
  return { facts: [], problems: [problem], span: null };
}

function parseLink(line: string): ChainLink | null {
  const result = linkSchema.safeParse(parseJson(line));
  return result.success ? result.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(pack: PackFiles, path: string): string {
  return Buffer.from(pack.read(path)).toString('utf8');
}
