import { useState } from 'react';
import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';
import type { PasswordList, PasswordListPlan } from '../../../preload/contract/logins-import.ts';
import { go, useLeaveGuard } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { StepsLine } from '../../components/steps-line.tsx';
import { plural } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { useStepFocus } from '../../lib/use-step-focus.ts';
import '../accounts/desk.css';
import '../accounts/import.css';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportRows } from './import-rows.tsx';
import { matchingProblems, planInput, suggestedMatching, type Chosen, type Matching } from './import-steps.ts';
import './logins.css';
import { SourceFiles } from './source-files.tsx';

type Step = 'choose' | 'columns' | 'check' | 'done';

const steps: readonly { readonly id: Step; readonly title: string }[] = [
  { id: 'choose', title: 'Choose' },
  { id: 'columns', title: 'Match columns' },
  { id: 'check', title: 'Check' },
  { id: 'done', title: 'Done' },
];

/** The team's password list comes in: choose, match, check, import, destroy the file. Nothing is stored before the end. */
export function PasswordListScreen() {
  const [step, setStep] = useState<Step>('choose');
  const [list, setList] = useState<PasswordList | null>(null);
  const [matching, setMatching] = useState<Matching>(new Map());
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [plan, setPlan] = useState<{ readonly input: InputOf<'logins.planPasswordList'>; readonly plan: PasswordListPlan } | null>(null);
  const [result, setResult] = useState<OutputOf<'logins.importPasswordList'> | null>(null);
  const reading = useRegisterCall('logins.readPasswordList');
  const planning = useRegisterCall('logins.planPasswordList');
  const running = useRegisterCall('logins.importPasswordList');
  const guard = useLeaveGuard(list !== null && result === null);
  const page = useStepFocus(step);
  const [problems, setProblems] = useState<readonly string[]>([]);

  async function choose(): Promise<void> {
    const read = await reading.run({});
    if (read === undefined) return;
    setList(read);
    setMatching(suggestedMatching(read));
    setChosen(new Map());
    setPlan(null);
    setResult(null);
    setStep('columns');
  }

  async function check(next: Chosen): Promise<void> {
    if (list === null) return;
    const found = matchingProblems(matching);
    setProblems(found);
    if (found.length > 0) return;
    running.reset();
    const input = planInput(list, matching, next);
    const made = await planning.run(input);
    if (made === undefined) return;
    setPlan({ input, plan: made });
    setStep('check');
  }

  async function bringIn(): Promise<void> {
    if (plan === null) return;
    const done = await running.run({ plan: plan.input, fingerprint: plan.plan.fingerprint });
    if (done === undefined) return;
    setResult(done);
    setStep('done');
  }

  return (
    <div className="page import" ref={page}>
      <PageHeader title="Bring in a password list" sub={list === null ? 'From a spreadsheet, a browser or KeePass' : `${list.fileName} · ${plural(list.rowCount, 'entry', 'entries')}`} />
      <StepsLine steps={steps} step={step} />
      {step === 'choose' ? (
        <>
          <h2 tabIndex={-1}>Choose the list</h2>
          <ErrorSummary errors={reading.failure === null ? [] : [{ field: 'list-file', message: reading.failure.message }]} />
          <section className="panel" aria-label="The file">
            <p>An Excel workbook or CSV file, the CSV that a browser or KeePass exports, or KeePass’s own XML export. A .kdbx file has to be exported first.</p>
            <p>The passwords go from the file straight into the keychain of this computer. The window never shows them, and the register does not hold them.</p>
            <div className="bar">
              <Button id="list-file" variant="primary" busy={reading.busy} onClick={() => void choose()}>
                Choose a file
              </Button>
              {list === null ? null : <Button onClick={() => setStep('columns')}>Go on with {list.fileName}</Button>}
            </div>
            <JobProgress call="logins.readPasswordList" label="Reading the file" busy={reading.busy} />
          </section>
        </>
      ) : null}
      {step === 'columns' && list !== null ? (
        <ImportColumns
          list={list}
          matching={matching}
          problems={problems}
          failure={planning.failure}
          busy={planning.busy}
          onMatch={(index, field) => setMatching((now) => new Map(now).set(index, field))}
          onBack={() => setStep('choose')}
          onNext={() => void check(chosen)}
        />
      ) : null}
      {step === 'check' && plan !== null ? (
        <ImportRows
          plan={plan.plan}
          failure={running.failure ?? planning.failure}
          busy={running.busy}
          checking={planning.busy}
          onChoose={(row, accountId) => {
            const next = new Map(chosen).set(row, accountId);
            setChosen(next);
            void check(next);
          }}
          onBack={() => setStep('columns')}
          onImport={() => void bringIn()}
        />
      ) : null}
      {step === 'done' && result !== null ? <Done result={result} onAgain={() => setStep('choose')} /> : null}
      <LeaveDialog guard={guard} title="Leave the password list?" text="Nothing has been brought in yet." leaveTitle="Leave without bringing it in" />
    </div>
  );
}

function Done({ result, onAgain }: { readonly result: OutputOf<'logins.importPasswordList'>; readonly onAgain: () => void }) {
  const { counts } = result;
  return (
    <>
      <h2 tabIndex={-1}>The passwords are in the keychain</h2>
      <Notice kind="success" title={`${plural(counts.added, 'login')} added, ${plural(counts.changed, 'password')} changed, ${counts.unchanged.toLocaleString('en-GB')} held already`}>
        {counts.rotationOwed === 0 ? null : <p>For {plural(counts.rotationOwed, 'login')} a new password is owed, because the same one is used elsewhere (CP371 2.3.1).</p>}
      </Notice>
      <SourceFiles />
      <div className="bar">
        <Button variant="primary" onClick={() => go('/logins')}>
          Go to the logins
        </Button>
        <Button onClick={onAgain}>Bring in another list</Button>
      </div>
    </>
  );
}
