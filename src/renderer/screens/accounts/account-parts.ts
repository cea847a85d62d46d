import type { AccountDetail } from '../../../preload/contract/accounts.ts';
import type { Waiting } from '../../components/part-tabs.tsx';

/* The parts of an account's detail, as the address names them: /accounts/:id?part=duties. */

export const accountParts = {
  facts: 'Facts',
  people: 'People',
  duties: 'Duties',
  logins: 'Logins',
  reviews: 'Reviews',
  incidents: 'Incidents',
  papers: 'Papers',
  history: 'History',
} as const;

export type AccountPart = keyof typeof accountParts;

const partOrder = Object.keys(accountParts) as readonly AccountPart[];

/** The part that an address names; the facts where it names none. */
export function partOf(named: string | undefined): AccountPart {
  return partOrder.find((part) => part === named) ?? 'facts';
}

/** The place of a part, with what is looked for in it. */
export function partPath(accountId: string, part: AccountPart, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(part === 'facts' ? more : { part, ...more });
  return query.size === 0 ? `/accounts/${accountId}` : `/accounts/${accountId}?${query.toString()}`;
}

/** What waits in a part, in few words; undefined where nothing does. */
export function waitingIn(detail: Pick<AccountDetail, 'duties' | 'access' | 'contributors' | 'formerHandles'>, part: AccountPart, owed: number, openIncidents = 0): Waiting | undefined {
  const found = (count: number, words: string) => (count === 0 ? undefined : { count, words });
  switch (part) {
    case 'facts':
      return found(detail.formerHandles.filter((handle) => handle.watched && (handle.due || handle.found === 'taken')).length, 'to look at');
    case 'people':
      return found([...detail.access, ...detail.contributors].filter((holder) => holder.leaver && holder.to === null).length, 'held by a leaver');
    case 'duties':
      return found(detail.duties.filter((duty) => duty.state === 'not-met').length, 'not met');
    case 'logins':
      return found(owed, 'a new password is owed');
    case 'incidents':
      return found(openIncidents, 'open');
    case 'reviews':
    case 'papers':
    case 'history':
      return undefined;
  }
}
