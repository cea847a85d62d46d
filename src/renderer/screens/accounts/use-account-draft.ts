import { useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, queryKeyOf } from '../../lib/register.ts';
import { draftName, useKeptDraft, type DraftKeeper } from '../../lib/use-kept-draft.ts';
import type { DraftContent } from './account-draft.ts';

/** Keeps the unsaved typing of an account form in the register; `id` is null for a new account. */
export function useAccountDraft(id: string | null, firstSavedAt: string | null): DraftKeeper<DraftContent> {
  const queries = useQueryClient();
  const queryKey = queryKeyOf('accounts.draft', { id });
  return useKeptDraft<DraftContent>({
    name: draftName('accounts.draft', { id }),
    firstSavedAt,
    keep: (draft) => call('accounts.keepDraft', { id, draft }),
    remember: (draft) => {
      queries.setQueryData<OutputOf<'accounts.draft'>>(queryKey, { draft });
    },
  });
}
