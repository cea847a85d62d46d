import type { ReviewImportPlan, ReviewPlanInput, ReviewSheet } from '../../../preload/contract/reviews-import.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ImportBar, ImportCounts } from '../../components/import-plan.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { plural } from '../../lib/format.ts';
import type { CallFailure } from '../../lib/register.ts';
import { ImportOutcomes } from './import-outcomes.tsx';
import { RecordedRows, RefusedRows, ThereRows, WarningRows } from './import-rows.tsx';
import { SaveRowsToCorrect } from './import-save.tsx';
import type { OutcomeChoices } from './import-steps.ts';

interface ImportCheckProps {
  readonly sheet: ReviewSheet | null;
  readonly plan: ReviewImportPlan;
  /** What the dry run was made of. */
  readonly input: ReviewPlanInput;
  readonly outcomes: OutcomeChoices;
  readonly failure: CallFailure | null;
  readonly busy: boolean;
  readonly checking: boolean;
  readonly onBack: () => void;
  readonly onOutcomes: (told: OutcomeChoices) => void;
  readonly onCheckAgain: () => void;
  readonly onImport: () => void;
}

/** Step 3: exactly what the import would do. What is refused comes first: it is what she may want to put right. */
export function ImportCheck({ sheet, plan, input, outcomes, failure, busy, checking, onBack, onOutcomes, onCheckAgain, onImport }: ImportCheckProps) {
  const { counts } = plan;
  return (
    <>
      <h2 tabIndex={-1}>What the import will do</h2>
      <ErrorSummary errors={failure === null ? [] : [{ field: '', message: failure.message }]} />
      <ImportCounts
        counts={[
          { title: 'New', value: counts.recorded, kind: 'new' },
          { title: 'There already', value: counts.there, kind: 'unchanged' },
          { title: 'Not filled in', value: counts.notFilledIn, kind: 'unchanged' },
          { title: 'Refused', value: counts.refused, kind: counts.refused === 0 ? 'unchanged' : 'refused' },
        ]}
      />
      <ImportOutcomes unknown={plan.unknownOutcomes} outcomes={plan.outcomes} told={outcomes} busy={checking} onTold={onOutcomes} />
      <ImportBar
        title={`Record ${plural(counts.recorded, 'review')}`}
        nothing={counts.recorded === 0 ? 'There is nothing to record: no row is a new review.' : null}
        failure={failure}
        busy={busy}
        checking={checking}
        onImport={onImport}
        onBack={onBack}
        onCheckAgain={onCheckAgain}
      />
      <JobProgress call="reviews.importReturns" label="Recording reviews" busy={busy} />
      <JobProgress call="reviews.planReturns" label="Checking the rows" busy={checking} />
      {counts.refused > 0 && counts.recorded > 0 ? (
        <p className="muted import-note">
          Refused rows stay out; everything else is recorded together, or not at all. Correct them in the list and import it again: reviews that are there
          already are not doubled.
        </p>
      ) : null}
      <SaveRowsToCorrect input={input} counts={counts} />
      <RefusedRows sheet={sheet} rows={plan.refused} count={counts.refused} />
      <WarningRows sheet={sheet} rows={plan.warnings} count={counts.warnings} />
      <RecordedRows rows={plan.recorded} count={counts.recorded} />
      <ThereRows rows={plan.there} count={counts.there} />
    </>
  );
}
