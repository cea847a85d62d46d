import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { shortHead, type TrailEntry } from '../../audit/chain.ts';
import { verifyTrail } from '../../audit/verify-trail.ts';
import type { Job, Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';

/** How many entries the trail has, and its head in short groups. */
export function trailHead(work: Work): OutputOf<'audit.head'> {
  const head = work.trail.head();
  return { count: head.count, head: shortHead(head.hash) };
}

/** A page of the trail, newest first. */
export function trailPage(work: Work, input: InputOf<'audit.page'>): OutputOf<'audit.page'> {
  const names = accountNames(work);
  return work.trail.page(input).map((entry) => rowOf(work, entry, names));
}

/** Which entry a head from paper belongs to. */
export function findHead(work: Work, input: InputOf<'audit.findHead'>): OutputOf<'audit.findHead'> {
  const entry = work.trail.matchesHead(input.head);
  return { found: entry === null ? null : rowOf(work, entry, accountNames(work)) };
}

/** Recomputes the whole chain, letting other calls in between, and says which entry fails first. */
export async function verifyChain(job: Job): Promise<OutputOf<'audit.verify'>> {
  const result = await recompute(job);
  return result.ok
    ? { intact: true, count: result.count, head: shortHead(result.head), failsAt: null, reason: '' }
    : { intact: false, count: job.read((work) => work.trail.head().count), head: '', failsAt: result.sequence, reason: result.reason };
}

/** @returns the result of recomputing every hash and commitment @throws Refusal `cancelled` */
export async function recompute(job: Job): Promise<ReturnType<Work['trail']['verify']>> {
  const steps = job.read((work) => verifyTrail(work.db));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    job.progress(step.value.done, step.value.total, 'Checking the audit trail');
    await job.breathe();
  }
}

function rowOf(work: Work, entry: TrailEntry, names: ReadonlyMap<string, string>): OutputOf<'audit.page'>[number] {
  return {
    sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action, room: entry.room,
    recordId: entry.recordId, subject: names.get(entry.recordId) ?? subjectOf(work.trail.details(entry.sequence)),
    clause: entry.clause ?? '', head: shortHead(entry.hash),
  };
}

/** The detail that names a record, whichever room wrote it; empty when none does or disposal has removed the details. */
function subjectOf(details: unknown): string {
  if (typeof details !== 'object' || details === null) return '';
  const fields = new Map<string, unknown>(Object.entries(details));
  const name = ['name', 'account', 'number', 'fileName', 'trustName'].map((field) => fields.get(field)).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : '';
}
