import type { KeptFrom } from '../../../../../preload/contract/retention-words.ts';
import type { PolicyPack } from '../../policies/pack-schema.ts';
import type { Schedule, ScheduleEntry } from './types.ts';

const ours = 'The register’s own, no shorter than the accounts’ (NHS Records Management Code of Practice 2021); confirm with IG';

/** Kinds that no policy names: the register keeps them as long as accounts until the Trust says otherwise. */
const ownRows: readonly { readonly id: string; readonly records: string; readonly from: KeptFrom }[] = [
  { id: 'enquiry', records: 'Enquiries, translations, approvals, consents and permissions to cite', from: 'closure' },
  { id: 'moderation', records: 'The moderation log', from: 'closure' },
  { id: 'monitoring', records: 'Daily monitoring, by the year', from: 'record-date' },
  { id: 'hr-return', records: 'Annual returns of HR, without names', from: 'closure' },
  { id: 'plan', records: 'Action plans that belong to no account', from: 'closure' },
  { id: 'notice', records: 'Notices to administrators and their answers', from: 'record-date' },
  { id: 'pack', records: 'That audit packs were made, and for which days', from: 'record-date' },
  { id: 'person', records: 'People who have left', from: 'closure' },
];

const ownYears = 6;

/** What the Trust has changed of a row. */
export interface TrustRow {
  readonly id: string;
  readonly years: number;
  readonly yearsIfAppealed: number | null;
  readonly source: string;
  readonly signedOffBy: string;
  readonly signedOffOn: string | null;
  readonly version: number;
}

/**
 * The schedule as it holds: the rows of the policies that are on, the longest of several, then the register's own for what they do
 * not name, each as the Trust has changed it. A row that nobody in the Trust has signed off says that IG is to confirm it.
 *
 * @param packs those that are on, in the Trust's order
 */
export function scheduleOf(packs: readonly PolicyPack[], changed: readonly TrustRow[]): Schedule {
  const trust = new Map(changed.map((row) => [row.id, row]));
  const named = [...Map.groupBy(packs.flatMap((pack) => pack.retention), ({ id }) => id)].flatMap(([, rows]) => {
    // Of two as long, the one that its policy prescribes itself.
    const [longest] = rows.toSorted((one, other) => other.years - one.years || Number(one.confirmWithIg) - Number(other.confirmWithIg));
    return longest === undefined ? [] : [{
      ...longest, yearsIfAppealed: longestOf(rows.map(({ yearsIfAppealed }) => yearsIfAppealed)), confirmWithIg: longest.confirmWithIg, own: false, least: leastOf(packs, longest.id),
    }];
  });
  const known = new Set(named.map(({ id }) => id));
  const own = ownRows.filter(({ id }) => !known.has(id)).map((row) => ({
    ...row, years: ownYears, yearsIfAppealed: null, source: ours, confirmWithIg: true, own: true, least: 0,
  }));
  return new Map([...named, ...own].map((row) => [row.id, overlaid(row, trust.get(row.id))]));
}

type Given = Pick<ScheduleEntry, 'id' | 'records' | 'years' | 'yearsIfAppealed' | 'from' | 'source' | 'confirmWithIg' | 'own' | 'least'>;

function overlaid(row: Given, trust: TrustRow | undefined): ScheduleEntry {
  const given = { years: row.years, yearsIfAppealed: row.yearsIfAppealed, source: row.source };
  if (trust === undefined) return { ...row, signedOffBy: '', signedOffOn: null, given, version: 0 };
  return {
    ...row, given, source: trust.source, signedOffBy: trust.signedOffBy, signedOffOn: trust.signedOffOn, version: trust.version,
    // A policy that is turned on or changed later may prescribe more than the Trust once wrote.
    years: Math.max(trust.years, row.least), yearsIfAppealed: trust.yearsIfAppealed,
    confirmWithIg: row.confirmWithIg && trust.signedOffOn === null,
  };
}

/** The years that a policy itself prescribes: a row that needs no confirmation, and the certificates' own (CP371 App 3). */
function leastOf(packs: readonly PolicyPack[], rowId: string): number {
  return Math.max(0, ...packs.flatMap((pack) => [
    ...pack.retention.filter(({ id, confirmWithIg }) => id === rowId && !confirmWithIg).map(({ years }) => years),
    ...(rowId === 'certificate' && !pack.certification.voluntary ? [pack.certification.retainYears] : []),
  ]));
}

function longestOf(years: readonly (number | null)[]): number | null {
  const known = years.filter((each) => each !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Why a row cannot be changed so. */
export function scheduleProblem(
  row: ScheduleEntry, facts: Pick<ScheduleEntry, 'years' | 'yearsIfAppealed' | 'signedOffBy' | 'signedOffOn'>, today: string,
): { readonly field: string; readonly message: string } | null {
  if (facts.years < row.least) {
    return { field: 'facts.years', message: `The policy itself prescribes ${row.least} years (${row.given.source}). Enter ${row.least} or more.` };
  }
  if (facts.yearsIfAppealed !== null && facts.yearsIfAppealed < facts.years) {
    return { field: 'facts.yearsIfAppealed', message: 'After an appeal it cannot be kept for less. Enter as many years or more.' };
  }
  if (facts.signedOffOn === null) return facts.signedOffBy === '' ? null : { field: 'facts.signedOffOn', message: 'Enter the day on which it was signed off.' };
  if (facts.signedOffBy === '') return { field: 'facts.signedOffBy', message: 'Give the post of who signed it off.' };
  return facts.signedOffOn > today ? { field: 'facts.signedOffOn', message: 'This day has not come yet. Enter the day on which it was signed off.' } : null;
}
