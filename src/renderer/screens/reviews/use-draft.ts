import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ReviewDraft, ReviewForm, ReviewKind } from '../../../preload/contract/reviews.ts';
import { call, queryKeyOf } from '../../lib/register.ts';
import { draftName, newestDraft, useKeptDraft, type DraftKeeper } from '../../lib/use-kept-draft.ts';

/** Which review of which account. */
export interface WhichReview {
  readonly accountId: string;
  readonly period: string;
  readonly kind: ReviewKind;
}

function nameOf({ accountId, period, kind }: WhichReview): string {
  return draftName('reviews.form', { accountId, period, kind });
}

/** The form of a review, with what has been typed into it and is not kept yet. */
export function withNewestDraft(form: ReviewForm): ReviewForm {
  const { accountId, kind } = form;
  return { ...form, draft: newestDraft(nameOf({ accountId, period: form.period.id, kind }), form.draft) };
}

/** Keeps the unsaved typing of a review in the register. */
export function useDraft({ accountId, period, kind }: WhichReview, firstSavedAt: string | null): DraftKeeper<ReviewDraft> {
  const queries = useQueryClient();
  // The worklist shows that a draft has begun; it needs to be told once only.
  const listed = useRef(firstSavedAt !== null && firstSavedAt !== '');
  return useKeptDraft<ReviewDraft>({
    name: nameOf({ accountId, period, kind }),
    firstSavedAt,
    keep: async (draft) => {
      const kept = await call('reviews.keepDraft', { accountId, period, kind, draft });
      if (!listed.current) void queries.invalidateQueries({ queryKey: ['reviews.worklist'] });
      listed.current = true;
      return kept;
    },
    remember: (draft) => {
      queries.setQueryData<ReviewForm>(queryKeyOf('reviews.form', { accountId, period, kind }), (form) => (form === undefined ? undefined : { ...form, draft }));
    },
  });
}
