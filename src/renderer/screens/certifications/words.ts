import type { CertificateItem, CertificationCell, CertificationState } from '../../../preload/contract/certifications-values.ts';
import type { CertificationRoundItem } from '../../../preload/contract/certifications-rounds.ts';
import { oftenInWords } from '../../../preload/contract/wording.ts';
import type { TagProps } from '../../components/tag.tsx';
import { longDate, number, plural, shortDate } from '../../lib/format.ts';

/* What is said of certifications, and where they are shown: pure, so that the screens only show it. */

/** A state in words, with a mark and the tone that help to see it. */
interface Said {
  readonly tone: TagProps['tone'];
  readonly mark: string;
  readonly words: string;
}

const states: Readonly<Record<CertificationState, Said>> = {
  certified: { tone: 'green', mark: '✓', words: 'Certified' },
  sent: { tone: 'blue', mark: '→', words: 'Sent' },
  overdue: { tone: 'red', mark: '!', words: 'Overdue' },
  'to-send': { tone: 'warm', mark: '…', words: 'To be sent' },
  outdated: { tone: 'warm', mark: '↻', words: 'Older version only' },
  replaced: { tone: 'grey', mark: '✓', words: 'Certified, replaced' },
  'not-asked': { tone: 'grey', mark: '–', words: 'Not asked' },
};

/** Where a directorate stands with a version. */
export function stateSaid(state: CertificationState): Said {
  return states[state];
}

/** Where one certificate stands. */
export function certificateSaid({ state }: Pick<CertificateItem, 'state'>): Said {
  return state === 'withdrawn' ? { tone: 'grey', mark: '×', words: 'Withdrawn' } : states[state];
}

/** How the matrix can be narrowed, by where a directorate stands with the version in force. What is voluntary is never missing. */
export const stateFilters: readonly { readonly value: string; readonly title: string; readonly states: readonly CertificationState[]; readonly owed: boolean }[] = [
  { value: 'missing', title: 'Not certified', states: ['sent', 'overdue', 'to-send', 'outdated', 'not-asked'], owed: true },
  { value: 'overdue', title: 'Overdue', states: ['overdue'], owed: true },
  { value: 'sent', title: 'Sent', states: ['sent'], owed: false },
  { value: 'to-ask', title: 'Not asked or not sent', states: ['not-asked', 'outdated', 'to-send'], owed: true },
  { value: 'certified', title: 'Certified', states: ['certified'], owed: false },
];

/** The second line of a cell: what the state alone does not say. */
export function cellLine(cell: CertificationCell): string {
  const below = cell.subordinates === 0 ? [] : [`${number(cell.subordinates)} more from below`];
  switch (cell.state) {
    case 'certified':
    case 'replaced':
      return [cell.number, `signed ${shortDate(cell.signedOn)}`, `kept until ${shortDate(cell.retainUntil)}`, ...below].join(', ');
    case 'sent':
      return [cell.number, `since ${shortDate(cell.preparedOn)}`, ...(cell.dueOn === null ? [] : [`due ${shortDate(cell.dueOn)}`]), ...below].join(', ');
    case 'overdue':
      return [cell.number, plural(cell.daysOver, 'day'), chasedWords(cell.chased), ...below].join(', ');
    default:
      return below.join('');
  }
}

/** "chased once", "not chased". */
export function chasedWords(times: number): string {
  return times === 0 ? 'not chased' : `chased ${oftenInWords(times)}`;
}

/** Where a round stands. */
export function roundSaid({ state, overdue }: Pick<CertificationRoundItem, 'state' | 'overdue'>): Said {
  if (state === 'complete') return { tone: 'green', mark: '✓', words: 'All in' };
  if (state === 'ended') return { tone: 'grey', mark: '×', words: 'Ended' };
  return overdue > 0 ? { tone: 'red', mark: '!', words: `${number(overdue)} overdue` } : { tone: 'blue', mark: '→', words: 'Open' };
}

/** "CP371 version 2, August 2026" */
export function versionWords({ policyReference, versionNumber, versionDate }: Pick<CertificateItem, 'policyReference' | 'versionNumber' | 'versionDate'>): string {
  return `${policyReference} version ${versionNumber}${versionDate === '' ? '' : `, ${writtenDate(versionDate)}`}`;
}

/** A day as people write it, or what stands in the library: "August 2016". */
export function writtenDate(date: string): string {
  return longDate(/^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null) || date;
}

/** Where a certificate is shown. @param search what narrows the matrix, with its question mark, or empty */
export function certificatePath(id: string, search = ''): string {
  return `/certifications/${id}${search}`;
}

/** Where a directorate is shown with a version of which it has no certificate. */
export function cellPath(policyId: string, directorateId: string, version: string): string {
  return `/certifications/of/${policyId}/${directorateId}?version=${encodeURIComponent(version)}`;
}

/** Where a round is shown. */
export function roundPath(id: string): string {
  return `/certifications/rounds/${id}`;
}

/** Who was left out of a making, and what to do about it. */
export function leftOutWords({ left, withoutEmail }: { readonly left: readonly string[]; readonly withoutEmail: readonly string[] }): string[] {
  return [
    ...(withoutEmail.length === 0 ? [] : [`No message, because the manager has no email address: ${withoutEmail.join(', ')}. Print theirs, or add the address.`]),
    ...(left.length === 0 ? [] : [`Left out, because the manager has left: ${left.join(', ')}. Name who certifies now.`]),
  ];
}
