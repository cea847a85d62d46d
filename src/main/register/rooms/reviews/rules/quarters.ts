import { Temporal } from 'temporal-polyfill';

/** A calendar quarter with its first and last day. */
export interface Quarter {
  /** `2026-Q4` is October to December 2026. */
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

const months = ['January to March', 'April to June', 'July to September', 'October to December'];

/** @param date YYYY-MM-DD @returns the quarter it lies in */
export function quarterOf(date: string): Quarter {
  const { year, month } = Temporal.PlainDate.from(date);
  return quarterNumber(year, Math.ceil(month / 3));
}

/** @param id such as `2026-Q4` @returns that quarter */
export function quarterById(id: string): Quarter {
  return quarterNumber(Number(id.slice(0, 4)), Number(id.slice(6)));
}

/** @returns the quarter `steps` later; negative steps go back */
export function quarterAfter(quarter: Quarter, steps = 1): Quarter {
  return quarterOf(Temporal.PlainDate.from(quarter.from).add({ months: 3 * steps }).toString());
}

/** Every quarter that a period touches, oldest first. @param from @param to YYYY-MM-DD, both included */
export function quartersBetween(from: string, to: string): Quarter[] {
  const found: Quarter[] = [];
  for (let quarter = quarterOf(from); quarter.from <= to; quarter = quarterAfter(quarter)) found.push(quarter);
  return found;
}

/** Whole days from one date to another, negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

function quarterNumber(year: number, number: number): Quarter {
  const from = Temporal.PlainDate.from({ year, month: number * 3 - 2, day: 1 });
  return {
    id: `${String(year).padStart(4, '0')}-Q${number}`,
    title: `${months[number - 1] ?? ''} ${year}`,
    from: from.toString(),
    to: from.add({ months: 3 }).subtract({ days: 1 }).toString(),
  };
}
