import { recordActions } from '../incidents/record-actions.ts';
import type { AccountDetail } from '../../../preload/contract/accounts.ts';

/* What happened to an account, in an officer's words, and what kind of thing it was. */

type Entry = Pick<AccountDetail['history'][number], 'room' | 'action'>;

const actions: Readonly<Record<string, string>> = {
  'account.added': 'Added to the register',
  'account.imported': 'Imported from a spreadsheet',
  'account.edited': 'Details changed',
  'accounts.bulk-edited': 'Details changed, with other accounts',
  'account.status-changed': 'Status changed',
  'account.handed-over': 'Handed over',
  'account.person-merged': 'Two records of one person joined',
  'administrator.since-corrected': 'Administrator’s first day corrected',
  'access.granted': 'Access given',
  'access.removed': 'Access taken away',
  'contributor.added': 'Contributor added',
  'contributor.ended': 'Contributor ended',
  'contributor.period-changed': 'Contributor’s days changed',
  'contributor.taken-back': 'Contributor taken back before the first day',
  'duty.noted': 'Duty noted',
  'evidence.attached': 'Evidence attached',
  'evidence.saved': 'Copy of evidence saved',
  'handle.looked-at': 'Former handle looked at',
  'handover.carried-out': 'Handed over',
  'handover.letters-printed': 'Handover letters printed',
  'review.recorded': 'Reviewed',
  'login.added': 'Login added',
  'login.edited': 'Login changed',
  'login.imported': 'Login came in from a password list',
  'login.password-kept': 'Password kept',
  'login.password-changed': 'Password changed',
  'login.password-restored': 'Password put back into the keychain',
  'login.password-shown': 'Password shown',
  'login.password-copied': 'Password copied',
  'login.confirmed': 'Login found to work',
  'login.failed': 'Login found not to work',
  'login.rotation-owed': 'A new password is owed',
  'login.ended': 'Login no longer used',
  'application.started': 'Application begun',
  'application.imported': 'Application came in on a returned form',
  'application.edited': 'Application changed',
  'application.certified': 'Application certified',
  'application.signed-page-added': 'Signed page added to the application',
  'application.signed-page-saved': 'Copy of a signed page saved',
  'application.submitted': 'Application submitted',
  'application.sent-back': 'Application sent back',
  'application.passed-to-board': 'Application passed to the deciding body',
  'application.assessed': 'Application assessed',
  'application.decided': 'Application decided',
  'application.decision-superseded': 'Application decided again',
  'application.withdrawn': 'Application withdrawn',
  'application.form-printed': 'Application form printed',
  'application.letter-printed': 'Letter about the application printed',
  'application.letter-drafted': 'Message about the application drafted',
  'incident.reported': 'Incident reported',
  'incident.noted': 'Noted on an incident',
  'incident.told': 'Told of an incident',
  'incident.step-taken': 'Step taken in an incident',
  ...recordActions,
  'incident.edited': 'Facts of an incident corrected',
  'incident.closed': 'Incident closed',
  'incident.reopened': 'Incident reopened',
  'enquiry.added': 'Enquiry',
  'enquiry.answered': 'Enquiry answered',
  'enquiry.edited': 'Enquiry corrected',
  'enquiry.equality-told': 'Equality and Diversity told of a translation',
  'enquiry.equality-message-drafted': 'Message to Equality and Diversity drafted',
  'enquiry.translator-asked': 'Translator asked',
  'enquiry.translated': 'Translation delivered',
  'enquiry.decided': 'Approval or permission decided',
  'enquiry.withdrawn': 'Approval, permission or consent withdrawn',
  'enquiry.taken-down': 'Multimedia taken down',
  'enquiry.form-held': 'Holder of a consent form noted',
  'enquiry.signposted': 'Feedback signposted to PALS',
  'enquiry.person-merged': 'Approval names the merged person',
  'enquiry.printed': 'Enquiry printed',
  'notice.made': 'Notice made',
  'notice.acknowledged': 'Notice acknowledged',
  'account.change-form-printed': 'Change-of-details form printed',
};

/** An action of the trail; one that has no words here yet reads as it is called. */
export function actionTitle(action: string): string {
  return actions[action] ?? action.replaceAll(/[.-]/gu, ' ').replace(/^./u, (first) => first.toUpperCase());
}

type HistoryKind = 'details' | 'status' | 'people' | 'duties' | 'logins' | 'reviews' | 'applications' | 'incidents' | 'enquiries' | 'papers' | 'other';

/** The kinds by which history is looked through, in the order in which they are offered. */
export const historyKinds: Readonly<Record<HistoryKind, string>> = {
  details: 'Details',
  status: 'Status',
  people: 'People and access',
  duties: 'Duties',
  logins: 'Logins',
  reviews: 'Reviews',
  applications: 'Applications',
  incidents: 'Incidents',
  enquiries: 'Enquiries',
  papers: 'Evidence and papers',
  other: 'Anything else',
};

const kindsByAction: readonly (readonly [RegExp, HistoryKind])[] = [
  [/^account\.status-changed$/u, 'status'],
  [/^(?:access|administrator|contributor|handover|person)\.|^account\.(?:handed-over|person-merged)$/u, 'people'],
  [/^account\.change-form-printed$|^(?:evidence|notice)\./u, 'papers'],
  [/^(?:accounts?|handle)\./u, 'details'],
  [/^duty\./u, 'duties'],
  [/^login\./u, 'logins'],
  [/^review\./u, 'reviews'],
  [/^application\./u, 'applications'],
  [/^incident\./u, 'incidents'],
  [/^enquiry\./u, 'enquiries'],
];

const kindsByRoom: Readonly<Record<string, HistoryKind>> = {
  accounts: 'details', logins: 'logins', reviews: 'reviews', applications: 'applications', people: 'people', handover: 'people', notices: 'papers', incidents: 'incidents', enquiries: 'enquiries',
};

export function historyKind({ room, action }: Entry): HistoryKind {
  return kindsByAction.find(([pattern]) => pattern.test(action))?.[1] ?? kindsByRoom[room] ?? 'other';
}

/** The kinds that occur, each with how often, in the order in which they are offered. */
export function kindsIn(entries: readonly Entry[]): readonly { readonly kind: HistoryKind; readonly count: number }[] {
  const counts = Map.groupBy(entries, historyKind);
  return (Object.keys(historyKinds) as readonly HistoryKind[]).flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}
