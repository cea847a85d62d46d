/** Who may open a record. */
export interface Access {
  /** Whether only those named, and the heads, may open it. */
  readonly limited: boolean;
  /** Ids of the officers who are named. */
  readonly officers: readonly string[];
}

/** Everybody: what is not limited. */
export const openToAll: Access = { limited: false, officers: [] };

/** An officer, as far as access is concerned. */
export interface Opener {
  readonly id: string;
  readonly role: 'viewer' | 'officer' | 'head';
}

/**
 * Whether an officer may open a record. The heads always may, so that no work is lost with an officer who has left.
 *
 * @param officer who asks @param access what is said of the record
 */
export function mayOpen({ id, role }: Opener, { limited, officers }: Access): boolean {
  return !limited || role === 'head' || officers.includes(id);
}
