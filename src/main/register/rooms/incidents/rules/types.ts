import type { IncidentSeverity, IncidentType } from '../../../../../preload/contract/incidents.ts';
import type { Keeping, MustTell, RunbookPhase, RunbookStep, TellWhen } from '../../../../../preload/contract/incidents-runbook.ts';
import type { PackIncidentType, PolicyPack } from '../../policies/pack-schema.ts';
import { clausesInWords } from '../../reviews/rules/clauses.ts';

/** The strictest first. */
const whens: readonly TellWhen[] = ['at-once', 'before-replying', 'as-soon-as-possible', 'when-known'];
const severities: readonly IncidentSeverity[] = ['low', 'medium', 'high', 'critical'];
const phases: readonly RunbookPhase[] = ['contain', 'keep', 'take-down', 'tell', 'report', 'check', 'put-right', 'close'];

/** A type as one policy has it. */
interface Stated {
  readonly pack: PolicyPack;
  readonly type: PackIncidentType;
}

/**
 * What can be reported under these policies. A type that several of them name is one: under the first one's title, with the
 * clauses of all, the graver severity, everybody whom any of them wants told, every step that any of them asks for, and the
 * longest keeping. So the stricter of two rules holds.
 *
 * @param packs the policies that are on, in the Trust's order
 * @param alsoRetired with those that are not reported any more
 */
export function incidentTypes(packs: readonly PolicyPack[], alsoRetired = false): IncidentType[] {
  const stated = packs.flatMap((pack) => pack.incidentTypes.filter(({ retired }) => alsoRetired || retired !== true).map((type): Stated => ({ pack, type })));
  return [...Map.groupBy(stated, ({ type }) => type.id)].map(([id, each]) => ({
    id,
    title: each[0]?.type.title ?? id,
    clauses: clausesInWords(each.flatMap(({ pack, type }) => [type.clause, ...(type.alsoClauses ?? [])].map((clause) => ({ reference: pack.reference, clause })))),
    severity: gravest(each.map(({ type }) => type.severity)),
    grossMisconduct: each.some(({ type }) => type.grossMisconduct),
    staffConduct: each.some(({ type }) => type.staffConduct === true),
    owesNewPassword: each.some(({ type }) => type.owesNewPassword === true),
    tell: everybody(each),
    steps: everyStep(each),
    keep: [...new Set(each.flatMap(({ type }) => type.keep))],
    keeping: longest(each),
  }));
}

/** The bare number of the first clause, as the audit trail names clauses: `2.8` of "CP371 2.8; 10022 4.2.4". */
export function firstClause(clauses: string): string {
  const [first = ''] = clauses.split(/[,;]/u);
  return first.slice(first.indexOf(' ') + 1);
}

function gravest(all: readonly IncidentSeverity[]): IncidentSeverity {
  return severities.findLast((severity) => all.includes(severity)) ?? 'medium';
}

/** Each contact once; who is to be told soonest stands first, and those who are told only in a certain case last. */
function everybody(each: readonly Stated[]): MustTell[] {
  const named = each.flatMap(({ pack, type }) => type.notify.map((notice) => ({
    ...notice, role: contactOf(pack, notice.contact)?.role ?? notice.contact, asked: contactOf(pack, notice.contact)?.asked ?? '',
    withinHours: pack.tellWithinHours[notice.when], insteadOf: type.notify.flatMap(({ contact, way }) => (way !== undefined && way === notice.way && contact !== notice.contact ? [contact] : [])),
  })));
  return [...Map.groupBy(named, ({ contact }) => contact)]
    .map(([contact, theirs]): MustTell => {
      // Who is told in any case by one policy is told in any case; who can be told instead must be enough for all that name them.
      const firm = theirs.filter(({ onlyIf }) => onlyIf === undefined);
      const asking = firm.length > 0 ? firm : theirs;
      return {
        contact, role: theirs[0]?.role ?? contact, when: together(asking.map(({ when }) => when)),
        withinHours: soonest(asking.map(({ withinHours }) => withinHours)),
        insteadOf: asking.every(({ insteadOf }) => insteadOf.length > 0) ? [...new Set(asking.flatMap(({ insteadOf }) => insteadOf))] : [],
        onlyIf: firm.length > 0 ? '' : [...new Set(theirs.flatMap(({ onlyIf }) => onlyIf ?? []))].join('; or: '),
        onPersonalData: firm.length === 0 && theirs.some(({ onPersonalData }) => onPersonalData === true),
        asked: theirs.find(({ asked }) => asked !== '')?.asked ?? '',
      };
    })
    .toSorted((one, other) => Number(one.onlyIf !== '') - Number(other.onlyIf !== '') || rank(one) - rank(other));
}

function rank({ when }: MustTell): number {
  return Math.min(...when.map((each) => whens.indexOf(each)));
}

/** "As soon as possible" and "before anybody replies" both hold; what a stricter word covers is left out. */
function together(all: readonly TellWhen[]): TellWhen[] {
  const asked = whens.filter((when) => all.includes(when));
  const covered = (when: TellWhen): boolean =>
    (when === 'when-known' && asked.length > 1) || (when === 'as-soon-as-possible' && asked.includes('at-once'));
  return asked.filter((when) => !covered(when));
}

function soonest(hours: readonly (number | null)[]): number | null {
  const set = hours.filter((each) => each !== null);
  return set.length === 0 ? null : Math.min(...set);
}

/** The steps of all, each once with the clauses and the help of all who ask for it, stretch by stretch, the first policy's first. */
function everyStep(each: readonly Stated[]): RunbookStep[] {
  const asked = each.flatMap(({ pack, type }) =>
    (pack.runbooks.find(({ id }) => id === type.runbook)?.steps ?? []).map((step) => ({ pack: pack.id, reference: pack.reference, step })));
  return [...Map.groupBy(asked, ({ step }) => step.id)]
    .flatMap(([id, theirs]) => theirs.slice(0, 1).map(({ step }): RunbookStep => ({
      id, phase: step.phase, title: step.title, help: helpOfAll(theirs), does: step.does ?? null, first: theirs.some((their) => their.step.first === true),
      clauses: clausesInWords(theirs.map(({ reference, step: { clause } }) => ({ reference, clause }))),
    })))
    .toSorted((one, other) => phases.indexOf(one.phase) - phases.indexOf(other.phase));
}

/** What any of the policies says of a step, each sentence once; in an order of its own, so that none is lost or put first by the Trust's. */
function helpOfAll(theirs: readonly { readonly pack: string; readonly step: { readonly help: string } }[]): string {
  const inOrder = theirs.toSorted((one, other) => (one.pack < other.pack ? -1 : 1));
  return [...new Set(inOrder.flatMap(({ step }) => step.help.split(/(?<=[.?!]) /u)))].join(' ');
}

function longest(each: readonly Stated[]): Keeping {
  const rows = each.flatMap(({ pack, type }) => pack.retention.filter(({ id }) => id === type.retention));
  const [first] = rows.toSorted((one, other) => other.years - one.years);
  // The packs are checked when they are read: each type names a row that is there.
  if (first === undefined) throw new Error('A type of incident names no row of the retention schedule.');
  return { row: first.id, records: first.records, years: first.years, from: first.from, source: first.source };
}

function contactOf(pack: PolicyPack, contact: string): PolicyPack['contacts'][number] | undefined {
  return pack.contacts.find(({ id }) => id === contact);
}
