import { yearsAfter } from '../../../../preload/contract/days.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { KeepingDecision, KeepingTotals, KeptDetail, KeptRecord } from '../../../../preload/contract/retention.ts';
import type { KeepingScope } from '../../../../preload/contract/retention-words.ts';
import type { RetentionDecisionsTable } from '../../database/tables-retention.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { openedIncident } from '../incidents/access.ts';
import { confirmedIn } from './basis.ts';
import { hasSecond, type Look, lookAt, said } from './look.ts';
import type { Standing } from './rules/standing.ts';
import { keyOf, type KeptFact } from './rules/types.ts';

/** What of all that is kept is to be seen. @returns the most urgent first, and how many there are of each */
export function keptRecords(work: Work, { scope }: InputOf<'retention.list'>): OutputOf<'retention.list'> {
  const look = lookAt(work);
  const soon = yearsAfter(look.today, 1);
  const totals: Record<keyof KeepingTotals, number> = { due: 0, waiting: 0, soon: 0, held: 0, longer: 0, all: 0, confirmed: 0 };
  const rows = look.keeping.all().flatMap((fact) => {
    const standing = look.keeping.standing(fact);
    if (standing === null || isNobodysYet(fact, standing)) return [];
    const scopes = scopesOf(standing, soon);
    for (const each of scopes) totals[each] += 1;
    if (standing.state === 'confirmed') totals.confirmed += 1;
    return scopes.includes(scope) ? [recordOf(work, look, fact, standing)] : [];
  });
  return { rows: rows.toSorted(firstDue), totals, today: look.today, second: hasSecond(work) };
}

/** How many have reached their date and wait for a decision, and how many wait for the second officer. @param work the unit of work, to read */
export function keepingDue(work: Work): { readonly due: number; readonly waiting: number; readonly confirmed: number; readonly first: string | null } {
  const look = lookAt(work);
  const found = look.keeping.all().filter((fact) => look.keeping.mayBeDue(fact)).flatMap((fact) => {
    const standing = look.keeping.standing(fact);
    return standing === null ? [] : [standing];
  });
  const due = found.filter(({ state }) => state === 'due');
  return {
    due: due.length, waiting: found.filter(({ state }) => state === 'proposed').length, confirmed: found.filter(({ state }) => state === 'confirmed').length,
    first: due.flatMap(({ keepUntil }) => keepUntil ?? []).toSorted()[0] ?? null,
  };
}

/** One record with why it is kept, what belongs to it and what was decided. @throws Refusal `not-found`, `not-opened` for a limited incident that is not open yet */
export function keptRecord(work: Work, subject: InputOf<'retention.get'>): KeptDetail {
  const look = lookAt(work);
  const { fact, standing } = standingRecord(work, look, subject);
  const row = look.keeping.rowOf(fact);
  const decisions = look.decisions.get(keyOf(fact)) ?? [];
  const related = (one: KeptFact): KeptDetail['belongings'] => {
    const theirs = look.keeping.standing(one);
    return theirs === null ? [] : [{ kind: one.kind, recordId: one.recordId, title: one.title, sub: one.sub, keepUntil: theirs.keepUntil, open: theirs.state === 'open' || look.keeping.ownUntil(one) === null }];
  };
  return {
    record: recordOf(work, look, fact, standing), confirmed: confirmedIn(look, fact, standing),
    fromWords: fact.fromWords, years: look.keeping.yearsOf(fact) ?? 0, source: row?.source ?? '', confirmWithIg: row?.confirmWithIg ?? true, runsFrom: row?.from ?? 'closure',
    ownUntil: look.keeping.ownUntil(fact), classWhenReported: fact.classThen ?? '',
    belongings: look.keeping.belongings(fact).flatMap(related), belongsTo: look.keeping.belongsTo(fact).flatMap(related),
    decisions: decisions.map((decision) => decisionOf(decision, standing)).toReversed(),
    holds: standing.holds.flatMap(({ key, hold }) => holdOf(look, key, hold.id, keyOf(fact))),
    second: hasSecond(work),
  };
}

/** A record that this officer may decide on, as it stands. @throws Refusal `not-found`, `not-opened` */
export function standingRecord(work: Work, look: Look, { kind, recordId }: InputOf<'retention.get'>): { fact: KeptFact; standing: Standing } {
  if (kind === 'incident') openedIncident(work, recordId);
  const fact = look.keeping.fact(keyOf({ kind, recordId }));
  const standing = fact === undefined ? null : look.keeping.standing(fact);
  if (fact === undefined || standing === null) throw missingRecord('record');
  return { fact, standing };
}

/** Somebody who stays at the Trust is nobody's to decide on, unless a hold is set on her. */
function isNobodysYet(fact: KeptFact, { holds }: Standing): boolean {
  return fact.kind === 'person' && fact.from === null && !holds.some(({ key }) => key === keyOf(fact));
}

function scopesOf({ state, keepUntil, longer }: Standing, soon: string): KeepingScope[] {
  return [
    'all',
    ...(state === 'due' ? ['due' as const] : []), ...(state === 'proposed' || state === 'confirmed' ? ['waiting' as const] : []), ...(state === 'held' ? ['held' as const] : []),
    ...(state === 'kept' && keepUntil !== null && keepUntil < soon ? ['soon' as const] : []), ...(longer ? ['longer' as const] : []),
  ];
}

function firstDue(one: KeptRecord, other: KeptRecord): number {
  return (one.keepUntil ?? '9999').localeCompare(other.keepUntil ?? '9999') || one.title.localeCompare(other.title, 'en-GB');
}

function recordOf(work: Work, look: Look, fact: KeptFact, standing: Standing): KeptRecord {
  const row = look.keeping.rowOf(fact);
  return {
    kind: fact.kind, recordId: fact.recordId, decisions: look.decisions.get(keyOf(fact))?.length ?? 0, title: fact.title, sub: fact.sub, row: row?.id ?? fact.row, records: row?.records ?? '',
    state: standing.state, from: fact.from, keepUntil: standing.keepUntil, because: becauseOf(look, fact, standing), longer: standing.longer, transferred: standing.transferred,
    proposedBy: standing.proposal?.officerName ?? '', own: standing.proposal?.officerId === work.officer.id,
  };
}

/** Why it stands so, in a sentence. */
function becauseOf(look: Look, fact: KeptFact, standing: Standing): string {
  const words = reasonOf(look, fact, standing);
  return standing.lapsed ? `${words} Its disposal was proposed, and something has changed since: decide on it again.` : words;
}

function reasonOf(look: Look, fact: KeptFact, { state, keepUntil, decidedBy, holds }: Standing): string {
  const other = decidedBy === fact ? '' : decidedBy.title;
  if (state === 'held') {
    const from = holds.flatMap(({ key }) => (key === keyOf(fact) ? [] : look.keeping.fact(key)?.title ?? []));
    return from.length === 0 ? 'A hold is set on it.' : `A hold is set on ${[...new Set(from)].join(', ')}, with which it belongs together.`;
  }
  if (state === 'open') return other === '' ? decidedBy.open : `${other}: ${decidedBy.open}`;
  if (state === 'life') return 'It is kept while the organisation exists; no day says when it can go.';
  if (keepUntil === null) return '';
  const own = look.keeping.ownUntil(fact);
  if (other !== '') return `Its own years end on ${said(own ?? keepUntil)}; ${other} is kept until ${said(keepUntil)}, and they belong together.`;
  return own === keepUntil ? `${fact.fromWords} on ${said(fact.from ?? keepUntil)}; ${look.keeping.yearsOf(fact) ?? 0} years from then.` : `Somebody decided to keep it until ${said(keepUntil)}.`;
}

function decisionOf(row: RetentionDecisionsTable, { holds }: Standing): KeepingDecision {
  return {
    id: row.id, take: row.take, on: row.on_day, until: row.until, ground: row.ground, reason: row.reason, reference: row.reference, party: row.party, lifts: row.lifts_id, alone: row.alone === 1,
    officer: row.officer_name, recordedAt: row.recorded_at, stands: holds.some(({ hold }) => hold.id === row.id),
  };
}

function holdOf(look: Look, key: string, id: string, here: string): KeptDetail['holds'] {
  const on = look.keeping.fact(key);
  const row = look.decisions.get(key)?.find((decision) => decision.id === id);
  if (on === undefined || row === undefined || row.ground === null) return [];
  return [{
    id, kind: on.kind, recordId: on.recordId, on: on.title, ground: row.ground, reason: row.reason, reference: row.reference, by: row.party, since: row.on_day, here: key === here,
  }];
}
