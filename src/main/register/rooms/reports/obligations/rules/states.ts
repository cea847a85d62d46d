import { coverageState, type CoverageState, type RecordBehind } from '../../../../../../preload/contract/coverage.ts';

/** What one kind of record says of an obligation in a period. */
export interface Found {
  /** How many records show it. */
  readonly shown: number;
  /** How many were owed and do not: not done, late, found wanting. */
  readonly missing: number;
  /** How many still have time. */
  readonly waiting: number;
  /** Of how many nobody knows, as from before this register. */
  readonly unknown: number;
  /** What shows it, counted in words. */
  readonly shownBy: readonly string[];
  /** What is missing, waits or is not known, counted in words. */
  readonly gaps: readonly string[];
  /** What it means that there is no record at all: no case came up, or what should be there is not. */
  readonly ifNone: 'nothing-arose' | 'not-shown';
  readonly records: readonly RecordBehind[];
}

/** Nothing to say. */
export const nothingFound: Found = { shown: 0, missing: 0, waiting: 0, unknown: 0, shownBy: [], gaps: [], ifNone: 'nothing-arose', records: [] };

/** What decides how an obligation stands. */
export interface Judged {
  readonly found: readonly Found[];
  /** The policy's own reason why nothing is kept. */
  readonly nothingKept: boolean;
  /** An officer has said that it does not apply. */
  readonly notApplicable: boolean;
}

/**
 * How an obligation stands in a period. Something that was owed and is missing keeps it from being shown, however much else is
 * there; that no case arose is no gap; and what still has time is not reproached.
 */
export function stateOf({ found, nothingKept, notApplicable }: Judged): CoverageState {
  if (notApplicable) return 'not-applicable';
  if (nothingKept) return 'nothing-to-keep';
  const total = (count: (one: Found) => number): number => found.reduce((sum, one) => sum + count(one), 0);
  const shown = total((one) => one.shown);
  const gaps = total((one) => one.missing + one.unknown);
  if (gaps > 0) return shown > 0 ? 'in-part' : 'not-shown';
  if (total((one) => one.waiting) > 0) return 'not-yet-due';
  if (shown > 0) return 'shown';
  return found.some(({ ifNone }) => ifNone === 'not-shown') ? 'not-shown' : 'nothing-arose';
}

/** How many obligations stand so. */
export function totalsOf(states: readonly CoverageState[]): Record<CoverageState, number> {
  const totals: Record<CoverageState, number> = { 'not-shown': 0, 'in-part': 0, 'not-yet-due': 0, 'shown': 0, 'nothing-arose': 0, 'nothing-to-keep': 0, 'not-applicable': 0 };
  for (const state of states) totals[state] += 1;
  return totals;
}

/** Records that are listed behind one obligation. */
const listedRecords = 10;

/** Plain order of the characters: an order by language would cost more than all the rest for 500 accounts. */
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Those that are named by nothing and say the same are one line with their number. */
function joined(records: readonly RecordBehind[]): RecordBehind[] {
  const unnamed = Map.groupBy(records.filter(({ link }) => link === null), ({ title, says, on, shows }) => JSON.stringify([title, says, on, shows]));
  return [
    ...records.filter(({ link }) => link !== null),
    ...[...unnamed.values()].flatMap((same) => same.slice(0, 1).map((one) => (same.length === 1 ? one : { ...one, title: `${one.title} (${same.length})` }))),
  ];
}

/** The records behind an obligation: what is missing first, then the newest. */
export function listed(found: readonly Found[]): { readonly records: RecordBehind[]; readonly recordsLeft: number } {
  const all = joined(found.flatMap(({ records }) => records));
  const sorted = (shows: boolean): RecordBehind[] =>
    all.filter((record) => record.shows === shows).toSorted((one, other) => inOrder(other.on ?? '', one.on ?? '') || inOrder(one.title, other.title));
  const missing = sorted(false);
  // Those that show it are put in order only where some of them are listed.
  const records = missing.length >= listedRecords ? missing : [...missing, ...sorted(true)];
  return { records: records.slice(0, listedRecords), recordsLeft: Math.max(0, all.length - listedRecords) };
}

/** The states in their order, what is missing first. */
export const statesInOrder: readonly CoverageState[] = coverageState.options;
