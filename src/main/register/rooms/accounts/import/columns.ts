import type { ImportField } from '../../../../../preload/contract/accounts.ts';
import { importFieldTitles } from '../../../../../preload/contract/accounts-import.ts';
import { madeTitles, sampleTitle } from '../../../reports/csv.ts';
import { isSecretLabel } from '../rules/secret-words.ts';
import { correctTitle } from './titles.ts';

/** The question of Appendix 2 that holds the purpose. */
const appendixReason =
  'a reason for online social network please give as much information as possible b how will you measure its success';

/**
 * Headings that teams use, in plain lower-case letters and figures, most telling first. Appendix 2 labels both
 * administrators' e-mail addresses alike, so that label stands with both: the second such column is the backup's.
 * A heading that means different things to different teams stands nowhere: a “Review date” may be the next one, an
 * “Owner” whoever runs the account as well as whoever approved it.
 */
const names: Readonly<Record<ImportField, readonly string[]>> = {
  name: ['account name', 'name of account', 'account', 'site name', 'page name', 'name of page', 'account title', 'title', 'name'],
  channel: [
    'channel', 'platform', 'network', 'social media channel', 'social media platform', 'social media site', 'social network', 'social media',
    'site', 'type', 'media', 'which social media channel are you requesting',
  ],
  address: [
    'web address', 'address', 'url', 'link', 'network web address', 'web link', 'page link', 'account link', 'page account link', 'profile link',
    'link to account', 'link to page', 'page url', 'account url', 'profile url', 'website',
  ],
  handle: ['handle', 'username', 'user name', 'account handle', 'screen name'],
  purpose: ['purpose', 'reason', 'aim', 'what for', 'reason for online social network', 'description', appendixReason],
  audience: ['audience', 'intended audience', 'target audience', 'intended audience e g colleagues patient group peer group etc'],
  visibility: ['visibility', 'who can see it', 'public or members only', 'is this site public or members only', 'public', 'open or closed', 'privacy'],
  postingStandard: ['posting standard', 'agreed standard', 'frequency', 'posting frequency', 'how often'],
  disclaimerShown: ['disclaimer', 'disclaimer shown', 'disclaimer displayed'],
  directorate: ['directorate', 'directorate department', 'directorate dept', 'department', 'dept', 'division', 'service', 'care group', 'business unit'],
  lineManager: [
    'approving line manager', 'approving line managers', 'line manager', 'approving manager', 'manager', 'approver', 'approved by', 'who approves',
    'who approved', 'who approved it',
  ],
  lineManagerEmail: [
    'line managers email', 'line manager email', 'manager email', 'approving line managers email', 'approving line manager email', 'approver email',
    'approvers email', 'email of line manager',
  ],
  primaryAdministrator: [
    'administrator', 'primary administrator', 'admin', 'first administrator', 'name of nominated site administrator',
    'site administrator', 'administrator 1', 'admin 1', 'main administrator', 'lead administrator', 'main admin', 'lead admin', 'primary admin', 'first admin',
  ],
  primaryAdministratorEmail: ['administrators email', 'administrator email', 'admin email', 'primary administrator email', 'admin 1 email', 'administrator 1 email'],
  backupAdministrator: [
    'backup administrator', 'second administrator', 'backup admin', 'name of second nominated site administrator',
    'administrator 2', 'admin 2', 'deputy administrator', 'deputy admin', 'second admin', 'back up administrator', 'back up admin', 'backup',
  ],
  backupAdministratorEmail: ['backup administrator email', 'second administrator email', 'backup admin email', 'admin 2 email', 'administrator 2 email', 'backup email', 'administrators email'],
  approvedOn: ['approved on', 'date approved', 'approval date', 'approved', 'date of decision', 'digital board date of decision', 'start date'],
  lastReviewBefore: [
    'last review', 'last reviewed', 'last reviewed on', 'date of last review', 'last checked', 'last check', 'last review date', 'date last reviewed',
    'last comms review', 'last comms check', 'reviewed',
  ],
  nextReviewOn: ['next review', 'next review date', 'next review on', 'next review due', 'review due', 'next review agreed'],
  moreAdministrators: [
    'further administrators', 'other administrators', 'additional administrators', 'other admins', 'more admins', 'administrator 3', 'admin 3',
    'third administrator', 'third admin',
  ],
  status: ['status', 'account status', 'state', 'active'],
  platformId: ['platform id', 'platforms id', 'page id', 'channel id', 'profile id', 'platform account id'],
  expectedNumbers: ['anticipated number of people using this network', 'anticipated number of people', 'expected numbers', 'anticipated numbers', 'number of people'],
  languages: ['languages', 'language', 'other languages', 'language of posts'],
  englishCopy: ['english copy', 'english version', 'english translation', 'where is the english copy'],
  privacyFitsAudience: ['privacy fits audience', 'privacy settings right', 'privacy settings checked', 'privacy settings appropriate'],
  identityShown: ['logo', 'logo shown', 'nhs logo', 'trust logo', 'nhs logo shown', 'trust logo shown', 'logo used', 'nhs identity', 'nhs lozenge'],
  identityPermissionOn: ['logo permission date', 'date of logo permission', 'logo approved on', 'identity permission date'],
  identityPermissionBy: ['logo permission', 'logo permission by', 'logo approved by', 'permission for logo', 'identity permission'],
  research: ['research', 'clinical research', 'research account', 'research or innovation', 'is it research'],
  researchReference: ['research reference', 'r d reference', 'ethics reference', 'r d or ethics approval', 'rec reference', 'iras number', 'iras id'],
  personalInformation: ['personal information', 'personal data', 'collects personal data', 'personal information collected'],
  dpiaReference: ['dpia', 'dpia number', 'dpia ref', 'data protection impact assessment', 'dpia done'],
  businessRecord: ['is a business record', 'business records', 'corporate record', 'is it a business record'],
  internal: ['internal', 'internal account', 'internal or external', 'intranet', 'is it internal'],
  corporate: ['corporate', 'run by communications', 'communications account', 'comms account', 'corporate channel'],
  // Only our own files have these: a team’s “Last review” is one from before this register.
  lastReview: [],
  registerId: [],
};

/** Columns that our own files carry beside the accounts: they are nobody's to match. */
const ownColumns: ReadonlySet<string> = new Set([...madeTitles, sampleTitle, correctTitle].map(plainHeading));

/** @returns whether a column only says how a file of ours was made */
export function isOwnHeading(heading: string): boolean {
  return ownColumns.has(plainHeading(heading));
}

/** Our own export's heading counts as the first name of a field, so that an export comes back in unasked. */
export function suggestColumns(headings: readonly string[]): (ImportField | null)[] {
  const plain = headings.map(plainHeading);
  const suggested: (ImportField | null)[] = headings.map(() => null);
  // Best match first: a heading that is one of a field's first names wins over one further down a list.
  const candidates = plain
    .flatMap((heading, index) =>
      (Object.entries(names) as [ImportField, readonly string[]][]).flatMap(([field, known]) => {
        const rank = [plainHeading(importFieldTitles[field]), ...known].indexOf(heading);
        return rank < 0 ? [] : [{ index, field, rank }];
      }),
    )
    .toSorted((one, other) => one.rank - other.rank || one.index - other.index);
  for (const { index, field } of candidates) {
    if (suggested[index] === null && !suggested.includes(field)) suggested[index] = field;
  }
  return suggested;
}

/** A heading without case, punctuation and double spaces. */
function plainHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll('(s)', 's')
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** @returns whether a column holds what must never be shown: Appendix 2 asks for the password beside the user name */
export function isSecretHeading(heading: string): boolean {
  return isSecretLabel(heading);
}
