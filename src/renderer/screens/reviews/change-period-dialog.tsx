import { useState } from 'react';
import type { DroppedMove, ScheduledReview } from '../../../preload/contract/reviews-schedule.ts';
import { SelectField, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate, plural } from '../../lib/format.ts';
import { failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { everyTitle, everyWords, lengthOf, lengthsToChoose } from './schedule-words.ts';

interface ChangePeriodDialogProps {
  readonly review: Pick<ScheduledReview, 'cadence' | 'title' | 'months'>;
  /** Null for the Trust's own schedule. */
  readonly account: { readonly id: string; readonly name: string; readonly ownMonths: number | null } | null;
  readonly onClose: () => void;
}

/** The choice that takes an account back to the Trust's schedule. */
const asTrust = 'trust';

/** How often a kind of review is done, for the Trust or more often for one account; says from when the change would count. */
export function ChangePeriodDialog({ review, account, onClose }: ChangePeriodDialogProps) {
  const { cadence, title, months: trustMonths } = review;
  const change = useRegisterCall('reviews.changePeriod');
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const which = { cadence, accountId: account?.id ?? null, months: lengthOf(chosen) };
  const plan = useRegister('reviews.planPeriod', which, { enabled: chosen !== '' });
  const shown = errors.length > 0 ? errors : failureErrors(change.failure);
  const errorOf = (field: string): string | undefined => shown.find((error) => error.field === field)?.message;
  const options = lengthsToChoose(trustMonths, account !== null)
    .filter((months) => months !== account?.ownMonths)
    .map((months) => ({ value: String(months), title: everyTitle(months) }));
  const back = account?.ownMonths === null || account === null ? [] : [{ value: asTrust, title: `As the Trust’s, ${everyWords(trustMonths)}` }];

  async function run(): Promise<void> {
    const problems = [
      ...(chosen === '' ? [{ field: 'months', message: 'Choose how often.' }] : []),
      ...(reason.trim() === '' ? [{ field: 'reason', message: 'Give the reason.' }] : []),
    ];
    change.reset();
    setErrors(problems);
    if (problems.length > 0) return;
    if ((await change.run({ ...which, reason })) !== undefined) onClose();
  }

  return (
    <FormDialog
      title={account === null ? `How often: ${title}` : `How often ${account.name} is reviewed`}
      submitTitle="Change how often"
      errors={shown}
      busy={change.busy}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <div className="dense">
        <p>
          {account === null
            ? `Now ${everyWords(trustMonths)}.`
            : `${title}: the Trust’s is ${everyWords(trustMonths)}${account.ownMonths === null ? '' : `, this account’s ${everyWords(account.ownMonths)}`}. An account can be reviewed more often than the Trust’s schedule asks, never less often.`}
        </p>
        {options.length + back.length === 0 ? <p>It cannot be reviewed more often than every month.</p> : null}
        <SelectField id="months" label="New period" required emptyOption="Choose how often" value={chosen} options={[...back, ...options]} error={errorOf('months')} onChange={setChosen} />
        <div role="status" className="plan">
          {plan.error !== null && chosen !== '' ? <p>{plan.error.message}</p> : null}
          {plan.data === undefined || chosen === '' ? null : (
            <p>
              Counts from <b>{longDate(plan.data.from)}</b>. The period that runs now is {plan.data.running.title}, until {longDate(plan.data.running.to)}; the next
              is {plan.data.next.title}. Nothing that is owed is let off.
            </p>
          )}
          {plan.data === undefined || chosen === '' ? null : <Dropped moves={plan.data.dropped} />}
        </div>
        <TextArea id="reason" label="Reason" required rows={2} value={reason} error={errorOf('reason')} onChange={setReason} />
      </div>
    </FormDialog>
  );
}

/** Due dates that somebody moved with a reason, and that go with the period for which they were set. */
function Dropped({ moves }: { readonly moves: readonly DroppedMove[] }) {
  if (moves.length === 0) return null;
  return (
    <div className="plan__dropped">
      <b>{moves.length === 1 ? 'A moved due date no longer counts' : `${plural(moves.length, 'moved due date')} no longer count`}</b>
      <ul>
        {moves.map(({ accountId, account, period, dueOn, reason, insteadOn }) => (
          <li key={accountId}>
            {account}: the review for {period} was moved to {longDate(dueOn)} ({reason}). It is due on {longDate(insteadOn)} instead.
          </li>
        ))}
      </ul>
      <p>Such a review can be put off again once the change is saved, to the end of the period after it at the latest. The audit trail names each of them.</p>
    </div>
  );
}
