import { Temporal } from 'temporal-polyfill';

/** A handle with its address. */
export interface Held {
  readonly handle: string;
  readonly address: string;
  readonly address_key: string | null;
}

/** Days after which a released handle is looked at for the first time: platforms free a name within weeks. */
const firstLookAfterDays = 30;

/**
 * What was held before and is not held any more; another way to write it is the same.
 *
 * @returns the handle with its address, or the address alone where the handle stays or there was none; null for nothing
 */
export function releasedPart(before: Held, after: Held): Held | null {
  if (before.handle !== '' && plainHandle(before.handle) !== plainHandle(after.handle)) {
    return { handle: before.handle, address: before.address, address_key: before.address_key };
  }
  // An address also is a name that somebody else can take; one that was only missing before releases nothing.
  if (before.address_key === null || before.address_key === after.address_key) return null;
  return { handle: '', address: before.address, address_key: before.address_key };
}

/** @returns whether both are the same handle, or the same address where there is no handle */
export function sameHandle(one: Held, other: Held): boolean {
  if (one.handle !== '' && other.handle !== '') return plainHandle(one.handle) === plainHandle(other.handle);
  return one.address_key !== null && one.address_key === other.address_key;
}

/** @param released YYYY-MM-DD @returns the day of the first look, YYYY-MM-DD */
export function firstLook(released: string): string {
  return Temporal.PlainDate.from(released).add({ days: firstLookAfterDays }).toString();
}

/** A handle without its @, in lower case: platforms do not tell Ward from ward. */
export function plainHandle(handle: string): string {
  return handle.trim().replace(/^@+/u, '').toLowerCase();
}
