import { Temporal } from 'temporal-polyfill';

/** @param date YYYY-MM-DD @returns the instant at which that day begins where the Trust is, ISO 8601 UTC with milliseconds */
export function startOfDay(date: string): string {
  const start = Temporal.PlainDate.from(date).toZonedDateTime('Europe/London').toInstant();
  return start.toString({ smallestUnit: 'millisecond' });
}

/** @param made packs made this year so far @returns the next number, such as `P-2026-003` */
export function packNumber(year: number, made: number): string {
  return `P-${year}-${String(made + 1).padStart(3, '0')}`;
}

/** @param made quarterly reports made this year so far @returns the next number, such as `Q-2026-003` */
export function reportNumber(year: number, made: number): string {
  return `Q-${year}-${String(made + 1).padStart(3, '0')}`;
}

/** What is done to a record, as a report counts it; unknown actions are named as they stand in the trail. */
const actionWords: Readonly<Record<string, string>> = {
  'account.added': 'Accounts added',
  'account.edited': 'Accounts changed',
  'account.status-changed': 'Statuses changed',
  'account.handed-over': 'Places on accounts handed over',
  'account.person-merged': 'Accounts on which two records of a person became one',
  'access.granted': 'Access given',
  'access.removed': 'Access taken back',
  'contributor.added': 'Contributors added',
  'administrator.since-corrected': 'Administrators’ first days corrected',
  'contributor.ended': 'Contributors ended',
  'contributor.period-changed': 'Contributors’ days changed',
  'monitoring.recorded': 'Days of monitoring recorded',
  'monitoring.corrected': 'Days of monitoring corrected',
  'monitoring.settings-edited': 'Changes of how the monitoring log is kept',
  'monitoring.table-printed': 'Monitoring tables printed',
  'contributor.taken-back': 'Contributors taken back before their first day',
  'duty.noted': 'Duties noted',
  'evidence.attached': 'Files kept with accounts',
  'evidence.saved': 'Copies of kept files saved',
  'handle.looked-at': 'Former handles looked at',
  'accounts.imported': 'Spreadsheets imported',
  'accounts.exported': 'Lists of accounts exported',
  'accounts.bulk-edited': 'Accounts changed together',
  'register.printed': 'Registers printed',
  'review.recorded': 'Reviews recorded',
  'account.change-form-printed': 'Change-of-details forms printed',
  'application.blank-form-printed': 'Blank application forms printed',
  'application.form-printed': 'Applications printed',
  'application.letter-printed': 'Letters about applications printed',
  'application.letter-drafted': 'Messages about applications drafted',
  'handover.letters-printed': 'Handover letters printed',
  'notice.made': 'Notices made',
  'notice.acknowledged': 'Acknowledgements of notices noted',
  'certificate.printed': 'Certificates printed',
  'pack.made': 'Audit packs made',
  'report.quarterly-made': 'Quarterly review reports made',
  'directorate.added': 'Directorates added',
  'directorate.edited': 'Directorates changed',
  'person.added': 'People added',
  'person.edited': 'People changed',
  'trust.edited': 'Settings changed',
  'register.created': 'Register created',
  'recovery-sheet.printed': 'Recovery sheets printed',
  'session.recovered': 'Passphrases replaced with the recovery code',
  'session.keychain-on': 'Keychain unlocking turned on',
  'session.keychain-off': 'Keychain unlocking turned off',
};

/** They change nothing and would drown the rest. */
const comingAndGoing: ReadonlySet<string> = new Set(['session.unlocked', 'session.locked']);

/** Counts of actions in words; unlocking and locking are left out. */
export function changesInWords(counts: readonly { readonly action: string; readonly count: number }[]): { what: string; count: number }[] {
  return counts
    .filter(({ action }) => !comingAndGoing.has(action))
    .map(({ action, count }) => ({ what: actionWords[action] ?? action, count }));
}
