/** What the Trust says of a policy's document control otherwise than the pack. */
export interface PolicyControlsTable {
  policy_id: string;
  /** JSON: some of the fields of a control sheet; one that is missing is as the pack has it. */
  own: string;
  changed_at: string;
  changed_by: string;
  version: number;
}

/** A version of a policy that the Trust added, or one of the pack that it corrected. */
export interface PolicyVersionsTable {
  id: string;
  policy_id: string;
  /** The pack's number of the version that this row corrects; null for one that the Trust added. */
  pack_number: string | null;
  number: string;
  /** As the document states it: "4 June 2019", "August 2016". */
  stated_date: string;
  description: string;
  ratified_by: string;
  ratified_on: string | null;
  approved_by: string;
  /** The last day on which it is still in date. */
  review_on: string | null;
  recorded_at: string;
  recorded_by: string;
  version: number;
}

/** How and when staff were told of a version. */
export interface PolicyTellingsTable {
  id: string;
  policy_id: string;
  version_id: string;
  way: string;
  on_day: string;
  place: string;
  note: string;
  noted_at: string;
  noted_by: string;
  /** Why it counts no more; empty while it counts. */
  wrong: string;
}

export interface PolicyTables {
  policy_controls: PolicyControlsTable;
  policy_versions: PolicyVersionsTable;
  policy_tellings: PolicyTellingsTable;
}
