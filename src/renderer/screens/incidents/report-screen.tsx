import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { incidents, type IncidentType } from '../../../preload/contract/incidents.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, useLeaveGuard, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { nowTime, shortDateTime, todayIso } from '../../lib/format.ts';
import { inOrder } from '../../lib/error-order.ts';
import { call, failureErrors, queryKeyOf, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { draftName, newestDraft, useKeptDraft } from '../../lib/use-kept-draft.ts';
import { useStepFocus } from '../../lib/use-step-focus.ts';
import { useOnce } from '../../lib/use-once.ts';
import { DraftLine } from '../accounts/draft-line.tsx';
import { LeaveDraft } from '../../components/leave-dialog.tsx';
import { IncidentFields, ToldFields } from './incident-fields.tsx';
import { DangerStep, DraftStep, EmergencyStep, SpeakingUpStep, Step } from './report-steps.tsx';
import { alsoMissing, atReportBoxes, blankReport, factsOf, reportBoxes, speakingUpOf, toldOf, type Typed, typedOfDraft, withDanger, withType } from './report-values.ts';
import { SimilarHint } from './similar-incidents.tsx';
import { TypeFields } from './type-fields.tsx';
import '../accounts/accounts.css';
import '../accounts/desk.css';
import './incidents.css';

type Kept = OutputOf<'incidents.draft'>['draft'];
type StepName = 'danger' | 'emergency' | 'draft' | 'type' | 'speaking-up' | 'form';
type Danger = { readonly answer: 'yes' | 'no'; readonly askedAt: string };

/** Reports an incident: the question about danger first, then what it is, then one short form. */
export function ReportScreen() {
  const draft = useRegister('incidents.draft', {});
  const choices = useRegister('incidents.choices', {});
  const mayReport = useSession().session?.officer?.role !== 'viewer';
  const [kept, setKept] = useState<Kept | undefined>(undefined);
  if (kept === undefined && draft.data !== undefined && !draft.isFetching) setKept(newestDraft(draftName('incidents.draft', {}), draft.data.draft));
  const failure = draft.error ?? choices.error;
  return (
    <div className="page">
      <PageHeader title="Report an incident" />
      {failure === null ? null : <Notice kind="error" title={failure.message} />}
      {!mayReport ? (
        <Notice kind="warning" title="If anybody is in immediate danger, call 999 first">
          <p>You may look at incidents, but not report them here. Tell an officer of the Communications Team.</p>
        </Notice>
      ) : kept === undefined || choices.data === undefined ? (
        // The question is there at once, whatever is still being read.
        <p role="status">If anybody is in immediate danger, call 999 first.</p>
      ) : (
        <Report types={choices.data.types} kept={kept} />
      )}
    </div>
  );
}

function Report({ types, kept }: { readonly types: readonly IncidentType[]; readonly kept: Kept }) {
  const queries = useQueryClient();
  const { search } = useRoute();
  const officer = useSession().session?.officer?.name ?? '';
  const [blank] = useState(() => {
    const begun = blankReport({ today: todayIso(), time: nowTime(), officer, search });
    // From another record it may be known what it is.
    const known = types.find(({ id }) => id === search['type']);
    return known === undefined ? begun : withType(begun, known, false);
  });
  const [typed, setTyped] = useState(blank);
  const [step, setStep] = useState<StepName>('danger');
  const [askedAt] = useState(() => new Date().toISOString());
  const [danger, setDanger] = useState<Danger['answer']>('no');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [filed, setFiled] = useState<{ readonly id: string; readonly passwordsOwed: number } | null>(null);
  const page = useStepFocus(step);
  const once = useOnce();
  const report = useRegisterCall('incidents.report');
  const key = queryKeyOf('incidents.draft', {});
  const keeper = useKeptDraft<NonNullable<Kept>['content']>({
    name: draftName('incidents.draft', {}),
    firstSavedAt: null,
    keep: (content) => call('incidents.keepDraft', { draft: content }),
    remember: (content) => queries.setQueryData<OutputOf<'incidents.draft'>>(key, { draft: content }),
  });
  const type = types.find(({ id }) => id === typed.typeId);
  const same = JSON.stringify(typed) === JSON.stringify(blank);
  const guard = useLeaveGuard(filed === null && step === 'form' && !same);
  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (filed !== null) go(`/incidents/${filed.id}?filed=${filed.passwordsOwed}`, { replace: true });
  }, [filed]);

  function change(next: Typed): void {
    setTyped(next);
    // The question about malpractice leaves nothing behind where it is the reporter who raises it.
    keeper.keep(next.malpractice === 'reporter' || JSON.stringify(next) === JSON.stringify(blank) ? null : { ...next });
  }

  function forget(): void {
    void keeper.drop();
    setTyped(withDanger(blank, danger === 'yes'));
    setErrors([]);
  }

  function goOn(): void {
    const missing = type === undefined ? [{ field: 'typeId', message: 'Choose what it is.' }]
      : type.staffConduct && typed.malpractice === '' ? [{ field: 'speakingUp', message: 'Say whether it concerns malpractice that somebody has raised.' }] : [];
    setErrors(missing);
    if (missing.length > 0) return;
    if (type?.staffConduct === true && typed.malpractice === 'reporter') {
      forget();
      setStep('speaking-up');
    } else setStep('form');
  }

  async function file(): Promise<void> {
    if (type === undefined || report.busy) return;
    const input = { facts: factsOf(typed), danger: { answer: danger, askedAt }, speakingUp: speakingUpOf(typed, type), told: toldOf(typed) };
    const checked = incidents.report.input.safeParse(input);
    const found = [
      ...(checked.success ? [] : atReportBoxes(checked.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })))),
      ...alsoMissing(typed, type),
    ];
    setErrors(inOrder(found, reportBoxes));
    report.reset();
    if (found.length > 0 || !checked.success) return;
    await keeper.settle();
    const done = await report.run(checked.data);
    if (done === undefined) return keeper.keep({ ...typed });
    queries.setQueryData<OutputOf<'incidents.draft'>>(key, { draft: null });
    setFiled(done);
  }

  const shown = errors.length > 0 ? errors : atReportBoxes(failureErrors(report.failure));
  return (
    <div ref={page} className="report">
      {step === 'danger' ? (
        <DangerStep
          onAnswer={(answer) => {
            setDanger(answer);
            // Nothing has been typed yet: what was known already came from another record.
            setTyped(withDanger(blank, answer === 'yes'));
            setStep(answer === 'yes' ? 'emergency' : kept === null ? 'type' : 'draft');
          }}
        />
      ) : null}
      {step === 'emergency' ? <EmergencyStep onCalled={() => setStep(kept === null ? 'type' : 'draft')} onBack={() => setStep('danger')} /> : null}
      {step === 'draft' && kept !== null ? (
        <DraftStep
          kept={kept.savedAt === '' ? 'in this window only' : shortDateTime(kept.savedAt)}
          onResume={() => {
            setTyped(withDanger(typedOfDraft(kept.content, blank), danger === 'yes'));
            setStep('type');
          }}
          onAnew={() => {
            forget();
            setStep('type');
          }}
        />
      ) : null}
      {step === 'speaking-up' ? <SpeakingUpStep onBack={() => setStep('type')} /> : null}
      {step === 'type' ? (
        <Step title="What has happened?">
          <form
            className="account-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              goOn();
            }}
          >
            <ErrorSummary errors={errors} />
            <TypeFields
              types={types}
              type={type}
              malpractice={typed.malpractice}
              errors={errors}
              mayBeReporter
              onType={(chosen) => change(withType(typed, chosen, danger === 'yes'))}
              onMalpractice={(malpractice) => change({ ...typed, malpractice })}
            />
            <div className="bar">
              <Button type="submit" variant="primary">
                Go on
              </Button>
              <Button onClick={() => go('/incidents')}>Cancel</Button>
            </div>
          </form>
        </Step>
      ) : null}
      {step === 'form' && type !== undefined ? (
        <Step title={type.title}>
          <p className="bar">
            <small>{type.clauses}</small>
            <Button variant="quiet" onClick={() => setStep('type')}>
              Change what it is
            </Button>
          </p>
          <DraftLine
            savedAt={keeper.savedAt}
            failure={keeper.failure}
            againTitle="Start again with an empty form"
            onAgain={() => {
              forget();
              setStep('type');
            }}
          />
          <form
            className="account-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              once(() => file());
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !event.ctrlKey) return;
              event.preventDefault();
              once(() => file());
            }}
          >
            <ErrorSummary errors={shown} />
            {typed.malpractice === 'person-reported' ? (
              <Notice kind="warning" title="Speaking Up advice comes first">
                <p>It is filed with that flag: advice is taken before any formal step (10022 3.4).</p>
              </Notice>
            ) : null}
            <IncidentFields type={type} typed={typed} errors={shown} onChange={(part) => change({ ...typed, ...part })}>
              <SimilarHint
                typed={{ typeId: typed.typeId, accountId: typed.accountId === '' ? null : typed.accountId, address: typed.address.slice(0, 500), seen: typed.seen.slice(0, 8000), on: typed.reportedOn }}
              />
            </IncidentFields>
            <ToldFields type={type} typed={typed} errors={shown} onChange={(part) => change({ ...typed, ...part })} />
            <div className="bar form-actions">
              <Button type="submit" variant="primary" busy={report.busy} shortcut="Ctrl Enter">
                File the report
              </Button>
              <Button onClick={() => go('/incidents')}>Cancel</Button>
            </div>
          </form>
        </Step>
      ) : null}
      <LeaveDraft guard={guard} keeper={keeper} title="Leave the report?" text="It has not been filed." />
    </div>
  );
}
