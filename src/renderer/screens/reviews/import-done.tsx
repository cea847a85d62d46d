import type { ReviewImportCounts, ReviewImportPlan, ReviewPlanInput, ReviewSheet } from '../../../preload/contract/reviews-import.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { number, plural } from '../../lib/format.ts';
import { RefusedRows, WarningRows } from './import-rows.tsx';

interface ImportDoneProps {
  readonly sheet: ReviewSheet | null;
  readonly result: ReviewImportCounts;
  readonly plan: ReviewImportPlan;
  readonly input: ReviewPlanInput;
  readonly onAgain: () => void;
}

/** The end: what is recorded now, and what is still in the list only. */
export function ImportDone({ sheet, result, plan, input, onAgain }: ImportDoneProps) {
  return (
    <>
      <h2 tabIndex={-1}>Recorded</h2>
      <Notice kind="success" title={`${plural(result.recorded, 'review')} recorded`}>
        <p>
          {number(result.there)} there already, {number(result.notFilledIn)} not filled in, {plural(result.refused, 'row')} refused.
        </p>
      </Notice>
      <div className="bar">
        <Button variant="primary" onClick={() => go(input.what === 'returned' ? '/reviews/returns' : '/reviews')}>
          {input.what === 'returned' ? 'See what is still missing' : 'See the worklist'}
        </Button>
        <Button onClick={onAgain}>Import another list</Button>
      </div>
      <RefusedRows sheet={sheet} rows={plan.refused} count={result.refused} />
      <WarningRows sheet={sheet} rows={plan.warnings} count={result.warnings} />
    </>
  );
}
