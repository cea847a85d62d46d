import type { House } from './house.ts';

/** Prepares an ordinary use of a call, on a register that has one account; what it gives back is the use itself. */
export type Use = (house: House, accountId: string) => Promise<() => Promise<unknown>>;

/** Nothing has to be there before. */
export const now = (use: (house: House, accountId: string) => Promise<unknown>): Use => (house, accountId) => Promise.resolve(() => use(house, accountId));
