import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { MonitoringTable, TableLine, TableLineId } from '../../../../preload/contract/monitoring-table.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import type { PolicyPack } from '../policies/pack-schema.ts';
import { cadenceOn, packsForAccounts } from '../policies/service.ts';
import { coverageBetween } from '../reviews/coverage.ts';
import { answersOf, stretchOf, type Stretch } from './days.ts';
import { monitoringPlans } from './plans.ts';
import { isFinding, type LineName } from './rules/answers.ts';
import { logFigures, type LineSource, type LoggedDay, missedStretches, tableLines } from './rules/lines.ts';
import { type MonitoringPlan, plansOfLine } from './rules/plans.ts';
import { logSentences, reviewSentences } from './rules/sentences.ts';

type Finding = MonitoringTable['findings'][number];

/**
 * The monitoring table of section 3 of CP371 for a period: its four requirements with who, how often, results and action
 * plans, and the quarterly review of 2.3.1 as a fifth line. What was not done stands beside what was done.
 *
 * @throws Refusal `invalid` for a period that has not begun
 */
export function monitoringTable(work: Work, { from, to }: InputOf<'monitoring.table'>): OutputOf<'monitoring.table'> {
  const today = work.clock.today();
  if (from > today) throw new Refusal('invalid', 'This period has not begun yet. Choose a first day up to today.', 'from');
  // What has not come yet cannot be counted, and a year of it need not be gone through.
  const stretch = stretchOf(work, from, to < today ? to : today);
  const findings = findingsIn(work, stretch);
  const found = new Map([...Map.groupBy(findings, ({ day }) => day)].map(([day, own]) => [day, own.map(({ line }) => line)]));
  const plans = monitoringPlans(work, from, to);
  const packs = packsForAccounts(work);
  return {
    from, to, today, findings, missed: missedStretches(stretch.days),
    lines: tableLines.map((shape): TableLine => ({
      id: shape.id, requirement: shape.requirement, process: shape.process, ...fromPacks(packs, shape),
      ...results(work, shape.source, stretch, from, to), plans: plansOfLine(shape.id, plans, found).map(planOf),
    })),
    plansBy: cadenceOf(packs, 'daily-monitoring')?.doneBy ?? '', plansOverseenBy: obligationOf(packs, 'monitor-action-plans')?.obligation.who ?? '',
  };
}

function results(work: Work, source: LineSource, stretch: Stretch, from: string, to: string): Pick<TableLine, 'unit' | 'kept' | 'figures' | 'results'> {
  if ('log' in source) {
    const figures = logFigures(loggedDays(stretch), source.log, stretch.log, stretch.when);
    const { extra, ...shown } = figures;
    return { unit: 'day', kept: true, figures: shown, results: logSentences({ ...shown, extra }) };
  }
  const { concerns, windows, ...rest } = coverageBetween(work, source.reviews, from, to);
  const findings = [...concerns].reduce((sum, [question, count]) => (source.asks(question) ? sum + count : sum), 0);
  const figures = { ...rest, notChecked: 0, findings };
  const kept = cadenceOn(work, source.reviews) !== undefined;
  return { unit: 'review', kept, figures, results: reviewSentences(figures, kept, windows, formatDate(work.clock.today())) };
}

/** The days of a stretch with what was written down about each. */
export function loggedDays({ days, rows }: Stretch): LoggedDay[] {
  return days.map((entry) => {
    const row = rows.get(entry.day);
    return { entry, answers: row === undefined ? null : answersOf(row) };
  });
}

/** What was found in the period, day by day, on which line and where. */
export function findingsIn(work: Work, { rows, when }: Stretch): Finding[] {
  const names = accountNames(work);
  const lines: readonly (readonly [LineName, TableLineId])[] = [['unapproved', 'prior-approval'], ['complies', 'all-content']];
  return [...rows.values()].flatMap((row) => lines.flatMap(([name, line]): Finding[] => {
    const { answer, note, address, accountId } = answersOf(row)[name];
    if (!isFinding(name, answer, when)) return [];
    const account = accountId === null ? '' : (names.get(accountId) ?? '');
    return [{ day: row.day, line, note, where: [account, address].filter((part) => part !== '').join(', ') }];
  }));
}

/** Who, how often and under which clause, as the policies that are on say it. */
function fromPacks(packs: readonly PolicyPack[], shape: (typeof tableLines)[number]): Pick<TableLine, 'clause' | 'who' | 'often' | 'reviewedBy'> {
  const asked = obligationOf(packs, shape.obligation);
  const cadence = cadenceOf(packs, shape.cadence);
  return {
    clause: asked === undefined ? '' : `${asked.reference} ${asked.obligation.clause}`, who: asked?.obligation.who ?? '',
    often: cadence === undefined ? '' : oftenWords(cadence.period), reviewedBy: cadence?.doneBy ?? '',
  };
}

function obligationOf(packs: readonly PolicyPack[], id: string): { reference: string; obligation: PolicyPack['obligations'][number] } | undefined {
  return packs.flatMap((pack) => pack.obligations.filter((obligation) => obligation.id === id).map((obligation) => ({ reference: pack.reference, obligation })))[0];
}

function cadenceOf(packs: readonly PolicyPack[], id: string): PolicyPack['cadences'][number] | undefined {
  return packs.flatMap((pack) => pack.cadences).find((cadence) => cadence.id === id);
}

const everyOne = { day: 'Daily', month: 'Monthly', quarter: 'Quarterly', year: 'Yearly', agreed: 'As agreed' } as const;

function oftenWords({ unit, every }: PolicyPack['cadences'][number]['period']): string {
  return every === null || every === 1 ? everyOne[unit] : `Every ${every} ${unit}s`;
}

function planOf({ id, title, owner, dueOn, state }: MonitoringPlan): TableLine['plans'][number] {
  return { id, title, owner, dueOn, state };
}
