import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { SheetContents, SheetState } from '../../../../../preload/contract/contacts.ts';

/**
 * What would stand on the sheet otherwise than it does on the wall, in words.
 *
 * @param printed what stood on it; platforms for which there was no room are not among its routes
 * @param now what would stand on it
 */
export function changedSince(printed: SheetContents, now: SheetContents): string[] {
  return [
    ...(printed.trustName === now.trustName ? [] : ['the Trust’s name']),
    ...(same(printed.steps, now.steps) ? [] : ['first steps']),
    ...differing(printed.contacts, now.contacts, ({ role }) => role),
    ...differing(
      printed.routes.map(({ title, hacked, fake }) => ({ title, hacked, fake })),
      now.routes.filter(({ title, used }) => used || printed.routes.some((route) => route.title === title)).map(({ title, hacked, fake }) => ({ title, hacked, fake })),
      ({ title }) => `how to report on ${title}`,
    ),
    ...(same(printed.officers.toSorted(), now.officers.toSorted()) ? [] : ['who can open the register']),
  ];
}

/**
 * How the sheet on the wall stands.
 *
 * @param printedOn YYYY-MM-DD; null when none was printed
 * @param changed what stands otherwise now
 * @param days after which it is replaced whatever stands on it
 */
export function sheetStanding(printedOn: string | null, changed: readonly string[], today: string, days: number): SheetState {
  if (printedOn === null) return 'never';
  if (changed.length > 0) return 'changed';
  return daysBetween(printedOn, today) > days ? 'old' : 'current';
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Names of entries that are new, gone or different; their order says nothing. */
function differing<Entry>(before: readonly Entry[], after: readonly Entry[], nameOf: (entry: Entry) => string): string[] {
  const old = new Map(before.map((entry) => [nameOf(entry), entry]));
  const now = new Map(after.map((entry) => [nameOf(entry), entry]));
  return [...new Set([...now.keys(), ...old.keys()])].filter((name) => !same(old.get(name), now.get(name)));
}
