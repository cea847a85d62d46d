import { fieldIds } from './answers.ts';
import type { AnswerFiles } from './question-row.tsx';
import { AddFiles, FileList } from './review-files.tsx';
import { useFileDrop } from '../../lib/use-file-drop.ts';
import { wholeReview } from './use-review-files.ts';

/** Files that belong to no single question, such as a picture of an address that does not open. */
export function WholeReviewFiles({ kept }: { readonly kept: AnswerFiles }) {
  const drop = useFileDrop(kept.add);
  return (
    <div className={drop.over ? 'whole-files whole-files--drop' : 'whole-files'} {...drop.handlers}>
      <AddFiles id={fieldIds.file(wholeReview)} busy={kept.adding} onFiles={kept.add}>
        Add a file to the whole review, drop one here, or paste a picture
      </AddFiles>
      {kept.failure === undefined ? null : (
        <p className="nhsuk-error-message" role="alert">
          {kept.failure}
        </p>
      )}
      <FileList label="Files kept with the whole review" files={kept.files} onRemove={kept.remove} />
    </div>
  );
}
