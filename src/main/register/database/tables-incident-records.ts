import type { IncidentEnd } from '../../../preload/contract/incidents-closing.ts';
import type { LinkHow, LinkKind } from '../../../preload/contract/incidents-links.ts';

/* What hangs on an incident: addresses kept as evidence, links, closings. */

export interface IncidentAddressesTable {
  id: string;
  incident_id: string;
  title: string;
  /** With its scheme: http or https. */
  address: string;
  added_at: string;
  added_by: string;
}

export interface IncidentLinksTable {
  id: string;
  /** The incident on which the link was made. */
  incident_id: string;
  kind: LinkKind;
  record_id: string;
  how: LinkHow;
  reason: string;
  added_at: string;
  added_by: string;
  /** Null, empty and empty while it holds. */
  removed_at: string | null;
  removed_by: string;
  removed_reason: string;
}

export interface IncidentClosingsTable {
  /** Its entry on the timeline, which has the day, the time and the officer. */
  entry_id: string;
  incident_id: string;
  ended: IncidentEnd;
  /** In words, as it stands in the log. */
  outcome: string;
  reason: string;
  /** One of the two is empty. */
  lesson: string;
  no_lesson_because: string;
  /** YYYY-MM-DD; null, with the reason, where the reporter was not told. */
  feedback_on: string | null;
  feedback_how: string;
  no_feedback_because: string;
}

export interface IncidentRecordTables {
  incident_addresses: IncidentAddressesTable;
  incident_links: IncidentLinksTable;
  incident_closings: IncidentClosingsTable;
}
