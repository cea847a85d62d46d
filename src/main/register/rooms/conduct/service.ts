import { createHash } from 'node:crypto';
import { type ConductChoices, type ConductDetail, type ConductKind, type ConductStep, conductKind, conductRunbookSteps, conductStep, type KeptStep } from '../../../../preload/contract/conduct.ts';
import { endingsOf, isSuperseded, stepOf, type Ways, waysOf } from '../../../../preload/contract/conduct-standing.ts';
import type { IncidentDetail, IncidentRow } from '../../../../preload/contract/incidents.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { londonDay } from '../../clock.ts';
import type { ConductStepsTable } from '../../database/tables-conduct.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { refuseImpossible } from '../incidents/checked.ts';
import { sourcesNoted, tellNoted, tickNoted, undoMade } from '../incidents/entries.ts';
import { incident, incidents, openIncidents } from '../incidents/service.ts';
import { packsOn } from '../policies/service.ts';
import { nextStep, type Standing, stepProblem, waitsFor } from './rules/order.ts';
import { toldWith } from './rules/telling.ts';
import { everyStepRow, insertStep, stepRows } from './table.ts';

/** What the policies let one choose: of the first one that is on and says anything of staff conduct, and of 10022 where none does. */
export function conductChoices(work: Work): ConductChoices {
  const said = [...packsOn(work), ...work.packs.values()].find((pack) => pack.conduct !== null)?.conduct;
  if (said === null || said === undefined) return { categories: [], policies: [], assistance: [], outcomes: [] };
  const { categories, policies, assistance, outcomes } = said;
  return {
    categories: categories.map(({ id, title, route, clause, elsewhere, underTrustPolicies }) => ({ id, title, route, clause, elsewhere, underTrustPolicies })),
    policies: policies.map(({ id, title, ofEmployer }) => ({ id, title, ofEmployer })),
    assistance: assistance.map(({ id, title }) => ({ id, title })),
    outcomes: outcomes.map(({ id, title, formal, ofEmployer }) => ({ id, title, formal, ofEmployer })),
  };
}

/**
 * What was done about the member of staff, and what comes next. Earlier versions let an incident with steps be moved away from
 * staff: they are read still, and nothing comes next.
 *
 * @throws Refusal `not-found`; `not-opened` for a limited incident that was not opened; `invalid` for one that is not about staff
 *   and has no steps
 */
export function conductOf(work: Work, { incidentId }: InputOf<'conduct.get'>): ConductDetail {
  const found = incident(work, { id: incidentId });
  const detail = found.conductNoted ? found : staffIncident(work, incidentId);
  const steps = keptSteps(work, incidentId);
  const standing = standingOf(work, detail, steps);
  return {
    incidentId, number: detail.row.number, closed: detail.row.state === 'closed', version: steps.length, adviceFirst: detail.row.adviceFirst,
    reportedOn: detail.row.reportedOn, steps, next: detail.staffConduct ? nextStep(standing) : null,
    may: detail.staffConduct ? conductKind.options.filter((kind) => waitsFor(kind, standing) === null) : [],
  };
}

/**
 * Notes a step. The trail keeps what kind of step it was, its day and a checksum of its words: the words themselves stand in
 * the step only, which a limited incident keeps to those who may open it.
 *
 * @throws Refusal `not-found`, `not-opened`, `conflict`, `invalid` with the field and the clause
 */
export function recordConduct(work: Work, { incidentId, version, step }: InputOf<'conduct.record'>): OutputOf<'conduct.record'> {
  const detail = staffIncident(work, incidentId);
  const before = keptSteps(work, incidentId);
  if (before.length !== version) throw conflict('What was done about this', { version: before.length });
  const problem = stepProblem(step, standingOf(work, detail, before, step), formatDate);
  if (problem !== null) throw new Refusal('invalid', problem.message, `step.${problem.field}`);
  const chosen = chosenIn(work, step, stillStanding(before));
  const on = step.kind === 'person' ? null : step.on;
  if (on !== null) refuseImpossible(work, { on, time: timeOf(step) }, { on: detail.facts.reportedOn, time: detail.facts.reportedTime }, { on: 'step.on', time: 'step.time' }, 'It was reported');
  const content = JSON.stringify({ chosen, step });
  const id = work.newId();
  insertStep(work.db, {
    id, incident_id: incidentId, kind: step.kind, on_day: on, content, recorded_at: work.clock.now(), recorded_by: work.officer.name,
  });
  const steps = keptSteps(work, incidentId);
  undoSuperseded(work, detail.row.id, steps, step);
  const contact = settle(work, incidentId, { id, step });
  work.record({
    action: `conduct.${step.kind}`, room: 'incidents', recordId: incidentId, clause: clauses[step.kind],
    details: { number: detail.row.number, on, ...(contact === null ? {} : { contact }), sha256: createHash('sha256').update(content).digest('hex') },
  });
  return { version: version + 1 };
}

/** Ticks and tells what a step settles, where it is not settled already. @returns who was told with it; null where nobody was */
function settle(work: Work, incidentId: string, { id, step }: Pick<KeptStep, 'id' | 'step'>): string | null {
  if (step.kind === 'person') return null;
  const source = { made_by: 'conduct', made_of: id } as const;
  const ticks = ticksOf(step);
  if (ticks !== undefined) tickNoted(work, incidentId, ticks, step.on, source);
  const tells = toldWith(step);
  return tells === null ? null : tellNoted(work, incidentId, tells.contact, tells.how, { on: step.on, time: timeOf(step) }, source);
}

/**
 * Opens again what steps had settled that no longer stand, unless the new one says the same of the same day and time. What other steps that
 * stand would have settled, had it not been settled already, is settled by them now.
 */
function undoSuperseded(work: Work, incidentId: string, steps: readonly KeptStep[], added: ConductStep): void {
  const says = (step: ConductStep): string => (step.kind === 'person' ? '' : `${step.kind} ${step.on} ${timeOf(step)} ${ticksOf(step) ?? ''} ${toldWith(step)?.contact ?? ''}`);
  const gone = new Set(steps.flatMap(({ id, superseded, step }) => (superseded && says(step) !== says(added) ? [id] : [])));
  const made = ({ made_by: madeBy, made_of: madeOf }: { readonly made_by: string; readonly made_of: string }): boolean => madeBy === 'conduct' && gone.has(madeOf);
  if (undoMade(work, { id: incidentId }, made, 'This no longer stands: see Conduct.') === 0) return;
  const noted = sourcesNoted(work, incidentId, 'conduct');
  for (const stands of steps.slice(0, -1)) if (!stands.superseded && !noted.has(stands.id)) settle(work, incidentId, stands);
}

/** HH:MM; empty where nobody knows it, and of a step of which none is asked. */
function timeOf(step: ConductStep): string {
  return 'time' in step ? step.time : '';
}

function ticksOf(step: ConductStep): string | undefined {
  return step.kind === 'decision' && step.formal === 'not-yet' ? undefined : runbookSteps[step.kind];
}

/** As the contract has them, for any kind of step. */
const runbookSteps: Readonly<Partial<Record<ConductKind, string>>> = conductRunbookSteps;

const clauses: Readonly<Record<ConductKind, string>> = {
  'person': '2.1', 'employer': '2.1', 'asked': '4.1.2', 'findings': '4.1.2', 'advice': '3.4', 'assistance': '4.1.3', 'decision': '4.1.2', 'to-hr': '6.1', 'outcome': '6.2', 'search': '5.6',
};

/** An open incident of which the manager's answer is awaited, or a decision. */
export interface ConductWaiting {
  readonly row: IncidentRow;
  readonly waits: 'findings' | 'decision';
  /** By when the facts were asked for, or since when the decision is due; null where no day was set. */
  readonly on: string | null;
}

/** What is waited for in the open incidents that this officer may open. */
export function conductWaiting(work: Work): ConductWaiting[] {
  const ways = waysOf(conductChoices(work));
  const byIncident = Map.groupBy(everyStepRow(work.db), ({ incident_id: id }) => id);
  return openIncidents(work).flatMap((row): ConductWaiting[] => {
    const steps = stillStanding(kept(byIncident.get(row.id) ?? [], ways));
    const asked = stepOf(steps, 'asked');
    const findings = stepOf(steps, 'findings');
    const decision = stepOf(steps, 'decision');
    if (asked === undefined || (decision !== undefined && decision.formal !== 'not-yet')) return [];
    if (findings === undefined) return [{ row, waits: 'findings', on: asked.replyBy }];
    return [{ row, waits: 'decision', on: findings.on }];
  });
}

/** A step of one kind that was noted in a period, and its incident. */
export interface ConductNoted {
  readonly incident: IncidentRow;
  /** YYYY-MM-DD */
  readonly on: string;
}

/**
 * The steps of one kind noted in a period, of the incidents that this officer may open (10022 4.1.3, 5.6).
 *
 * @param from @param to YYYY-MM-DD, both included
 */
export function conductNoted(work: Work, kind: ConductKind, from: string, to: string): ConductNoted[] {
  const rows = everyStepRow(work.db).filter((row) => row.kind === kind && dayOf(row) >= from && dayOf(row) <= to);
  if (rows.length === 0) return [];
  const byId = new Map(incidents(work).map((row) => [row.id, row]));
  return rows.flatMap((row) => {
    const found = byId.get(row.incident_id);
    return found === undefined ? [] : [{ incident: found, on: dayOf(row) }];
  });
}

function dayOf({ on_day: day, recorded_at: at }: ConductStepsTable): string {
  return day ?? londonDay(at);
}

/** An incident about a member of staff. @throws Refusal `not-found`, `not-opened`; `invalid` for one that is about nobody of the staff */
export function staffIncident(work: Work, id: string): IncidentDetail {
  const detail = incident(work, { id });
  if (!detail.staffConduct) throw new Refusal('invalid', `${detail.row.number} is not about a member of staff.`);
  return detail;
}

function keptSteps(work: Work, incidentId: string): KeptStep[] {
  return kept(stepRows(work.db, incidentId), waysOf(conductChoices(work)));
}

function kept(rows: readonly ConductStepsTable[], ways: Ways): KeptStep[] {
  const read = rows.map((row) => {
    const { chosen, step } = JSON.parse(row.content) as { chosen: string; step: ConductStep };
    return { id: row.id, recordedAt: row.recorded_at, recordedBy: row.recorded_by, chosen, step: conductStep.parse(step) };
  });
  const steps = read.map(({ step }) => step);
  return read.map((one, place) => ({ ...one, superseded: isSuperseded(steps, place, ways) }));
}

/** The steps about an incident that no later one has replaced. */
export function standingSteps(work: Work, incidentId: string): ConductStep[] {
  return stillStanding(keptSteps(work, incidentId));
}

function stillStanding(steps: readonly KeptStep[]): ConductStep[] {
  return steps.filter(({ superseded }) => !superseded).map(({ step }) => step);
}

/** @param adding the step that is about to be noted: who it is about decides the route */
function standingOf(work: Work, { row, facts }: IncidentDetail, steps: readonly KeptStep[], adding?: ConductStep): Standing {
  const stands = stillStanding(steps);
  const person = adding?.kind === 'person' ? adding : stepOf(stands, 'person');
  const { routeOf, ofEmployer } = waysOf(conductChoices(work));
  return {
    steps: stands, adviceFirst: row.adviceFirst, hasSource: facts.sourceWords !== '', reportedOn: row.reportedOn, closed: row.state === 'closed',
    route: person === undefined ? null : routeOf(person.category), ofEmployer,
  };
}

/** What was chosen from the policy's lists, by its title. @throws Refusal `invalid` for what is not in them */
function chosenIn(work: Work, step: ConductStep, stands: readonly ConductStep[]): string {
  const choices = conductChoices(work);
  const pick = (list: readonly { readonly id: string; readonly title: string }[], id: string, field: string): string => {
    const found = list.find((one) => one.id === id);
    if (found === undefined) throw new Refusal('invalid', 'Choose from the list.', `step.${field}`);
    return found.title;
  };
  switch (step.kind) {
    case 'person':
      return pick(choices.categories, step.category, 'category');
    case 'assistance':
      return pick(choices.assistance, step.of, 'of');
    case 'decision':
      return step.policy === '' ? '' : pick(choices.policies, step.policy, 'policy');
    case 'outcome':
      return pick(endingsOf(choices, stepOf(stands, 'decision')), step.outcome, 'outcome');
    case 'employer':
    case 'asked':
    case 'findings':
    case 'advice':
    case 'to-hr':
    case 'search':
      return '';
  }
}
