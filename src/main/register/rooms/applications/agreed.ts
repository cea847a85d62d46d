import { z } from 'zod';
import type { ApplicationsTable } from '../../database/tables-applications.ts';
import type { Work } from '../../work.ts';
import { contributorsOf } from '../accounts/contributors.ts';
import { account } from '../accounts/service.ts';
import { formOf } from './record.ts';

const agreed = z.object({
  account: z.string(),
  administrators: z.array(z.string()),
  postingStandard: z.string(),
  /** YYYY-MM-DD */
  nextReviewOn: z.string().nullable(),
  /** Of a contribution; days as YYYY-MM-DD. */
  contributor: z.object({ from: z.string(), to: z.string().nullable() }).nullable(),
});

/** What an approval agreed, as its letter says it (CP371 2.3, 2.3.1). */
export type Agreed = z.output<typeof agreed>;

/** What is agreed now, by the register. @param accountId the account that was approved or is contributed to; null where there is none */
export function agreedNow(work: Work, row: ApplicationsTable, accountId: string | null): Agreed {
  const form = formOf(row);
  if (accountId === null) {
    return {
      account: form.accountName, administrators: [form.firstAdministrator, form.secondAdministrator].filter((name) => name !== ''),
      postingStandard: form.postingStandard, nextReviewOn: null, contributor: null,
    };
  }
  const { facts } = account(work, accountId);
  const contribution = row.kind === 'contribute'
    ? contributorsOf(work, accountId, new Map(), (applicationId) => applicationId).findLast(({ application }) => application === row.id)
    : undefined;
  return {
    account: facts.name,
    administrators: [facts.primaryAdministrator, facts.backupAdministrator, ...facts.moreAdministrators].flatMap((person) => (person === null ? [] : [person.name])),
    postingStandard: facts.postingStandard, nextReviewOn: facts.nextReviewOn,
    contributor: contribution === undefined || contribution.from === null ? null : { from: contribution.from, to: contribution.to },
  };
}

/** What was kept with a decision; null where nothing was. */
export function agreedIn(kept: string | null): Agreed | null {
  return kept === null ? null : agreed.parse(JSON.parse(kept));
}
