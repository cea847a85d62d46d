import type { IncidentSeverity, IncidentType, MustTell, TellWhen } from '../../../../../preload/contract/incidents.ts';
import type { PackIncidentType, PolicyPack } from '../../policies/pack-schema.ts';
import { clausesInWords } from '../../reviews/rules/clauses.ts';

/** The strictest first. */
const whens: readonly TellWhen[] = ['at-once', 'before-replying', 'as-soon-as-possible', 'when-known'];
const severities: readonly IncidentSeverity[] = ['low', 'medium', 'high', 'critical'];

/** A type as one policy has it. */
interface Stated {
  readonly pack: PolicyPack;
  readonly type: PackIncidentType;
}

/**
 * What can be reported under these policies. A type that several of them name is one: under the first one's title, with the
 * clauses of all, the graver severity, and everybody whom any of them wants told. So the stricter of two rules holds.
 *
 * @param packs the policies that are on, in the Trust's order
 */
export function incidentTypes(packs: readonly PolicyPack[]): IncidentType[] {
  const stated = packs.flatMap((pack) => pack.incidentTypes.map((type): Stated => ({ pack, type })));
  return [...Map.groupBy(stated, ({ type }) => type.id)].map(([id, each]) => ({
    id,
    title: each[0]?.type.title ?? id,
    clauses: clausesInWords(each.flatMap(({ pack, type }) => [type.clause, ...(type.alsoClauses ?? [])].map((clause) => ({ reference: pack.reference, clause })))),
    severity: gravest(each.map(({ type }) => type.severity)),
    grossMisconduct: each.some(({ type }) => type.grossMisconduct),
    staffConduct: each.some(({ type }) => type.staffConduct === true),
    owesNewPassword: each.some(({ type }) => type.owesNewPassword === true),
    tell: everybody(each),
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

/** Each contact once; who is to be told soonest stands first. */
function everybody(each: readonly Stated[]): MustTell[] {
  const named = each.flatMap(({ pack, type }) => type.notify.map(({ contact, when }) => ({ contact, when, role: roleOf(pack, contact) })));
  return [...Map.groupBy(named, ({ contact }) => contact)]
    .map(([contact, theirs]) => ({ contact, role: theirs[0]?.role ?? contact, when: together(theirs.map(({ when }) => when)) }))
    .toSorted((one, other) => rank(one) - rank(other));
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

function roleOf(pack: PolicyPack, contact: string): string {
  return pack.contacts.find(({ id }) => id === contact)?.role ?? contact;
}
