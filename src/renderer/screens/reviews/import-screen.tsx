import { useState } from 'react';
import type { ReviewImportCounts, ReviewImportPlan, ReviewPlanInput, ReviewSheet } from '../../../preload/contract/reviews-import.ts';
import { useLeaveGuard } from '../../app/navigation.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { StepsLine } from '../../components/steps-line.tsx';
import { plural } from '../../lib/format.ts';
import { nextId } from '../../lib/import-columns.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { useStepFocus } from '../../lib/use-step-focus.ts';
import { focusIfLost } from '../accounts/focus.ts';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { ImportCheck } from './import-check.tsx';
import { ImportChoose } from './import-choose.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportDone } from './import-done.tsx';
import { factsFor, type ListFacts, type Matching, type OutcomeChoices, planInput, suggestedMatching } from './import-steps.ts';
import '../accounts/desk.css';
import '../accounts/import.css';
import './review-import.css';

type Step = 'choose' | 'columns' | 'check' | 'done';

const steps: readonly { readonly id: Step; readonly title: string }[] = [
  { id: 'choose', title: 'Choose' },
  { id: 'columns', title: 'Match columns' },
  { id: 'check', title: 'Check' },
  { id: 'done', title: 'Done' },
];

/** Reviews come in: worksheets that line managers returned, or a list of past reviews. Nothing is stored before the end. */
export function ReviewImportScreen() {
  const [step, setStep] = useState<Step>('choose');
  const [pasted, setPasted] = useState('');
  const [sheet, setSheet] = useState<ReviewSheet | null>(null);
  const [facts, setFacts] = useState<ListFacts>({ what: 'past', kind: 'quarterly', reviewer: '' });
  const [matching, setMatching] = useState<Matching>(new Map());
  const [outcomes, setOutcomes] = useState<OutcomeChoices>(new Map());
  const [plan, setPlan] = useState<{ readonly input: ReviewPlanInput; readonly plan: ReviewImportPlan } | null>(null);
  const [result, setResult] = useState<ReviewImportCounts | null>(null);
  const planning = useRegisterCall('reviews.planReturns');
  const running = useRegisterCall('reviews.importReturns');
  const guard = useLeaveGuard(sheet !== null && result === null && !(step === 'check' && plan?.plan.counts.recorded === 0));
  const page = useStepFocus(step);

  function take(read: ReviewSheet): void {
    const same = sheet !== null && JSON.stringify(sheet.columns.map(({ heading }) => heading)) === JSON.stringify(read.columns.map(({ heading }) => heading));
    // The same columns again, such as a corrected copy of her file, keep what she has said of them.
    if (!same) {
      setMatching(suggestedMatching(read));
      setFacts(factsFor(read));
      setOutcomes(new Map());
    }
    setSheet(read);
    setPlan(null);
    setResult(null);
    setStep('columns');
  }

  async function check(told: OutcomeChoices): Promise<void> {
    if (sheet === null) return;
    running.reset();
    const input = planInput(sheet, matching, facts, told);
    const made = await planning.run(input);
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
    setPlan(null);
    setResult(null);
    setStep('choose');
  }

  return (
    <div className="page import" ref={page}>
      <PageHeader title="Import reviews" sub={sheet === null ? 'Worksheets that came back, or lists of past reviews' : [sheet.fileName, plural(sheet.rowCount, 'row')].join(' · ')} />
      <StepsLine steps={steps} step={step} />
      {step === 'choose' ? <ImportChoose pasted={pasted} onPasted={setPasted} sheet={sheet} onRead={take} onKeep={() => setStep('columns')} /> : null}
      {step === 'columns' && sheet !== null ? (
        <ImportColumns
          sheet={sheet}
          facts={facts}
          matching={matching}
          failure={planning.failure}
          busy={planning.busy}
          onFacts={setFacts}
          onMatch={(index, field) => setMatching((current) => new Map(current).set(index, field))}
          onBack={() => setStep('choose')}
          onNext={() => void check(outcomes)}
        />
      ) : null}
      {step === 'check' && plan !== null ? (
        <ImportCheck
          sheet={sheet}
          plan={plan.plan}
          input={plan.input}
          outcomes={outcomes}
          failure={running.failure ?? planning.failure}
          busy={running.busy}
          checking={planning.busy}
          onBack={() => setStep('columns')}
          onOutcomes={(told) => {
            setOutcomes(told);
            void check(told);
          }}
          onCheckAgain={() => void check(outcomes)}
          onImport={() => void importNow()}
        />
      ) : null}
      {step === 'done' && result !== null && plan !== null ? <ImportDone sheet={sheet} result={result} plan={plan.plan} input={plan.input} onAgain={startAgain} /> : null}
      <LeaveDialog guard={guard} title="Leave the import?" text="No review has been recorded yet." leaveTitle="Leave without importing" />
    </div>
  );
}
