import type { ReviewImportCounts, ReviewPlanInput } from '../../../preload/contract/reviews-import.ts';
import { SaveRows } from '../../components/import-plan.tsx';
import { useRegisterCall } from '../../lib/register.ts';

interface SaveRowsProps {
  readonly input: ReviewPlanInput;
  readonly counts: ReviewImportCounts;
}

/** The rows that need her hand as a list of their own: what is to be corrected stands beside each. */
export function SaveRowsToCorrect({ input, counts }: SaveRowsProps) {
  const save = useRegisterCall('reviews.saveRefusedReturns');
  if (counts.refused + counts.warnings === 0) return null;
  return <SaveRows title={`Save the rows ${counts.refused === 0 ? 'to look at' : 'to correct'}`} like="list" input={input} save={save} />;
}
