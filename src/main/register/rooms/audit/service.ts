import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { shortHead, type TrailEntry } from '../../audit/chain.ts';
import { keptIn } from '../../audit/readable-changes.ts';
import { verifyTrail } from '../../audit/verify-trail.ts';
import type { Job, Work } from '../../work.ts';
import { closedRecords, limitedRecords, unreadRecords } from '../../access/limited-records.ts';
import { limitedAction, unveiled } from '../../access/veiled-entries.ts';
import { accountNames } from '../accounts/service.ts';
import { closedPlans } from '../actions/service.ts';
import { shownDetails } from '../incidents/history.ts';
import { incidentNumbers } from '../incidents/service.ts';

/** How many entries the trail has, and its head in short groups. */
export function trailHead(work: Work): OutputOf<'audit.head'> {
  const head = work.trail.head();
  return { count: head.count, head: shortHead(head.hash) };
}

/** A page of the trail, newest first. */
export function trailPage(work: Work, input: InputOf<'audit.page'>): OutputOf<'audit.page'> {
  const known = around(work);
  return work.trail.page(input).map((entry) => rowOf(work, entry, known));
}

/** Which entry a head from paper belongs to. */
export function findHead(work: Work, input: InputOf<'audit.findHead'>): OutputOf<'audit.findHead'> {
  const entry = work.trail.matchesHead(input.head);
  return { found: entry === null ? null : rowOf(work, entry, around(work)) };
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

interface Around {
  /** What records are called; a limited one by its number, whatever an entry says of it. */
  readonly names: ReadonlyMap<string, string>;
  /** Records that this officer may not open, and what follows from them, each with the number that may be told. */
  readonly closed: ReadonlyMap<string, string>;
  /** Records of which no word may be shown to this officer yet. */
  readonly unread: ReadonlySet<string>;
  /** What may be shown of the details of an entry: nothing of a link with such a record. */
  readonly shown: (details: unknown) => unknown;
}

function around(work: Work): Around {
  return {
    names: new Map([...accountNames(work), ...incidentNumbers(work), ...limitedRecords(work)]), closed: new Map([...closedRecords(work), ...closedPlans(work)]),
    unread: unreadRecords(work), shown: shownDetails(work),
  };
}

/** An entry stays in the trail whoever looks at it: without it the chain would not be whole. What it says of a limited record does not. */
function rowOf(work: Work, entry: TrailEntry, { names, closed, unread, shown }: Around): OutputOf<'audit.page'>[number] {
  const number = closed.get(entry.recordId);
  if (number !== undefined) {
    return {
      sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: limitedAction, room: entry.room, recordId: entry.recordId, subject: number, clause: '', kept: '',
      head: shortHead(entry.hash),
    };
  }
  const details = work.trail.details(entry.sequence);
  const { action, clause } = unveiled(entry, details);
  return {
    sequence: entry.sequence, at: entry.at, officer: entry.officerName, action, room: entry.room,
    recordId: entry.recordId, subject: names.get(entry.recordId) ?? subjectOf(details),
    clause: clause ?? '', kept: unread.has(entry.recordId) ? '' : keptIn(shown(details)), head: shortHead(entry.hash),
  };
}

/** The detail that names a record, whichever room wrote it; empty when none does or disposal has removed the details. */
function subjectOf(details: unknown): string {
  if (typeof details !== 'object' || details === null) return '';
  const fields = new Map<string, unknown>(Object.entries(details));
  const name = ['name', 'account', 'number', 'fileName', 'trustName'].map((field) => fields.get(field)).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : '';
}
