import { identifiersIn, isTrusts, sameIdentifier, wordsFor } from '../../preload/contract/identifiers/find.ts';
import type { CallShape } from '../../preload/contract/index.ts';
import { type FoundInField, foundIn, type Kept } from '../../preload/contract/prose.ts';
import type { Work } from './work.ts';
import { Refusal } from './refusal.ts';
import { settings } from './rooms/settings/service.ts';

/**
 * Refuses a change whose prose holds what reads as an identifier of a private person, unless somebody says why it stays
 * (CP371 2.5.2; 10022 4.2.2). What was kept with a reason in the same record before needs none again.
 *
 * @param work to look into the trail of the records that the input names
 * @param shape the call
 * @param input as the contract reads it
 * @param kept why things stay, as it came beside the input
 * @returns why what was found stays, for the trail; empty where nothing was found, so that no reason stands without its cause
 * @throws Refusal `identifier` with the first such field, naming the kind and never the thing itself
 */
export function keptIdentifiers(work: Work, shape: CallShape, input: unknown, kept: readonly Kept[]): string {
  const found = foundIn(shape, input);
  if (found.length === 0) return '';
  const own = JSON.stringify(settings(work).trust);
  const all = found.filter((one) => !isTrusts(one, own));
  const earlier = earlierReasons(work, input);
  const reasons = all.map((one) => reasonFor(one, kept) ?? earlier.find(({ details }) => details.includes(one.text))?.because);
  const open = all.filter((_found, place) => reasons[place] === undefined);
  const [first] = open;
  if (first !== undefined) {
    const here = open.filter(({ path }) => path === first.path).map(({ kind }) => kind);
    throw new Refusal('identifier', `This holds what reads as ${wordsFor(here)}. Mask it with F8 in its box, or say there why it has to stay.`, first.path);
  }
  return [...new Set(reasons)].join('; ');
}

/** @throws Refusal `identifier` when the reason itself names what it is about */
function reasonFor(found: FoundInField, kept: readonly Kept[]): string | undefined {
  const because = kept.find((one) => sameIdentifier(one.found, found.text))?.because.trim();
  if (because === undefined || because === '') return undefined;
  if (identifiersIn(because).length > 0) throw new Refusal('identifier', 'The reason why it stays holds such a thing, too. Say it without.', found.path);
  return because;
}

interface EarlierReason {
  /** What was recorded with it, as text. */
  readonly details: string;
  readonly because: string;
}

const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** What was kept with a reason in the records that an input names, the newest first. */
function earlierReasons(work: Work, input: unknown): EarlierReason[] {
  if (typeof input !== 'object' || input === null) return [];
  const ids = Object.values(input).filter((value): value is string => typeof value === 'string' && isId.test(value));
  return work.trail.detailsNaming(ids, 'keptBecause').flatMap((details) => {
    const { keptBecause } = JSON.parse(details) as { keptBecause?: unknown };
    return typeof keptBecause === 'string' && keptBecause !== '' ? [{ details, because: keptBecause }] : [];
  });
}
