import type { InputOf } from '../../../../preload/contract/index.ts';
import { missingRecord } from '../../refusals.ts';
import { isMailAddress } from '../../reports/message-draft.ts';
import type { Work } from '../../work.ts';
import { allHoldings } from '../accounts/holdings.ts';
import { accountNames } from '../accounts/service.ts';
import { PeopleDirectory } from '../people/service.ts';
import { type Concerned, recipientsOf } from './rules.ts';

/** Whom a notice about these accounts reaches now. @throws Refusal `not-found` when an account is not on the register */
export function audienceOf(work: Work, { accountIds, to }: InputOf<'notices.preview'>): ReturnType<typeof recipientsOf> {
  const names = accountNames(work);
  const chosen = new Set(accountIds);
  for (const id of chosen) if (!names.has(id)) throw missingRecord('account');
  const directory = new PeopleDirectory(work);
  const concerned = allHoldings(work).filter(({ accountId }) => chosen.has(accountId)).flatMap(({ accountId, personId, as }): Concerned[] => {
    // Who was merged into somebody else is not in the directory, and has nothing of her own any more.
    const person = directory.person(personId);
    return person === undefined
      ? []
      : [{ personId, name: person.name, email: person.email, leavesOn: person.leaves_on, as, account: names.get(accountId) ?? '' }];
  });
  return recipientsOf(concerned, to, work.clock.today(), isMailAddress);
}
