import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { DayOfMonth } from '../../../preload/contract/monitoring.ts';
import { fullDate, plural } from '../../lib/format.ts';
import { dayFrom, weekdays, weeksOf } from './calendar-days.ts';
import { freeWords, lateWords, stateWords } from './words.ts';

interface CalendarProps {
  readonly title: string;
  readonly today: string;
  readonly days: readonly DayOfMonth[];
  /** The day that is open beside it. */
  readonly openDay: string | null;
  readonly onOpen: (day: string) => void;
  /** The keyboard has left this month. */
  readonly onMonth: (month: string) => void;
}

/** A month as a table of weeks. Arrow keys move over its days, Enter opens one; every state is said in words and by a shape. */
export function Calendar({ title, today, days, openDay, onOpen, onMonth }: CalendarProps) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<string | null>(null);
  // A day of the next month takes the focus once that month is there.
  const wanted = useRef<string | null>(null);
  const inMonth = (day: string | null): boolean => days.some((one) => one.day === day);
  const current = [at, openDay, today].find(inMonth) ?? days[0]?.day ?? null;

  useEffect(() => {
    const day = wanted.current;
    if (day === null || !days.some((one) => one.day === day)) return;
    wanted.current = null;
    focusDay(table.current, day);
  }, [days]);

  function move(event: KeyboardEvent<HTMLButtonElement>, from: string): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const day = dayFrom(from, event.key);
    if (day === null) return;
    event.preventDefault();
    setAt(day);
    if (inMonth(day)) {
      focusDay(table.current, day);
      return;
    }
    wanted.current = day;
    onMonth(day.slice(0, 7));
  }

  return (
    <table className="calendar" ref={table}>
      <caption className="visually-hidden">Monitoring in {title}, one day to a cell</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((cell) => cell !== null)?.day}>
            {week.map((cell, place) =>
              cell === null ? (
                <td key={weekdays[place]} />
              ) : (
                <td key={cell.day}>
                  <button
                    type="button"
                    className={`calendar__day calendar__day--${cell.state}${cell.day === openDay ? ' calendar__day--open' : ''}`}
                    data-day={cell.day}
                    tabIndex={cell.day === current ? 0 : -1}
                    aria-current={cell.day === today ? 'date' : undefined}
                    aria-pressed={cell.day === openDay}
                    onFocus={() => setAt(cell.day)}
                    onKeyDown={(event) => move(event, cell.day)}
                    onClick={() => onOpen(cell.day)}
                  >
                    <span className="visually-hidden">{dayLabel(cell)}</span>
                    <DayCell cell={cell} isToday={cell.day === today} />
                  </button>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ cell, isToday }: { readonly cell: DayOfMonth; readonly isToday: boolean }) {
  const { short, mark } = stateWords[cell.state];
  return (
    <span className="calendar__cell" aria-hidden="true">
      <span className="calendar__number">
        {Number(cell.day.slice(8))}
        {isToday ? <span className="calendar__today"> today</span> : null}
      </span>
      {short === '' ? null : (
        <span className="calendar__state">
          {mark === '' ? null : <span className="calendar__mark">{mark}</span>} <span className="calendar__word">{short}</span>
        </span>
      )}
      {cell.daysLate === 0 ? null : <span className="calendar__late">{plural(cell.daysLate, 'day')} late</span>}
      {cell.by === null ? null : <span className="calendar__by">{cell.by}</span>}
    </span>
  );
}

/** The day, its state and who wrote it down, as one sentence for screen readers. */
function dayLabel({ day, state, free, by, daysLate, corrected }: DayOfMonth): string {
  const parts = [stateWords[state].long, freeWords(free).replace(/\.$/u, ''), by === null ? '' : `by ${by}`, lateWords(daysLate), corrected ? 'corrected' : ''];
  return `${fullDate(day)}: ${parts.filter((part) => part !== '').join(', ')}`;
}

/** Puts the focus on a day of the calendar. */
function focusDay(table: HTMLTableElement | null, day: string): void {
  table?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
}
