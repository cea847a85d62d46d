import type { EntryKind, IncidentSeverity, IncidentSource } from '../../../../preload/contract/incidents.ts';
import type { ReferenceSystem, TellWhen } from '../../../../preload/contract/incidents-runbook.ts';
import { formatClock, formatDate } from '../house-style.ts';

/* What papers call the parts of an incident. */

export const severityTitles: Readonly<Record<IncidentSeverity, string>> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };

export const sourceTitles: Readonly<Record<IncidentSource, string>> = {
  reporter: 'Brought by somebody', monitoring: 'Seen in the daily monitoring of Trust content', review: 'Seen at a review', trust: 'Found by the Trust in another way',
};

export const entryTitles: Readonly<Record<EntryKind, string>> = {
  note: 'Noted', told: 'Told', step: 'Done', ticked: 'Step done', 'not-needed': 'Not needed', reference: 'Reference', correction: 'Correction', closed: 'Closed',
  reopened: 'Reopened',
};

/** Whose number a reference is. */
export const systemTitles: Readonly<Record<ReferenceSystem, string>> = {
  datix: 'Datix', lfpse: 'Learn from patient safety events (LFPSE)', dspt: 'Data Security and Protection Toolkit (DSPT)', ico: 'Information Commissioner’s Office (ICO)',
  pals: 'PALS', platform: 'The platform', police: 'Police', it: 'IT', other: 'Somebody else',
};

const whens: Readonly<Record<TellWhen, string>> = {
  'at-once': 'At once', 'before-replying': 'Before anybody replies', 'as-soon-as-possible': 'As soon as possible', 'when-known': 'When it is known',
};

/** "As soon as possible, before anybody replies" */
export const whenTitle = (when: readonly TellWhen[]): string =>
  when.toReversed().map((one, place) => (place === 0 ? whens[one] : whens[one].toLowerCase())).join(', ');

/**
 * A moment as far as it is known.
 * @param on `YYYY-MM-DD`; null where nobody knows
 * @param time `HH:MM`, or empty
 * @returns "6 August 2018 at 5:30pm", "6 August 2018, time not known", "Not known"
 */
export const momentTitle = (on: string | null, time: string): string => {
  if (on === null) return 'Not known';
  return time === '' ? `${formatDate(on)}, time not known` : `${formatDate(on)} at ${formatClock(time)}`;
};
