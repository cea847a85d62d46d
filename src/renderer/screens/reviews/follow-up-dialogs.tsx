import { useState } from 'react';
import { daysAfter } from '../../../preload/contract/days.ts';
import type { FollowUpDetail, StepTaken } from '../../../preload/contract/reviews-follow-ups.ts';
import { CheckboxField, DateField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { skipQuestion } from './follow-up-words.ts';
import { useFollowUpStep } from './use-follow-up-step.ts';

export interface FollowUpDialogProps {
  readonly detail: FollowUpDetail;
  readonly onClose: () => void;
}

/** What would be left out for a step. */
function skipsFor(detail: FollowUpDetail, take: StepTaken['take']): readonly string[] {
  return detail.may.find((may) => may.take === take)?.skips ?? [];
}

interface SkipReasonProps {
  readonly skips: readonly string[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A step before this one is open: it is left out only with a reason. */
function SkipReason({ skips, value, error, onChange }: SkipReasonProps) {
  if (skips.length === 0) return null;
  return (
    <TextArea
      id="skipReason"
      label={skipQuestion(skips)}
      hint={`${skips.length === 1 ? 'It comes' : 'They come'} first. Without a reason this cannot be noted.`}
      rows={2}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

/** The manager's reply, with its day. */
export function ReplyDialog({ detail, onClose }: FollowUpDialogProps) {
  const { take, busy, errors, errorOf } = useFollowUpStep(detail, onClose);
  const [on, setOn] = useState(todayIso());
  const [from, setFrom] = useState(detail.manager?.name ?? '');
  const [said, setSaid] = useState('');
  const [settles, setSettles] = useState(false);
  const [skipReason, setSkipReason] = useState('');
  return (
    <FormDialog title={`Reply to ${detail.item.number}`} submitTitle="Record the reply" errors={errors} busy={busy} onSubmit={() => void take({ take: 'reply', on, from, said, settles, skipReason })} onClose={onClose}>
      <div className="dense">
        <TextField id="from" label="From" value={from} error={errorOf('from')} onChange={setFrom} />
        <DateField id="on" label="Replied on" value={on} error={errorOf('on')} onChange={setOn} />
        <TextArea id="said" label="What was replied" rows={4} value={said} error={errorOf('said')} onChange={setSaid} />
        {detail.item.kind === 'concern' ? <CheckboxField id="settles" label="This settles the concern" value={settles} onChange={setSettles} /> : null}
        <SkipReason skips={skipsFor(detail, 'reply')} value={skipReason} error={errorOf('skipReason')} onChange={setSkipReason} />
      </div>
    </FormDialog>
  );
}

/** What came of a concern. */
export function SettledDialog({ detail, onClose }: FollowUpDialogProps) {
  const { take, busy, errors, errorOf } = useFollowUpStep(detail, onClose);
  const [on, setOn] = useState(todayIso());
  const [said, setSaid] = useState('');
  const [skipReason, setSkipReason] = useState('');
  return (
    <FormDialog title={`What came of ${detail.item.number}`} submitTitle="Settle the concern" errors={errors} busy={busy} onSubmit={() => void take({ take: 'settled', on, said, skipReason })} onClose={onClose}>
      <div className="dense">
        <DateField id="on" label="Settled on" value={on} error={errorOf('on')} onChange={setOn} />
        <TextArea id="said" label="What came of it" hint="What was put right, and how you know" rows={4} value={said} error={errorOf('said')} onChange={setSaid} />
        <SkipReason skips={skipsFor(detail, 'settled')} value={skipReason} error={errorOf('skipReason')} onChange={setSkipReason} />
      </div>
    </FormDialog>
  );
}

/** Days that an officer is offered for a period: eight weeks. */
export const usualPeriod = 56;

/** The period agreed with the manager; or another day than the one agreed. */
export function PeriodDialog({ detail, onClose }: FollowUpDialogProps) {
  const { take, busy, errors, errorOf } = useFollowUpStep(detail, onClose);
  const agreed = detail.item.secondaryOn;
  const [on, setOn] = useState(todayIso());
  const [person, setPerson] = useState(detail.manager?.name ?? '');
  const [until, setUntil] = useState(agreed ?? daysAfter(todayIso(), usualPeriod));
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={agreed === null ? `The agreed period for ${detail.item.account}` : `Move the agreed day of ${detail.item.account}`}
      submitTitle={agreed === null ? 'Record the agreed period' : 'Move the day'}
      errors={errors}
      busy={busy}
      onSubmit={() => void take({ take: 'period', on, with: person, until, note, reason })}
      onClose={onClose}
    >
      <div className="dense">
        {agreed === null ? <p className="muted">From now on the account is under secondary review, and the day counts down.</p> : <p className="muted">{longDate(agreed)} was agreed before. Both days stay on record.</p>}
        <TextField id="with" label="Agreed with" value={person} error={errorOf('with')} onChange={setPerson} />
        <DateField id="on" label="Agreed on" value={on} error={errorOf('on')} onChange={setOn} />
        <DateField id="until" label="Day of the secondary review" value={until} error={errorOf('until')} onChange={setUntil} />
        {agreed === null ? null : <TextArea id="reason" label="Why the day is moved" rows={2} value={reason} error={errorOf('reason')} onChange={setReason} />}
        <TextArea id="note" label="What was agreed (optional)" rows={3} value={note} error={errorOf('note')} onChange={setNote} />
      </div>
    </FormDialog>
  );
}

/** Leaves the next step out, or ends the chain; both only with a reason. */
export function ReasonDialog({ detail, onClose, take: asked }: FollowUpDialogProps & { readonly take: 'skip' | 'close' }) {
  const { take, busy, errors, errorOf } = useFollowUpStep(detail, onClose);
  const [reason, setReason] = useState('');
  const skips = skipsFor(detail, asked);
  const back = detail.item.status === 'under-secondary-review' && asked === 'close' && detail.item.kind === 'shortfall';
  return (
    <FormDialog
      title={asked === 'skip' ? `Leave out ${skips.join('')}` : `End ${detail.item.number}`}
      submitTitle={asked === 'skip' ? 'Leave it out' : `End ${detail.item.number}`}
      errors={errors}
      busy={busy}
      onSubmit={() => void take({ take: asked, reason })}
      onClose={onClose}
    >
      <div className="dense">
        {asked === 'close' ? <p className="muted">Still open, and left out with this reason: {skips.join(', ')}.</p> : null}
        {back ? <p className="muted">The account goes back to where it stood before its secondary review.</p> : null}
        <TextArea id="reason" label="Reason" hint="It stands in the chain for whoever reads it later." rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
      </div>
    </FormDialog>
  );
}
