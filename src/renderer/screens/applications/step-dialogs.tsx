import { useState } from 'react';
import type { ApplicationDetail } from '../../../preload/contract/applications.ts';
import { DateField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { todayIso } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';

export interface StepDialogProps {
  readonly detail: ApplicationDetail;
  readonly onClose: () => void;
  /** It is done: what to tell the officer. */
  readonly onDone: (message: string) => void;
}

/** The line manager submits it. */
export function SubmitDialog({ detail, onClose, onDone }: StepDialogProps) {
  const submit = useRegisterCall('applications.submit');
  const [on, setOn] = useState(todayIso());
  const [agreed, setAgreed] = useState('');
  const changed = detail.certifications.some(({ formChangedSince }) => formChangedSince);
  const errors = failureErrors(submit.failure);
  async function save(): Promise<void> {
    const done = await submit.run({ id: detail.id, version: detail.version, on, changesAgreed: agreed });
    if (done !== undefined) onDone('Submitted. Assess it next, then pass it on for the decision.');
  }
  return (
    <FormDialog title={`Submit ${detail.row.number}`} submitTitle={`Submit ${detail.row.number}`} errors={errors} busy={submit.busy} onSubmit={() => void save()} onClose={onClose}>
      <DateField id="on" label="Submitted by the line manager on" value={on} error={errors.find(({ field }) => field === 'on')?.message} onChange={setOn} />
      {changed ? (
        <TextField
          id="changesAgreed"
          label="The form was changed after it was signed. How did those who signed agree to it?"
          hint="For example: by email of 3 November, kept with the signed pages"
          value={agreed}
          error={errors.find(({ field }) => field === 'changesAgreed')?.message}
          onChange={setAgreed}
        />
      ) : null}
    </FormDialog>
  );
}

interface ReasonDialogProps extends StepDialogProps {
  readonly call: 'applications.sendBack' | 'applications.withdraw';
  readonly title: string;
  readonly dateLabel: string;
  readonly reasonLabel: string;
  readonly done: string;
}

function ReasonDialog({ detail, onClose, onDone, call, title, dateLabel, reasonLabel, done }: ReasonDialogProps) {
  const run = useRegisterCall(call);
  const [on, setOn] = useState(todayIso());
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<readonly FieldError[]>([]);
  const errors = asked.length > 0 ? asked : failureErrors(run.failure);
  async function save(): Promise<void> {
    const missing = reason.trim() === '';
    setAsked(missing ? [{ field: 'reason', message: 'Give the reason.' }] : []);
    if (!missing && (await run.run({ id: detail.id, version: detail.version, on, reason })) !== undefined) onDone(done);
  }
  return (
    <FormDialog title={title} submitTitle={title} errors={errors} busy={run.busy} onSubmit={() => void save()} onClose={onClose}>
      <DateField id="on" label={dateLabel} value={on} error={errors.find(({ field }) => field === 'on')?.message} onChange={setOn} />
      <TextArea id="reason" label={reasonLabel} rows={4} value={reason} error={errors.find(({ field }) => field === 'reason')?.message} onChange={setReason} />
    </FormDialog>
  );
}

/** Something is missing or unclear: it goes back, and can come again. */
export function SendBackDialog(props: StepDialogProps) {
  return (
    <ReasonDialog
      {...props}
      call="applications.sendBack"
      title={`Send ${props.detail.row.number} back`}
      dateLabel="Sent back on"
      reasonLabel="What is missing or has to be put right"
      done="Sent back. The letter that says why is under “Papers”."
    />
  );
}

/** The applicant does not want it any more. */
export function WithdrawDialog(props: StepDialogProps) {
  return (
    <ReasonDialog
      {...props}
      call="applications.withdraw"
      title={`Withdraw ${props.detail.row.number}`}
      dateLabel="Withdrawn on"
      reasonLabel="Why it was withdrawn, and by whom"
      done="Withdrawn. The record stays."
    />
  );
}

/** It goes to the deciding body. */
export function PassOnDialog({ detail, onClose, onDone }: StepDialogProps) {
  const pass = useRegisterCall('applications.passToBoard');
  const [on, setOn] = useState(todayIso());
  const errors = failureErrors(pass.failure);
  async function save(): Promise<void> {
    if ((await pass.run({ id: detail.id, version: detail.version, on })) !== undefined) onDone(`Passed on to the ${detail.decidingBody}.`);
  }
  return (
    <FormDialog
      title={`Pass ${detail.row.number} on to the ${detail.decidingBody}`}
      submitTitle="Pass it on"
      errors={errors}
      busy={pass.busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <DateField id="on" label="Passed on" value={on} error={errors.find(({ field }) => field === 'on')?.message} onChange={setOn} />
    </FormDialog>
  );
}
