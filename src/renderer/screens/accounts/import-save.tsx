import { useState } from 'react';
import type { ImportPlan } from '../../../preload/contract/accounts.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { useRegisterCall } from '../../lib/register.ts';
import type { ImportPlanInput } from './import-steps.ts';

interface SaveRowsProps {
  readonly input: ImportPlanInput;
  readonly counts: ImportPlan['counts'];
}

/** The rows that need her hand as a spreadsheet of their own: what is to be corrected stands beside each. */
export function SaveRowsToCorrect({ input, counts }: SaveRowsProps) {
  const save = useRegisterCall('accounts.saveRefusedRows');
  const [saved, setSaved] = useState('');
  if (counts.refused + counts.warnings === 0) return null;
  const what = counts.refused === 0 ? 'rows to look at' : counts.warnings === 0 ? 'refused rows to correct' : 'refused rows and those to look at';

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
          Save the {what}
        </Button>
        <span className="muted" role="status">
          {saved === '' ? '' : `Saved as ${saved}. Correct it and import it like any spreadsheet.`}
        </span>
      </div>
      <JobProgress call="accounts.saveRefusedRows" label="Saving the rows" busy={save.busy} />
    </div>
  );
}
