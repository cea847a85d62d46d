import type { IncidentDetail } from '../../../preload/contract/incidents.ts';
import type { Waiting } from '../../components/part-tabs.tsx';

/* The parts of an incident's detail, as the address names them: /incidents/:id?part=timeline. */

export const incidentParts = {
  todo: 'To do',
  conduct: 'Conduct',
  records: 'Put right',
  timeline: 'Timeline',
  facts: 'Facts',
  evidence: 'Evidence',
  linked: 'Linked',
} as const;

export type IncidentPart = keyof typeof incidentParts;

/** The part that an address names; what is to be done where it names none. */
export function incidentPart(named: string | undefined): IncidentPart {
  return (Object.keys(incidentParts) as IncidentPart[]).find((part) => part === named) ?? 'todo';
}

/** The parts that an incident has: what is done about somebody belongs to a report about staff only, or one that was. */
export function partsOf({ staffConduct, conductNoted }: Pick<IncidentDetail, 'staffConduct' | 'conductNoted'>): Readonly<Partial<Record<IncidentPart, string>>> {
  const { conduct: _, ...others } = incidentParts;
  return staffConduct || conductNoted ? incidentParts : others;
}

/** The place of a part. */
export function incidentPath(id: string, part: IncidentPart): string {
  return part === 'todo' ? `/incidents/${id}` : `/incidents/${id}?part=${part}`;
}

/** What waits in a part; undefined where nothing does. */
export function waitingInPart(detail: Pick<IncidentDetail, 'row'>, part: IncidentPart): Waiting | undefined {
  const { state, notTold } = detail.row;
  return part === 'todo' && state === 'open' && notTold > 0 ? { count: notTold, words: 'not told yet' } : undefined;
}
