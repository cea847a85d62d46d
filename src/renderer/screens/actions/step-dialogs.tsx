import { useState } from 'react';
import type { PlanStep } from '../../../preload/contract/actions.ts';
import { DateField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { futureProblem } from '../accounts/account-dialog-checks.ts';
import type { PlanDialogProps } from './plan-dialogs.tsx';
import { movesLater, stepInput } from './plan-values.ts';
import { usePlanChange } from './use-plan-change.ts';

/** Adds a step, or changes one that is open. */
export function StepDialog({ detail, step, onClose, onDone }: PlanDialogProps & { readonly step: PlanStep | null }) {
  const people = useRegister('actions.choices', {}).data?.people ?? [];
  const add = usePlanChange('addStep');
  const edit = usePlanChange('editStep');
  const [what, setWhat] = useState(step?.what ?? '');
  const [owner, setOwner] = useState(step?.owner ?? '');
  const [dueOn, setDueOn] = useState(step?.dueOn ?? '');
  const [dueReason, setDueReason] = useState('');
  const { busy, errors, errorOf } = step === null ? add : edit;
  const moves = step !== null && movesLater(step.dueOn, dueOn);
  async function save(): Promise<void> {
    const asked = { id: detail.id, version: detail.version, step: stepInput({ what, owner, dueOn }) };
    const missing = moves && dueReason.trim() === '' ? [{ field: 'dueReason', message: 'Say why the day moves.' }] : [];
    if (step === null ? await add.carryOut(asked) : await edit.carryOut({ ...asked, stepId: step.id, dueReason }, missing)) onDone(step === null ? 'The step is added.' : 'The step is changed.');
  }
  return (
    <FormDialog title={step === null ? 'Add a step' : 'Change the step'} submitTitle={step === null ? 'Add the step' : 'Save the step'} errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <TextField id="step.what" label="What is to be done" value={what} error={errorOf('step.what')} onChange={setWhat} />
      <TextField
        id="step.owner"
        label="Who does it (optional)"
        hint={detail.row.owner === '' ? 'Left empty, the owner of the plan' : `Left empty, the owner of the plan: ${detail.row.owner}`}
        value={owner}
        suggestions={people}
        spellCheck={false}
        error={errorOf('step.owner')}
        onChange={setOwner}
      />
      <DateField
        id="step.dueOn"
        label="By when (optional)"
        {...(detail.row.dueOn === null ? {} : { hint: `Left empty, by the plan’s own day: ${longDate(detail.row.dueOn)}` })}
        value={dueOn}
        error={errorOf('step.dueOn')}
        onChange={setDueOn}
      />
      {moves ? <TextField id="dueReason" label="Why the day moves" hint={`It was agreed for ${longDate(step.dueOn)}. Both days stay in the history`} value={dueReason} error={errorOf('dueReason')} onChange={setDueReason} /> : null}
    </FormDialog>
  );
}

interface StepProps extends PlanDialogProps {
  readonly step: PlanStep;
}

/** A step is done: when, and what was done. */
export function FinishDialog({ detail, step, onClose, onDone }: StepProps) {
  const { carryOut, busy, errors, errorOf } = usePlanChange('finishStep');
  const [doneOn, setDoneOn] = useState(todayIso());
  const [outcome, setOutcome] = useState('');
  const last = detail.steps.every(({ id, state }) => id === step.id || state !== 'open');
  async function save(): Promise<void> {
    const done = await carryOut({ id: detail.id, version: detail.version, stepId: step.id, doneOn, outcome }, futureProblem('doneOn', doneOn, todayIso()));
    if (done) onDone(last ? 'That was the last step: the plan waits for the Head of Communications to sign it off.' : 'The step is done.');
  }
  return (
    <FormDialog title="Record the step as done" submitTitle="Record as done" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">{step.what}</p>
      <DateField id="doneOn" label="Done on" value={doneOn} error={errorOf('doneOn')} onChange={setDoneOn} />
      <TextArea id="outcome" label="What was done" rows={3} value={outcome} error={errorOf('outcome')} onChange={setOutcome} />
    </FormDialog>
  );
}

/** A step is given up or opened again, with the reason. */
export function StepReasonDialog({ detail, step, call, onClose, onDone }: StepProps & { readonly call: 'giveUpStep' | 'reopenStep' }) {
  const { carryOut, busy, errors, errorOf } = usePlanChange(call);
  const [reason, setReason] = useState('');
  const title = call === 'giveUpStep' ? 'Give the step up' : 'Open the step again';
  async function save(): Promise<void> {
    const done = await carryOut({ id: detail.id, version: detail.version, stepId: step.id, reason });
    if (done) onDone(call === 'giveUpStep' ? 'The step is given up. It stays on record with its reason.' : 'The step is open again. What was noted of it stays in the history.');
  }
  return (
    <FormDialog title={title} submitTitle={title} errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">{step.what}</p>
      <TextArea id="reason" label="Reason" rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}
