/** A policy pack as this Trust has it. */
export interface PolicyPacksTable {
  id: string;
  /** JSON: the shipped pack as it was last answered, entry by entry; of a Trust's own policy, the file as it came in. */
  shipped: string;
  /** JSON: the pack as it holds here. */
  content: string;
  version: number;
  /** New with every change, so that a pack in memory is known to be that of the table. */
  stamp: string;
  /** Instant, ISO 8601 UTC. */
  changed_at: string;
  /** Name of the officer. */
  changed_by: string;
}

export interface PolicyPackTables {
  policy_packs: PolicyPacksTable;
}
