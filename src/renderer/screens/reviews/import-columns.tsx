import { useState } from 'react';
import type { ReviewKind } from '../../../preload/contract/reviews.ts';
import type { ReviewSheet } from '../../../preload/contract/reviews-import.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { RadioGroup, SelectField, TextField } from '../../components/field.tsx';
import { CheckRows, MatchColumns } from '../../components/match-columns.tsx';
import { Notice } from '../../components/notice.tsx';
import { columnId } from '../../lib/import-columns.ts';
import type { CallFailure } from '../../lib/register.ts';
import { type ListFacts, type Matching, matchingErrors } from './import-steps.ts';
import { kindTitles } from './import-words.ts';

interface ImportColumnsProps {
  readonly sheet: ReviewSheet;
  readonly facts: ListFacts;
  readonly matching: Matching;
  readonly failure: CallFailure | null;
  readonly busy: boolean;
  readonly onFacts: (facts: ListFacts) => void;
  readonly onMatch: (column: number, field: string | null) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Step 2: what the list is, and what each of its columns is. */
export function ImportColumns({ sheet, facts, matching, failure, busy, onFacts, onMatch, onBack, onNext }: ImportColumnsProps) {
  const [asked, setAsked] = useState(false);
  const problems = matchingErrors(sheet, matching, facts);
  const errors = [...(failure === null ? [] : [{ field: '', message: failure.message }]), ...(asked ? problems : [])];
  const kinds: readonly ReviewKind[] = facts.what === 'returned' ? ['monthly', 'quarterly'] : ['quarterly', 'monthly', 'secondary'];
  return (
    <>
      <h2 tabIndex={-1}>What is in the list?</h2>
      <ErrorSummary errors={errors} />
      {sheet.remembered ? (
        <Notice kind="info" title="The columns are matched as you matched them last time">
          <p>A list with these headings has come in before. Check them; what you change is remembered for the next time.</p>
        </Notice>
      ) : null}
      <div className="review-import-facts">
        <RadioGroup
          id="import-what"
          label="What is it?"
          value={facts.what}
          error={asked ? problems.find(({ field }) => field === 'import-what')?.message : undefined}
          options={[
            { value: 'returned', title: 'Worksheets that came back', hint: 'Every question is asked, and each row is checked as the form on screen is.' },
            { value: 'past', title: 'A list of past reviews', hint: 'Taken as it is: account, date and outcome are enough. Also of years before this register.' },
          ]}
          onChange={(what) => onFacts({ ...facts, what: what === 'returned' ? 'returned' : 'past', kind: what === 'returned' ? 'monthly' : facts.kind })}
        />
        <SelectField
          id="import-kind"
          label="Which reviews?"
          hint="Of rows that do not say."
          value={facts.kind}
          options={kinds.map((kind) => ({ value: kind, title: kindTitles[kind] }))}
          onChange={(kind) => onFacts({ ...facts, kind: kinds.find((known) => known === kind) ?? facts.kind })}
        />
        <TextField
          id="import-reviewer"
          label="Who did them?"
          hint={facts.what === 'returned' && facts.kind === 'monthly' ? 'Of rows that do not say. Without a name, each account’s line manager.' : 'Of rows that do not say, such as “Communications Team”.'}
          value={facts.reviewer}
          onChange={(reviewer) => onFacts({ ...facts, reviewer })}
        />
      </div>
      <MatchColumns
        caption="Columns of the list and what they become"
        columns={sheet.columns}
        fields={sheet.fields}
        matching={matching}
        warningOf={(index) => (asked ? problems.find(({ field, message }) => field === columnId(index) && message.includes('already taken'))?.message : undefined)}
        onMatch={onMatch}
      />
      <CheckRows
        call="reviews.planReturns"
        busy={busy}
        onNext={() => {
          setAsked(problems.length > 0);
          if (problems.length === 0) onNext();
        }}
        onBack={onBack}
      />
    </>
  );
}
