import type { PersonRow } from '../../../preload/contract/people.ts';
import { Tag } from '../../components/tag.tsx';
import { shortDate } from '../../lib/format.ts';

type Leaving = Pick<PersonRow, 'leaver' | 'leavesOn' | 'accounts'>;

/** Whether somebody leaves, in one word for filters. */
export function leaverWords({ leaver, leavesOn, accounts }: Leaving): string {
  if (leaver) return accounts > 0 ? 'Left, still on accounts' : 'Left';
  return leavesOn === null ? 'Stays' : 'Leaving';
}

/** The last day, red where somebody has left and still holds an account. */
export function LeaverTag({ row }: { readonly row: Leaving }) {
  if (row.leavesOn === null) return null;
  const tone = row.leaver ? (row.accounts > 0 ? 'red' : 'grey') : 'warm';
  return (
    <>
      <Tag tone={tone}>{leaverWords(row)}</Tag>
      <small className="nowrap">{shortDate(row.leavesOn)}</small>
    </>
  );
}
