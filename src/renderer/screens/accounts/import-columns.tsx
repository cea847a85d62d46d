import { useState } from 'react';
import type { ImportField, Spreadsheet } from '../../../preload/contract/accounts.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { CheckRows, MatchColumns } from '../../components/match-columns.tsx';
import { Notice } from '../../components/notice.tsx';
import { columnId } from '../../lib/import-columns.ts';
import type { CallFailure } from '../../lib/register.ts';
import { importFieldsInOrder as importFields, importFieldTitles } from '../../../preload/contract/accounts-import.ts';
import type { Matching, MatchingProblem } from './import-steps.ts';

interface ImportColumnsProps {
  readonly sheet: Spreadsheet;
  readonly matching: Matching;
  readonly problems: readonly MatchingProblem[];
  readonly failure: CallFailure | null;
  readonly busy: boolean;
  readonly onMatch: (column: number, field: ImportField | null) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const fields = importFields.map((field) => ({ field, title: importFieldTitles[field] }));

/** Step 2: what each of her columns is. Suggestions are chosen already; anything else is left out. */
export function ImportColumns({ sheet, matching, problems, failure, busy, onMatch, onBack, onNext }: ImportColumnsProps) {
  const [asked, setAsked] = useState(false);
  const beside = new Map(problems.flatMap(({ column, message }) => (column === null ? [] : [[column, message] as const])));
  const firstColumn = sheet.columns[0]?.index ?? 0;
  const errors = [
    ...(failure === null ? [] : [{ field: '', message: failure.message }]),
    ...(asked ? problems.map(({ column, message }) => ({ field: columnId(column ?? firstColumn), message })) : []),
  ];
  return (
    <>
      <h2 tabIndex={-1}>What is in each column?</h2>
      <ErrorSummary errors={errors} />
      {sheet.remembered ? (
        <Notice kind="info" title="The columns are matched as you matched them last time">
          <p>A spreadsheet with these headings has come in before. Check them; what you change is remembered for the next time.</p>
        </Notice>
      ) : null}
      <MatchColumns
        caption="Columns of the spreadsheet and the fields they become"
        columns={sheet.columns.map(({ index, heading, samples }) => ({ index, heading, samples: samples.slice(0, 3).map((sample) => sample || '(empty)') }))}
        fields={fields}
        matching={matching}
        warningOf={(index) => beside.get(index)}
        onMatch={onMatch}
      />
      <p className="import-missing" role="status">
        {problems.find(({ column }) => column === null)?.message ?? ''}
      </p>
      <CheckRows
        call="accounts.planImport"
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
