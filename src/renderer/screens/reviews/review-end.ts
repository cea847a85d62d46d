import type { ReviewDraft, ReviewForm } from '../../../preload/contract/reviews.ts';
import type { AnswerFiles } from './question-row.tsx';

/** What the end of a review is given, whether it was done or could not be. */
export interface ReviewEndProps {
  readonly form: ReviewForm;
  readonly draft: ReviewDraft;
  readonly today: string;
  readonly errors: ReadonlyMap<string, string>;
  readonly reviewers: readonly string[];
  readonly kept: AnswerFiles;
  readonly onChange: (draft: ReviewDraft) => void;
}
