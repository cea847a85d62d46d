import type { ImportPlan } from '../../../preload/contract/accounts.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { number, plural } from '../../lib/format.ts';
import { RefusedRows, WarningRows } from './import-rows.tsx';
import { SaveRowsToCorrect } from './import-save.tsx';
import type { ImportPlanInput } from './import-steps.ts';

interface ImportDoneProps {
  readonly result: OutputOf<'accounts.runImport'>;
  /** What was asked for and shown before. */
  readonly planned: { readonly input: ImportPlanInput; readonly plan: ImportPlan } | null;
  readonly onAgain: () => void;
}

/** The end: what is on the register now, and what is still in the spreadsheet only. */
export function ImportDone({ result, planned, onAgain }: ImportDoneProps) {
  return (
    <>
      <h2 tabIndex={-1}>Imported</h2>
      <Notice kind="success" title={`${plural(result.added, 'account')} added, ${number(result.changed)} changed`}>
        <p>
          {number(result.unchanged)} unchanged, {plural(result.refused, 'row')} refused. <Link to="/accounts">See the accounts</Link>
        </p>
      </Notice>
      <div className="bar">
        <Button variant="primary" onClick={() => go('/reviews')}>
          Begin the quarter’s reviews
        </Button>
        <Button onClick={onAgain}>Import another spreadsheet</Button>
      </div>
      {planned === null ? null : (
        <>
          <SaveRowsToCorrect input={planned.input} counts={result} />
          <RefusedRows rows={planned.plan.refused} count={result.refused} />
          <WarningRows rows={planned.plan.warnings} count={result.warnings} />
        </>
      )}
    </>
  );
}
