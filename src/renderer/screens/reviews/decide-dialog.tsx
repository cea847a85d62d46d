import { useState } from 'react';
import { daysAfter } from '../../../preload/contract/days.ts';
import type { FollowUpDecision, FollowUpDetail, StepTaken } from '../../../preload/contract/reviews-follow-ups.ts';
import { DateField, RadioGroup, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { type FollowUpDialogProps, usualPeriod } from './follow-up-dialogs.tsx';
import { useFollowUpStep } from './use-follow-up-step.ts';

const decisions: Readonly<Record<FollowUpDecision, { readonly title: string; readonly hint: string }>> = {
  met: { title: 'The standards are met', hint: 'The account goes back to where it stood.' },
  rescinded: { title: 'Rescind the approval', hint: 'The letter to the manager and the closing of the account follow.' },
  further: { title: 'Agree a further period', hint: 'A new day, and another secondary review.' },
  stands: { title: 'Let the account stand', hint: 'It stays approved and goes back to where it stood.' },
};

/** What is decided of a shortfall: by whom, on which day and why. */
export function DecideDialog({ detail, onClose }: FollowUpDialogProps) {
  const { take, busy, errors, errorOf } = useFollowUpStep(detail, onClose);
  const [result, setResult] = useState('');
  const [on, setOn] = useState(todayIso());
  const [by, setBy] = useState('');
  const [until, setUntil] = useState(daysAfter(todayIso(), usualPeriod));
  const [agreedWith, setAgreedWith] = useState(detail.manager?.name ?? '');
  const [reason, setReason] = useState('');
  const isFurther = result === 'further';
  // An unchosen result is told by the contract, in its own words.
  const decided = { take: 'decide', result, on, by, reason, until: isFurther ? until : null, with: isFurther ? agreedWith : '' } as StepTaken;
  return (
    <FormDialog title={`Decide on ${detail.item.account}`} submitTitle="Record the decision" errors={errors} busy={busy} onSubmit={() => void take(decided)} onClose={onClose}>
      <div className="dense">
        <Finding detail={detail} />
        <RadioGroup
          id="result"
          label="What is decided"
          value={result}
          options={detail.decisions.map((value) => ({ value, ...decisions[value] }))}
          error={errorOf('result')}
          onChange={setResult}
        />
        {isFurther ? (
          <>
            <DateField id="until" label="Day of the next secondary review" value={until} error={errorOf('until')} onChange={setUntil} />
            <TextField id="with" label="Agreed with" value={agreedWith} error={errorOf('with')} onChange={setAgreedWith} />
          </>
        ) : null}
        <TextField id="by" label="Who decided" hint="Name and role" value={by} error={errorOf('by')} onChange={setBy} />
        <DateField id="on" label="Decided on" value={on} error={errorOf('on')} onChange={setOn} />
        <TextArea id="reason" label="Reason" hint="It stays in the chain, and the letter to the manager quotes it." rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
      </div>
    </FormDialog>
  );
}

/** What the decision is about. */
function Finding({ detail: { finding } }: { readonly detail: FollowUpDetail }) {
  if (finding === null) return <p className="muted">The secondary review was left out.</p>;
  return (
    <p className="muted">
      The secondary review on {longDate(finding.reviewedOn)}, by {finding.reviewer}: {finding.outcome}. {finding.note}
    </p>
  );
}
