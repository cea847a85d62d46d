import type { ImportPlan } from '../../../preload/contract/accounts.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { number, plural } from '../../lib/format.ts';
import type { CallFailure } from '../../lib/register.ts';
import { nextId, unfilledFields, type ImportPlanInput } from './import-steps.ts';
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
      <dl className="import-counts">
        <Count title="New" value={counts.added} kind="new" />
        <Count title="Changed" value={counts.changed} kind="changed" />
        <Count title="Unchanged" value={counts.unchanged} kind="unchanged" />
        <Count title="Refused" value={counts.refused} kind={counts.refused === 0 ? 'unchanged' : 'refused'} />
      </dl>
      {takes === 0 || unfilled.length === 0 ? null : (
        <div className="import-unfilled">
          <Notice kind="warning" title={`Nothing will be filled for: ${unfilled.join(', ')}`}>
            <p>No column is matched to them. Go back to match one, or fill them in later in each account. What the register knows already stays.</p>
          </Notice>
        </div>
      )}
      <div className="bar form-actions">
        {takes === 0 ? (
          <p className="import-none">There is nothing to import: no row is new or changed.</p>
        ) : (
          <Button id={nextId} variant="primary" busy={busy} onClick={onImport}>
            Import {plural(takes, 'account')}
          </Button>
        )}
        <Button onClick={onBack}>Back</Button>
        {failure === null ? null : (
          <Button busy={checking} onClick={onCheckAgain}>
            Check the rows again
          </Button>
        )}
      </div>
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

function Count({ title, value, kind }: { readonly title: string; readonly value: number; readonly kind: string }) {
  return (
    <div className={`import-count import-count--${kind}`}>
      <dt>{title}</dt>
      <dd>{number(value)}</dd>
    </div>
  );
}
