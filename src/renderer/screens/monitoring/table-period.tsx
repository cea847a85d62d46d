import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { todayIso } from '../../lib/format.ts';
import type { Period } from '../reports/periods.ts';
import { dateProblems, offeredPeriods, valueOf } from './table-periods.ts';

interface TablePeriodProps {
  readonly period: Period;
  readonly onChoose: (period: Period) => void;
}

const other = 'other';

/** Which days the table covers: a quarter, a financial year, or any. */
export function TablePeriod({ period, onChoose }: TablePeriodProps) {
  const today = todayIso();
  const offered = offeredPeriods(today);
  const known = offered.some(({ value }) => value === valueOf(period));
  const [typing, setTyping] = useState(!known);
  const [dates, setDates] = useState(period);
  const [problems, setProblems] = useState<ReturnType<typeof dateProblems>>([]);
  const errorOf = (field: 'from' | 'to'): string | undefined => problems.find((problem) => problem.field === field)?.message;

  function show(): void {
    const found = dateProblems(dates, today);
    setProblems(found);
    if (found.length === 0) onChoose(dates);
  }

  return (
    <div className="monitoring-period">
      <p className="filter">
        <label className="filter__label" htmlFor="table-period">
          Period
        </label>
        <select
          id="table-period"
          value={typing ? other : valueOf(period)}
          onChange={(event) => {
            const chosen = offered.find(({ value }) => value === event.currentTarget.value);
            setTyping(chosen === undefined);
            if (chosen !== undefined) onChoose(chosen.period);
          }}
        >
          {offered.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
          <option value={other}>Other dates</option>
        </select>
      </p>
      {typing ? (
        <form
          noValidate
          aria-label="Other dates"
          onSubmit={(event) => {
            event.preventDefault();
            show();
          }}
        >
          <ErrorSummary errors={problems.map(({ field, message }) => ({ field: `table-${field}`, message }))} />
          <div className="monitoring-period__dates">
            <DateField id="table-from" label="First day" value={dates.from} error={errorOf('from')} onChange={(from) => setDates({ ...dates, from })} />
            <DateField id="table-to" label="Last day" value={dates.to} error={errorOf('to')} onChange={(to) => setDates({ ...dates, to })} />
            <Button type="submit">Show these days</Button>
          </div>
        </form>
      ) : null}
    </div>
  );
}
