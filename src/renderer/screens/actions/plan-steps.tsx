import { useState } from 'react';
import type { PlanDetail, PlanStep } from '../../../preload/contract/actions.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { focusIfLost } from '../accounts/focus.ts';
import { FinishDialog, StepDialog, StepReasonDialog } from './step-dialogs.tsx';
import { dueTag, stepWords } from './words.ts';

interface PlanStepsProps {
  readonly detail: PlanDetail;
  readonly mayChange: boolean;
  readonly onDone: (message: string) => void;
}

type Open = { readonly kind: 'add' } | { readonly kind: 'edit' | 'finish' | 'give-up' | 'reopen'; readonly step: PlanStep } | null;

const headingId = 'plan-steps';

/** What is to be done, by whom and by when, and what was done. */
export function PlanSteps({ detail, mayChange, onDone }: PlanStepsProps) {
  const [open, setOpen] = useState<Open>(null);
  const { state } = detail.row;
  const working = mayChange && (state === 'developing' || state === 'in-hand');
  const close = () => setOpen(null);
  const done = (message: string) => {
    close();
    onDone(message);
    // The button that began it may be gone with what it did.
    focusIfLost(headingId);
  };
  const dialog = { detail, onClose: close, onDone: done };
  return (
    <section>
      <h3 id={headingId} tabIndex={-1}>
        Steps
      </h3>
      {detail.steps.length === 0 ? <p className="part-lead">No step has been agreed yet.</p> : null}
      <ol className="plan-steps">
        {detail.steps.map((step) => (
          <li key={step.id}>
            <div className="plan-steps__head">
              <span className="plan-steps__what">{step.what}</span>
              <StepTag step={step} />
            </div>
            <p className="plan-steps__facts">{factsOf(step, detail)}</p>
            {step.outcome === '' ? null : <p className="quoted">{step.outcome}</p>}
            {mayChange ? <StepButtons step={step} state={state} onOpen={setOpen} /> : null}
          </li>
        ))}
      </ol>
      {working ? (
        <Button variant="quiet" onClick={() => setOpen({ kind: 'add' })}>
          Add a step
        </Button>
      ) : null}
      {open?.kind === 'add' ? <StepDialog {...dialog} step={null} /> : null}
      {open?.kind === 'edit' ? <StepDialog {...dialog} step={open.step} /> : null}
      {open?.kind === 'finish' ? <FinishDialog {...dialog} step={open.step} /> : null}
      {open?.kind === 'give-up' ? <StepReasonDialog {...dialog} step={open.step} call="giveUpStep" /> : null}
      {open?.kind === 'reopen' ? <StepReasonDialog {...dialog} step={open.step} call="reopenStep" /> : null}
    </section>
  );
}

function StepTag({ step }: { readonly step: PlanStep }) {
  const words = dueTag(step) ?? stepWords[step.state];
  return <Tag tone={words.tone}>{words.title}</Tag>;
}

function factsOf(step: PlanStep, { row }: PlanDetail): string {
  const who = step.owner === '' ? row.owner : step.owner;
  const due = step.dueOn ?? row.dueOn;
  return [
    who === '' ? 'nobody named' : who,
    ...(step.state === 'open' ? [due === null ? 'no day agreed' : `by ${longDate(due)}`] : []),
    ...(step.doneOn === null ? [] : [`done ${longDate(step.doneOn)}`]),
    ...(step.state === 'open' ? [] : [`noted by ${step.recordedBy}`]),
  ].join(' · ');
}

interface StepButtonsProps {
  readonly step: PlanStep;
  readonly state: PlanDetail['row']['state'];
  readonly onOpen: (open: Open) => void;
}

function StepButtons({ step, state, onOpen }: StepButtonsProps) {
  const open = state === 'developing' || state === 'in-hand';
  if (step.state !== 'open') {
    if (!open && state !== 'carried-out') return null;
    return (
      <div className="bar">
        <Button variant="quiet" label={`Open again: ${step.what}`} onClick={() => onOpen({ kind: 'reopen', step })}>
          Open again
        </Button>
      </div>
    );
  }
  if (!open) return null;
  return (
    <div className="bar">
      {state === 'in-hand' ? (
        <Button variant="quiet" label={`Record as done: ${step.what}`} onClick={() => onOpen({ kind: 'finish', step })}>
          Record as done
        </Button>
      ) : null}
      <Button variant="quiet" label={`Change: ${step.what}`} onClick={() => onOpen({ kind: 'edit', step })}>
        Change
      </Button>
      <Button variant="quiet" label={`Give up: ${step.what}`} onClick={() => onOpen({ kind: 'give-up', step })}>
        Give up
      </Button>
    </div>
  );
}
