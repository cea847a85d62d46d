import type { InputOf } from '../../../../preload/contract/index.ts';
import { missingRecord } from '../../refusals.ts';
import { isMailAddress } from '../../reports/message-draft.ts';
import type { Work } from '../../work.ts';
import { allHoldings } from '../accounts/holdings.ts';
import { accountCards } from '../accounts/places.ts';
import { isRun } from '../accounts/rules/alarms.ts';
import { PeopleDirectory } from '../people/service.ts';
import { type Concerned, recipientsOf } from './rules.ts';

/**
 * Whom a notice about these accounts reaches now. An account that is closed or rescinded is left out and counted: nobody
 * posts on it any more.
 *
 * @throws Refusal `not-found` when an account is not on the register
 */
export function audienceOf(work: Work, { accountIds, to }: InputOf<'notices.preview'>): ReturnType<typeof recipientsOf> & { readonly notRun: number } {
  const cards = accountCards(work);
  const asked = new Set(accountIds);
  for (const id of asked) if (!cards.has(id)) throw missingRecord('account');
  const chosen = new Set([...asked].filter((id) => isRun(cards.get(id)?.status ?? 'closed')));
  const directory = new PeopleDirectory(work);
  const concerned = allHoldings(work).filter(({ accountId }) => chosen.has(accountId)).flatMap(({ accountId, personId, as }): Concerned[] => {
    // Who was merged into somebody else is not in the directory, and has nothing of her own any more.
    const person = directory.person(personId);
    return person === undefined
      ? []
      : [{ personId, name: person.name, email: person.email, leavesOn: person.leaves_on, as, account: cards.get(accountId)?.name ?? '' }];
  });
  return { ...recipientsOf(concerned, to, work.clock.today(), isMailAddress), notRun: asked.size - chosen.size };
}
