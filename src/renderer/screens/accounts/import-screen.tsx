import { useState } from 'react';
import type { ImportPlan, Spreadsheet } from '../../../preload/contract/accounts.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { useLeaveGuard } from '../../app/navigation.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { StepsLine } from '../../components/steps-line.tsx';
import { nextId } from '../../lib/import-columns.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { useStepFocus } from '../../lib/use-step-focus.ts';
import { focusIfLost } from './focus.ts';
import { ImportCheck } from './import-check.tsx';
import { ImportChoose } from './import-choose.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportDirectorates } from './import-directorates.tsx';
import { ImportDone } from './import-done.tsx';
import { matchingProblems, planInput, suggestedMatching, withGuesses, type DirectorateDecisions, type ImportPlanInput, type Matching } from './import-steps.ts';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import './desk.css';
import './import.css';

type Step = 'choose' | 'columns' | 'directorates' | 'check' | 'done';

const stepTitles: readonly { readonly id: Step; readonly title: string }[] = [
  { id: 'choose', title: 'Choose' },
  { id: 'columns', title: 'Match columns' },
  { id: 'directorates', title: 'Directorates' },
  { id: 'check', title: 'Check' },
  { id: 'done', title: 'Done' },
];

type Unknown = ImportPlan['unknownDirectorates'];

/** A spreadsheet comes in: choose, match, check, import. Going back keeps everything; nothing is stored before the end. */
export function ImportScreen() {
  const [step, setStep] = useState<Step>('choose');
  const [pasted, setPasted] = useState('');
  const [sheet, setSheet] = useState<Spreadsheet | null>(null);
  const [matching, setMatching] = useState<Matching>(new Map());
  const [unknown, setUnknown] = useState<Unknown>([]);
  const [decisions, setDecisions] = useState<DirectorateDecisions>(new Map());
  const [plan, setPlan] = useState<{ readonly input: ImportPlanInput; readonly plan: ImportPlan } | null>(null);
  const [result, setResult] = useState<OutputOf<'accounts.runImport'> | null>(null);
  const planning = useRegisterCall('accounts.planImport');
  const running = useRegisterCall('accounts.runImport');
  // A dry run that has found nothing to do leaves nothing to lose.
  const idle = step === 'check' && plan !== null && plan.plan.counts.added + plan.plan.counts.changed === 0;
  const guard = useLeaveGuard(sheet !== null && result === null && !idle);
  const steps = useStepFocus(step);

  function take(read: Spreadsheet): void {
    // The same columns again, such as a corrected copy of her file, keep the match she has made.
    const same = sheet !== null && JSON.stringify(headingsOf(sheet)) === JSON.stringify(headingsOf(read));
    if (!same) setMatching(suggestedMatching(read));
    setSheet(read);
    setResult(null);
    setStep('columns');
  }

  async function check(decided: DirectorateDecisions, from: 'columns' | 'directorates'): Promise<void> {
    if (sheet === null) return;
    running.reset();
    // First without decisions, so that the register names every directorate it does not know.
    const bare = from === 'columns' ? await planning.run(planInput(sheet, matching, new Map())) : null;
    if (bare === undefined) {
      focusIfLost(nextId);
      return;
    }
    const asked = bare?.unknownDirectorates ?? unknown;
    setUnknown(asked);
    if (from === 'columns' && asked.length > 0) {
      setStep('directorates');
      return;
    }
    const input = planInput(sheet, matching, withGuesses(decided, asked));
    const made = bare ?? (await planning.run(input));
    if (made === undefined) {
      focusIfLost(nextId);
      return;
    }
    setPlan({ input, plan: made });
    setStep('check');
  }

  async function importNow(): Promise<void> {
    if (plan === null) return;
    const done = await running.run({ plan: plan.input, fingerprint: plan.plan.fingerprint });
    if (done === undefined) {
      focusIfLost(nextId);
      return;
    }
    setResult(done);
    setStep('done');
  }

  function startAgain(): void {
    setSheet(null);
    setPasted('');
    setMatching(new Map());
    setDecisions(new Map());
    setUnknown([]);
    setPlan(null);
    setResult(null);
    setStep('choose');
  }

  const shownSteps = stepTitles.filter(({ id }) => id !== 'directorates' || unknown.length > 0);
  return (
    <div className="page import" ref={steps}>
      <PageHeader title="Import accounts" sub={sheet === null ? 'From a spreadsheet or from copied rows' : sheetLine(sheet)} />
      <StepsLine steps={shownSteps} step={step} />
      {step === 'choose' ? (
        <ImportChoose pasted={pasted} onPasted={setPasted} sheet={sheet} onRead={take} onKeep={() => setStep('columns')} />
      ) : null}
      {step === 'columns' && sheet !== null ? (
        <ImportColumns
          sheet={sheet}
          matching={matching}
          problems={matchingProblems(sheet, matching)}
          failure={planning.failure}
          busy={planning.busy}
          onMatch={(index, field) => setMatching((current) => new Map(current).set(index, field))}
          onBack={() => setStep('choose')}
          onNext={() => void check(decisions, 'columns')}
        />
      ) : null}
      {step === 'directorates' ? (
        <ImportDirectorates
          unknown={unknown}
          decisions={decisions}
          failure={planning.failure}
          busy={planning.busy}
          onDecide={setDecisions}
          onBack={() => setStep('columns')}
          onNext={() => void check(decisions, 'directorates')}
        />
      ) : null}
      {step === 'check' && plan !== null ? (
        <ImportCheck
          plan={plan.plan}
          input={plan.input}
          failure={running.failure}
          busy={running.busy}
          checking={planning.busy}
          onBack={() => setStep(unknown.length > 0 ? 'directorates' : 'columns')}
          onCheckAgain={() => void check(decisions, 'directorates')}
          onImport={() => void importNow()}
        />
      ) : null}
      {step === 'done' && result !== null ? <ImportDone result={result} planned={plan} onAgain={startAgain} /> : null}
      <LeaveDialog
        guard={guard}
        title="Leave the import?"
        text="Nothing has been imported yet."
        leaveTitle="Leave without importing"
      />
    </div>
  );
}

function headingsOf(sheet: Spreadsheet): readonly string[] {
  return sheet.columns.map((column) => column.heading);
}

function sheetLine(sheet: Spreadsheet): string {
  const rows = sheet.rowCount === 1 ? '1 row' : `${sheet.rowCount.toLocaleString('en-GB')} rows`;
  return [sheet.fileName, sheet.sheet === null ? '' : `sheet “${sheet.sheet}”`, rows].filter((part) => part !== '').join(' · ');
}
