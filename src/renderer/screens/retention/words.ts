import type { KeptRecord, ScheduleRow } from '../../../preload/contract/retention.ts';
import { keepingScope, type KeepingScope, keepingScopeTitles, type KeepingState, keepingStateTitles, type KeptFrom, type RecordKind } from '../../../preload/contract/retention-words.ts';
import { longDate, plural } from '../../lib/format.ts';

/* Keeping and disposing in an officer's words, and where it is shown. */

export const retentionPath = '/retention';
export const schedulePath = '/retention/schedule';
export const findPath = '/retention/find';

/** What of the worklist an address names. */
export function scopeOf(search: Readonly<Record<string, string | undefined>>): KeepingScope {
  return keepingScope.safeParse(search['show']).data ?? 'due';
}

export const scopes: readonly { readonly id: KeepingScope; readonly title: string }[] = keepingScope.options.map((id) => ({ id, title: keepingScopeTitles[id] }));

/** A record among those that are kept, or their list. */
export function keptPath(subject: Pick<KeptRecord, 'kind' | 'recordId'> | null, scope: KeepingScope): string {
  const place = subject === null ? retentionPath : `${retentionPath}/${subject.kind}/${subject.recordId}`;
  return scope === 'due' ? place : `${place}?show=${scope}`;
}

const places: Readonly<Record<RecordKind, (id: string) => string>> = {
  account: (id) => `/accounts/${id}`, application: (id) => `/applications/${id}`, incident: (id) => `/incidents/${id}`, enquiry: (id) => `/enquiries/${id}`,
  moderation: (id) => `/incidents/moderation/${id}`, plan: (id) => `/actions/${id}`, 'monitoring-year': () => '/monitoring', certificate: () => '/certifications',
  'hr-return': (id) => `/hr-returns/${id}`, notice: (id) => `/notices/${id}`, pack: () => '/reports', person: (id) => `/people/${id}`, policy: () => '/policies',
};

/** The screen on which the record itself stands. */
export function placeOf({ kind, recordId }: Pick<KeptRecord, 'kind' | 'recordId'>): string {
  return places[kind](recordId);
}

const tones: Readonly<Record<KeepingState, 'red' | 'warm' | 'grey' | 'blue' | 'green'>> = {
  open: 'grey', life: 'grey', kept: 'green', due: 'warm', held: 'red', proposed: 'blue', confirmed: 'blue',
};

/** Where a record stands. */
export function keepingTag({ state, longer, own }: Pick<KeptRecord, 'state' | 'longer' | 'own'>): { readonly tone: 'red' | 'warm' | 'grey' | 'blue' | 'green'; readonly title: string } {
  if (state === 'kept' && longer) return { tone: 'blue', title: 'Kept longer' };
  return { tone: tones[state], title: state === 'proposed' && own ? 'Proposed by you' : keepingStateTitles[state] };
}

const runsFrom: Readonly<Record<KeptFrom, string>> = {
  signature: 'after the signature', closure: 'after the closure', decision: 'after the decision', 'record-date': 'after the day of the record', 'organisation-life': 'after the life of the organisation',
};

/** "6 years after the closure" */
export function periodWords({ years, from }: Pick<ScheduleRow, 'years' | 'from'>): string {
  return `${plural(years, 'year')} ${runsFrom[from]}`;
}

/** Whether anybody in the Trust has agreed to a row. */
export function signOffWords({ confirmWithIg, signedOffBy, signedOffOn }: Pick<ScheduleRow, 'confirmWithIg' | 'signedOffBy' | 'signedOffOn'>): string {
  if (signedOffOn !== null) return `${signedOffBy}, ${longDate(signedOffOn)}`;
  return confirmWithIg ? 'Nobody yet: confirm it with Information Governance' : 'Not needed: the policy itself prescribes it';
}

const fields: Readonly<Record<string, string>> = { years: 'Years', yearsIfAppealed: 'Years after an appeal', source: 'Source', signedOffBy: 'Signed off by', signedOffOn: 'Signed off on' };

/** A field of the schedule as its history names it. */
export function scheduleField(field: string): string {
  return fields[field] ?? field;
}

/** What stood or stands in a field of the schedule. */
export function scheduleValue(field: string, value: string): string {
  if (value === '') return 'empty';
  return field === 'signedOffOn' ? longDate(value) : value;
}
