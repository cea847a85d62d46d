import { monitoringPeriod } from '../../../preload/contract/monitoring-table.ts';
import { longDate } from '../../lib/format.ts';
import { financialYearOf, quarterBefore, quarterOf, type Period } from '../reports/periods.ts';

/* The periods that the monitoring table offers: quarters, financial years, or any. Days are YYYY-MM-DD. Pure. */

const quartersBack = 8;
const yearsBack = 4;

interface OfferedPeriod {
  readonly value: string;
  readonly title: string;
  readonly period: Period;
}

const month = (day: string): string => longDate(day).replace(/^\d+ /u, '').replace(/ \d{4}$/u, '');

/** The quarters of the last two years and the financial years (April to March) behind them, the newest first. */
export function offeredPeriods(today: string): readonly OfferedPeriod[] {
  const quarters: Period[] = [quarterOf(today)];
  while (quarters.length < quartersBack) quarters.push(quarterBefore(quarters.at(-1)?.from ?? today));
  const years = Array.from({ length: yearsBack }, (_, back) => financialYearOf(today, back));
  return [
    ...quarters.map((period) => ({ value: valueOf(period), title: `${month(period.from)} to ${month(period.to)} ${period.to.slice(0, 4)}`, period })),
    ...years.map((period) => ({ value: valueOf(period), title: `Financial year ${period.from.slice(0, 4)} to ${period.to.slice(0, 4)}`, period })),
  ];
}

/** A period as it stands in a select. */
export function valueOf({ from, to }: Period): string {
  return `${from} ${to}`;
}

/** The period that the address asks for; the present quarter where it asks for none that can be shown. */
export function periodOf(search: Readonly<Record<string, string | undefined>>, today: string): Period {
  const asked = monitoringPeriod.safeParse({ from: search['from'], to: search['to'] });
  return asked.success && asked.data.from <= today ? asked.data : quarterOf(today);
}

/** What is wrong with typed dates, by box; empty when they make a period. */
export function dateProblems(period: Period, today: string): readonly { readonly field: 'from' | 'to'; readonly message: string }[] {
  const checked = monitoringPeriod.safeParse(period);
  if (!checked.success) {
    // One message to a box: a date that is none cannot be before or after another one.
    return (['from', 'to'] as const).flatMap((field) => checked.error.issues.filter(({ path }) => path[0] === field).slice(0, 1).map(({ message }) => ({ field, message })));
  }
  return period.from > today ? [{ field: 'from', message: 'This period has not begun yet. Choose a first day up to today.' }] : [];
}

/** Address of the table for a period. */
export function tablePath({ from, to }: Period): string {
  return `/monitoring/table?from=${from}&to=${to}`;
}
