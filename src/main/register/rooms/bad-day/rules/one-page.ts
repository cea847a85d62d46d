import type { SheetContents } from '../../../../../preload/contract/contacts.ts';

type Route = SheetContents['routes'][number];

/** Type of the tables in points: the first is comfortable on a wall, the last can just be read there. */
const sizes = { all: [9, 8, 7.5], some: 8, used: [8, 7] } as const;

/**
 * How the sheet is tried until it fits on one page, the most readable with the most on it first: every platform in smaller type,
 * then fewer of those on which the Trust runs no account (fake ones appear there, too), then only the others in smaller type still.
 *
 * @param routes those of the Trust's own accounts first
 */
export function sheetTries(routes: readonly Route[]): readonly { readonly size: number; readonly routes: readonly Route[] }[] {
  const used = routes.filter((route) => route.used).length;
  const fewer: number[] = [];
  for (let others = Math.floor((routes.length - used) / 2); others > 0; others = Math.floor(others / 2)) fewer.push(others);
  return [
    ...sizes.all.map((size) => ({ size, routes })),
    ...fewer.map((others) => ({ size: sizes.some, routes: routes.slice(0, used + others) })),
    ...sizes.used.map((size) => ({ size, routes: routes.slice(0, used) })),
  ];
}

/** How many are named where the sheet is too long. */
const mostNamed = 3;

/** The texts of the Trust's own that take most room, the longest first, each named by where it is typed. */
export function longestTexts({ contacts, routes }: SheetContents): string[] {
  const texts = [
    ...contacts.map(({ role, name, daytime, outOfHours, email }) => ({ what: `contact “${role}”`, length: Math.max(...[name, daytime, outOfHours, email].map((text) => text.length)) })),
    ...routes.filter(({ used }) => used).flatMap(({ title, hacked, fake }) => [
      { what: `hacked account on ${title}`, length: hacked.words.length + hacked.address.length }, { what: `fake account on ${title}`, length: fake.words.length + fake.address.length },
    ]),
  ];
  return texts.toSorted((one, other) => other.length - one.length).slice(0, mostNamed).map(({ what }) => what);
}
