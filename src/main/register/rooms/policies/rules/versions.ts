import { firstDayOf } from '../../../../../preload/contract/stated-dates.ts';

/* Which versions of a policy there are, in which order, and which is in force. Pure. */

/** What decides the place of a version. */
export interface Dated {
  readonly id: string;
  readonly number: string;
  /** As the document states it. */
  readonly date: string;
}

/** A version as the Trust has it: one that it added, or one of the pack that it corrected. */
interface OwnVersion extends Dated {
  /** The pack's number of the version that it corrects; null for one that it added. */
  readonly packNumber: string | null;
}

/** Whether two numbers are the same version: "V1", "1" and "1.0" are. */
export function sameNumber(one: string, other: string): boolean {
  return plainNumber(one) === plainNumber(other);
}

function plainNumber(number: string): string {
  return number.trim().toLowerCase().replace(/^(?:version|v)[. ]*/u, '').replace(/(?:\.0+)+$/u, '');
}

/**
 * All versions of a policy, the oldest first: those of the pack in the pack's order, and each that the Trust added where its
 * date puts it. What the Trust says of a version of the pack stands in its place; a version that the Trust added before the pack
 * knew of it is not there twice. What the Trust keeps of a version that the pack has no more stands where its date puts it, and
 * comes into force over none that the pack has.
 *
 * @param shipped as the pack has them, the one in force last
 * @param own in the order in which they were added
 */
export function inOrder<Shipped extends Dated, Own extends OwnVersion>(shipped: readonly Shipped[], own: readonly Own[]): (Shipped | Own)[] {
  const inPack = ({ packNumber }: Own): boolean => packNumber !== null && shipped.some(({ number }) => sameNumber(number, packNumber));
  const kept = own.filter((version) => version.packNumber !== null && !inPack(version));
  const corrected = (version: Shipped): Shipped | Own =>
    own.find(({ packNumber }) => packNumber !== null && sameNumber(packNumber, version.number)) ?? kept.find(({ number }) => sameNumber(number, version.number)) ?? version;
  const added = own.filter(({ packNumber }) => packNumber === null);
  const known = shipped.map(corrected).filter(({ number }) => !added.some((version) => sameNumber(version.number, number)));
  const ordered: (Shipped | Own)[] = [...known];
  for (const version of kept.filter((one) => !known.includes(one))) {
    const later = ordered.findIndex(({ date }) => !isBefore(date, version.date));
    ordered.splice(later === -1 ? ordered.length : later, 0, version);
  }
  for (const version of added) {
    const later = ordered.findIndex(({ date }) => isBefore(version.date, date));
    ordered.splice(later === -1 ? ordered.length : later, 0, version);
  }
  return ordered;
}

/** Without a date that can be read nothing is known to lie before anything else. */
function isBefore(date: string, other: string): boolean {
  const [day, otherDay] = [firstDayOf(date), firstDayOf(other)];
  return day !== null && otherDay !== null && day < otherDay;
}
