import type { SheetContents } from '../../../../../preload/contract/contacts.ts';

type Route = SheetContents['routes'][number];

/** Type of the tables in points: the first is comfortable on a wall, the last can just be read there. */
const sizes = { all: [9, 8, 7.5], some: [8, 7.5, 7] } as const;

/** What is tried on the page. */
interface Try {
  readonly size: number;
  readonly routes: readonly Route[];
}

/**
 * The most readable sheet that fits on one page: every platform in smaller type, then in the largest type that has room for those on
 * which the Trust runs an account as many of the others (fake ones appear there, too) as there is room for.
 *
 * @param routes those of the Trust's own accounts first
 * @param make prints a try; null where it takes more than one page. More platforms or larger type never take less room.
 * @returns null where not even the Trust's own platforms fit in the smallest type: that is seen without making every try
 */
export async function fittingSheet<Made>(routes: readonly Route[], make: (one: Try) => Promise<Made | null>): Promise<Made | null> {
  const used = routes.filter((route) => route.used).length;
  const tried = (size: number, others: number): Promise<Made | null> => make({ size, routes: routes.slice(0, used + others) });
  const best = await tried(sizes.all[0], routes.length - used);
  if (best !== null) return best;
  const smallest = sizes.some.at(-1) ?? sizes.all[0];
  const least = await tried(smallest, 0);
  if (least === null) return null;
  for (const size of sizes.all.slice(1)) {
    const made = await tried(size, routes.length - used);
    if (made !== null) return made;
  }
  for (const size of sizes.some) {
    const own = size === smallest ? least : await tried(size, 0);
    if (own !== null) return await withMost(own, routes.length - used, (others) => tried(size, others));
  }
  return least;
}

/** Between none, which fits, and all: each try halves what is left to be found. */
async function withMost<Made>(none: Made, all: number, tried: (others: number) => Promise<Made | null>): Promise<Made> {
  let fits = { others: 0, made: none };
  let tooMany = all + 1;
  while (tooMany - fits.others > 1) {
    const others = Math.floor((fits.others + tooMany) / 2);
    const made = await tried(others);
    if (made === null) tooMany = others;
    else fits = { others, made };
  }
  return fits.made;
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
