import { useState } from 'react';
import type { ReviewImportCounts, ReviewPlanInput } from '../../../preload/contract/reviews-import.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { useRegisterCall } from '../../lib/register.ts';

interface SaveRowsProps {
  readonly input: ReviewPlanInput;
  readonly counts: ReviewImportCounts;
}

/** The rows that need her hand as a list of their own: what is to be corrected stands beside each. */
export function SaveRowsToCorrect({ input, counts }: SaveRowsProps) {
  const save = useRegisterCall('reviews.saveRefusedReturns');
  const [saved, setSaved] = useState('');
  if (counts.refused + counts.warnings === 0) return null;

  async function saveRows(): Promise<void> {
    setSaved('');
    const file = await save.run(input);
    if (file !== undefined) setSaved(file.name);
  }

  return (
    <div className="import-save">
      <ErrorSummary errors={save.failure === null ? [] : [{ field: 'import-save', message: save.failure.message }]} />
      <div className="bar">
        <Button id="import-save" busy={save.busy} onClick={() => void saveRows()}>
          Save the rows {counts.refused === 0 ? 'to look at' : 'to correct'}
        </Button>
        <span className="muted" role="status">
          {saved === '' ? '' : `Saved as ${saved}. Correct it and import it like any list.`}
        </span>
      </div>
      <JobProgress call="reviews.saveRefusedReturns" label="Saving the rows" busy={save.busy} />
    </div>
  );
}
