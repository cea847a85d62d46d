import type { ImportPlan } from '../../../preload/contract/accounts.ts';
import { SaveRows } from '../../components/import-plan.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import type { ImportPlanInput } from './import-steps.ts';

interface SaveRowsProps {
  readonly input: ImportPlanInput;
  readonly counts: ImportPlan['counts'];
}

/** The rows that need her hand as a spreadsheet of their own: what is to be corrected stands beside each. */
export function SaveRowsToCorrect({ input, counts }: SaveRowsProps) {
  const save = useRegisterCall('accounts.saveRefusedRows');
  if (counts.refused + counts.warnings === 0) return null;
  const what = counts.refused === 0 ? 'rows to look at' : counts.warnings === 0 ? 'refused rows to correct' : 'refused rows and those to look at';
  return <SaveRows title={`Save the ${what}`} like="spreadsheet" input={input} save={save} />;
}
