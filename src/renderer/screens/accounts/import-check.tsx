import type { ImportPlan } from '../../../preload/contract/accounts.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ImportBar, ImportCounts } from '../../components/import-plan.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { plural } from '../../lib/format.ts';
import type { CallFailure } from '../../lib/register.ts';
import { unfilledFields, type ImportPlanInput } from './import-steps.ts';
import { AddedRows, ChangedRows, RefusedRows, WarningRows } from './import-rows.tsx';
import { SaveRowsToCorrect } from './import-save.tsx';

interface ImportCheckProps {
  readonly plan: ImportPlan;
  /** What the dry run was made of. */
  readonly input: ImportPlanInput;
  readonly failure: CallFailure | null;
  readonly busy: boolean;
  readonly checking: boolean;
  readonly onBack: () => void;
  readonly onCheckAgain: () => void;
  readonly onImport: () => void;
}

/** Step 4: exactly what the import would do. What is refused comes first: it is what she may want to put right. */
export function ImportCheck({ plan, input, failure, busy, checking, onBack, onCheckAgain, onImport }: ImportCheckProps) {
  const { counts } = plan;
  const unfilled = unfilledFields(input.columns);
  const takes = counts.added + counts.changed;
  return (
    <>
      <h2 tabIndex={-1}>What the import will do</h2>
      <ErrorSummary errors={failure === null ? [] : [{ field: '', message: failure.message }]} />
      <ImportCounts
        counts={[
          { title: 'New', value: counts.added, kind: 'new' },
          { title: 'Changed', value: counts.changed, kind: 'changed' },
          { title: 'Unchanged', value: counts.unchanged, kind: 'unchanged' },
          { title: 'Refused', value: counts.refused, kind: counts.refused === 0 ? 'unchanged' : 'refused' },
        ]}
      />
      {takes === 0 || unfilled.length === 0 ? null : (
        <div className="import-unfilled">
          <Notice kind="warning" title={`Nothing will be filled for: ${unfilled.join(', ')}`}>
            <p>No column is matched to them. Go back to match one, or fill them in later in each account. What the register knows already stays.</p>
          </Notice>
        </div>
      )}
      <ImportBar
        title={`Import ${plural(takes, 'account')}`}
        nothing={takes === 0 ? 'There is nothing to import: no row is new or changed.' : null}
        failure={failure}
        busy={busy}
        checking={checking}
        onImport={onImport}
        onBack={onBack}
        onCheckAgain={onCheckAgain}
      />
      <JobProgress call="accounts.runImport" label="Importing" busy={busy} />
      {counts.refused > 0 && takes > 0 ? (
        <p className="muted import-note">
          Refused rows stay out; everything else is stored together, or not at all. Correct them in the spreadsheet and import it
          again: rows that are on the register already are not doubled.
        </p>
      ) : null}
      <SaveRowsToCorrect input={input} counts={counts} />
      <RefusedRows rows={plan.refused} count={counts.refused} />
      <WarningRows rows={plan.warnings} count={counts.warnings} />
      <ChangedRows rows={plan.changed} count={counts.changed} />
      <AddedRows rows={plan.added} count={counts.added} />
    </>
  );
}
