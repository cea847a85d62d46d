import { createHash } from 'node:crypto';
import { identifiersIn, isTrusts, plainIdentifier, sameIdentifier, wordsFor } from '../../preload/contract/identifiers/find.ts';
import type { CallShape } from '../../preload/contract/index.ts';
import { type FoundInField, foundIn, type Kept } from '../../preload/contract/prose.ts';
import { unreadRecords } from './access/limited-records.ts';
import { Refusal } from './refusal.ts';
import { closedPlans } from './rooms/actions/service.ts';
import { shownDetails } from './rooms/incidents/history.ts';
import { settings } from './rooms/settings/service.ts';
import { type KeptWith, nothingKept, type Work } from './work.ts';

/**
 * Refuses a change whose prose holds what reads as an identifier of a private person, unless somebody says why it stays
 * (CP371 2.5.2; 10022 4.2.2). What was kept with a reason in the same record before needs none again; nothing else in it does so.
 *
 * @param work to look into the trail of the records that the input names, as far as the officer may read them
 * @param shape the call
 * @param input as the contract reads it
 * @param kept why things stay, as it came beside the input
 * @returns why each thing that was found stays, for the trail; nothing where nothing was found, so that no reason stands without its cause
 * @throws Refusal `identifier` with the first such field, naming the kind and never the thing itself
 */
export function keptIdentifiers(work: Work, shape: CallShape, input: unknown, kept: readonly Kept[]): KeptWith {
  const found = foundIn(shape, input);
  if (found.length === 0) return nothingKept;
  const own = JSON.stringify(settings(work).trust);
  const all = found.filter((one) => !isTrusts(one, own));
  const earlier = earlierReasons(work, input);
  const reasons = all.map((one) => {
    const print = fingerprint(work, one.text);
    return { one, found: print, because: reasonFor(one, kept) ?? earlier.get(print) };
  });
  const open = reasons.flatMap(({ one, because }) => (because === undefined ? [one] : []));
  const [first] = open;
  if (first !== undefined) {
    const here = open.filter(({ path }) => path === first.path).map(({ kind }) => kind);
    throw new Refusal('identifier', `This holds what reads as ${wordsFor(here)}. Mask it with F8 in its box, or say there why it has to stay.`, first.path);
  }
  const given = new Map(reasons.flatMap(({ found: print, because }) => (because === undefined ? [] : [[print, because] as const])));
  return { because: [...new Set(given.values())].join('; '), each: [...given].map(([print, because]) => ({ found: print, because })) };
}

/** @throws Refusal `identifier` when the reason itself names what it is about */
function reasonFor(found: FoundInField, kept: readonly Kept[]): string | undefined {
  const because = kept.find((one) => sameIdentifier(one.found, found.text))?.because.trim();
  if (because === undefined || because === '') return undefined;
  if (identifiersIn(because).length > 0) throw new Refusal('identifier', 'The reason why it stays holds such a thing, too. Say it without.', found.path);
  return because;
}

/** Tells the same thing again without being one more copy of it. However it was spaced, it is the same. */
function fingerprint({ registerId }: Pick<Work, 'registerId'>, text: string): string {
  return createHash('sha256').update(`${registerId}\n${plainIdentifier(text)}`).digest('hex');
}

const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/**
 * What was kept with a reason in the records that an input names, by its fingerprint; where it was twice, the newest reason. Of a
 * record that the officer may not read, or has not opened, there is nothing, nor of a link with one that stands in another
 * record: what is refused would tell what stands in it.
 */
function earlierReasons(work: Work, input: unknown): ReadonlyMap<string, string> {
  if (typeof input !== 'object' || input === null) return new Map();
  const unread = unreadRecords(work);
  const plans = closedPlans(work);
  const ids = Object.values(input).filter((value): value is string => typeof value === 'string' && isId.test(value) && !unread.has(value) && !plans.has(value));
  const shown = shownDetails(work);
  return new Map(work.trail.detailsNaming(ids, 'keptFor').toReversed().flatMap((details) => {
    const told = shown(JSON.parse(details)) as { readonly keptFor: KeptWith['each'] } | null;
    return told === null ? [] : told.keptFor.map(({ found, because }) => [found, because] as const);
  }));
}
