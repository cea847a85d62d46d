import { useState } from 'react';
import type { PlanDetail } from '../../../preload/contract/actions.ts';
import { useSession } from '../../app/session.ts';
import { CheckboxField, DateField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { todayIso } from '../../lib/format.ts';
import { futureProblem } from '../accounts/account-dialog-checks.ts';
import { usePlanChange } from './use-plan-change.ts';

export interface PlanDialogProps {
  readonly detail: PlanDetail;
  readonly onClose: () => void;
  /** It is done: what to tell the officer. */
  readonly onDone: (message: string) => void;
}

/** A plan that is not pursued says why. */
export function ReasonDialog({ detail, onClose, onDone }: PlanDialogProps) {
  const { carryOut, busy, errors, errorOf } = usePlanChange('abandon');
  const [reason, setReason] = useState('');
  const title = `Abandon ${detail.row.number}`;
  return (
    <FormDialog
      title={title}
      submitTitle={title}
      errors={errors}
      busy={busy}
      onSubmit={() => void carryOut({ id: detail.id, version: detail.version, reason }).then((done) => (done ? onDone('Abandoned. The record stays.') : undefined))}
      onClose={onClose}
    >
      <TextArea id="reason" label="Why it is not pursued" rows={4} value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}

/** The Head of Communications signs in her own name; anybody else notes her name and how she signed. */
export function SignOffDialog({ detail, onClose, onDone }: PlanDialogProps) {
  const officer = useSession().session?.officer;
  const { carryOut, busy, errors, errorOf } = usePlanChange('signOff');
  const [signedOn, setSignedOn] = useState(todayIso());
  const [signedBy, setSignedBy] = useState('');
  const [how, setHow] = useState('');
  const [note, setNote] = useState('');
  const head = officer?.role === 'head';
  const title = `Sign off ${detail.row.number}`;
  async function save(): Promise<void> {
    const asked = { id: detail.id, version: detail.version, signedOn, signedBy, how, note };
    const missing = [
      ...futureProblem('signedOn', signedOn, todayIso()),
      ...(head || signedBy.trim() !== '' ? [] : [{ field: 'signedBy', message: 'Give the name of the Head of Communications.' }]),
      ...(head || how.trim() !== '' ? [] : [{ field: 'how', message: 'Say how it was signed, such as by email of 3 November.' }]),
    ];
    if (await carryOut(asked, missing)) onDone('Signed off. Print it for the file if you need it on paper.');
  }
  return (
    <FormDialog title={title} submitTitle={title} errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      {head ? <p>You sign as {officer.name}, Head of Communications.</p> : null}
      <DateField id="signedOn" label="Signed off on" value={signedOn} error={errorOf('signedOn')} onChange={setSignedOn} />
      {head ? null : (
        <>
          <TextField id="signedBy" label="Name of the Head of Communications" value={signedBy} error={errorOf('signedBy')} spellCheck={false} onChange={setSignedBy} />
          <TextField
            id="how"
            label="How it was signed"
            hint="For example, on the printed plan, which is kept as evidence"
            value={how}
            suggestions={['On the printed plan, kept as evidence', 'By email, kept as evidence', 'At a meeting']}
            error={errorOf('how')}
            onChange={setHow}
          />
        </>
      )}
      <TextArea id="note" label="Note (optional)" rows={2} value={note} error={errorOf('note')} onChange={setNote} />
    </FormDialog>
  );
}

interface BackDialogProps extends PlanDialogProps {
  readonly call: 'sendBack' | 'reopen';
}

/** A plan goes back with the reason and what is still to be done: steps that are not done after all, or a new one. */
export function BackDialog({ detail, call, onClose, onDone }: BackDialogProps) {
  const { carryOut, busy, errors, errorOf } = usePlanChange(call);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [newStep, setNewStep] = useState('');
  const settled = detail.steps.filter(({ state }) => state !== 'open');
  const title = call === 'sendBack' ? `Send ${detail.row.number} back` : `Take ${detail.row.number} up again`;
  const abandoned = detail.row.state === 'abandoned';
  async function save(): Promise<void> {
    const missing = abandoned || chosen.size > 0 || newStep.trim() !== '' ? [] : [{ field: 'newStep', message: 'Tick the steps that are not done after all, or say what else is to be done.' }];
    if (!(await carryOut({ id: detail.id, version: detail.version, reason, stepIds: [...chosen], newStep }, missing))) return;
    onDone(abandoned ? 'Taken up again: it is being developed.' : 'It is in hand again.');
  }
  return (
    <FormDialog title={title} submitTitle={title} errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <TextArea id="reason" label="Reason" rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
      {settled.length === 0 ? null : (
        <fieldset className="nhsuk-fieldset plan-back">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Not done after all</legend>
          {settled.map((step) => (
            <CheckboxField
              key={step.id}
              id={`back-${step.id}`}
              label={step.what}
              value={chosen.has(step.id)}
              onChange={(on) => setChosen(new Set([...chosen].filter((known) => known !== step.id).concat(on ? [step.id] : [])))}
            />
          ))}
        </fieldset>
      )}
      <TextField id="newStep" label="What else is to be done (optional)" value={newStep} error={errorOf('newStep')} onChange={setNewStep} />
    </FormDialog>
  );
}
