import { evenCalendar, type Period, periodAt, periodById } from './calendar.ts';

/** A calendar quarter with its first and last day; `2026-Q4` is October to December 2026. */
export type Quarter = Period;

/** Quarters since ever and for ever: what the policy asks for, until a Trust changes it. */
const quarters = evenCalendar(3);

/** @param date YYYY-MM-DD @returns the quarter it lies in */
export function quarterOf(date: string): Quarter {
  return periodAt(quarters, date);
}

/** @param id such as `2026-Q4` @returns that quarter */
export function quarterById(id: string): Quarter {
  return periodById(id);
}

/** @returns the quarter `steps` later; negative steps go back */
export function quarterAfter(quarter: Quarter, steps = 1): Quarter {
  const month = Number(quarter.from.slice(0, 4)) * 12 + Number(quarter.from.slice(5, 7)) - 1 + 3 * steps;
  return quarterOf(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}

/** Every quarter that a period touches, oldest first. @param from @param to YYYY-MM-DD, both included */
export function quartersBetween(from: string, to: string): Quarter[] {
  const found: Quarter[] = [];
  for (let quarter = quarterOf(from); quarter.from <= to; quarter = quarterAfter(quarter)) found.push(quarter);
  return found;
}
