import type { HandOut, SearchAsked } from '../../../../preload/contract/disclosure.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import { allLeftOut } from '../../../../preload/contract/left-out.ts';
import { Refusal } from '../../refusal.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import { type HandedOutData, type ListedEntry } from '../../reports/documents/request-search.ts';
import type { Job, Work } from '../../work.ts';
import type { WrittenFile } from '../../written-file.ts';
import { isWorkingDay } from '../settings/rules/bank-holidays.ts';
import { trustName } from '../settings/service.ts';
import { deadlineOf } from './rules/deadlines.ts';
import { searchAll, type Searched } from './search.ts';
import { insertDisclosure } from './table.ts';

/** A search as it is handed out: what stays in it, and what is left out and why. */
export interface ToHandOut extends Searched {
  readonly data: HandedOutData;
  readonly reasons: ReadonlyMap<string, string>;
}

/**
 * Searches once more, so that nothing is handed out that nobody has looked at.
 *
 * @throws Refusal `stale` when the register has changed since, `invalid` for a day that cannot be, and as the search
 */
export async function searchAgain(job: Job, input: HandOut): Promise<ToHandOut> {
  job.read((work) => refuseDays(work, input));
  const asked: SearchAsked = { subject: input.subject, period: input.period };
  const searched = await searchAll(job, asked);
  const { result } = searched;
  if (result.basis !== input.basis) {
    throw new Refusal('stale', 'Something that was found has changed since you searched, or more is found now. Search again and look through it; what you left out stays left out.');
  }
  // What belongs to it and what the trail tells of it goes with it here, whatever a window has asked for.
  const out = allLeftOut(result.entries, new Map(input.leftOut.map(({ key, reason }) => [key, reason])));
  const reasons = new Map([...out].map(([key, { reason, goesWith }]) => [key, goesWith === null ? reason : `${reason} (goes with number ${goesWith})`]));
  const entries = result.entries.map((entry): ListedEntry => ({ ...entry, leftOut: reasons.get(entry.key) ?? null }));
  const unknown = input.leftOut.find(({ key }) => !result.entries.some((entry) => entry.key === key));
  if (unknown !== undefined) throw new Refusal('invalid', 'Something that is left out was not found. Search again.');
  return job.read((work) => ({
    ...searched, reasons,
    data: {
      number: nextNumber(work), trustName: trustName(work), createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
      request: { ...input.request, answerBy: answerBy(input) }, asked: result.asked, lookedFor: result.lookedFor, cautions: result.cautions,
      groups: result.groups.map(({ id, title }) => ({ title, entries: entries.filter(({ group }) => group === id) })),
      searched: result.searched, notSearched: result.notSearched, disposed: result.disposed, found: entries.length, leftOut: entries.filter(({ leftOut }) => leftOut !== null).length,
    },
  }));
}

/** The number of the next list or files. */
export function nextNumber(work: Work): string {
  const year = Number(work.clock.today().slice(0, 4));
  return `REQ ${year}-${String(lastNumber(work.db, 'REQ ', year) + 1).padStart(3, '0')}`;
}

/** Keeps that a search was handed out. The trail has its number and how much it was: whom it was about stands in one place that can be disposed of. */
export function keepHandedOut(work: Work, input: HandOut, form: 'list' | 'files', { data, result }: ToHandOut, file: WrittenFile): void {
  const id = work.newId();
  const { subject, period, request } = input;
  insertDisclosure(work.db, {
    id, number: data.number, reference: request.reference, kind: request.kind, received_on: request.receivedOn, reply_by: answerBy(input), subject_kind: subject.kind,
    account_id: subject.kind === 'account' ? subject.accountId : null, person_id: subject.kind === 'person' ? subject.personId : null, asked: data.asked,
    from_day: period?.from ?? null, to_day: period?.to ?? null, made_at: data.createdAt, made_by: data.officerName, out_kind: form, found: data.found, left_out: data.leftOut,
    closed: result.closed, file_name: file.name, file_sha256: file.sha256,
  });
  work.record({
    action: form === 'list' ? 'disclosure.printed' : 'disclosure.exported', room: 'disclosure', recordId: id,
    details: { number: data.number, kind: request.kind, found: data.found, leftOut: data.leftOut, closed: result.closed, sha256: file.sha256 },
  });
}

function answerBy({ request: { kind, receivedOn } }: HandOut): string | null {
  return receivedOn === null ? null : deadlineOf(kind, receivedOn, isWorkingDay).answerBy;
}

function refuseDays(work: Work, { request: { receivedOn } }: HandOut): void {
  refuseOddDay(receivedOn, 'request.receivedOn');
  if (receivedOn !== null && receivedOn > work.clock.today()) throw new Refusal('invalid', 'The request cannot come in the future.', 'request.receivedOn');
}
