import type { IncidentRow, IncidentSeverity } from '../../../../../preload/contract/incidents.ts';
import type { Duty } from '../../../../../preload/contract/today.ts';
import { counted, eachAlone, oneDuty } from './duty-words.ts';

/** An open incident, as far as the day is concerned. */
export type IncidentFacts = Pick<IncidentRow, 'id' | 'number' | 'typeTitle' | 'account' | 'address' | 'severity' | 'notTold' | 'reportedOn'>;

const words: Readonly<Record<IncidentSeverity, string>> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };

/** Open incidents of a severity, the longest open first. Harm goes on until they are closed: the grave ones cannot wait. */
export function incidentsOf(incidents: readonly IncidentFacts[], severity: IncidentSeverity): Duty[] {
  const standing = severity === 'critical' || severity === 'high' ? 'late' : 'open';
  const rows = incidents.filter((incident) => incident.severity === severity)
    .toSorted((one, other) => one.reportedOn.localeCompare(other.reportedOn) || one.number.localeCompare(other.number));
  const line = { kind: 'incident', standing, word: words[severity] } as const;
  return eachAlone(
    rows,
    (row) => oneDuty(row.id, {
      ...line, what: row.notTold === 0 ? row.typeTitle : `${row.typeTitle}: ${counted(row.notTold, 'person', 'people')} to be told`,
      where: [row.account === '' ? row.address : row.account, row.number].filter((part) => part !== '').join(' · '), on: row.reportedOn,
    }),
    (count, next) => ({ ...line, what: `${counted(count, 'more incident')} of this severity`, where: 'Incidents', on: next.reportedOn }),
    severity,
  );
}
