import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { DecisionInput } from '../../../../preload/contract/retention.ts';
import type { RetentionDecisionsTable } from '../../database/tables-retention.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { hasSecond, type Look, lookAt, said } from './look.ts';
import { decisionProblem } from './rules/decisions.ts';
import type { Standing } from './rules/standing.ts';
import { keyOf, type KeptFact } from './rules/types.ts';
import { standingRecord } from './service.ts';
import { insertDecision } from './table.ts';

/** Keeping records as long as they must be, and no longer than somebody decides (CP371 2.4). */
const retentionClause = '2.4';

/** In the trail. */
const actions: Readonly<Record<DecisionInput['take'], string>> = {
  propose: 'retention.disposal-proposed', withdraw: 'retention.proposal-withdrawn', confirm: 'retention.disposal-confirmed', 'keep-longer': 'retention.kept-longer',
  hold: 'retention.hold-set', lift: 'retention.hold-lifted', transfer: 'retention.transferred',
};

/**
 * Decides on records that are kept, on many alike or on one. Nothing is removed by it: what is confirmed may be disposed of.
 *
 * @throws Refusal `not-found`, `not-opened`, `conflict` where somebody has decided since; `invalid` where one of them cannot be decided on so, named when there are several
 */
export function decide(work: Work, { subjects, decision }: InputOf<'retention.decide'>): OutputOf<'retention.decide'> {
  const look = lookAt(work);
  if (decision.take === 'keep-longer') refuseOddDay(decision.until, 'decision.until');
  if (decision.take === 'transfer') refuseOddDay(decision.on, 'decision.on');
  const second = hasSecond(work);
  const each = new Map(subjects.map((subject) => [keyOf(subject), subject]));
  for (const subject of each.values()) {
    const { fact, standing } = standingRecord(work, look, subject);
    const there = look.decisions.get(keyOf(fact))?.length ?? 0;
    if (there !== subject.decisions) throw conflict(fact.title, { decisions: there });
    const problem = decisionProblem(decision, standing, { officerId: work.officer.id, second, today: look.today }, said);
    if (problem !== null) throw new Refusal('invalid', each.size === 1 || problem.field !== undefined ? problem.message : `${fact.title}: ${problem.message}`, problem.field ?? 'subjects');
    record(work, look, fact, standing, decision, second);
  }
  return { count: each.size };
}

function record(work: Work, look: Look, fact: KeptFact, standing: Standing, decision: DecisionInput, second: boolean): void {
  const row: RetentionDecisionsTable = {
    id: work.newId(), kind: fact.kind, record_id: fact.recordId, take: decision.take, on_day: decision.take === 'transfer' ? decision.on : look.today,
    until: decision.take === 'keep-longer' ? decision.until : null, ground: decision.take === 'hold' ? decision.ground : null,
    reason: 'reason' in decision ? decision.reason : '', reference: 'reference' in decision ? decision.reference : '', party: 'party' in decision ? decision.party : '',
    lifts_id: decision.take === 'lift' ? decision.hold : null, alone: decision.take === 'confirm' && !second ? 1 : 0,
    basis: JSON.stringify(decision.take === 'propose' || decision.take === 'confirm' ? { ...basisOf(look, fact, standing), marks: look.keeping.marks(fact) } : null),
    officer_id: work.officer.id, officer_name: work.officer.name, recorded_at: work.clock.now(),
  };
  insertDecision(work.db, row);
  work.record({
    action: actions[decision.take], room: 'retention', recordId: fact.recordId, clause: retentionClause,
    details: {
      kind: fact.kind, reason: row.reason, until: row.until, ground: row.ground, reference: row.reference, party: row.party, on: row.on_day,
      ...(decision.take === 'confirm' ? { proposedBy: standing.proposal?.officerName ?? '', onlyOneOfficer: row.alone === 1 } : {}),
      ...(decision.take === 'propose' || decision.take === 'confirm' ? { basis: basisOf(look, fact, standing) } : {}),
    },
  });
}

/** Under which row of the schedule, as it is now: the stub that stays says so. */
function basisOf(look: Look, fact: KeptFact, { keepUntil }: Standing): object {
  const row = look.keeping.rowOf(fact);
  return {
    row: row?.id ?? fact.row, records: row?.records ?? '', years: look.keeping.yearsOf(fact) ?? 0, source: row?.source ?? '', confirmWithIg: row?.confirmWithIg ?? true,
    from: fact.from, fromWords: fact.fromWords, keepUntil,
  };
}
